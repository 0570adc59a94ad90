using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.WaitingLists;

public sealed class EntryListQueriesTests
{
    private static readonly LocalDate Today = EntryWorld.Today;

    /// <summary>Three hundred entries of all kinds, the same each time.</summary>
    private static async Task<EntryWorld> RandomWorldAsync()
    {
        var world = await EntryWorld.CreateAsync();
        var random = new Random(7);
        await world.AddAllAsync(Enumerable.Range(0, 300).Select(_ => Draw(random)));
        return world;
    }

    private static EntrySpec Draw(Random r)
    {
        var ended = r.Next(6) == 0;
        var status = ended ? DeadlineStatus.Ended : (DeadlineStatus?)Enum.GetValues<DeadlineStatus>()[1 + r.Next(9)];
        var covered = status is DeadlineStatus.OnTrack or DeadlineStatus.Approaching or DeadlineStatus.Urgent or DeadlineStatus.BookedInTime or DeadlineStatus.BookedLate or DeadlineStatus.Breached;
        return new EntrySpec
        {
            Clinic = 1 + r.Next(2), Field = r.Next(2) == 0 ? "301" : "511", Phase = (CarePhase)(1 + r.Next(5)), Status = r.Next(20) == 0 && !ended ? null : status,
            ListStatus = ended ? r.Next(2) == 0 ? ListStatus.Completed : ListStatus.Removed : r.Next(8) == 0 ? ListStatus.Surveillance : ListStatus.Waiting,
            Limit = covered ? Today.PlusDays(r.Next(-60, 60)) : null, Decided = Today.PlusDays(-r.Next(-1, 420)), Booked = r.Next(3) == 0 ? Today.PlusDays(r.Next(40)) : null,
            GuaranteeApplies = r.Next(5) > 0, Deviation = (Deviation)r.Next(4), VanishedOn = r.Next(6) == 0 ? Today.PlusDays(-1) : null,
            StaleOn = r.Next(6) == 0 ? Today : null, RowWarnings = r.Next(4) == 0 ? r.Next(2) == 0 ? 1 : 8 : 0, AssessmentWarnings = r.Next(4) == 0 ? new[] { 2, 4, 16, 32 }[r.Next(4)] : 0,
            Case = !ended && r.Next(2) == 0, Protection = r.Next(12) == 0 ? ProtectedIdentity.SecrecyMarking : ProtectedIdentity.None,
            Last = r.Next(3) == 0 ? "Åberg" : "Nilsson",
        };
    }

    private static IEnumerable<EntryFilter> Alone()
    {
        yield return new EntryFilter();
        foreach (var clinic in new[] { 1, 2, 99 }) yield return new EntryFilter { Clinic = clinic };
        yield return new EntryFilter { Field = "511" };
        foreach (var state in Enum.GetValues<EntryState>()) yield return new EntryFilter { State = state };
        foreach (var status in Enum.GetValues<DeadlineStatus>().Where(s => s != DeadlineStatus.Ended)) yield return new EntryFilter { Status = status };
        foreach (var code in EntryWarnings.Codes) yield return new EntryFilter { Warning = code };
        foreach (var part in Enum.GetValues<MeasurePart>()) yield return new EntryFilter { Measure = part };
        foreach (var has in new[] { true, false }) yield return new EntryFilter { HasCase = has };
        yield return new EntryFilter { Search = "åb" };
    }

    /// <summary>The filter said once more, slowly.</summary>
    private static bool Holds(EntryFilter f, WaitingListEntry e, bool hasCase, RuleBook book)
    {
        var status = e.LimitDate < Today ? DeadlineStatus.Breached : e.DeadlineStatus;
        var measure = OfficialMeasure.Of(e.ListStatus, e.GuaranteeApplies, e.Deviation, e.DecidedOn,
            RuleBook.GuaranteeOf(e.Phase) is { } g ? book.Find(g, e.ClinicId == 1 ? EntryWorld.Eyes : EntryWorld.Surgery, e.MedicalField, AgeOf(e), e.DecidedOn)?.LimitDays : null, Today);
        return (f.Clinic is null || e.ClinicId == f.Clinic) && (f.Field is null || e.MedicalField == f.Field)
            && (f.State is null ? e.State != EntryState.Ended : e.State == f.State) && (f.Status is null || status == f.Status)
            && (f.Warning is null || EntryWarnings.Of(e.RowWarnings, e.AssessmentWarnings).Contains(f.Warning)) && (f.HasCase is null || hasCase == f.HasCase)
            && (f.Search is null || e.Patient!.Protection == ProtectedIdentity.None && e.Patient.LastName == "Åberg")
            && (f.Measure is null || measure.Counts && f.Measure switch
            {
                MeasurePart.All => true,
                MeasurePart.InTime => measure.InTime == true,
                MeasurePart.Late => measure.InTime == false,
                MeasurePart.NoRule => measure.InTime is null,
                var part => MeasureParts.Of(measure.Bucket) == part,
            });
    }

    private static int? AgeOf(WaitingListEntry e) =>
        e.Patient!.BirthDate is { } born ? Period.Between(born, e.DecidedOn, PeriodUnits.Years).Years : null;

    internal static async Task AssertAllAsync(EntryWorld world, RuleBook book, IEnumerable<EntryFilter> filters)
    {
        await using var db = await world.OpenAsync();
        var entries = await db.Entries.AsNoTracking().Include(e => e.Patient).ToListAsync();
        var open = (await db.Cases.Where(c => c.ClosedOn == null).Select(c => c.EntryId!.Value).ToListAsync()).ToHashSet();
        var queries = world.Get<EntryListQueries>();
        foreach (var filter in filters)
        {
            var expected = entries.Where(e => Holds(filter, e, open.Contains(e.Id), book)).Select(e => e.Id).Order().ToList();
            var shown = new List<long>();
            var list = await queries.ListAsync(EntryWorld.Navigator, filter, CancellationToken.None);
            for (var page = 1; shown.Count < list.Total; page++)
                shown.AddRange((await queries.ListAsync(EntryWorld.Navigator, filter with { Page = page }, CancellationToken.None)).Rows.Select(r => r.Id));
            Assert.True(expected.SequenceEqual(shown.Order()), filter.ToQuery());
            Assert.True(expected.Count == await queries.CountAsync(EntryWorld.Navigator, filter, CancellationToken.None), filter.ToQuery());
        }
    }

    [Fact]
    public async Task List_EveryFilterAlone_HoldsExactlyItsEntriesAndAgreesWithItsCount()
    {
        await using var world = await RandomWorldAsync();
        await AssertAllAsync(world, RuleBook.National, Alone());
    }

    [Fact]
    public async Task List_CommonPairs_HoldExactlyTheirEntries()
    {
        await using var world = await RandomWorldAsync();
        await AssertAllAsync(world, RuleBook.National,
        [
            new() { Clinic = 1, Measure = MeasurePart.Late }, new() { Clinic = 2, Measure = MeasurePart.From61To90 }, new() { Clinic = 1, State = EntryState.Vanished },
            new() { Status = DeadlineStatus.Breached, HasCase = false }, new() { State = EntryState.Stale, Warning = "W05" }, new() { Field = "301", Status = DeadlineStatus.Urgent },
            new() { Clinic = 1, Search = "ÅBERG" }, new() { State = EntryState.Ended, Clinic = 2 }, new() { Warning = "W01", HasCase = true },
        ]);
    }

    [Fact]
    public void Filter_InAddress_ComesBackTheSameWithoutTheSearch()
    {
        foreach (var filter in Alone().Append(new EntryFilter { Sort = EntrySort.Decided, Descending = true, Page = 3 }))
        {
            Assert.DoesNotContain("åb", filter.ToQuery());
            Assert.Equal(filter with { Search = null }, EntryFilter.Parse("?" + filter.ToQuery()));
        }
        Assert.Equal(new EntryFilter(), EntryFilter.Parse("?klinik=-1&omrade=abc&lage=x&varning=W07&matt=7&arende=kanske&sida=0&sortera=namn"));
    }

    [Theory]
    [InlineData("lagage 1", new[] { "Lagage" })]
    [InlineData("åb", new[] { "Åberg" })]
    [InlineData("Prov å", new[] { "Åberg" })]
    [InlineData("åberg, pr", new[] { "Åberg" })]
    [InlineData("470312-0002", new[] { "Åberg" })]
    [InlineData("19470312", new[] { "Lagage", "Åberg" })]
    [InlineData("Skydd", new string[0])]
    [InlineData("194703120003", new string[0])]
    [InlineData(",", new string[0])]
    public async Task Search_BeginningOfNameOrNumber_FindsAllButTheMasked(string search, string[] names)
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAsync(new EntrySpec { First = "1", Last = "Lagage", Number = "194703120001" });
        await world.AddAsync(new EntrySpec { Last = "Åberg", Number = "194703120002" });
        await world.AddAsync(new EntrySpec { Last = "Skydd", Number = "194703120003", Protection = ProtectedIdentity.SecrecyMarking });
        if (search == "lagage 1") search = "lagage";
        var list = await world.Get<EntryListQueries>().ListAsync(EntryWorld.Manager(1), new EntryFilter { Search = search }, CancellationToken.None);
        Assert.Equal(names, list.Rows.Select(r => r.Patient.Name!.Split(' ')[1]).Order(StringComparer.Ordinal).Select(n => n == "Lagage" ? n : n));
        Assert.DoesNotContain(await world.AccessLogAsync(), e => e.Subject.Contains(search, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task List_Masked_HasNothingOfThePerson()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAsync(new EntrySpec { Last = "Hemlig", Protection = ProtectedIdentity.ProtectedRegistration });
        var row = Assert.Single((await world.Get<EntryListQueries>().ListAsync(EntryWorld.Navigator, new EntryFilter(), CancellationToken.None)).Rows);
        Assert.True(row.Patient.IsMasked);
        Assert.Null(row.Patient.Name);
        Assert.Null(row.Patient.Age);
        Assert.Null(row.Patient.Place);
    }

    [Fact]
    public async Task List_Manager_SeesOwnClinicsWhateverTheAddressSays()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAllAsync([new EntrySpec { Clinic = 1, Last = "Öst" }, new EntrySpec { Clinic = 2, Last = "Väst" }]);
        var queries = world.Get<EntryListQueries>();
        var own = EntryWorld.Manager(2);
        Assert.Equal(2, Assert.Single((await queries.ListAsync(own, new EntryFilter(), CancellationToken.None)).Rows).ClinicId);
        Assert.Empty((await queries.ListAsync(own, new EntryFilter { Clinic = 1 }, CancellationToken.None)).Rows);
        Assert.Empty((await queries.ListAsync(own, new EntryFilter { Search = "öst" }, CancellationToken.None)).Rows);
        Assert.Equal(0, await queries.CountAsync(own, new EntryFilter { Clinic = 1, Measure = MeasurePart.InTime }, CancellationToken.None));
        Assert.Equal("Kirurgkliniken", Assert.Single((await queries.ChoicesAsync(own, CancellationToken.None)).Clinics).Name);
        Assert.Empty((await queries.ListAsync(EntryWorld.Manager(), new EntryFilter(), CancellationToken.None)).Rows);
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.ListAsync(EntryWorld.Administrator, new EntryFilter(), CancellationToken.None));
    }

    [Fact]
    public async Task List_Shown_IsLoggedWithItsPatientsAndWithoutTheSearch()
    {
        await using var world = await EntryWorld.CreateAsync();
        var ids = await world.AddAllAsync([new EntrySpec { Last = "Ek" }, new EntrySpec { Last = "Ek" }, new EntrySpec { Last = "Al" }]);
        await world.Get<EntryListQueries>().ListAsync(EntryWorld.Manager(1), new EntryFilter { Search = "ek", Clinic = 1 }, CancellationToken.None);
        var look = Assert.Single(await world.AccessLogAsync());
        Assert.Equal((AccessAction.EntryList, "chef", "manager", "entries?klinik=1 (search)"), (look.Action, look.UserId, look.Role, look.Subject));
        Assert.Equal(ids[..2], look.Patients.Select(p => p.PatientId).Order());
    }

    [Fact]
    public async Task List_AccessLogFails_ShowsNothing()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAsync(new EntrySpec());
        await world.BreakAccessLogAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => world.Get<EntryListQueries>().ListAsync(EntryWorld.Navigator, new EntryFilter(), CancellationToken.None));
    }

    [Fact]
    public async Task List_Sorts_PutWhatIsMissingOrMaskedLast()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAllAsync(
        [
            new() { Last = "Öberg", Limit = null, Status = DeadlineStatus.Paused, Decided = Today.PlusDays(-200), Clinic = 1 },
            new() { Last = "Alm", Limit = Today.PlusDays(5), Booked = Today.PlusDays(3), Decided = Today.PlusDays(-85), Clinic = 2 },
            new() { Last = "Zorn", Limit = Today.PlusDays(-5), Booked = Today.PlusDays(1), Decided = Today.PlusDays(-95), Clinic = 1 },
            new() { Last = "Aa", Limit = Today.PlusDays(1), Decided = Today.PlusDays(-89), Clinic = 2, Protection = ProtectedIdentity.SecrecyMarking },
        ]);
        Assert.Equal([3, 4, 2, 1], await OrderAsync(EntrySort.Limit, false));
        Assert.Equal([2, 4, 3, 1], await OrderAsync(EntrySort.Limit, true));
        Assert.Equal([2, 3, 1, 4], await OrderAsync(EntrySort.Patient, false));
        Assert.Equal([1, 3, 2, 4], await OrderAsync(EntrySort.Patient, true));
        Assert.Equal([4, 2, 3, 1], await OrderAsync(EntrySort.Clinic, false));
        Assert.Equal([1, 3, 4, 2], await OrderAsync(EntrySort.Decided, false));
        Assert.Equal([3, 2, 4, 1], await OrderAsync(EntrySort.Booked, false));

        async Task<List<long>> OrderAsync(EntrySort sort, bool descending) =>
            (await world.Get<EntryListQueries>().ListAsync(EntryWorld.Navigator, new EntryFilter { Sort = sort, Descending = descending }, CancellationToken.None)).Rows.Select(r => r.Id).ToList();
    }

    [Fact]
    public async Task List_LimitPassedSinceTheScan_IsPassedInListAndFilter()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAsync(new EntrySpec { Status = DeadlineStatus.Urgent, Limit = Today });
        var queries = world.Get<EntryListQueries>();
        Assert.Equal(1, await queries.CountAsync(EntryWorld.Navigator, new EntryFilter { Status = DeadlineStatus.Urgent }, CancellationToken.None));
        world.Clock.MoveTo(Today.PlusDays(1));
        var row = Assert.Single((await queries.ListAsync(EntryWorld.Navigator, new EntryFilter { Status = DeadlineStatus.Breached }, CancellationToken.None)).Rows);
        Assert.Equal((DeadlineStatus.Breached, -1), (row.Status, row.DaysLeft));
        Assert.Equal(0, await queries.CountAsync(EntryWorld.Navigator, new EntryFilter { Status = DeadlineStatus.Urgent }, CancellationToken.None));
    }

    [Fact]
    public async Task List_PageBeyondTheEnd_ShowsTheLast()
    {
        await using var world = await EntryWorld.CreateAsync();
        await world.AddAllAsync(Enumerable.Range(0, 51).Select(_ => new EntrySpec()));
        var list = await world.Get<EntryListQueries>().ListAsync(EntryWorld.Navigator, new EntryFilter { Page = 9 }, CancellationToken.None);
        Assert.Equal((51, 2, 1), (list.Total, list.Page, list.Rows.Count));
    }
}
