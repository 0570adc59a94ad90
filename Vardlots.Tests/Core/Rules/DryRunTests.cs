using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Xunit;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Rules;

/// <summary>What a dry-run says, counted again by a plain loop over every entry, and held against what publishing then does.</summary>
public sealed class DryRunTests
{
    /// <summary>Shorter for one clinic, a target for the young, later start and other thresholds, no trust in the file's PvV, and one rule that ends.</summary>
    private static RuleBook Mixed(string clinic) => RuleBook.Of(
    [
        .. RuleBook.National.Rules.Select(r => r.Guarantee == GuaranteeType.FirstVisit ? r with { OpenCaseDaysLeft = 45, UrgentDaysLeft = 20 } : r),
        new DeadlineRule(GuaranteeType.Treatment, new LocalDate(2010, 1, 1), 60) { Clinic = clinic, LegalSource = "Regionen", TrustSourceDeviation = false },
        new DeadlineRule(GuaranteeType.FirstVisit, new LocalDate(2010, 1, 1), 90) { AgeTo = 40, TargetDays = 30, LegalSource = "Regionen" },
        new DeadlineRule(GuaranteeType.Treatment, new LocalDate(2010, 1, 1), 89) { AgeFrom = 60, StartEvent = StartEvent.Issued, LegalSource = "Regionen", OpenCaseDaysLeft = 12, UrgentDaysLeft = 5 },
    ], 0).Book!;

    private static async Task<string> ClinicAsync(RulesWorld world)
    {
        await using var db = world.Lists.Db();
        return await db.Entries.GroupBy(e => e.Clinic!.HsaId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
    }

    /// <summary>An entry as the recount sees it: nothing of the dry-run's own.</summary>
    private sealed record Counted(long Id, int Clinic, string Field, Assessment Now, Assessment Then, bool WasOpen, bool OpenNow, bool OpenThen, LocalDate? OpensNow, LocalDate? OpensThen);

    private static async Task<List<Counted>> RecountAsync(RulesWorld world, RuleBook then, LocalDate asOf)
    {
        await using var db = world.Lists.Db();
        await db.Database.OpenConnectionAsync();
        var region = world.Lists.Get<RegionOptions>().Code;
        var (now, later) = (new DeadlineCalculator(await world.Lists.Get<RuleBooks>().OnAsync(asOf, None), region), new DeadlineCalculator(then, region));
        var entries = new EntryAssessments(db.Database.GetDbConnection()).Read(1, long.MaxValue, evenSettled: true);
        var cases = (await db.Cases.AsNoTracking().ToListAsync()).ToLookup(c => c.EntryId);
        var counted = new List<Counted>();
        foreach (var e in entries)
        {
            if (e.Input.ListStatus is ListStatus.Completed or ListStatus.Removed && e.Stored.Status == DeadlineStatus.Ended) continue;
            var existing = cases[e.Id].FirstOrDefault(c => c.ClosedOn is null) ?? cases[e.Id].LastOrDefault();
            var (a, b) = (now.Assess(e.Input, asOf), later.Assess(e.Input, asOf));
            var (openA, openB) = (IsOpenAfter(a, existing, e.Input), IsOpenAfter(b, existing, e.Input));
            counted.Add(new(e.Id, e.ClinicId, e.Input.MedicalField, a, b, existing is { ClosedOn: null }, openA, openB,
                OpensOn(a, existing, openA, e.Input, asOf), OpensOn(b, existing, openB, e.Input, asOf)));
        }
        return counted;
    }

    private static bool IsRisk(DeadlineStatus s) => s is DeadlineStatus.Approaching or DeadlineStatus.Urgent or DeadlineStatus.BookedLate or DeadlineStatus.Breached;

    /// <summary>The table "what the scan does with it", told once more.</summary>
    private static bool IsOpenAfter(Assessment a, CareCase? existing, DeadlineInput input)
    {
        if (existing is { ClosedOn: null }) return IsRisk(a.Status) || !(a.Status == DeadlineStatus.Ended || existing is { Status: CaseStatus.New, OwnerId: null, HasPersonalWork: false });
        return IsRisk(a.Status) && !KeptClosed(a, existing, input);
    }

    private static bool KeptClosed(Assessment a, CareCase? existing, DeadlineInput input) => existing is { ClosedByPerson: true }
        && existing.ClockDecidedOn == input.Decided && existing.ClockChangeOfMindOn == (a.StartIsChangeOfMind ? a.Start : null);

    /// <summary>Day by day: the first on which few enough are left.</summary>
    private static LocalDate? OpensOn(Assessment a, CareCase? existing, bool isOpen, DeadlineInput input, LocalDate asOf)
    {
        if (isOpen) return existing is { ClosedOn: null } ? null : asOf;
        if (a.Status != DeadlineStatus.OnTrack || (existing is { ClosedOn: not null } && KeptClosed(a, existing, input))) return null;
        for (var day = asOf; day < asOf.PlusDays(91); day = day.PlusDays(1))
        {
            var left = Math.Min(Period.DaysBetween(day, a.Limit!.Value), a.Target is { } goal ? Period.DaysBetween(day, goal) : int.MaxValue);
            if (left <= a.Rule!.OpenCaseDaysLeft) return day;
        }
        return null;
    }

    private static void AssertCounts(IReadOnlyCollection<Counted> all, DryRunCounts told, string of)
    {
        Assert.True(all.Count == told.Assessed, of);
        Assert.Equal(all.Count(c => c.Now.Rule != c.Then.Rule), told.Touched);
        Assert.Equal(all.Count(c => (c.Now.Status, c.Now.Limit) != (c.Then.Status, c.Then.Limit)), told.Changed);
        Assert.Equal(all.Count(c => !c.OpenNow && c.OpenThen), told.Opens);
        Assert.Equal(all.Count(c => c.OpenNow && !c.OpenThen), told.Closes);
        Assert.Equal(all.Count(c => c.OpenNow && c.OpenThen && c.Now.Status != c.Then.Status), told.StatusChanges);
        Assert.Equal(all.Count(c => c.Now.Limit != c.Then.Limit), told.LimitsMoved);
    }

    [Fact]
    public async Task DryRun_EveryNumber_IsThatOfAPlainLoop()
    {
        await using var world = await RulesWorld.GeneratedAsync(6000);
        await TakeSomeAsync(world);
        var book = Mixed(await ClinicAsync(world));
        var id = await world.DryRunAsync(book, draft: 1, version: 3);
        var counted = await RecountAsync(world, book, RulesWorld.Day);
        var admin = new ViewContext(world.Eva.Id, world.Eva.Name, Roles.Administrator, "", null, false);
        var result = await world.Lists.Get<DryRunQueries>().ReadAsync(admin, id, None);
        AssertCounts(counted, result.Total, "total");
        Assert.All([result.Total.Touched, result.Total.Opens, result.Total.Closes, result.Total.StatusChanges, result.Total.LimitsMoved], n => Assert.True(n > 0, $"nothing is tried by 0: {result.Total}"));
        Assert.Equal(counted.Select(c => (c.Clinic, c.Field)).Distinct().Count(), result.Detail.Groups.Count);
        foreach (var group in result.Detail.Groups) AssertCounts([.. counted.Where(c => (c.Clinic, c.Field) == (group.ClinicId, group.MedicalField))], group.Counts, group.ToString());
        for (var week = 0; week < 13; week++)
        {
            var (from, to) = (RulesWorld.Day.PlusDays(7 * week), RulesWorld.Day.PlusDays(7 * week + 7));
            Assert.Equal(counted.Count(c => c.OpensNow >= from && c.OpensNow < to), result.Detail.OpensNow[week]);
            Assert.Equal(counted.Count(c => c.OpensThen >= from && c.OpensThen < to), result.Detail.OpensThen[week]);
        }
        Assert.Equal(result.Total.LimitsMoved, result.Detail.Moves.Values.Sum());
        foreach (var move in Enum.GetValues<LimitMove>()) Assert.Equal(counted.Count(c => IsMove(move, c.Now.Limit, c.Then.Limit)), result.Detail.Moves.GetValueOrDefault(move));
        await AssertListsAsync(world, id, counted, result, admin);
    }

    private static bool IsMove(LimitMove move, LocalDate? before, LocalDate? after)
    {
        if (before is not { } b || after is not { } a) return move == LimitMove.Lost ? before is not null && after is null : move == LimitMove.Gained && before is null && after is not null;
        var days = Period.DaysBetween(b, a);
        return move switch
        {
            LimitMove.EarlierOver60 => days <= -61, LimitMove.Earlier31To60 => days is <= -31 and >= -60, LimitMove.Earlier15To30 => days is <= -15 and >= -30,
            LimitMove.Earlier8To14 => days is <= -8 and >= -14, LimitMove.Earlier1To7 => days is <= -1 and >= -7, LimitMove.Later1To7 => days is >= 1 and <= 7,
            LimitMove.Later8To14 => days is >= 8 and <= 14, LimitMove.Later15To30 => days is >= 15 and <= 30, LimitMove.Later31To60 => days is >= 31 and <= 60,
            LimitMove.LaterOver60 => days >= 61, _ => false,
        };
    }

    /// <summary>Every number is the length of the list it opens.</summary>
    private static async Task AssertListsAsync(RulesWorld world, long id, List<Counted> counted, DryRunResult result, ViewContext admin)
    {
        var rows = await world.RowsAsync(id);
        Assert.Equal(counted.Where(c => (c.Now.Status, c.Now.Limit) != (c.Then.Status, c.Then.Limit)).OrderBy(c => c.Id).Select(c => (c.Id, c.Now.Status, c.Now.Limit, c.Then.Status, c.Then.Limit)),
            rows.Select(r => (r.EntryId, r.StatusNow, r.LimitNow, r.StatusThen, r.LimitThen)));
        var queries = world.Lists.Get<DryRunQueries>();
        var all = new DryRunFilter(id);
        Assert.Equal(result.Total.Opens, await queries.CountAsync(admin, all with { Case = CaseFate.Opens }, None));
        Assert.Equal(result.Total.Closes, await queries.CountAsync(admin, all with { Case = CaseFate.Closes }, None));
        Assert.Equal(result.Total.LimitsMoved, await queries.CountAsync(admin, all with { LimitMoved = true }, None));
        foreach (var (move, count) in result.Detail.Moves) Assert.Equal(count, await queries.CountAsync(admin, all with { Move = move }, None));
        var group = result.Detail.Groups.MaxBy(g => g.Counts.Opens)!;
        Assert.Equal(group.Counts.Opens, await queries.CountAsync(admin, all with { Case = CaseFate.Opens, ClinicId = group.ClinicId, MedicalField = group.MedicalField }, None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.RowsAsync(admin, all, None));
        var list = await queries.RowsAsync(admin with { Role = Roles.Navigator }, all with { Case = CaseFate.Opens }, None);
        Assert.Equal(Math.Min(DryRunFilter.PageSize, result.Total.Opens), list.Rows.Count);
        Assert.All(list.Rows, r => Assert.Equal(CaseFate.Opens, r.Case));
        await using var log = world.Lists.AccessLogDb();
        Assert.Equal(list.Rows.Count > 0 ? 1 : 0, await log.Entries.CountAsync(e => e.Subject.StartsWith($"dry-run {id}")));
    }

    [Fact]
    public async Task Publish_AfterADryRun_DoesExactlyWhatItSaid()
    {
        await using var world = await RulesWorld.GeneratedAsync(6000);
        var book = Mixed(await ClinicAsync(world));
        await TakeSomeAsync(world);
        var before = await StoredAsync(world);
        var id = await world.DryRunAsync(book);
        Assert.Equal(before, await StoredAsync(world));
        var (told, rows) = (await world.RunAsync(id), (await world.RowsAsync(id)).ToDictionary(r => r.EntryId));
        await world.PublishAsync(book);
        var done = (await world.ActivateAsync())!;
        Assert.Equal((told.Touched, told.Opens, told.Closes), (done.Touched, done.Opened + done.Reopened, done.Closed));
        var after = await StoredAsync(world);
        foreach (var (entry, was) in before)
        {
            var expected = rows.TryGetValue(entry, out var row) ? (row.StatusThen, row.LimitThen) : (was.Status, was.Limit);
            Assert.Equal(expected, (after[entry].Status, after[entry].Limit));
        }
        var again = await world.ScanAsync();
        Assert.Equal((0, 0, 0, 0, 0), (again.Changed, again.Opened, again.Reopened, again.Updated, again.Closed));
        Assert.Equal(0, (await world.RunAsync(await world.DryRunAsync(book))).Changed);
    }

    /// <summary>Some cases are somebody's, and some have been closed by a person.</summary>
    private static async Task TakeSomeAsync(RulesWorld world)
    {
        await using var db = world.Lists.Db();
        foreach (var c in await db.Cases.OrderBy(c => c.Id).Take(60).ToListAsync())
            if (c.Id % 3 == 0) c.AddNote("Ringt kliniken.", world.Change);
            else if (c.Id % 3 == 1) c.Close(CaseOutcome.WaitsForHomeClinic, null, world.Change);
        await db.SaveChangesAsync();
    }

    private static async Task<Dictionary<long, (DeadlineStatus? Status, LocalDate? Limit, int? Book, bool Case)>> StoredAsync(RulesWorld world)
    {
        await using var db = world.Lists.Db();
        var read = await db.Entries.Select(e => new { e.Id, e.DeadlineStatus, e.LimitDate, e.RuleBookNumber, Case = db.Cases.Any(c => c.EntryId == e.Id && c.ClosedOn == null) }).ToListAsync();
        return read.ToDictionary(e => e.Id, e => (e.DeadlineStatus, e.LimitDate, e.RuleBookNumber, e.Case));
    }

    [Fact]
    public async Task DryRun_ListsOrDraftChange_IsOutOfDate()
    {
        await using var world = await RulesWorld.CreateAsync();
        await world.ImportAsync(new Row("A"));
        await world.ScanAsync();
        await world.DryRunAsync(RulesWorld.Shorter(60), draft: 5, version: 1);
        var first = await world.DryRunAsync(RulesWorld.Shorter(30), draft: 5, version: 2);
        var (queries, admin) = (world.Lists.Get<DryRunQueries>(), new ViewContext(world.Eva.Id, "eva", Roles.Administrator, "", null, false));
        var told = (await queries.LatestAsync(admin, 5, 2, None))!;
        Assert.Equal((first, false, RunStatus.Completed), (told.Id, told.IsOutOfDate, told.Status));
        Assert.True((await queries.LatestAsync(admin, 5, 3, None))!.IsDraftChanged);
        await world.ScanAsync();
        Assert.True((await queries.LatestAsync(admin, 5, 2, None))!.AreListsChanged);
        await using var db = world.Lists.Db();
        Assert.Equal(1, await db.DryRuns.CountAsync());
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.ReadAsync(admin with { Role = Roles.Manager }, first, None));
    }

    [Fact]
    public async Task DryRun_BrokenBook_IsRefusedWithEveryProblem()
    {
        await using var world = await RulesWorld.CreateAsync();
        var refused = await Assert.ThrowsAsync<RuleBookRefusedException>(() => world.Lists.Get<DryRunService>().StartAsync(
            new DryRunRequest("""{"format":"vardlots-rules/1","rules":[{"guarantee":"X","limitDays":"y"},{"guarantee":"FirstVisit","validFrom":"2010-01-01","limitDays":91}]}""", RulesWorld.Day, 1, 1), world.Change, null, None));
        Assert.True(refused.Problems.Count >= 3);
        await using var db = world.Lists.Db();
        Assert.False(await db.DryRuns.AnyAsync());
    }
}
