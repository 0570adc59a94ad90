using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Rules;

/// <summary>
/// What a book would have done on the nights that were: once a week, back from the day of the dry-run, each night beside the book that was in
/// force then. Only entries that went by another rule on some of those nights are counted; for the others both say the same.
/// </summary>
/// <param name="First">The earliest night looked at.</param>
/// <param name="Nights">One a week.</param>
/// <param name="Entries">Waits that went by another rule on at least one of them.</param>
/// <param name="RiskNow">Of those, waits that the books in force then saw at risk; <paramref name="RiskThen"/>: that the other would have seen.</param>
/// <param name="OnlyThen">Seen by the other book alone; <paramref name="OnlyNow"/>: by the books in force alone.</param>
/// <param name="Earlier">Seen by both, but sooner by the other; <paramref name="Later"/>: later.</param>
/// <param name="DaysEarlier">The days won for <paramref name="Earlier"/>, together.</param>
/// <param name="Breaches">Waits that passed their limit, by the book in force on that night.</param>
/// <param name="BreachesSooner">Of those, seen at risk sooner by the other book than by those in force.</param>
public sealed record BacktestResult(
    LocalDate First, LocalDate Last, int Nights, int Entries, int RiskNow, int RiskThen, int OnlyThen, int OnlyNow, int Earlier, int Later, long DaysEarlier, int Breaches, int BreachesSooner)
{
    internal BacktestResult Plus(BacktestResult o) => this with
    {
        Entries = Entries + o.Entries, RiskNow = RiskNow + o.RiskNow, RiskThen = RiskThen + o.RiskThen, OnlyThen = OnlyThen + o.OnlyThen, OnlyNow = OnlyNow + o.OnlyNow,
        Earlier = Earlier + o.Earlier, Later = Later + o.Later, DaysEarlier = DaysEarlier + o.DaysEarlier, Breaches = Breaches + o.Breaches, BreachesSooner = BreachesSooner + o.BreachesSooner,
    };

    /// <summary>Counts one wait by the first night each book saw it at risk.</summary>
    internal BacktestResult With(LocalDate? now, LocalDate? then, bool breached) => this with
    {
        Entries = Entries + 1, RiskNow = RiskNow + One(now is not null), RiskThen = RiskThen + One(then is not null),
        OnlyThen = OnlyThen + One(now is null && then is not null), OnlyNow = OnlyNow + One(now is not null && then is null),
        Earlier = Earlier + One(then < now), Later = Later + One(then > now), DaysEarlier = DaysEarlier + (then < now ? Period.DaysBetween(then!.Value, now!.Value) : 0),
        Breaches = Breaches + One(breached), BreachesSooner = BreachesSooner + One(breached && then < now),
    };

    private static int One(bool counts) => counts ? 1 : 0;
}

/// <summary>A night, and what the book that was in force then and the one that is tried do differently.</summary>
internal readonly record struct BacktestNight(LocalDate On, RuleDiff Diff);

/// <summary>Reads the lists' history backwards, window by window, and assesses every stored night under two books.</summary>
/// <param name="nights">Newest first; nights of the same book have the same difference.</param>
internal sealed class Backtest(IDbContextFactory<VardlotsDb> factory, IReadOnlyList<BacktestNight> nights, LocalDate last)
{
    private const int DaysBetween = 7;

    /// <summary>The nights, newest first.</summary>
    public static IReadOnlyList<LocalDate> NightsOf(LocalDate first, LocalDate last)
    {
        var nights = new List<LocalDate>();
        for (var night = last; night >= first; night = night.PlusDays(-DaysBetween)) nights.Add(night);
        return nights;
    }

    private readonly IReadOnlyList<RuleDiff> _diffs = [.. nights.Select(n => n.Diff).Distinct()];

    private BacktestResult Nothing => new(nights.Count == 0 ? last : nights[^1].On, last, nights.Count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public async Task<BacktestResult> RunAsync(HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var total = Nothing;
        if (nights.Count == 0) return total;
        await new EntryWindows(factory).EachAsync(AssessAsync, window =>
        {
            total = total.Plus(window);
            return Task.CompletedTask;
        }, RulesText.Backtesting, held, progress, ct);
        return total;
    }

    private async Task<BacktestResult> AssessAsync(VardlotsDb db, long from, long to, CancellationToken ct)
    {
        var oldest = nights[^1].On;
        var entries = new EntryAssessments(db.Database.GetDbConnection()).Read(from, to, evenSettled: true);
        var changes = (await db.EntryChanges.AsNoTracking().Where(c => c.EntryId >= from && c.EntryId <= to && c.SnapshotDate > oldest && c.Changes != null)
            .OrderByDescending(c => c.Id).Select(c => new { c.EntryId, c.SnapshotDate, c.Changes }).ToListAsync(ct)).ToLookup(c => c.EntryId, c => (c.SnapshotDate, c.Changes));
        var added = await db.Entries.Where(e => e.Id >= from && e.Id <= to && e.FirstSnapshot > oldest).Select(e => new { e.Id, e.FirstSnapshot }).ToDictionaryAsync(e => e.Id, e => e.FirstSnapshot, ct);
        var counts = Nothing;
        foreach (var entry in entries)
            if (Follow(entry.Input, [.. changes[entry.Id]], added.GetValueOrDefault(entry.Id, oldest)) is var (now, then, breached)) counts = counts.With(now, then, breached);
        return counts;
    }

    /// <summary>One wait through the nights, the newest first; null when no night touches it.</summary>
    /// <param name="changes">Newest first.</param>
    private (LocalDate? Now, LocalDate? Then, bool Breached)? Follow(DeadlineInput input, IReadOnlyList<(LocalDate On, string? Changes)> changes, LocalDate firstSnapshot)
    {
        // One that has always been as it is now goes by one rule under each book.
        if (changes.Count == 0 && !_diffs.Any(d => d.Touches(input))) return null;
        var (touched, breached, undone) = (false, false, 0);
        LocalDate? now = null, then = null;
        foreach (var (night, diff) in nights)
        {
            if (night < firstSnapshot) break;
            for (; undone < changes.Count && changes[undone].On > night; undone++) input = EntryPast.Undo(input, changes[undone].Changes);
            var known = EntryPast.Without(input, night);
            var isTouched = diff.Touches(known);
            touched |= isTouched;
            var a = diff.Now.Assess(known, night);
            var b = isTouched ? diff.Then.Assess(known, night) : a;
            if (CaseDecision.IsAtRisk(a.Status)) now = night;
            if (CaseDecision.IsAtRisk(b.Status)) then = night;
            breached |= a.Status == DeadlineStatus.Breached;
        }
        return touched ? (now, then, breached) : null;
    }
}
