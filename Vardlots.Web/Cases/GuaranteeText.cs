using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>The card of the guarantee: offers, pauses and changes of mind.</summary>
internal static class GuaranteeText
{
    public static string Heading => Pick("Garantin", "The guarantee");
    public static string Empty => Pick("Inga erbjudanden eller uppehåll är registrerade här.", "No offers or pauses are recorded here.");
    public static string ModelB => Pick(
        "Kliniken har kontakten med patienten (modell B). Registrera det kliniken meddelar; ring inte patienten.",
        "The clinic has the contact with the patient (model B). Record what the clinic tells; do not call the patient.");
    public static string Clocks => Pick("Klockor", "Clocks");
    public static string PresentClock(LocalDate start, LocalDate? limit, LocalDate today) => limit is { } last
        ? Pick($"Nu: ny klocka från {DateText.Short(start, today)}, gräns {DateText.Short(last, today)}.", $"Now: a new clock from {DateText.Short(start, today)}, limit {DateText.Short(last, today)}.")
        : Pick($"Nu: ny klocka från {DateText.Short(start, today)}, ingen gräns.", $"Now: a new clock from {DateText.Short(start, today)}, no limit.");
    public static string Offers => Pick("Erbjudanden", "Offers");
    public static string Pauses => Pick("Uppehåll", "Pauses");
    public static string ChangesOfMind => Pick("Ånger", "Changes of mind");

    public static string Title(OfferLine o, LocalDate today) => Pick(
        $"{o.Provider}, vård {DateText.Short(o.CareDate, today)}", $"{o.Provider}, care on {DateText.Short(o.CareDate, today)}");
    public static string Title(PauseLine p, LocalDate today)
    {
        var days = p.Last is { } last
            ? p.First == last ? DateText.Short(last, today) : $"{DateText.Short(p.First, today)} – {DateText.Short(last, today)}"
            : Pick($"från {DateText.Short(p.First, today)} tills vidare", $"from {DateText.Short(p.First, today)} until further notice");
        return $"{EnumText.Of(p.Kind)}, {days}";
    }
    public static string Title(ChangeOfMindLine m, LocalDate today) => Pick(
        $"Patienten ångrade sig {DateText.Short(m.Day, today)}", $"The patient took the waiver back on {DateText.Short(m.Day, today)}");

    /// <summary>"Lämnat 10 mar · svar 12 mar: nej, för långt bort · informerad per telefon"</summary>
    public static string Facts(OfferLine o, LocalDate today) => string.Join(" · ", new[]
    {
        Pick($"Lämnat {DateText.Short(o.OfferedOn, today)}", $"Made on {DateText.Short(o.OfferedOn, today)}"),
        Reply(o, today),
        o.InformedHow is { } how
            ? Pick($"informerad {EnumText.Lower(EnumText.Of(how))}", $"informed {EnumText.Lower(EnumText.Of(how))}")
            : Pick("inte informerad om garantin", "not told of the guarantee"),
        o.Comment,
    }.OfType<string>());

    private static string? Reply(OfferLine o, LocalDate today) => (o.Reply, o.AnsweredOn) switch
    {
        (OfferReply.Declined, { } day) => Pick($"svar {DateText.Short(day, today)}: nej", $"answer on {DateText.Short(day, today)}: no") + (o.Reason is { } reason ? $", {EnumText.Lower(EnumText.Of(reason))}" : ""),
        (OfferReply.Accepted, { } day) => Pick($"svar {DateText.Short(day, today)}: ja", $"answer on {DateText.Short(day, today)}: yes"),
        _ => null,
    };

    public static string Struck(StruckNote note, LocalDate today) => Pick($"Struket av {note.By}, {Show.When(note.At, today)}: {note.Why}", $"Struck out by {note.By}, {Show.When(note.At, today)}: {note.Why}");
    public static string NoClock => Pick("Väntan har ingen klocka, så detta ändrar ingen gräns.", "The wait has no clock, so this changes no limit.");

    public static string NewOffer => Pick("Nytt erbjudande …", "New offer …");
    public static string NewPause => Pick("Nytt uppehåll …", "New pause …");
    public static string ChangeOfMind => Pick("Patienten ångrar sig …", "The patient wants it back …");
    public static string AnswerButton => Pick("Registrera svar …", "Record the answer …");
    public static string EndButton => Pick("Avsluta …", "End …");
    public static string StrikeButton => Pick("Stryk …", "Strike out …");

    /// <summary>Said after a button's own word, for those who do not see which line it stands on.</summary>
    public static string About(string title) => $": {title}";
}
