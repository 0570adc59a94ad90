using System.Collections.Concurrent;

namespace Vardlots.Web.Shared;

/// <summary>Work a person has started and may walk away from. It lives in this process: what it does must be safe to do again.</summary>
public sealed class WorkItem
{
    private readonly CancellationTokenSource _cancel;

    internal WorkItem(string userId, string kind, string title, int total, CancellationTokenSource cancel) =>
        (UserId, Kind, Title, Total, _cancel) = (userId, kind, title, total, cancel);

    public string UserId { get; }

    /// <summary>Which page shows it, e.g. <c>bulk</c>.</summary>
    public string Kind { get; }
    public string Title { get; }
    public int Total { get; }
    public int Done { get; internal set; }
    public bool IsRunning { get; internal set; } = true;
    public bool IsCancelling => _cancel.IsCancellationRequested;

    /// <summary>What it ended with; null while it runs and when it failed.</summary>
    public object? Result { get; internal set; }

    /// <summary>It broke off; what it had done stays done.</summary>
    public bool HasFailed { get; internal set; }

    public void Cancel()
    {
        if (IsRunning) _cancel.Cancel();
    }
}

/// <summary>Everybody's background work in this process: one of a kind per person, kept until the person has seen how it ended.</summary>
public sealed class BackgroundWork(IHostApplicationLifetime lifetime, ILogger<BackgroundWork> log)
{
    private readonly ConcurrentDictionary<(string User, string Kind), WorkItem> _items = new();

    /// <summary>Raised, on any thread, when a person's work has moved on.</summary>
    public event Action<WorkItem>? Moved;

    public WorkItem? Find(string userId, string kind) => _items.GetValueOrDefault((userId, kind));

    /// <summary>Starts work; the culture of the one who starts it goes along.</summary>
    /// <returns>False when work of the same kind is still running.</returns>
    public bool TryStart(string userId, string kind, string title, int total, Func<IProgress<int>, CancellationToken, Task<object>> run)
    {
        var cancel = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        var item = new WorkItem(userId, kind, title, total, cancel);
        var kept = _items.AddOrUpdate((userId, kind), item, (_, before) => before.IsRunning ? before : item);
        if (!ReferenceEquals(kept, item)) return false;
        _ = Task.Run(() => RunAsync(item, run, cancel), CancellationToken.None);
        return true;
    }

    /// <summary>The person has seen the result.</summary>
    public void Dismiss(WorkItem item)
    {
        if (!item.IsRunning) _items.TryRemove(new((item.UserId, item.Kind), item));
    }

    private async Task RunAsync(WorkItem item, Func<IProgress<int>, CancellationToken, Task<object>> run, CancellationTokenSource cancel)
    {
        try
        {
            item.Result = await run(new Step(this, item), cancel.Token);
        }
        catch (Exception e)
        {
            // Nobody waits for this task: the failure is shown where the work is shown, and kept in the log.
            log.LogError(e, "Background work {Kind} failed", item.Kind);
            item.HasFailed = true;
        }
        item.IsRunning = false;
        Moved?.Invoke(item);
        cancel.Dispose();
    }

    private sealed class Step(BackgroundWork owner, WorkItem item) : IProgress<int>
    {
        public void Report(int value)
        {
            item.Done = value;
            owner.Moved?.Invoke(item);
        }
    }
}
