using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Scanning;

/// <summary>Sentences of runs. What failed is told by its kind only: an exception's own text may hold data.</summary>
internal static class ScanText
{
    public static string Waiting => Language.Pick("Väntar på att en annan körning ska bli klar", "Waiting for another run to finish");
    public static string Assessing => Language.Pick("Räknar gränser", "Computing deadlines");
    public static string Cancelled => Language.Pick("Avbröts av en person. Kör igen för att göra klart.", "Cancelled by a person. Run again to finish.");

    public static string Interrupted => Language.Pick("Avbröts oväntat, innan arbetet var klart. Nästa körning gör klart.", "Was interrupted before the work was done. The next run finishes it.");

    public static string Failed(Exception e) => DatabaseProblem.SentenceFor(e) ?? (e is IOException or UnauthorizedAccessException ? Unreadable : Unknown(e));

    private static string Unreadable => Language.Pick(
        "Filen gick inte att läsa, eller finns inte längre. Kontrollera filen och att programmet får läsa den, och kör igen.",
        "The file could not be read, or is gone. Check the file and that the program may read it, and run again.");

    private static string Unknown(Exception e) => Language.Pick(
        $"Körningen misslyckades ({e.GetType().Name}). Loggen säger mer; kör igen när felet är avhjälpt.",
        $"The run failed ({e.GetType().Name}). The log says more; run again when it has been put right.");
}
