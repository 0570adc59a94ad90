using System.Text.Encodings.Web;
using System.Text.Json;
using Vardlots.Core.Persistence.Fast;

namespace Vardlots.Core.Import;

/// <summary>What a new row changed, as JSON: heading → [before, after] for list data, heading → [] for personal data.</summary>
internal static class EntryDiff
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly int DeviationIndex = Array.FindIndex(EntryColumns.All, c => c.Name == "Deviation");
    public static readonly int PausesIndex = Array.FindIndex(EntryColumns.All, c => c.Name == "FilePauses");

    /// <param name="personal">Headings of personal data that changed; their values are not kept.</param>
    public static string Json(string[] before, WaitingListRow row, IEnumerable<string> personal)
    {
        var changes = new Dictionary<string, string[]>();
        for (var i = 0; i < before.Length; i++)
        {
            var now = EntryColumns.Text(EntryColumns.All[i].Of(row));
            if (now != before[i]) changes[EntryColumns.All[i].Heading] = [before[i], now];
        }
        foreach (var heading in personal) changes[heading] = [];
        return JsonSerializer.Serialize(changes, Readable);
    }
}
