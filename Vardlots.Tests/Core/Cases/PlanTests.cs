using System.Data.Common;
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
        new CaseFilter(), new CaseFilter { Tab = CaseTab.New }, new CaseFilter { Tab = CaseTab.Urgent }, new CaseFilter { Tab = CaseTab.Passed }, new CaseFilter { Tab = CaseTab.Mine },
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
        plans.AssertNone("SCAN c", "SCAN p USING", "SCAN w");
    }

    [Fact]
    public async Task Entries_FirstPage_IsAnsweredByIndexes()
    {
        foreach (var filter in new EntryFilter[]
        {
            new(), new() { Clinic = 1 }, new() { Field = "511" }, new() { Status = DeadlineStatus.Urgent }, new() { Clinic = 1, State = EntryState.Vanished },
            new() { Search = "andersson" }, new() { Sort = EntrySort.Decided },
        })
        {
            var plans = new Plans();
            await using var world = await EntryWorld.CreateAsync(s => s.ConfigureDbContext<SqliteVardlotsDb>(o => o.AddInterceptors(plans)));
            await using var db = await world.OpenAsync();
            var set = await EntrySet.OfAsync(db, EntryWorld.Navigator, filter, null!, EntryWorld.Today, CancellationToken.None);
            plans.Start();
            await EntryWalk.ReadAsync(set, ListReach.Rows + 1, 0, 50, CancellationToken.None);
            plans.AssertNone("SCAN w USING TABLE", "USE TEMP B-TREE FOR ORDER BY");
        }
    }

    /// <summary>Asks SQLite for the plan of every query that passes.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        private readonly List<string> _steps = [];
        private bool _isOn;

        public void Start() => _isOn = true;

        public void AssertNone(params string[] signs)
        {
            Assert.NotEmpty(_steps);
            foreach (var sign in signs) Assert.DoesNotContain(_steps, s => s.Contains(sign, StringComparison.Ordinal) && !s.Contains("INDEX IX_CareCases_Open", StringComparison.Ordinal) && !s.Contains("VIRTUAL", StringComparison.Ordinal));
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            if (_isOn) _steps.AddRange(PlanOf(command));
            return new(result);
        }

        private static List<string> PlanOf(DbCommand command)
        {
            using var explain = command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            foreach (SqliteParameter p in command.Parameters) explain.Parameters.Add(new SqliteParameter(p.ParameterName, p.Value));
            using var reader = explain.ExecuteReader();
            var steps = new List<string>();
            while (reader.Read()) steps.Add(reader.GetString(3));
            return steps;
        }
    }
}
