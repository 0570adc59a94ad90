using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What is missing or cannot be in a pause: one sentence, or null. Pure.</summary>
public static class PauseChecks
{
    /// <param name="decided">The day the wait began to exist.</param>
    public static string? Mistake(RecordPause pause, LocalDate decided, LocalDate today)
    {
        if (pause.Kind is not (PauseKind.Medical or PauseKind.FreeChoice)) return PauseMistakes.KindMissing;
        if (pause.First is not { } first) return PauseMistakes.FirstMissing;
        if (first < decided) return PauseMistakes.FirstBeforeWait(decided);
        if (first > today + OfferChecks.Furthest) return PauseMistakes.TooFar;
        var source = CleanText.OrNull(pause.Source);
        if (source?.Length > EntryPause.MaxSource) return PauseMistakes.SourceTooLong;
        if (pause.Last is { } last && MistakeInLast(first, last, today) is { } mistake) return mistake;
        return pause.Kind == PauseKind.Medical && source is null ? PauseMistakes.JudgeMissing : null;
    }

    public static string? MistakeInLast(LocalDate first, LocalDate? last, LocalDate today) => last switch
    {
        null => PauseMistakes.LastMissing,
        { } day when day < first => PauseMistakes.EndBeforeStart(first),
        { } day when day > today + OfferChecks.Furthest => PauseMistakes.TooFar,
        _ => null,
    };
}
