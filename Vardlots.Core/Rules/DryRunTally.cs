using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>How a limit moves, in steps that a reader can take in. The order is that of the screen.</summary>
public enum LimitMove
{
    EarlierOver60, Earlier31To60, Earlier15To30, Earlier8To14, Earlier1To7, Later1To7, Later8To14, Later15To30, Later31To60, LaterOver60,
    /// <summary>There was a limit, and would be none.</summary>
    Lost,
    /// <summary>There was none, and would be one.</summary>
    Gained,
}

/// <summary>Counts of one clinic's medical field, or of everything. Children add up to their parent.</summary>
public sealed record DryRunCounts
{
    public int Assessed { get; set; }
    public int Touched { get; set; }
    public int Changed { get; set; }
    public int Opens { get; set; }
    public int Closes { get; set; }
    public int StatusChanges { get; set; }
    public int LimitsMoved { get; set; }

    internal void Add(DryRunCounts other)
    {
        Assessed += other.Assessed;
        Touched += other.Touched;
        Changed += other.Changed;
        Opens += other.Opens;
        Closes += other.Closes;
        StatusChanges += other.StatusChanges;
        LimitsMoved += other.LimitsMoved;
    }
}

/// <summary>Where one entry and its case stand under one book.</summary>
/// <param name="CaseIsOpen">After a scan by that book.</param>
/// <param name="OpensOn">The day a case opens if nothing else happens and bookings are kept; null when none does, or one is open already.</param>
internal readonly record struct EntryFate(DeadlineStatus Status, LocalDate? Limit, bool CaseIsOpen, LocalDate? OpensOn)
{
    public static EntryFate Of(Assessment a, CareCase? existing, ClockKey clock, LocalDate asOf)
    {
        var step = CaseDecision.For(a.Status, existing, clock);
        var (wasOpen, isOpen) = (existing is { IsOpen: true }, step switch { CaseStep.None => existing is { IsOpen: true }, CaseStep.Close => false, _ => true });
        LocalDate? opens = isOpen ? wasOpen ? null : asOf : LaterOpening(a, existing, step, clock);
        return new EntryFate(a.Status, a.Limit, isOpen, opens);
    }

    /// <summary>A case that the scan closes, or has closed, comes back with the risk; one that a person closed does not.</summary>
    private static LocalDate? LaterOpening(Assessment a, CareCase? existing, CaseStep step, ClockKey clock)
    {
        if (a.Status != DeadlineStatus.OnTrack || a.Limit is not { } limit) return null;
        var mayOpen = step == CaseStep.Close || CaseDecision.For(DeadlineStatus.Approaching, existing, clock) is CaseStep.Open or CaseStep.Reopen;
        return mayOpen ? (a.Target ?? limit).PlusDays(-a.Rule!.OpenCaseDaysLeft) : null;
    }
}

/// <summary>Adds up what a dry-run finds. Pure.</summary>
internal sealed class DryRunTally(LocalDate asOf)
{
    /// <summary>The coming quarter.</summary>
    public const int Weeks = 13;

    public Dictionary<(int Clinic, string Field), DryRunCounts> Groups { get; } = [];
    public SortedDictionary<LimitMove, int> Moves { get; } = [];
    public int[] OpensNow { get; } = new int[Weeks];
    public int[] OpensThen { get; } = new int[Weeks];

    /// <summary>The sum of the groups.</summary>
    public DryRunCounts Total
    {
        get
        {
            var total = new DryRunCounts();
            foreach (var group in Groups.Values) total.Add(group);
            return total;
        }
    }

    /// <summary>Counts one entry; what becomes of its case, and how its limit moves.</summary>
    public (CaseFate? Case, int? MovedDays) Add(int clinic, string field, bool isTouched, EntryFate now, EntryFate then)
    {
        if (!Groups.TryGetValue((clinic, field), out var counts)) Groups[(clinic, field)] = counts = new DryRunCounts();
        counts.Assessed++;
        CountWeek(OpensNow, now.OpensOn);
        CountWeek(OpensThen, then.OpensOn);
        if (!isTouched) return default;
        counts.Touched++;
        if ((now.Status, now.Limit) == (then.Status, then.Limit)) return default;
        counts.Changed++;
        var fate = FateOf(now, then);
        if (fate == CaseFate.Opens) counts.Opens++;
        else if (fate == CaseFate.Closes) counts.Closes++;
        else if (fate == CaseFate.StatusChanges) counts.StatusChanges++;
        return (fate, CountMove(counts, now.Limit, then.Limit));
    }

    private int? CountMove(DryRunCounts counts, LocalDate? before, LocalDate? after)
    {
        if (before == after) return null;
        counts.LimitsMoved++;
        var days = before is { } b && after is { } a ? Period.DaysBetween(b, a) : (int?)null;
        var move = days is { } d ? MoveOf(d) : before is null ? LimitMove.Gained : LimitMove.Lost;
        Moves[move] = Moves.GetValueOrDefault(move) + 1;
        return days;
    }

    /// <param name="days">Not 0.</param>
    public static LimitMove MoveOf(int days) => days switch
    {
        < -60 => LimitMove.EarlierOver60, < -30 => LimitMove.Earlier31To60, < -14 => LimitMove.Earlier15To30, < -7 => LimitMove.Earlier8To14, < 0 => LimitMove.Earlier1To7,
        <= 7 => LimitMove.Later1To7, <= 14 => LimitMove.Later8To14, <= 30 => LimitMove.Later15To30, <= 60 => LimitMove.Later31To60, _ => LimitMove.LaterOver60,
    };

    /// <summary>The days of a step, ends included; for the list that a number leads to.</summary>
    public static (int First, int Last) DaysOf(LimitMove move) => move switch
    {
        LimitMove.EarlierOver60 => (int.MinValue, -61), LimitMove.Earlier31To60 => (-60, -31), LimitMove.Earlier15To30 => (-30, -15), LimitMove.Earlier8To14 => (-14, -8),
        LimitMove.Earlier1To7 => (-7, -1), LimitMove.Later1To7 => (1, 7), LimitMove.Later8To14 => (8, 14), LimitMove.Later15To30 => (15, 30),
        LimitMove.Later31To60 => (31, 60), LimitMove.LaterOver60 => (61, int.MaxValue), _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
    };

    private static CaseFate? FateOf(EntryFate now, EntryFate then) => (now.CaseIsOpen, then.CaseIsOpen) switch
    {
        (false, true) => CaseFate.Opens,
        (true, false) => CaseFate.Closes,
        (true, true) when now.Status != then.Status => CaseFate.StatusChanges,
        _ => null,
    };

    private void CountWeek(int[] weeks, LocalDate? day)
    {
        if (day is not { } on) return;
        var days = Period.DaysBetween(asOf, on);
        if (days < 7 * Weeks) weeks[days / 7]++;
    }

    public void Add(DryRunTally other)
    {
        foreach (var (key, counts) in other.Groups)
        {
            if (!Groups.TryGetValue(key, out var own)) Groups[key] = own = new DryRunCounts();
            own.Add(counts);
        }
        foreach (var (move, count) in other.Moves) Moves[move] = Moves.GetValueOrDefault(move) + count;
        for (var i = 0; i < Weeks; i++)
        {
            OpensNow[i] += other.OpensNow[i];
            OpensThen[i] += other.OpensThen[i];
        }
    }
}
