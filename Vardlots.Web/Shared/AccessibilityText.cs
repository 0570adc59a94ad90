using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Shared;

internal sealed record TextSection(string? Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Points);

/// <summary>The statement that lag (2018:1937) 13 § asks for. It claims what has been tried and says what has not.</summary>
internal static class AccessibilityText
{
    /// <summary>Change it together with the text.</summary>
    private static readonly LocalDate LastReviewed = new(2026, 11, 22);

    public static string Title => Language.Pick("Tillgänglighetsredogörelse", "Accessibility statement");
    public static string Digg => Language.Pick("Anmäl till Digg att tjänsten brister i tillgänglighet", "Report to Digg that the service falls short (in Swedish)");
    public static string Updated => Language.Pick($"Redogörelsen granskades senast {Show.LongDate(LastReviewed)}.", $"This statement was last reviewed on {Show.LongDate(LastReviewed)}.");

    public static IReadOnlyList<TextSection> Sections =>
    [
        new(null,
        [
            Language.Pick(
                "Vårdlots är regionens arbetsredskap för vårdgarantin. Den används av vårdlotsar, klinikchefer och administratörer. Vi vill att alla som behöver tjänsten i sitt arbete ska kunna använda den, oavsett funktionsförmåga och hjälpmedel. Här beskriver vi hur Vårdlots uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du anmäler fler.",
                "Vårdlots is the region's tool for the care guarantee, used by care navigators, clinic managers and administrators. Everyone who needs it at work should be able to use it, whatever their abilities and aids. This page describes how Vårdlots meets the Swedish act (2018:1937) on accessibility of digital public services, which shortcomings are known and how to report more."),
        ], []),
        new(Language.Pick("Hur tillgänglig är tjänsten?", "How accessible is the service?"),
        [
            Language.Pick(
                "Vårdlots är byggd för att uppfylla WCAG 2.1 på nivå AA. Den har ännu inte granskats av en oberoende part och vi kan därför bara säga att den är delvis förenlig med kraven.",
                "Vårdlots is built to meet WCAG 2.1 at level AA. It has not yet been audited by an independent party, so we can only say that it is partially compliant."),
        ], []),
        new(Language.Pick("Vad vi vet och inte vet", "What we know and do not know"), [],
        [
            Language.Pick("Automatiska kontroller enligt WCAG 2.1 A och AA körs vid varje ändring av tjänsten. Sådana kontroller hittar bara en del av alla brister.", "Automatic checks against WCAG 2.1 A and AA run with each change of the service. Such checks find only some of all shortcomings."),
            Language.Pick("Mörkt läge och förstoring till 200 % är provade av oss själva. Användning med bara tangentbord är delvis provad.", "We have tried dark mode and 200 % zoom ourselves, and keyboard-only use in part."),
            Language.Pick("Inte provat med användare: skärmläsare, röststyrning och skärmförstorare.", "Not tried with users: screen readers, voice control and screen magnifiers."),
            Language.Pick("Dokument som laddas ned, till exempel listor i CSV-format, saknar de rubriker och den struktur som sidorna har.", "Files that are downloaded, such as lists in CSV, lack the headings and structure of the pages."),
            Language.Pick("Du loggas ut när ingenting har hänt på en stund, av hänsyn till patienternas integritet. Du varnas två minuter före och kan stanna kvar. Text du skriver i ärenden sparas löpande.", "You are signed out when nothing has happened for a while, out of respect for the patients' privacy. You are warned two minutes before and can stay. Text you write in cases is saved as you type."),
        ]),
        new(Language.Pick("Säg till om något hindrar dig", "Tell us what stands in your way"),
        [
            Language.Pick(
                "Kontakta regionens it-support och berätta vilken sida det gäller, vad som inte fungerar och vilka hjälpmedel du använder. Skriv aldrig patientuppgifter i anmälan. Behöver du innehållet i en annan form ordnar vi det.",
                "Contact the region's IT support and say which page it concerns, what does not work and which aids you use. Never include patient data. If you need the content in another form, we will arrange it."),
        ], []),
        new(Language.Pick("Tillsyn", "Supervision"),
        [
            Language.Pick(
                "Myndigheten för digital förvaltning, Digg, har tillsyn över att lagen följs. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det till Digg.",
                "The Swedish Agency for Digital Government, Digg, supervises the act. If you are not content with how we handle what you report, you can notify Digg."),
        ], []),
    ];
}
