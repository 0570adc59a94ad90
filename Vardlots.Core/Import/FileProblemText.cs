using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Import;

/// <summary>The sentence for a file that was rejected whole: what is wrong, and what to do.</summary>
public static class FileProblemText
{
    /// <summary>Never holds text from the file; a report keeps kind, row and columns and asks for the words when shown.</summary>
    public static string Sentence(FileProblem kind, int? rowNumber, IReadOnlyList<string> columns) => kind switch
    {
        FileProblem.Empty => Pick(
            "Filen är tom, eller ingen vanlig fil. Ta ut den på nytt.",
            "The file is empty, or not an ordinary file. Extract it again."),
        FileProblem.Binary => Pick(
            "Filen är inte en textfil utan till exempel en kalkylbok, ett arkiv eller en bild. Packa upp den om den är packad, och spara innehållet som CSV (UTF-8, semikolon).",
            "The file is not a text file but, say, a workbook, an archive or a picture. Unpack it if it is packed, and save the content as CSV (UTF-8, semicolons)."),
        FileProblem.WrongEncoding => Pick(
            "Filen är inte i UTF-8. Spara den med teckenkodningen UTF-8.",
            "The file is not in UTF-8. Save it with the UTF-8 encoding."),
        FileProblem.MissingColumns => Pick(
            $"Filen saknar obligatoriska kolumner: {Names(columns)}. Kontrollera att rubrikraden finns och att kolumnerna skiljs med semikolon.",
            $"The file lacks required columns: {Names(columns)}. Check that the header row is there and that semicolons separate the columns."),
        FileProblem.DuplicateColumn => Pick(
            $"Samma kolumn finns flera gånger: {Names(columns)}. Ta bort den som inte ska vara med.",
            $"The same column occurs more than once: {Names(columns)}. Remove the one that does not belong."),
        FileProblem.TooManyColumns => Pick(
            $"Rad {rowNumber} har orimligt många kolumner. Kontrollera att det är rätt fil och att raderna skiljs med radbrytningar.",
            $"Row {rowNumber} has unreasonably many columns. Check that it is the right file and that line breaks separate the rows."),
        FileProblem.TooLongField => Pick(
            $"Rad {rowNumber} har ett orimligt långt fält. Kontrollera att varje citattecken före den raden har ett som avslutar.",
            $"Row {rowNumber} has an unreasonably long field. Check that every quotation mark up to it is closed."),
        FileProblem.Truncated => Pick(
            "Filen är avklippt: den slutar mitt i en rad, eller antalet rader är inte det som raden #ANTAL säger. Skicka den på nytt.",
            "The file is cut short: it ends within a row, or the number of rows is not what the #ANTAL row says. Send it again."),
        FileProblem.NoRows => Pick(
            "Filen har en rubrikrad men inga rader. Kontrollera urvalet och ta ut filen på nytt.",
            "The file has a header but no rows. Check the selection and extract the file again."),
        FileProblem.LineEnds => Pick(
            "Filens rader slutar på ett sätt som inte går att läsa (bara CR). Spara den med radbrytningarna CRLF eller LF.",
            "The file's lines end in a way that cannot be read (CR alone). Save it with CRLF or LF line breaks."),
        FileProblem.Changing => Pick(
            "Filen ändrades medan den lästes. Vänta tills den är färdigskriven och importera den igen.",
            "The file changed while it was being read. Wait until it has been written completely and import it again."),
        FileProblem.Link => Pick(
            "Det är en länk, inte en fil. Lägg själva filen i inkorgen.",
            "This is a link, not a file. Put the file itself into the inbox."),
        FileProblem.TooManyClinics => Pick(
            $"Redan vid rad {rowNumber} har filen orimligt många kliniker. Kontrollera att HSAIdVardenhet är vårdenhetens id, inte radens.",
            $"By row {rowNumber} the file has unreasonably many clinics. Check that HSAIdVardenhet is the unit's id, not the row's."),
        FileProblem.MostlyRejected => Pick(
            $"Vid rad {rowNumber} är mer än hälften av raderna avvisade. Kontrollera att det är rätt fil; importera en kort del av den för att se felen rad för rad.",
            $"By row {rowNumber} more than half of the rows are rejected. Check that it is the right file; import a short part of it to see the errors row by row."),
        FileProblem.SnapshotDate => Pick(
            "Dagen som filen gäller ligger mer än ett år framåt eller före 2000. Rätta datumet i filnamnet, eller ange rätt dag.",
            "The day the file is for is more than a year ahead or before 2000. Correct the date in the file's name, or give the right day."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns);
}
