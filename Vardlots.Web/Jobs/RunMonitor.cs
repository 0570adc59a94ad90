using System.Collections.Concurrent;
using NodaTime;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs;

public enum LiveRunKind { Night, Inbox, Upload, Rules, DryRun }

/// <summary>A run that goes on in this process.</summary>
/// <param name="Label">What it works on: a file's name, or nothing for a night.</param>
public sealed record LiveRun(Guid Id, LiveRunKind Kind, string Label, string StartedBy, Instant StartedAt, RunProgress Progress, bool Cancelling);

/// <summary>What is going on in this process right now, for pages that show it live. The records in the database say what has been.</summary>
public sealed class RunMonitor(IClock clock)
{
    private readonly ConcurrentDictionary<Guid, (LiveRun Run, CancellationTokenSource Stop)> _runs = [];

    /// <summary>Raised, from any thread, when something begins, moves or ends.</summary>
    public event Action? Changed;

    private long _ended;

    /// <summary>How many runs have ended in this process. A page that has seen fewer is old, also when a run began and ended between two of its looks.</summary>
    public long Ended => Interlocked.Read(ref _ended);

    public IReadOnlyList<LiveRun> Current => [.. _runs.Values.Select(r => r.Run).OrderBy(r => r.StartedAt)];

    /// <summary>Runs the work with live progress; it is stopped by <see cref="Cancel"/> or by the caller's own token.</summary>
    public async Task TrackAsync(
        LiveRunKind kind, string label, string startedBy, Func<IProgress<RunProgress>, CancellationToken, Task> work, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var run = new LiveRun(Guid.NewGuid(), kind, label, startedBy, clock.GetCurrentInstant(), default, Cancelling: false);
        _runs[run.Id] = (run, stop);
        Changed?.Invoke();
        try
        {
            await work(new Reporter(this, run.Id), stop.Token);
        }
        finally
        {
            _runs.TryRemove(run.Id, out _);
            Interlocked.Increment(ref _ended);
            Changed?.Invoke();
        }
    }

    /// <summary>Asks a run to stop; it ends at its next safe point.</summary>
    public void Cancel(Guid id)
    {
        if (!_runs.TryGetValue(id, out var entry)) return;
        _runs.TryUpdate(id, (entry.Run with { Cancelling = true }, entry.Stop), entry);
        entry.Stop.Cancel();
        Changed?.Invoke();
    }

    private sealed class Reporter(RunMonitor monitor, Guid id) : IProgress<RunProgress>
    {
        private long _last;

        /// <summary>At most ten times a second: more is not seen.</summary>
        public void Report(RunProgress value)
        {
            if (!monitor._runs.TryGetValue(id, out var entry)) return;
            monitor._runs.TryUpdate(id, (entry.Run with { Progress = value }, entry.Stop), entry);
            var now = Environment.TickCount64;
            if (now - _last < 100) return;
            _last = now;
            monitor.Changed?.Invoke();
        }
    }
}
