using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Commands;

/// <summary><c>rules …</c> of the real executable. Decision 2026-01-15, judged on 2026-04-01.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private const string Day = "2026-04-01";
    private readonly OwnDatabase _own = OwnDatabase.Create();

    private Task<ProgramResult> RunAsync(params string[] args) => new RealProgram(_own).RunAsync(args);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_own.Folder, name), text);
        return name;
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_own.Folder, name));

    private async Task<ProgramResult> DoneAsync(params string[] args)
    {
        var result = await RunAsync(args);
        Assert.True(result.Code == 0, $"{string.Join(' ', args)}: {result.Error}");
        return result;
    }

    [Fact]
    public async Task DryRunThenPublish_FromFileToLists_AsDocumented()
    {
        Write("a.csv", Row.File([new Row("A"), new Row("B").With("HSAIdVardenhet", "SE2321000214-H002"), new Row("C").With("BeslutAktivitet", "2026-02-01"),
            new Row("D").With("Avvikelse", "1"), new Row("E").With("BokadTid", "2026-04-14")]));
        await DoneAsync("import", "a.csv", "--as-of", "2026-02-01");
        await DoneAsync("scan", "--as-of", Day);
        foreach (var user in new[] { "eva", "adam" }) await DoneAsync("user", "add", user, "--role", "administrator");
        await DoneAsync("user", "add", "nora", "--role", "navigator");
        var file = Write("nya.json", RulesWorld.Shorter(60).ToJson());

        Assert.Contains("3 ändrade", (await DoneAsync("rules", "dry-run", file, "--as-of", Day, "--out", "diff.csv")).Output);
        Assert.Equal("""
            HSAIdVardenhet;VardkontaktId;StatusNow;LimitNow;StatusThen;LimitThen
            SE2321000214-H001;A;Urgent;2026-04-15;Breached;2026-03-16
            SE2321000214-H001;C;OnTrack;2026-05-02;Urgent;2026-04-02
            SE2321000214-H001;E;BookedInTime;2026-04-15;Breached;2026-03-16

            """, Read("diff.csv"));
        Assert.False(File.Exists(Path.Combine(_own.Folder, "diff.csv.part")));

        foreach (var (by, approvedBy) in new[] { ("eva", "eva"), ("eva", "nora"), ("eva", "nils") })
            Assert.Equal(1, (await RunAsync("rules", "publish", file, "--by", by, "--approved-by", approvedBy, "--as-of", Day)).Code);
        Assert.Contains("Regelbok 2", (await DoneAsync("rules", "publish", file, "--by", "eva", "--approved-by", "adam", "--as-of", Day)).Output);
        await DoneAsync("export", "entries", "--out", "e.csv");
        Assert.Equal(["A;Active;Breached;;2026-01-15;2026-03-16;76;-16;1", "B;Active;Urgent;;2026-01-15;2026-04-15;76;14;1", "C;Active;Urgent;;2026-02-01;2026-04-02;59;1;1",
            "D;Active;Waived;;2026-01-15;;76;;0", "E;Active;Breached;;2026-01-15;2026-03-16;76;-16;1"], Read("e.csv").Trim().Split('\n').Skip(1).Select(l => l[18..]).Order());
        Assert.Contains("0 ändrade; ärenden: 0 öppnade, 0 återöppnade, 0 uppdaterade, 0 stängda", (await DoneAsync("scan", "--as-of", Day)).Output);
        Assert.Contains("gäller redan", (await DoneAsync("rules", "publish", file, "--by", "eva", "--approved-by", "adam", "--as-of", Day)).Output);
        await DoneAsync("rules", "dry-run", file, "--as-of", Day, "--out", "diff.csv");
        Assert.Equal("HSAIdVardenhet;VardkontaktId;StatusNow;LimitNow;StatusThen;LimitThen\n", Read("diff.csv"));
        await AssertLoggedAsync();
    }

    private async Task AssertLoggedAsync()
    {
        await using var services = WholeCore.Build(_own.Settings);
        await using var log = await services.GetRequiredService<IDbContextFactory<AccessLogDb>>().CreateDbContextAsync();
        Assert.Equal(2, await log.Entries.CountAsync(e => e.Subject == $"rules dry-run {Day}" && e.UserId.StartsWith("os:")));
        await using var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
        var change = await db.ChangeLog.SingleAsync(c => c.Subject == "RuleBook 2" && c.Action == "Published");
        Assert.Equal($"os:{Environment.UserName}", change.UserName);
        Assert.Contains("eva", change.Detail);
        Assert.Contains("adam", change.Detail);
    }

    [Fact]
    public async Task Publish_ListsNotScanned_EverythingIsAsOfTheDay()
    {
        Write("a.csv", Row.File([new Row("A"), new Row("B").With("HSAIdVardenhet", "SE2321000214-H002")]));
        await DoneAsync("import", "a.csv", "--as-of", "2026-02-01");
        foreach (var user in new[] { "eva", "adam" }) await DoneAsync("user", "add", user, "--role", "administrator");
        await DoneAsync("rules", "publish", Write("nya.json", RulesWorld.Shorter(60).ToJson()), "--by", "eva", "--approved-by", "adam", "--as-of", Day);
        Assert.Contains("0 ändrade", (await DoneAsync("scan", "--as-of", Day)).Output);
    }

    [Fact]
    public async Task Export_Check_RoundTripAndEveryProblemOnItsLine()
    {
        await DoneAsync("rules", "export", "--out", "gäller.json");
        Assert.Equal(RuleBook.National.Rules, RuleBook.Read(Read("gäller.json"), 1).Book!.Rules);
        await DoneAsync("rules", "check", "gäller.json");
        Write("varning.json", RulesWorld.Shorter(60, more: r => r with { LegalSource = "" }).ToJson());
        Assert.Contains("rättskälla", (await DoneAsync("rules", "check", "varning.json")).Output);
        var broken = Write("trasig.json", """{"format":"vardlots-rules/1","rules":[{"guarantee":"FirstVisit","validFrom":"2010-01-01","limitDays":120,"urgentDaysLeft":40},{"guarantee":"Treatment","limitDays":"x"}]}""");
        var refused = await RunAsync("rules", "check", broken);
        Assert.Equal(3, refused.Code);
        Assert.Equal(RuleBook.Read(Read(broken), 0).Problems.Select(p => p.Swedish), refused.Output.Trim().Split('\n'));
        Assert.True(refused.Output.Trim().Split('\n').Length >= 4);
        foreach (var args in new[] { ["rules", "dry-run", broken, "--out", "x.csv"], new[] { "rules", "publish", broken, "--by", "eva", "--approved-by", "adam" } })
        {
            var result = await RunAsync(args);
            Assert.Equal((3, ""), (result.Code, result.Output));
            Assert.True(result.Error.Trim().Split('\n').Length >= 5);
        }
        Assert.Equal(3, (await RunAsync("rules", "check", Write("hej.json", "hej"))).Code);
        Assert.False(File.Exists(Path.Combine(_own.Folder, "x.csv")));
    }

    [Theory]
    [InlineData(2, "rules")]
    [InlineData(2, "rules", "check")]
    [InlineData(2, "rules", "dry-run", "bra.json")]
    [InlineData(2, "rules", "publish", "bra.json", "--by", "eva")]
    [InlineData(2, "rules", "dry-run", "bra.json", "--out", "x.csv", "--as-of", "igår")]
    [InlineData(1, "rules", "check", "finns-inte.json")]
    [InlineData(1, "rules", "dry-run", "bra.json", "--out", "saknas/x.csv")]
    [InlineData(1, "rules", "publish", "bra.json", "--by", "eva", "--approved-by", "adam")]
    public async Task Rules_Wrong_ExitsWithItsCodeAndNoStackTrace(int code, params string[] args)
    {
        Write("bra.json", RuleBook.National.ToJson());
        var result = await RunAsync(args);
        Assert.Equal(code, result.Code);
        Assert.NotEqual("", result.Error);
        Assert.False(result.HasStackTrace, result.Error);
    }

    [Theory]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    public async Task Publish_FromTheCommandLine_OnlyWhereItIsAllowed(string environment, string? setting, bool allowed)
    {
        Write("bra.json", RuleBook.National.ToJson());
        var program = new RealProgram(_own);
        program.Settings["ASPNETCORE_ENVIRONMENT"] = environment;
        if (setting is not null) program.Settings["Rules__PublishFromCommandLine"] = setting;
        var result = await program.RunAsync("rules", "publish", "bra.json", "--by", "eva", "--approved-by", "adam");
        Assert.Equal(1, result.Code);
        Assert.Equal(!allowed, result.Error.Contains("Rules:PublishFromCommandLine"));
    }

    public void Dispose() => _own.Dispose();
}
