using Vardlots.Core.Audit;

namespace Vardlots.Web.Shared;

/// <summary>One look for all open pages of this node, every few seconds while there are any: has something changed, here or on another node?</summary>
public sealed class ChangeWatch(ChangeMarks marks, ILogger<ChangeWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Raised, from any thread, with how far the database has come.</summary>
    public event Action<ChangeMark>? Changed;

    /// <summary>How far it has come now: what a page keeps of the moment it was read.</summary>
    public Task<ChangeMark> NowAsync(CancellationToken ct = default) => marks.ReadAsync(ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ChangeMark? last = null;
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Changed is null) continue;
            try
            {
                var now = await marks.ReadAsync(stoppingToken);
                if (now == last) continue;
                last = now;
                Changed?.Invoke(now);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away for a while; pages say so when they are used, and this goes on when it is back.
                log.LogWarning("Looking for changes failed: {Kind}", e.GetType().FullName);
            }
        }
    }
}
