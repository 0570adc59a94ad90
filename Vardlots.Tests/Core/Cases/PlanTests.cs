using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>How SQLite would answer what lists ask: by an index, never by reading or sorting a whole table.</summary>
public sealed class PlanTests
{
    public static TheoryData<CaseFilter> Filters => new(
        new CaseFilter(), new CaseFilter { Tab = CaseTab.New }, new CaseFilter { Tab = CaseTab.Urgent }, new CaseFilter { Tab = CaseTab.Passed }, new CaseFilter { Tab = CaseTab.Mine }, new CaseFilter { Tab = CaseTab.News }, new CaseFilter { Tab = CaseTab.ToInform }, new CaseFilter { Tab = CaseTab.AnswerLate }, new CaseFilter { Tab = CaseTab.ClinicAsked },
        new CaseFilter { Tab = CaseTab.Parked }, new CaseFilter { Tab = CaseTab.Parked, Sort = CaseSort.ParkedUntil }, new CaseFilter { Tab = CaseTab.Back }, new CaseFilter { Tab = CaseTab.TargetPassed, Sort = CaseSort.MedicalTarget }, new CaseFilter { Tab = CaseTab.TasksDue },
        new CaseFilter { Clinics = [1] }, new CaseFilter { Field = "511" }, new CaseFilter { Owner = CaseFilter.Nobody }, new CaseFilter { Deadline = DeadlineStatus.Breached },
        new CaseFilter { Search = "andersson" }, new CaseFilter { Search = "19470312" });

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public async Task Cases_FirstPageAndCounts_AreAnsweredByIndexes(CaseFilter filter)
    {
        var plans = new Plans();
        await using var world = await CaseWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
        await world.AddAsync(new CaseSpec());
        plans.Start();
        await world.Queries.ListAsync(CaseWorld.Navigator, filter, CancellationToken.None);
        plans.AssertNoTableIsReadThrough();
    }

    /// <summary>However many cases the filter leaves, a view that holds few is counted by the index that holds those few.</summary>
    [Fact]
    public async Task Cases_CountsOfFewUnderAFilterOfMany_AreAnsweredByTheIndexOfTheFew()
    {
        foreach (var filter in new[] { new CaseFilter { Owner = CaseFilter.Nobody }, new CaseFilter { Deadline = DeadlineStatus.Breached }, new CaseFilter { Clinics = [1] }, new CaseFilter { Field = "511" } })
        {
            var plans = new Plans();
            await using var world = await CaseWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
            await world.AddAsync(new CaseSpec());
            plans.Start();
            await world.Queries.CountsAsync(CaseWorld.Navigator, filter, CancellationToken.None, CaseTab.ClinicAsked, CaseTab.Back);
            foreach (var index in new[] { "IX_CareCases_OpenAwaitingAnswer", "IX_CareCases_OpenParked", "IX_CareCases_OpenClinicAsked" }) plans.AssertUsed(index);
        }
    }

    [Fact]
    public async Task Bulk_PlanRunAndUndo_AreAnsweredByIndexes()
    {
        var plans = new Plans();
        await using var world = await CaseWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
        await world.AddAsync(new CaseSpec());
        plans.Start();
        var bulk = world.Get<CaseBulkService>();
        var verb = new AddTaskToMany("Ring", CaseWorld.Today, BulkTaskOwner.Me);
        var plan = await bulk.PlanAsync(CaseWorld.Navigator, CaseSelection.AllOf(new CaseFilter { Tab = CaseTab.New }), verb, CancellationToken.None);
        var run = await bulk.RunAsync(plan, world.Change(CaseWorld.Navigator), null, CancellationToken.None);
        await world.Get<BulkUndoService>().UndoAsync(run.Id, world.Change(CaseWorld.Navigator), null, CancellationToken.None);
        await world.Get<BulkRunQueries>().RecentAsync(CaseWorld.Navigator, CancellationToken.None);
        foreach (var tab in Enum.GetValues<BulkItemTab>()) await world.Get<BulkRunQueries>().ItemsAsync(CaseWorld.Navigator, run.Id, tab, 1, CancellationToken.None);
        plans.AssertNoTableIsReadThrough();
    }

    [Fact]
    public async Task Entries_FirstPage_IsAnsweredByIndexes()
    {
        foreach (var filter in new EntryFilter[]
        {
            new(), new() { Clinic = 1 }, new() { Field = "511" }, new() { Status = DeadlineStatus.Urgent }, new() { Status = DeadlineStatus.Breached },
            new() { Sort = EntrySort.Decided },
        })
        {
            var plans = new Plans();
            await using var world = await EntryWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
            await using var db = await world.OpenAsync();
            var set = await EntrySet.OfAsync(db, EntryWorld.Navigator, filter, null!, EntryWorld.Today, CancellationToken.None);
            plans.Start();
            await EntryWalk.ReadAsync(set, ListReach.Rows + 1, 0, 50, CancellationToken.None);
            plans.AssertNoTableIsReadThrough();
            plans.AssertNothingIsSortedWhole();
        }
    }

    [Fact]
    public async Task PatientsWithManyWaits_AreCountedAlongOneIndex()
    {
        var plans = new Plans();
        await using var world = await EntryWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
        await using var db = await world.OpenAsync();
        plans.Start();
        await Vardlots.Core.Patients.ManyWaitsQueries.Many(db).ToListAsync();
        plans.AssertNoTableIsReadThrough();
        plans.AssertNothingIsSortedWhole();
    }

    /// <summary>Asks SQLite for the plan of every query that passes.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        private static readonly string[] LargeTables = ["CareCases", "Patients", "WaitingListEntries", "CaseTasks", "CaseEvents", "BulkRuns", "BulkRunItems"];
        private readonly List<(string Step, List<string> Large)> _steps = [];
        private bool _isOn;

        public void Start() => _isOn = true;

        /// <summary>"SCAN x" without an index is the whole table.</summary>
        public void AssertNoTableIsReadThrough()
        {
            Assert.NotEmpty(_steps);
            Assert.DoesNotContain(_steps, s => s.Large.Any(alias => s.Step == $"SCAN {alias}"));
        }

        public void AssertUsed(string index) => Assert.Contains(_steps, s => s.Step.Contains(index, StringComparison.Ordinal));

        public void AssertNothingIsSortedWhole() => Assert.DoesNotContain(_steps, s => s.Step == "USE TEMP B-TREE FOR ORDER BY");

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            if (_isOn) _steps.AddRange(PlanOf(command));
            return new(result);
        }

        private static IEnumerable<(string, List<string>)> PlanOf(DbCommand command)
        {
            var large = LargeTables.SelectMany(t => Regex.Matches(command.CommandText, $"\"{t}\" AS \"(\\w+)\"").Select(m => m.Groups[1].Value)).ToList();
            using var explain = command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            foreach (SqliteParameter p in command.Parameters) explain.Parameters.Add(new SqliteParameter(p.ParameterName, p.Value));
            using var reader = explain.ExecuteReader();
            var steps = new List<(string, List<string>)>();
            while (reader.Read()) steps.Add((reader.GetString(3), large));
            return steps;
        }
    }
}
