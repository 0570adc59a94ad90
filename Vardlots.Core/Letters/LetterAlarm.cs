using NodaTime;

namespace Vardlots.Core.Letters;

/// <summary>A letter that was made and is still lying there. Letters that nobody sent are how patients are lost.</summary>
public static class LetterAlarm
{
    public static readonly Duration Within = Duration.FromHours(24);

    /// <summary>Made at this moment or earlier, and not sent: late.</summary>
    public static Instant Cutoff(Instant now) => now - Within;

    public static bool IsLate(LetterState state, Instant madeAt, Instant now) => state is LetterState.Made or LetterState.Printed && madeAt <= Cutoff(now);
}
