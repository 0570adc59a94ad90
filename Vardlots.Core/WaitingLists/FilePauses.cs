using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>The stored form of the file's Uppehall (<c>M:2026-02-01/2026-02-14|R:2026-03-01/</c>) and what it means for the clock.</summary>
public static class FilePauses
{
    /// <summary>Medical (M) and free-choice (R) intervals; both ends inclusive, an open one without its last day.</summary>
    /// <exception cref="FormatException">The text was not written by the import.</exception>
    public static void AddTo(List<ClockPause> pauses, string stored)
    {
        foreach (var part in stored.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length is not (13 or 23)) throw new FormatException("Stored pauses are malformed.");
            var kind = part[0] == 'M' ? PauseKind.Medical : PauseKind.FreeChoice;
            pauses.Add(new ClockPause(Day(part.AsSpan(2, 10)), part.Length == 23 ? Day(part.AsSpan(13)) : null, kind, Recorded: false));
        }
    }

    /// <summary>Whether any interval is medical: a MoV without one is bare and begins a spell.</summary>
    public static bool HasMedical(string stored) => stored.StartsWith("M:", StringComparison.Ordinal) || stored.Contains("|M:", StringComparison.Ordinal);

    private static LocalDate Day(ReadOnlySpan<char> iso) => LocalDatePattern.Iso.Parse(iso.ToString()).Value;
}
