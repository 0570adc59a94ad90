using NodaTime;
using Vardlots.Core.Letters;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Letters;

/// <summary>The words of letters' pages. Never a name in a title.</summary>
internal static class LettersText
{
    public static string Title => Pick("Brev", "Letters");
    public static string Sub => Pick("Brev som ska skrivas ut och skickas. Ett brev som ligger kvar ett dygn är ett larm.", "Letters to print and send. A letter that lies for a day is an alarm.");
    public static string Of(LetterTab tab) => tab switch
    {
        LetterTab.Made => Pick("Att skriva ut", "To print"),
        LetterTab.Printed => Pick("Att skicka", "To send"),
        LetterTab.Sent => Pick("Skickade", "Sent"),
        LetterTab.Returned => Pick("I retur", "Returned"),
        _ => Pick("Liggande över ett dygn", "Lying for over a day"),
    };
    public static string Empty(LetterTab tab) => tab switch
    {
        LetterTab.Made => Pick("Inga brev att skriva ut", "No letters to print"),
        LetterTab.Printed => Pick("Inga brev att skicka", "No letters to send"),
        LetterTab.Sent => Pick("Inga brev har skickats", "No letters have been sent"),
        LetterTab.Returned => Pick("Inga brev har kommit i retur", "No letters have come back"),
        _ => Pick("Inget brev har blivit liggande", "No letter has been left lying"),
    };
    public static string EmptyHint => Pick("Brev skrivs på ärendet, under Brev.", "Letters are written on the case, under Letters.");
    public static string Views => Pick("Brevens läge", "How far letters have come");
    public static string Templates => Pick("Mallar", "Templates");
    public static string DemoTitle => Pick("Brevhuvudet är påhittat", "The letterhead is invented");
    public static string DemoBody => Pick("Den som sköter driften ska ange enhetens namn, adress och telefon i inställningarna Letters:* innan brev skickas.", "Whoever runs the system is to give the unit's name, address and telephone in the settings Letters:* before letters are sent.");

    public static string Patient => Pick("Till", "To");
    public static string Kind => Pick("Brev", "Letter");
    public static string Made => Pick("Skrivet", "Made");
    public static string State => Pick("Läge", "State");
    public static string Choose(string what) => Pick($"Välj {what}", $"Choose {what}");
    public static string ChooseAll => Pick("Välj alla på sidan", "Choose all on the page");
    public static string Late => Pick("Har legat över ett dygn", "Has been lying for over a day");
    public static string Forwarded => Pick("Skatteverkets post, för sig", "The Tax Agency's post, by itself");
    public static string Selected(int n) => Pick($"{n} valda", $"{n} chosen");
    public static string Bar => Pick("Valda brev", "Chosen letters");
    public static string Clear => Pick("Avmarkera", "Clear");
    public static string PrintSelected => Pick("Skriv ut valda", "Print chosen");
    public static string MarkPrinted => Pick("Markera som utskrivna", "Mark as printed");
    public static string MarkSent => Pick("Markera som skickade", "Mark as sent");
    public static string MarkOnePrinted => Pick("Markera som utskrivet", "Mark as printed");
    public static string MarkOneSent => Pick("Markera som skickat", "Mark as sent");
    public static string Open => Pick("Visa brevet", "Show the letter");
    public static string ResultTitle(int done, int all) => Pick($"{done} av {all} klara", $"{done} of {all} done");
    public static string Letter(long id) => Pick($"Brev {id}", $"Letter {id}");

    // Writing
    public static string WriteTitle(long id) => Pick($"Skriv brev, ärende {id}", $"Write a letter, case {id}");
    public static string Write => Pick("Skriv brev", "Write a letter");
    public static string ToCase => Pick("Till ärendet", "To the case");
    public static string WhichKind => Pick("Vilket brev", "Which letter");
    public static string WhichLanguage => Pick("Språk", "Language");
    public static string Proposed => Pick(" (förslag)", " (proposed)");
    public static string Address => Pick("Adress", "Address");
    public static string FromFile => Pick("Ur klinikens lista. Det du ändrar gäller det här brevet.", "From the clinic's list. What you change holds for this letter.");
    public static string NotInFile => Pick("Klinikens lista har ingen adress. Den du skriver föreslås i nästa brev.", "The clinic's list has no address. What you write is proposed in the next letter.");
    public static string CameBack => Pick("Ett brev till den här adressen har kommit i retur. Kontrollera den.", "A letter to this address has come back. Check it.");
    public static string Care => Pick("c/o (behövs inte)", "c/o (optional)");
    public static string Street => Pick("Gatuadress", "Street address");
    public static string PostalCode => Pick("Postnummer", "Postal code");
    public static string City => Pick("Postort", "Postal town");
    public static string Country => Pick("Land (bara utanför Sverige)", "Country (outside Sweden only)");
    public static string Addition => Pick("Eget tillägg (behövs inte)", "Your addition (optional)");
    public static string Make => Pick("Skapa brevet", "Make the letter");
    public static string MadeDone => Pick("Brevet är skrivet och väntar på utskrift.", "The letter is made and waits to be printed.");
    public static string MissingTitle => Pick("Brevet kan inte skrivas än", "The letter cannot be made yet");
    public static string Preview => Pick("Förhandsvisning", "Preview");
    public static string ProtectedTitle => Pick("Skyddad identitet: Skatteverkets post", "Protected identity: the Tax Agency's post");
    public static string ProtectedBody => Pick(
        "Brevet får varken namn eller adress. Det läggs i ett förslutet kuvert som Skatteverket skickar vidare. Skriv inget som visar var patienten är.",
        "The letter has neither name nor address. It goes in a sealed envelope that the Tax Agency sends on. Write nothing that shows where the patient is.");

    // The sheet
    public static string Print => Pick("Skriv ut", "Print");
    public static string Sheets => Pick("Brev att skriva ut", "Letters to print");
    public static string LeftOut(int n) => n == 1
        ? Pick("Ett brev är inte med: det går med Skatteverkets post eller finns inte.", "One letter is left out: it goes by the Tax Agency's post, or is not there.")
        : Pick($"{n} brev är inte med: de går med Skatteverkets post eller finns inte.", $"{n} letters are left out: they go by the Tax Agency's post, or are not there.");
    public static string Nothing => Pick("Inga brev att visa", "No letters to show");
    public static string PrintHint => Pick("Skriv ut i A4, 100 %. Adressen passar C5-kuvert med fönster till höger.", "Print on A4 at 100 %. The address fits C5 envelopes with the window to the right.");
    public static string StruckBy(string? by, string? why) => Pick($"Struket av {by}: {why}", $"Struck out by {by}: {why}");
    public static string ReasonTitle => Pick("Varför visar du brevet?", "Why do you show the letter?");
    public static string ReasonBody => Pick(
        "Brevet går till någon med skyddad identitet. Personnumret visas för kuvertet. Vem, vems och varför loggas.",
        "The letter is to somebody with a protected identity. The personal number is shown for the envelope. Who, whose and why is logged.");
    public static string Reason => Pick("Skäl", "Reason");
    public static string ShowIt => Pick("Visa brevet", "Show the letter");
    public static string ForwardSteps => Pick("Så skickar du", "How to send it");
    public static IReadOnlyList<string> Steps(string forwarding) =>
    [
        Pick("Skriv ut båda bladen.", "Print both sheets."),
        Pick("Lägg brevet i ett kuvert utan fönster. Förslut det.", "Put the letter in an envelope without a window. Seal it."),
        Pick("Skriv bara personnumret på kuvertets framsida, och enhetens adress på baksidan.", "Write only the personal number on the front, and the unit's address on the back."),
        Pick($"Lägg kuvertet och följebladet i ett frankerat ytterkuvert till {forwarding}.", $"Put the envelope and the cover sheet in a stamped outer envelope to {forwarding}."),
        Pick("Lägg inte med andra patienters rekommenderade brev: de skickas ett och ett.", "Do not add other patients' registered letters: they go one by one."),
    ];
    public static string Cover => Pick("Följeblad", "Cover sheet");

    // Life
    public static string Return => Pick("Kom i retur …", "Came back …");
    public static string ReturnTitle => Pick("Brevet kom i retur", "The letter came back");
    public static string ReturnBody => Pick("Patienten har då inte fått det. Informationsklockan går igen om brevet stannade den, och nästa steg blir att kontrollera adressen.",
        "The patient has then not had it. The clock for informing runs again if the letter stopped it, and the next step is to check the address.");
    public static string ReturnNote => Pick("Vad stod på kuvertet? (behövs inte)", "What did the envelope say? (optional)");
    public static string ReturnConfirm => Pick("Markera som i retur", "Mark as returned");
    public static string ReturnDone => Pick("Returen är antecknad.", "The return is recorded.");
    public static string Strike => Pick("Stryk …", "Strike out …");
    public static string StrikeTitle => Pick("Stryk brevet?", "Strike the letter out?");
    public static string StrikeBody => Pick("Brevet finns kvar att läsa men räknas inte. Är det skickat räknas patienten inte längre som informerad av det.",
        "The letter can still be read but no longer counts. If it was sent, the patient no longer counts as told by it.");
    public static string StrikeWhy => Pick("Varför?", "Why?");
    public static string StrikeConfirm => Pick("Stryk brevet", "Strike it out");
    public static string StrikeDone => Pick("Brevet är struket.", "The letter is struck out.");
    public static string PrintedDone => Pick("Markerat som utskrivet.", "Marked as printed.");
    public static string SentDone => Pick("Markerat som skickat.", "Marked as sent.");

    // The case
    public static string None => Pick("Inga brev.", "No letters.");
    public static string ClinicWrites => Pick("Kliniken har patientkontakten och skriver till patienten.", "The clinic keeps the contact and writes to the patient.");
    public static string Line(LetterLine l, LocalDate today) => $"{LetterKinds.Of(l.State)} {Show.When(l.At, today)} · {l.By}";

    // The start page
    public static string AlarmTitle(int n) => n == 1 ? Pick("Ett brev har legat osänt över ett dygn", "One letter has been lying unsent for over a day") : Pick($"{Show.Count(n)} brev har legat osända över ett dygn", $"{Show.Count(n)} letters have been lying unsent for over a day");
    public static string AlarmLink => Pick("Visa breven", "Show the letters");
    public static string Unsent(int n) => Pick($"{Show.Count(n)} osända", $"{Show.Count(n)} unsent");

    // Templates
    public static string TemplatesTitle => Pick("Brevmallar", "Letter templates");
    public static string TemplatesSub => Pick("Enhetens egna ord. Varje ändring blir en ny version; de gamla finns kvar.", "The unit's own words. Every edit is a new version; the old ones are kept.");
    public static string BuiltIn => Pick("Grundmall", "Built-in");
    public static string OwnVersion(int n) => Pick($"Egen, version {n}", $"Own, version {n}");
    public static string EditTitle(LetterKind kind, LetterLanguage language) => $"{LetterKinds.Of(kind)}, {LetterKinds.Of(language).ToLower(System.Globalization.CultureInfo.CurrentUICulture)}";
    public static string Heading => Pick("Rubrik", "Heading");
    public static string Body => Pick("Text", "Text");
    public static string BodyHint => Pick("Tom rad gör nytt stycke, ”# ” en rubrik, ”- ” en punkt.", "An empty line makes a new paragraph, “# ” a heading, “- ” an item.");
    public static string Fields => Pick("Fält", "Fields");
    public static string Save => Pick("Spara ny version", "Save a new version");
    public static string Saved => Pick("Den nya versionen gäller.", "The new version holds.");
    public static string Reset => Pick("Använd grundmallen …", "Use the built-in …");
    public static string ResetTitle => Pick("Använd grundmallen?", "Use the built-in template?");
    public static string ResetBody => Pick("Enhetens egna versioner finns kvar under Versioner.", "The unit's own versions stay under Versions.");
    public static string ResetConfirm => Pick("Använd grundmallen", "Use the built-in");
    public static string ResetDone => Pick("Grundmallen gäller.", "The built-in template holds.");
    public static string Versions => Pick("Versioner", "Versions");
    public static string NoVersions => Pick("Ingen har ändrat mallen.", "Nobody has edited the template.");
    public static string Version(TemplateVersion v, LocalDate today) => $"{(v.IsBuiltIn ? Pick($"Version {v.Number}: grundmallen", $"Version {v.Number}: the built-in") : $"Version {v.Number}")} · {Show.When(v.At, today)} · {v.By}";
    public static string TakeUp => Pick("Hämta till redigeringen", "Take up in the editor");
    public static string PreviewOn => Pick("Förhandsvisa på", "Preview on");
    public static string Invented => Pick("Påhittad patient", "Invented patient");
    public static string CaseNumber => Pick("Ärendets nummer", "The case's number");
    public static string ShowCase => Pick("Visa på ärendet", "Show on the case");
    public static string CaseGone => Pick("Ärendet finns inte, eller är inte ditt att se.", "There is no such case, or it is not yours to see.");
    public static string NoCaseNumber => Pick("Skriv ärendets nummer.", "Write the case's number.");
    public static string DraftOlder => Pick(
        "Ditt utkast började i en äldre version av brevet. Jämför med den som gäller under Tidigare versioner innan du sparar.",
        "Your draft began in an older version of the letter. Compare it with the present one under Versions before you save.");
    public static string Conflict(string? by) => Pick($"{by ?? "Någon annan"} har ändrat mallen. Din text finns kvar; jämför med Versioner och spara igen.", $"{by ?? "Somebody else"} has edited the template. Your text is kept; compare with Versions and save again.");
    public static string Edit => Pick("Redigera", "Edit");
    public static string Language => Pick("Språk", "Language");
    public static string Now => Pick("Nu gäller", "Holds now");
    public static string Edited => Pick("Ändrad", "Edited");
}
