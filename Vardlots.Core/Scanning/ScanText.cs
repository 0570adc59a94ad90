using Vardlots.Core.Texts;

namespace Vardlots.Core.Scanning;

/// <summary>Sentences of runs. What failed is told by its kind only: an exception's own text may hold data.</summary>
internal static class ScanText
{
    public static string Waiting => Language.Pick("Väntar på att en annan körning ska bli klar", "Waiting for another run to finish");
    public static string Assessing => Language.Pick("Räknar gränser", "Computing deadlines");
    public static string Cancelled => Language.Pick("Avbröts av en person. Kör igen för att göra klart.", "Cancelled by a person. Run again to finish.");

    public static string Failed(Exception e) => Language.Pick(
        $"Körningen misslyckades ({e.GetType().Name}). Loggen säger mer; kör igen när felet är avhjälpt.",
        $"The run failed ({e.GetType().Name}). The log says more; run again when it has been put right.");
}
