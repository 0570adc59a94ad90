using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Capacity;

public sealed record CapacityIssueRow(int RowNumber, string? OfferId, string? Column, string Code);

/// <summary>What has been imported, and what was wrong with it. For those who may hand in a file.</summary>
/// <exception cref="AccessDeniedException">A manager answers for the own units, not for whole files.</exception>
public sealed class CapacityImportQueries(IDbContextFactory<VardlotsDb> factory)
{
    public const int PageSize = 50;

    /// <summary>A file may hold anybody's capacity.</summary>
    public static bool MaySee(ViewContext view) => view.IsNavigator || view.IsAdministrator;

    public async Task<(IReadOnlyList<CapacityImportRun> Rows, int Total)> ListAsync(ViewContext view, int page, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var total = await db.CapacityImportRuns.CountAsync(ct);
        return (await db.CapacityImportRuns.AsNoTracking().OrderByDescending(r => r.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct), total);
    }

    /// <exception cref="NotFoundException">No such run.</exception>
    public async Task<(CapacityImportRun Run, IReadOnlyList<CapacityIssueRow> Issues, int Total)> ShowAsync(ViewContext view, long id, int page, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var run = await db.CapacityImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFoundException("The import");
        var issues = db.CapacityImportIssues.AsNoTracking().Where(i => i.RunId == id);
        var total = await issues.CountAsync(ct);
        var rows = await issues.OrderBy(i => i.RowNumber).ThenBy(i => i.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .Select(i => new CapacityIssueRow(i.RowNumber, i.OfferId, i.Column, i.Code)).ToListAsync(ct);
        return (run, rows, total);
    }

    private static void Require(ViewContext view)
    {
        if (!MaySee(view)) throw new AccessDeniedException();
    }
}
