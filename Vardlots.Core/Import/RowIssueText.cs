using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Import;

/// <summary>The sentence for each code: what is wrong and what to do about it, never the value itself.</summary>
public static class RowIssueText
{
    /// <summary>The sentence in the reader's language.</summary>
    public static string Sentence(string code, string? column) =>
        code.StartsWith('E') ? Error(code, column) : Warning(code, column);

    /// <inheritdoc cref="Sentence(string, string?)"/>
    public static string Sentence(RowIssue issue) => Sentence(issue.Code, issue.Column);

    private static string Error(string code, string? column) => code switch
    {
        IssueCode.Missing => Pick(
            $"{column} saknas. Fyll i värdet i källsystemet.",
            $"{column} is missing. Enter the value in the source system."),
        IssueCode.NotADate => Pick(
            $"{column} är inte ett datum. Skriv det som {Dates(column)}.",
            $"{column} is not a date. Write it as {Dates(column)}."),
        IssueCode.AfterSnapshot => Pick(
            $"{column} ligger efter den dag filen gäller. Rätta datumet, eller filens datum.",
            $"{column} is later than the day the file is for. Correct the date, or the file's date."),
        IssueCode.UnknownCode => Pick(
            $"{column} har en okänd kod eller fel form eller längd. Tillåtet: {AllowedValues.Of(column)}.",
            $"{column} has an unknown code or the wrong form or length. Allowed: {AllowedValues.Of(column)}."),
        IssueCode.InvalidIdentity => Pick(
            $"{column} är ingen giltig identitet: fel längd, datum eller kontrollsiffra. Rätta den, eller ange rätt PatientIdTyp.",
            $"{column} is not a valid identity: wrong length, date or check digit. Correct it, or give the right PatientIdTyp."),
        IssueCode.DuplicateKey => Pick(
            "Samma HSAIdVardenhet och VardkontaktId finns tidigare i filen. Den första raden gäller; ta bort den som inte ska vara med.",
            "The same HSAIdVardenhet and VardkontaktId occur earlier in the file. The first row stands; remove the one that does not belong."),
        IssueCode.BadPause => Pick(
            $"{column} går inte att läsa, eller slutar innan det börjar. Skriv M: eller R:, startdatum, snedstreck, slutdatum (tomt om det pågår), med | mellan flera; högst {PauseText.MostPauses} uppehåll.",
            $"{column} cannot be read, or ends before it starts. Write M: or R:, first day, slash, last day (empty if it goes on), with | between several; at most {PauseText.MostPauses} intervals."),
        IssueCode.StatusIncomplete => Pick(
            $"{column} saknas, och statusen kräver det. Fyll i det i källsystemet.",
            $"{column} is missing, and the status requires it. Enter it in the source system."),
        IssueCode.InvalidHsaId => Pick(
            $"{column} är inget HSA-id. Det ska vara SE, tio siffror, bindestreck och bokstäver eller siffror, högst 31 tecken.",
            $"{column} is not an HSA-id. It should be SE, ten digits, a hyphen and letters or digits, at most 31 characters."),
        IssueCode.BeforeDecision => Pick(
            $"{column} ligger före BeslutAktivitet. Rätta det av datumen som är fel.",
            $"{column} is before BeslutAktivitet. Correct whichever date is wrong."),
        IssueCode.FieldCount => Pick(
            "Raden har inte lika många fält som rubrikraden. Kontrollera semikolon och citattecken.",
            "The row does not have as many fields as the header. Check semicolons and quotation marks."),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Warning(string code, string? column) => code switch
    {
        IssueCode.Filler => Pick(
            $"{column} har ett utfyllnadsvärde, som räknas som tomt. Lämna fältet tomt när uppgiften saknas.",
            $"{column} holds a filler value, which counts as empty. Leave the field empty when there is nothing to say."),
        IssueCode.StartDateMissing => Pick(
            "Regelns startdatum saknas, så BeslutAktivitet används. Fyll i datumet i källsystemet.",
            "The rule's start date is missing, so BeslutAktivitet is used. Enter the date in the source system."),
        IssueCode.PatientChosenWithoutOffer => Pick(
            "Avvikelse är PvV men inget avböjt erbjudande är dokumenterat här. Dokumentera erbjudandet, eller rätta avvikelsen.",
            "Avvikelse is PvV but no declined offer is recorded here. Record the offer, or correct the deviation."),
        IssueCode.MedicalWithoutInterval => Pick(
            "Avvikelse är MoV utan intervall. Fyll i Uppehall med M: och datum.",
            "Avvikelse is MoV without an interval. Fill in Uppehall with M: and dates."),
        IssueCode.BookedTimePassed => Pick(
            "BokadTid har passerat och patienten väntar fortfarande. Registrera besöket, eller boka en ny tid.",
            "BokadTid has passed and the patient still waits. Register the visit, or book a new time."),
        IssueCode.SpecialOutsideChildPsychiatry => Pick(
            "Avvikelse är SoV utanför barn- och ungdomspsykiatrin. Rätta avvikelsen.",
            "Avvikelse is SoV outside child psychiatry. Correct the deviation."),
        IssueCode.CodeFormChanged => Pick(
            $"{column} skrivs nu på ett annat sätt (siffror eller bokstäver) än i klinikens förra fil. Kontrollera att koden betyder detsamma.",
            $"{column} is now written in another way (digits or letters) than in the clinic's last file. Check that the code means the same."),
        IssueCode.InvisibleRemoved => Pick(
            $"{column} har osynliga tecken (styrtecken eller tecken som vänder skrivriktningen), som togs bort. Ta bort dem i källsystemet.",
            $"{column} holds invisible characters (control characters, or ones that turn the writing direction), which were removed. Remove them in the source system."),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Dates(string? column) =>
        column is nameof(FileColumn.StatusDatum) or nameof(FileColumn.MedicinsktMaldatum)
            ? Pick("åååå-mm-dd", "yyyy-mm-dd")
            : Pick("åååå-mm-dd eller åååå-mm-ddTtt:mm", "yyyy-mm-dd or yyyy-mm-ddThh:mm");
}
