using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Import;

/// <summary>Sentences of imports.</summary>
internal static class ImportText
{
    public static string Reading => Language.Pick("Läser filen", "Reading the file");
    public static string Finishing => Language.Pick("Jämför med tidigare listor", "Comparing with earlier lists");
    public static string Cancelled => Language.Pick("Avbröts av en person; ingenting ändrades.", "Cancelled by a person; nothing was changed.");
    public static string Interrupted => Language.Pick(
        "Avbröts innan den var klar; ingenting ändrades. Importera filen igen.",
        "Interrupted before it had finished; nothing was changed. Import the file again.");

    public static string HoldAnswered => Language.Pick(
        "Frågan är redan besvarad, eller så har en nyare lista kommit. Ladda om sidan.",
        "The question has already been answered, or a newer list has come. Reload the page.");

    public static string Older(string clinic, LocalDate file, LocalDate newest) => Language.Pick(
        $"Filen gäller {file:uuuu-MM-dd}, men för {clinic} finns redan en lista från {newest:uuuu-MM-dd}. Ingenting ändrades; importera en nyare fil.",
        $"The file is for {file:uuuu-MM-dd}, but a list of {newest:uuuu-MM-dd} has already been imported for {clinic}. Nothing was changed; import a newer file.");
}

/// <summary>The file's snapshot is older than the newest of a clinic in it: rejected whole.</summary>
internal sealed class OlderSnapshotException(string clinic, LocalDate file, LocalDate newest) : Exception(ImportText.Older(clinic, file, newest));
