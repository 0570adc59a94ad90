using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>The official statistics' groups of days waited, both ends inclusive.</summary>
public enum WaitBucket { UpTo30, From31To60, From61To90, From91To120, From121To180, From181To365, Over365 }

/// <summary>
/// One active entry in the official measure, which unlike the law pauses nothing and leaves out whole entries with PvV.
/// </summary>
/// <param name="Counts">In the measure: not ended, Vardgaranti JA, no PvV, decided on the day or before it.</param>
/// <param name="Days">Calendar days from BeslutAktivitet to the day.</param>
/// <param name="InTime">Days ≤ the rule's limit; null where no rule gives one.</param>
/// <param name="Bucket">The group of <paramref name="Days"/>.</param>
public readonly record struct OfficialMeasure(bool Counts, int Days, bool? InTime, WaitBucket Bucket)
{
    /// <summary>Measures an entry; the rule is the one of its book, also where the law covers it not (another region's patient).</summary>
    public static OfficialMeasure Of(DeadlineInput input, DeadlineRule? rule, LocalDate asOf) =>
        Of(input.ListStatus, input.GuaranteeApplies, input.Deviation, input.Decided, rule?.LimitDays, asOf);

    /// <summary>The same from its parts.</summary>
    public static OfficialMeasure Of(ListStatus status, bool guaranteeApplies, Deviation deviation, LocalDate decided, int? limitDays, LocalDate asOf)
    {
        int days = Period.DaysBetween(decided, asOf);
        bool active = status is ListStatus.Waiting or ListStatus.Surveillance;
        bool counts = active && guaranteeApplies && deviation != Deviation.PatientChosen && days >= 0;
        return new OfficialMeasure(counts, days, limitDays is { } limit ? days <= limit : null, BucketOf(days));
    }

    /// <summary>First and last number of days of a group; the last group has no last.</summary>
    public static (int From, int? To) DaysOf(WaitBucket bucket) => bucket switch
    {
        WaitBucket.UpTo30 => (0, 30),
        WaitBucket.From31To60 => (31, 60),
        WaitBucket.From61To90 => (61, 90),
        WaitBucket.From91To120 => (91, 120),
        WaitBucket.From121To180 => (121, 180),
        WaitBucket.From181To365 => (181, 365),
        _ => (366, null),
    };

    /// <summary>The group of a number of days.</summary>
    public static WaitBucket BucketOf(int days) => days switch
    {
        <= 30 => WaitBucket.UpTo30,
        <= 60 => WaitBucket.From31To60,
        <= 90 => WaitBucket.From61To90,
        <= 120 => WaitBucket.From91To120,
        <= 180 => WaitBucket.From121To180,
        <= 365 => WaitBucket.From181To365,
        _ => WaitBucket.Over365,
    };
}
