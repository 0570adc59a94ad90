using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>A run as it is told of.</summary>
/// <param name="Left">Cases left alone, because somebody had changed them since the plan.</param>
public sealed record BulkRunInfo(
    long Id, BulkKind Kind, string Detail, int Planned, int Done, int Unchanged, int Left, Instant ChangedAt, bool HasEnded, int Undone, int NotUndone, Instant? UndoingAt, Instant? UndoneAt)
{
    /// <summary>Not tried: cancelled, or broken off.</summary>
    public int NotReached => Planned - Done - Unchanged - Left;

    /// <summary>Here or on another node.</summary>
    public bool IsRunning(Instant now) => !HasEnded && now - ChangedAt < BulkRun.Silence;

    public bool IsUndoing(Instant now) => UndoingAt is { } at && now - at < BulkRun.Silence;

    public bool MayUndo(Instant now) => Done > 0 && UndoneAt is null && !IsRunning(now) && !IsUndoing(now) && BulkRun.IsUndoTime(ChangedAt, now);

    /// <summary>Begun minutes count: ten at first, one at the last.</summary>
    public int MinutesLeft(Instant now) => Math.Max(1, (int)Math.Ceiling((ChangedAt + BulkRun.UndoTime - now).TotalMinutes));
}

public enum BulkItemTab { All, Done, Left, NotUndone }

/// <summary>One case of a run. It names no patient: the link leads to the case, where looking is logged.</summary>
public sealed record BulkItemRow(long CaseId, BulkOutcome Outcome, string? By, BulkUndoOutcome? Undo, string? UndoBy);

public sealed record BulkItemList(BulkRunInfo Run, IReadOnlyList<BulkItemRow> Rows, int Total, int Page);

/// <summary>The reader's own runs, and no one else's.</summary>
/// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
public sealed class BulkRunQueries(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int PageSize = 50;

    /// <summary>Told of in the queue at once.</summary>
    private const int Shown = 5;

    /// <summary>Those whose time to be undone has not run out, the newest first.</summary>
    public async Task<IReadOnlyList<BulkRunInfo>> RecentAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        var since = clock.GetCurrentInstant() - BulkRun.UndoTime;
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Read(db.BulkRuns.Where(r => r.UserId == view.UserId && r.ChangedAt >= since).OrderByDescending(r => r.ChangedAt).Take(Shown)).ToListAsync(ct);
    }

    /// <exception cref="NotFoundException">No such run, or somebody else's.</exception>
    public async Task<BulkItemList> ItemsAsync(ViewContext view, long runId, BulkItemTab tab, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await Read(db.BulkRuns.Where(r => r.Id == runId && r.UserId == view.UserId)).SingleOrDefaultAsync(ct) ?? throw new NotFoundException($"Run {runId}");
        var items = db.BulkRunItems.AsNoTracking().Where(i => i.RunId == runId);
        items = tab switch
        {
            BulkItemTab.Done => items.Where(i => i.Outcome == BulkOutcome.Done),
            BulkItemTab.Left => items.Where(i => i.Outcome != BulkOutcome.Done && i.Outcome != BulkOutcome.Unchanged),
            BulkItemTab.NotUndone => items.Where(i => i.Undo != null && i.Undo != BulkUndoOutcome.Undone),
            _ => items,
        };
        var total = await items.CountAsync(ct);
        var shown = ListReach.Page(page, total, PageSize);
        var rows = await items.OrderBy(i => i.Id).Skip((shown - 1) * PageSize).Take(PageSize).Select(i => new BulkItemRow(i.CaseId, i.Outcome, i.By, i.Undo, i.UndoBy)).ToListAsync(ct);
        return new BulkItemList(run, rows, total, shown);
    }

    internal static Task<BulkRunInfo> ReadOneAsync(VardlotsDb db, long id, CancellationToken ct) => Read(db.BulkRuns.Where(r => r.Id == id)).SingleAsync(ct);

    private static IQueryable<BulkRunInfo> Read(IQueryable<BulkRun> runs) => runs.Select(r => new BulkRunInfo(
        r.Id, r.Kind, r.Detail, r.Planned, r.Done, r.Unchanged, r.Left, r.ChangedAt, r.EndedAt != null, r.Undone, r.NotUndone, r.UndoingAt, r.UndoneAt));
}
