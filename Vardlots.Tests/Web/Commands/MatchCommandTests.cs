using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Core.Capacity;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Commands;

/// <summary>The plan as a process of its own makes it.</summary>
public sealed class MatchCommandTests : IDisposable
{
    private readonly OwnDatabase _own = OwnDatabase.Create();

    private Task<ProgramResult> RunAsync(params string[] args) => new RealProgram(_own).RunAsync(args);

    [Fact]
    public async Task Match_OpenCases_WritesAPlanAndChangesNothing()
    {
        File.WriteAllText(Path.Combine(_own.Folder, "a_2026-02-01.csv"), Row.File([new Row("A").With("Mvo", "301"), new Row("B").With("Mvo", "301")]));
        Assert.Equal(0, (await RunAsync("import", "a_2026-02-01.csv")).Code);
        Assert.Equal(0, (await RunAsync("scan", "--as-of", "2026-04-10")).Code);
        await using var services = WholeCore.Build(_own.Settings);
        await using var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
        var type = (await db.Cases.FirstAsync()).Guarantee!.Value;
        await CapacitySeed.AddSlotAsync(db, "A-1", new LocalDate(2026, 4, 10), inDays: -30, with: s => new()
        {
            OfferId = s.OfferId, UnitId = s.UnitId, Agreement = s.Agreement, MedicalField = s.MedicalField, Type = type, Places = 1, EarliestDate = s.EarliestDate, LastDate = s.LastDate, StatedOn = s.StatedOn,
            StatedBy = s.StatedBy, Source = s.Source,
        });
        var before = await DatabaseContents.ReadAsync(db);

        var result = await RunAsync("match", "--as-of", "2026-04-10", "--out", "plan.csv");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("1 ärenden i tid, 0 senare, 1 utan plats", result.Output);
        var lines = File.ReadAllLines(Path.Combine(_own.Folder, "plan.csv"));
        Assert.Equal("HSAIdVardenhet;VardkontaktId;ErbjudandeId;VardDatum;ITid;Skal", lines[0]);
        Assert.StartsWith("SE2321000214-H001;A;A-1;2026-04-11;JA;Regionavtal; 4 dagar före gränsen", lines[1].Replace("\"", ""));
        Assert.StartsWith("SE2321000214-H001;B;;;;", lines[2]);
        Assert.Equal(3, lines.Length);
        Assert.Empty(before.DifferencesTo(await DatabaseContents.ReadAsync(db)));
        await using var log = await services.GetRequiredService<IDbContextFactory<AccessLogDb>>().CreateDbContextAsync();
        Assert.Contains(await log.Entries.ToListAsync(), e => e.Subject == "match 2026-04-10");
    }

    [Theory]
    [InlineData(2, "match")]
    [InlineData(2, "match", "--as-of", "igår", "--out", "p.csv")]
    [InlineData(1, "match", "--out", "saknas/p.csv")]
    [InlineData(1, "match", "--out", "/proc/nej.csv")]
    public async Task Match_WrongUse_IsOneSentence(int code, params string[] args)
    {
        var result = await RunAsync(args);
        Assert.Equal(code, result.Code);
        Assert.False(result.HasStackTrace);
        Assert.NotEmpty(result.Error);
        Assert.Empty(Directory.EnumerateFiles(_own.Folder, "*.part"));
    }

    public void Dispose() => _own.Dispose();
}
