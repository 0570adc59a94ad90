using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Vardlots.Web.Jobs;
using Vardlots.Web.Layout;
using Xunit;

namespace Vardlots.Tests.Web.Layout;

/// <summary>The line under the menu that tells of the newest night.</summary>
public sealed class NightStatusTests : BunitContext
{
    [Fact]
    public async Task Line_NightEndsWhileThePageStandsOpen_TellsOfItAtOnce()
    {
        await using var world = await ListWorld.CreateAsync();
        var monitor = new RunMonitor(world.Clock);
        Services.AddSingleton(monitor).AddSingleton(world.Get<RunQueries>()).AddSingleton<IClock>(world.Clock);
        await world.ImportAsync("2026-11-20", new Row("A"));
        var shown = Render<NightStatus>();
        shown.WaitForAssertion(() => Assert.Contains("Ingen nattkörning än", shown.Markup));
        await monitor.TrackAsync(LiveRunKind.Night, "", "schemat", (progress, ct) => world.Get<NightService>().RunAsync(RunTrigger.Schedule, "schemat", progress, ct), CancellationToken.None);
        shown.WaitForAssertion(() => Assert.Contains("1 poster, 1 nytt ärende", shown.Markup));
    }

    [Fact]
    public async Task Latest_CaseOpenedAgain_CountsAsTheListOfNightsDoes()
    {
        await using var world = await ListWorld.CreateAsync();
        await world.ImportAsync("2026-11-20", new Row("A"));
        var nights = world.Get<NightService>();
        await nights.RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None);
        // Treated, and the next list says that it was a mistake.
        await world.ImportAsync("2026-11-21", new Row("A").Completed("2026-11-20"));
        await nights.RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None);
        await world.ImportAsync("2026-11-22", new Row("A"));
        await nights.RunAsync(RunTrigger.Schedule, "schemat", null, CancellationToken.None);
        var latest = await world.Get<RunQueries>().LatestNightAsync(CancellationToken.None);
        var row = (await world.Get<RunQueries>().NightsAsync(1, CancellationToken.None)).Rows[0].Scan!;
        Assert.Equal(1, row.Opened + row.Reopened);
        Assert.Equal(1, row.Reopened);
        Assert.Equal(1, latest!.Opened);
    }
}
