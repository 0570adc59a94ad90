using System.Linq.Expressions;
using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>What cannot wait for a parked case's day.</summary>
public enum WakeReason { Breached, BookedLate, RowVanished, ClinicWantsHelp, ClinicAnswered }

/// <summary>A day that parking would let pass.</summary>
public enum ParkRisk { PassesLimit, LimitHasPassed, PassesMedicalTarget }

/// <param name="Day">The limit or the target date.</param>
public readonly record struct ParkWarning(ParkRisk Risk, LocalDate Day);

/// <summary>The rules of parking. Pure; no run brings a case back, its own date does.</summary>
public static class Parking
{
    /// <summary>Longest time.</summary>
    public const int MaxDays = 366;

    /// <summary>In the day's lists: never parked, or its day has come. The same sentence for the database and for here.</summary>
    public static Expression<Func<CareCase, bool>> IsInTheDay(LocalDate today) => c => c.ParkedUntil == null || c.ParkedUntil <= today;

    /// <summary>What brings a parked case back at once: a limit newly known to be missed, or a row newly gone from the list.</summary>
    public static WakeReason? Wakes(DeadlineStatus? before, DeadlineStatus now, LocalDate? knownVanishedOn, LocalDate? vanishedOn) => now switch
    {
        DeadlineStatus.Breached when before != now => WakeReason.Breached,
        DeadlineStatus.BookedLate when before != now => WakeReason.BookedLate,
        _ when vanishedOn is not null && vanishedOn != knownVanishedOn => WakeReason.RowVanished,
        _ => null,
    };

    /// <summary>What parking until a day would let pass. The limit and the target are the last days in time, so coming back on them is not too late.</summary>
    public static IReadOnlyList<ParkWarning> Warnings(LocalDate until, LocalDate? limit, LocalDate? target, LocalDate? booked, LocalDate today)
    {
        var warnings = new List<ParkWarning>();
        if (limit is { } l && until > l) warnings.Add(new(l < today ? ParkRisk.LimitHasPassed : ParkRisk.PassesLimit, l));
        if (target is { } t && until > t && !(booked >= today && booked <= t)) warnings.Add(new(ParkRisk.PassesMedicalTarget, t));
        return warnings;
    }
}
