using NodaTime;

namespace Vardlots.Core.Referrals;

/// <summary>What a referral was worth: put down when it happens, so that the ledger is added up where it is stored.</summary>
public sealed partial class CareReferral
{
    /// <summary>Year × 100 + month of <see cref="SentOn"/>: the month the ledger counts it in.</summary>
    public int? SentMonth { get; private set; }

    /// <summary>The day the home clinic had booked when the papers were sent; null: none.</summary>
    public LocalDate? HomeBookedOn { get; private set; }

    /// <summary>Days from the care to the home clinic's booked day, or to the limit where there was none; 0 where the care was no earlier, null where there is nothing to compare with.</summary>
    public int? DaysGained { get; private set; }

    /// <summary>Given on or before the limit, where the home clinic had no booking in time.</summary>
    public bool AvoidedBreach { get; private set; }

    /// <summary>Kronor that the region pays for travel, hotel and companion.</summary>
    public int TravelKronor { get; private set; }

    public static int MonthOf(LocalDate day) => day.Year * 100 + day.Month;

    internal void CostTravel(int kronor) => TravelKronor = kronor;

    private void CountGain(LocalDate careOn, LocalDate? limit)
    {
        DaysGained = (HomeBookedOn ?? limit) is { } otherwise ? Math.Max(0, Period.DaysBetween(careOn, otherwise)) : null;
        AvoidedBreach = careOn <= limit && !(HomeBookedOn <= limit);
    }
}
