using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of the page where a draft is written, checked and handed on.</summary>
internal static class DraftText
{
    public static string Title => Pick("Utkast till regler", "Draft of rules");
    public static string Untouched => Pick("Inget på den här sidan påverkar någon patient förrän utkastet är publicerat.", "Nothing on this page affects any patient until the draft is published.");
    public static string BuildsOn(int number) => Pick($"bygger på regelbok {number}", $"based on rule book {number}");
    public static string WouldApply(LocalDate day) => Pick($"skulle gälla från {DateText.Iso(day)}", $"would apply from {DateText.Iso(day)}");
    public static string ReadOnly => Pick("Du kan läsa och prova utkastet. Bara administratörer ändrar regler.", "You may read and try the draft. Only administrators change rules.");
    public static string SentBack(string? by) => Pick($"{by} har skickat tillbaka utkastet", $"{by} has sent the draft back");
    public static string Waits(string? by, string when) => Pick($"Skickat för godkännande av {by}, {when}", $"Submitted for approval by {by}, {when}");
    public static string WaitsOwn => Pick("En annan administratör ska nu läsa och godkänna det. Du har själv arbetat med det och kan inte godkänna.", "Another administrator is now to read and approve it. You have worked on it and cannot approve it yourself.");
    public static string WaitsOthers => Pick("En annan administratör ska läsa och godkänna det. Till dess gäller den publicerade boken.", "Another administrator is to read and approve it. Until then the published book holds.");
    public static string WaitsYou => Pick("Läs skillnaderna och provkör om du vill. Godkänn det, eller skicka tillbaka det med ett skäl.", "Read the differences and dry-run if you like. Approve it, or send it back with a reason.");
    public static string PublishedAs(int number) => Pick($"Utkastet är publicerat som regelbok {number}.", $"The draft is published as rule book {number}.");
    public static string Discarded => Pick("Utkastet är kastat. Det kan läsas men inte ändras.", "The draft is discarded. It can be read but not changed.");
    public static string Conflict => Pick(
        "Någon annan har ändrat utkastet. Sidan visar nu det senaste. Inget av ditt har sparats; det du skrev i ett öppet formulär står kvar.",
        "Somebody else has changed the draft. The page now shows the latest. Nothing of yours was saved; what you wrote in an open form is still there.");

    public static string Problems(int count) => count == 1 ? Pick("Ett fel måste rättas innan utkastet kan skickas", "One mistake must be put right before the draft can be submitted")
        : Pick($"{count} fel måste rättas innan utkastet kan skickas", $"{count} mistakes must be put right before the draft can be submitted");
    public static string Warnings(int count) => count == 1 ? Pick("En sak att veta innan du går vidare", "One thing to know before you go on") : Pick($"{count} saker att veta innan du går vidare", $"{count} things to know before you go on");
    public static string Sound => Pick("Inga fel.", "No mistakes.");
    public static string Nothing => Pick("Utkastet säger ännu samma sak som den bok som gäller. Ändra en regel för att komma vidare.", "The draft still says the same as the book in force. Change a rule to go on.");

    public static string Head => Pick("Namn, dag och anteckning", "Name, day and note");
    public static string AppliesFrom => Pick("Boken ska gälla från", "The book is to apply from");
    public static string AppliesFromHint => Pick("Från den dagen räknas alla väntande om efter den nya boken. Vilken regel var och en följer avgörs av patientens beslutsdatum.",
        "From that day everybody who waits is counted by the new book. Which rule each follows is decided by the day of the patient's decision.");
    public static string Note => Pick("Varför ändras reglerna?", "Why are the rules changed?");
    public static string Save => Pick("Spara", "Save");
    public static string Saved => Pick("Sparat.", "Saved.");
    public static string Cancel => Pick("Avbryt", "Cancel");

    public static string Rules => Pick("Regler i utkastet", "Rules of the draft");
    public static string Rule(int number) => Pick($"Regel {number}", $"Rule {number}");
    public static string Add => Pick("Lägg till en regel", "Add a rule");
    public static string Change => Pick("Ändra", "Change");
    public static string Narrow => Pick("Gör undantag", "Make an exception");
    public static string NarrowHint => Pick("Ett undantag är en egen regel för en klinik, ett område eller en ålder. Den mest bestämda regeln vinner; den här står kvar för alla andra.",
        "An exception is a rule of its own for a clinic, a field or an age. The most specific rule wins; this one stays for everybody else.");
    public static string End => Pick("Avsluta …", "End …");
    public static string Remove => Pick("Ta bort …", "Remove …");
    public static string Of(string verb, string rule) => $"{verb.TrimEnd(' ', '…')}: {rule}";
    public static string EndTitle(string rule) => Pick($"Avsluta regeln: {rule}", $"End the rule: {rule}");
    public static string EndLast => Pick("Sista beslutsdag som regeln gäller", "The last day of decision that the rule is for");
    public static string EndHint => Pick("Tomt betyder tills vidare.", "Empty means until further notice.");
    public static string RemoveTitle(string rule) => Pick($"Ta bort regeln: {rule}?", $"Remove the rule: {rule}?");
    public static string RemoveHint => Pick("Den tas bort ur utkastet. Publicerade regelböcker ändras aldrig.", "It is removed from the draft. Published rule books never change.");
    public static string Then => Pick("Då gäller:", "Then:");
    public static string NothingElse => Pick("Det ger inga fel och rör ingen som redan väntar.", "That gives no mistakes and touches nobody who already waits.");

    public static string Templates => Pick("Mallar", "Templates");
    public static string ShorterTitle => Pick("Regionens kortare gräns", "The region's shorter limit");
    public static string ShorterHint => Pick("En region får förkorta lagens gräns, aldrig förlänga den. Den regel som gällde fortsätter gälla tidigare beslut.",
        "A region may shorten the statute's limit, never lengthen it. The rule that applied goes on for earlier decisions.");
    public static string ChildTitle => Pick("Barn- och ungdomspsykiatrins mål 30 + 30", "Child and adolescent psychiatry's target 30 + 30");
    public static string ChildHint => Pick("Ett nationellt mål för barn till och med 17 år: 30 dagar till första besök, 30 till. Det är ett mål, ingen rättighet. Gränsen, som är rättigheten, ändras inte.",
        "A national target for children up to 17 years: 30 days to the first visit and 30 more. It is a goal, no right. The limit, which is the right, is not changed.");
    public static string Days => Pick("Gräns i dagar", "Limit in days");
    public static string From => Pick("För beslut från", "For decisions from");
    public static string PutIn => Pick("Lägg in i utkastet", "Put into the draft");
    public static string PutInDone => Pick("Mallen är inlagd. Läs reglerna nedan.", "The template is in. Read the rules below.");

    public static string AllClinics => Pick("Alla kliniker", "All clinics");
    public static string AllFields => Pick("Alla områden", "All medical fields");
    public static string ReadsAs => Pick("Så läses regeln", "The rule reads");
    public static string Elsewhere => Pick("Det påverkar också", "It also affects");
    public static string SaveRule => Pick("Spara regeln i utkastet", "Save the rule in the draft");
    public static string SaveAnyway => Pick("Regeln kan sparas med fel och rättas senare, men utkastet kan inte skickas så.", "The rule can be saved with mistakes and put right later, but the draft cannot be submitted so.");
    public static string Missing(string field) => Pick($"Fyll i {EnumText.Lower(field)}.", $"Fill in {EnumText.Lower(field)}.");

    public static string Differences(int number) => Pick($"Skillnader mot regelbok {number}", $"Differences from rule book {number}");
    public static string HandOn => Pick("Skicka för godkännande", "Submit for approval");
    public static string HandOnHint => Pick("En annan administratör läser, provkör och godkänner. Först då publiceras reglerna.", "Another administrator reads, dry-runs and approves. Only then are the rules published.");
    public static string Submit => Pick("Skicka för godkännande", "Submit for approval");
    public static string Submitted => Pick("Utkastet är skickat.", "The draft has been submitted.");
    public static string Withdraw => Pick("Ta tillbaka för att ändra", "Take back to change");
    public static string Discard => Pick("Kasta utkastet …", "Discard the draft …");
    public static string DiscardTitle => Pick("Kasta utkastet?", "Discard the draft?");
    public static string DiscardBody => Pick("Det kan fortfarande läsas bland de avslutade, men inte ändras mer. Ingen patient påverkas.", "It can still be read among the finished, but not changed. No patient is affected.");
    public static string DiscardConfirm => Pick("Kasta utkastet", "Discard the draft");
    public static string SendBack => Pick("Skicka tillbaka", "Send back");
    public static string SendBackWhy => Pick("Varför skickas det tillbaka?", "Why is it sent back?");
    public static string SendBackDone => Pick("Utkastet är tillbakaskickat.", "The draft has been sent back.");
}
