using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Vardlots.Web.Shared;
using Xunit;

namespace Vardlots.Tests.Web.Shared;

public sealed class BackgroundWorkTests
{
    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;
        public CancellationToken ApplicationStopping => default;
        public CancellationToken ApplicationStopped => default;
        public void StopApplication() { }
    }

    private readonly BackgroundWork _work = new(new Lifetime(), NullLogger<BackgroundWork>.Instance);

    private Task<WorkItem> EndAsync()
    {
        var ended = new TaskCompletionSource<WorkItem>();
        _work.Moved += item => { if (!item.IsRunning) ended.TrySetResult(item); };
        return ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task TryStart_OneOfAKind_RunsAndIsKeptUntilSeen()
    {
        var gate = new TaskCompletionSource();
        var end = EndAsync();
        Assert.True(_work.TryStart("anna", "assign", "Tilldelar", 10, async (p, _) => { p.Report(7); await gate.Task; return "klart"; }));
        Assert.False(_work.TryStart("anna", "assign", "Tilldelar", 10, (_, _) => Task.FromResult<object>("nej")));
        Assert.True(_work.TryStart("mats", "assign", "Tilldelar", 10, (_, _) => Task.FromResult<object>("ja")));
        gate.SetResult();
        await end;
        var item = _work.Find("anna", "assign")!;
        while (item.IsRunning) await Task.Delay(5);
        Assert.Equal(("klart", 7, false), (item.Result, item.Done, item.HasFailed));
        _work.Dismiss(item);
        Assert.Null(_work.Find("anna", "assign"));
    }

    [Fact]
    public async Task TryStart_Failure_IsToldAndCancelReachesTheWork()
    {
        var end = EndAsync();
        _work.TryStart("anna", "assign", "Tilldelar", 1, (_, _) => throw new InvalidOperationException("bröts"));
        Assert.True((await end).HasFailed);
        var again = EndAsync();
        _work.TryStart("anna", "assign", "Tilldelar", 1, async (_, ct) => { while (!ct.IsCancellationRequested) await Task.Delay(5, CancellationToken.None); return "avbröts"; });
        _work.Find("anna", "assign")!.Cancel();
        Assert.Equal("avbröts", (await again).Result);
    }
}
