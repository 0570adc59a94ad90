using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Tests.Support;
using Vardlots.Web.Accounts;
using Vardlots.Web.Jobs;
using Xunit;

namespace Vardlots.Tests.Web.Jobs;

/// <summary>A page that shows runs live hears that one has ended, however quick it was.</summary>
public sealed class LiveRunsTests : BunitContext
{
    private readonly RunMonitor _monitor = new(new FakeClock());

    public LiveRunsTests()
    {
        Services.AddSingleton(_monitor).AddSingleton(new NightControl(null!, _monitor)).AddSingleton(new CurrentUser(null!, null!, new FakeClock()));
    }

    [Fact]
    public async Task OnEnded_RunThatBeginsAndEndsBetweenTwoLooks_IsTold()
    {
        var told = 0;
        var shown = Render<LiveRuns>(p => p.Add(x => x.OnEnded, () => told++));
        // The page is busy for as long as the whole run takes: it looks only afterwards.
        await shown.InvokeAsync(() => Task.Run(() => _monitor.TrackAsync(LiveRunKind.DryRun, "", "anna", (_, _) => Task.CompletedTask, default)).Wait());
        shown.WaitForAssertion(() => Assert.Equal(1, told));
    }

    [Fact]
    public async Task OnEnded_OneEndsAsAnotherBegins_IsTold()
    {
        var told = 0;
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var running = _monitor.TrackAsync(LiveRunKind.Night, "", "anna", (_, _) => first.Task, default);
        var shown = Render<LiveRuns>(p => p.Add(x => x.OnEnded, () => told++));
        Task other = Task.CompletedTask;
        await shown.InvokeAsync(() => Task.Run(async () =>
        {
            other = _monitor.TrackAsync(LiveRunKind.Inbox, "", "anna", (_, _) => second.Task, default);
            first.SetResult();
            await running;
        }).Wait());
        shown.WaitForAssertion(() => Assert.Equal(1, told));
        Assert.Single(shown.FindAll(".live"));
        second.SetResult();
        await other;
    }
}
