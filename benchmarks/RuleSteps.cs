using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Benchmarks;

/// <summary>A change of rules that touches half of the region: every first visit within 60 days instead of 90, tried and then put into force.</summary>
public static class RuleSteps
{
    private static readonly LocalDate Day = ListFiles.SecondDay;

    /// <returns>The entries that would go by another rule.</returns>
    public static async Task<long> DryRunAsync(BenchmarkDatabase database)
    {
        var change = ChangeContext.System(database.Get<IClock>().GetCurrentInstant(), Day);
        var id = await database.Get<DryRunService>().StartAsync(new DryRunRequest(await ShorterAsync(database), Day, null, null), change, null, CancellationToken.None);
        await using var db = await database.OpenAsync();
        return (await db.DryRuns.FindAsync(id))!.Touched;
    }

    /// <returns>The entries that went by another rule.</returns>
    public static async Task<long> PublishAsync(BenchmarkDatabase database)
    {
        var change = ChangeContext.System(database.Get<IClock>().GetCurrentInstant(), Day);
        foreach (var name in new[] { "writes", "approves" })
            await database.Get<UserAccounts>().CreateAsync(new NewUser(name, Roles.Administrator, [], false), change, CancellationToken.None);
        var publishing = database.Get<RulePublishing>();
        var (by, approved) = (await publishing.FindUserAsync("writes", CancellationToken.None), await publishing.FindUserAsync("approves", CancellationToken.None));
        await publishing.PublishAsync(new PublishRules(await ShorterAsync(database), Day, by, approved, null, null), change, CancellationToken.None);
        var run = await database.Get<RuleActivation>().RunAsync(Day, RunTrigger.CommandLine, "benchmark", null, CancellationToken.None);
        return run!.Touched;
    }

    private static async Task<string> ShorterAsync(BenchmarkDatabase database)
    {
        var rules = System.Text.Json.Nodes.JsonNode.Parse((await database.Get<RuleBooks>().OnAsync(Day, CancellationToken.None)).ToJson())!;
        foreach (var rule in rules["rules"]!.AsArray().Where(r => (string?)r!["guarantee"] == "FirstVisit")) rule!["limitDays"] = 60;
        return rules.ToJsonString();
    }
}
