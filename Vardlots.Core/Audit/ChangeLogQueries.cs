using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Audit;

/// <summary>A line of the change log.</summary>
public sealed record ChangeRow(long Id, Instant At, string UserName, string Subject, string Action, string? Detail);

/// <summary>What administrators and the system have changed, newest first. Holds no patient data.</summary>
public sealed class ChangeLogQueries(IDbContextFactory<VardlotsDb> factory)
{
    public const int PageSize = 50;

    /// <param name="kind">The first word of the subject, e.g. <c>User</c>; null for everything.</param>
    public async Task<(IReadOnlyList<ChangeRow> Rows, int Total)> ListAsync(ViewContext view, string? kind, int page, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var entries = kind is null ? db.ChangeLog.AsNoTracking() : db.ChangeLog.AsNoTracking().Where(e => e.Subject.StartsWith(kind + " "));
        var total = await entries.CountAsync(ct);
        return (await Rows(entries, (Math.Max(page, 1) - 1) * PageSize, PageSize).ToListAsync(ct), total);
    }

    internal static Task<List<ChangeRow>> OfAsync(VardlotsDb db, string subject, int latest, CancellationToken ct) =>
        Rows(db.ChangeLog.AsNoTracking().Where(e => e.Subject == subject), 0, latest).ToListAsync(ct);

    private static IQueryable<ChangeRow> Rows(IQueryable<ChangeLogEntry> entries, int skip, int take) => entries
        .OrderByDescending(e => e.Id).Skip(skip).Take(take).Select(e => new ChangeRow(e.Id, e.At, e.UserName, e.Subject, e.Action, e.Detail));
}
