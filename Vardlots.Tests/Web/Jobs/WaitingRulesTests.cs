using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Import;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;
using Vardlots.Tests.Core.Rules;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Jobs;

/// <summary>The real program starts on a database where a publication was killed.</summary>
public sealed class WaitingRulesTests
{
    [Fact]
    public async Task Start_PublicationWasKilled_TheBookIsInForceWithoutHands()
    {
        var today = SwedishTime.MachineClock.Today();
        await using var world = await RulesWorld.CreateAsync(today);
        await world.ImportAsync(new Row("A"));
        await world.ScanAsync(today);
        await world.PublishAsync(RulesWorld.Shorter(60), from: today);
        await world.PublishAsync(RulesWorld.Shorter(45), from: today.PlusDays(2));
        await using (var db = world.Lists.Db())
        {
            db.RulePublications.Add(new RulePublication { RuleBookNumber = 2, From = 1, AsOf = today, Trigger = RunTrigger.Person, StartedBy = "eva", StartedAt = world.Lists.Clock.Now });
            await db.SaveChangesAsync();
        }

        using var server = new RealProgram(world.Lists.Own)
        {
            Settings = { ["Schedule__Enabled"] = "false", ["Schedule__CatchUpSeconds"] = "1", ["Demo__Enabled"] = "false" },
        }.Start($"--urls=http://127.0.0.1:{SparePort.Find()}", "--environment=Development");
        try
        {
            _ = server.StandardOutput.ReadToEndAsync();
            var errors = server.StandardError.ReadToEndAsync();
            for (var patience = Stopwatch.StartNew(); !await IsInForceAsync(world, 2); await Task.Delay(300))
                Assert.False(server.HasExited || patience.Elapsed > TimeSpan.FromMinutes(3), server.HasExited ? await errors : "The book still waits.");
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
        await using var after = world.Lists.Db();
        Assert.Equal([(RunStatus.Interrupted, "eva", 0), (RunStatus.Completed, "system", 1)],
            (await after.RulePublications.OrderBy(p => p.Id).ToListAsync()).Select(p => (p.Status, p.StartedBy, p.Touched)));
        Assert.Equal(60, (await world.Lists.EntryAsync("A")).LimitDate is { } limit ? NodaTime.Period.DaysBetween(new(2026, 1, 15), limit) : 0);
        // Whose day has not come stays where it is.
        Assert.False(await IsInForceAsync(world, 3));
        Assert.Equal(["Published", "Activated"], await after.ChangeLog.Where(c => c.Subject == "RuleBook 2").OrderBy(c => c.Id).Select(c => c.Action).ToListAsync());
    }

    private static async Task<bool> IsInForceAsync(RulesWorld world, int number)
    {
        await using var db = world.Lists.Db();
        return await db.RuleBooks.AnyAsync(b => b.Number == number && b.ActivatedAt != null);
    }
}
