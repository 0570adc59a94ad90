using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Import;

/// <summary>The sentence for a file that was rejected whole: what is wrong, and what to do.</summary>
public static class FileProblemText
{
    /// <summary>Never holds text from the file; a report keeps kind, row and columns and asks for the words when shown.</summary>
    public static string Sentence(FileProblem kind, int? rowNumber, IReadOnlyList<string> columns) => kind switch
    {
        FileProblem.Empty => Pick(
            "Filen är tom. Ta ut väntelistan på nytt.",
            "The file is empty. Extract the waiting list again."),
        FileProblem.Binary => Pick(
            "Filen är inte en textfil. Spara väntelistan som CSV (UTF-8, semikolon).",
            "The file is not a text file. Save the waiting list as CSV (UTF-8, semicolons)."),
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
            "Filen har orimligt många kolumner. Kontrollera att det är en väntelista.",
            "The file has unreasonably many columns. Check that it is a waiting list."),
        FileProblem.TooLongField => Pick(
            $"Rad {rowNumber} har ett orimligt långt fält. Kontrollera att varje citattecken före den raden har ett som avslutar.",
            $"Row {rowNumber} has an unreasonably long field. Check that every quotation mark up to it is closed."),
        FileProblem.Truncated => Pick(
            "Filen är avklippt: den slutar mitt i en rad, eller antalet rader är inte det som raden #ANTAL säger. Skicka den på nytt.",
            "The file is cut short: it ends within a row, or the number of rows is not what the #ANTAL row says. Send it again."),
        FileProblem.NoRows => Pick(
            "Filen har en rubrikrad men inga rader. Kontrollera urvalet och ta ut väntelistan på nytt.",
            "The file has a header but no rows. Check the selection and extract the waiting list again."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Names(IReadOnlyList<string> columns) => string.Join(", ", columns);
}
