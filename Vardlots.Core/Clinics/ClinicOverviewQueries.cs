using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>A clinic at a glance. Counts only.</summary>
public sealed record ClinicOverview
{
    public required int ClinicId { get; init; }
    public required string Name { get; init; }

    /// <summary>Waits that have not ended, those vanished and stale included.</summary>
    public required int Active { get; init; }

    // Of the active, the limit not yet passed.
    public required int Approaching { get; init; }
    public required int Urgent { get; init; }
    public required int BookedLate { get; init; }

    /// <summary>Approaching, urgent or booked late.</summary>
    public int AtRisk => Approaching + Urgent + BookedLate;

    /// <summary>Of the active: the limit was before today.</summary>
    public required int Passed { get; init; }
    public required int Vanished { get; init; }

    /// <summary>Present, but the last row was rejected.</summary>
    public required int Stale { get; init; }
    public required ClinicMeasure? Measure { get; init; }
    public required LocalDate? LatestSnapshot { get; init; }

    /// <summary>No file for two nights: an alarm.</summary>
    public required bool IsSilent { get; init; }
}

/// <summary>The reader's clinics at a glance: all for a navigator, their own for a manager.</summary>
public sealed class ClinicOverviewQueries(IDbContextFactory<VardlotsDb> factory, OfficialMeasureQueries measures, IClock clock)
{
    /// <exception cref="AccessDeniedException">The role has no clinics to look at.</exception>
    public async Task<IReadOnlyList<ClinicOverview>> ListAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        var measured = await measures.OfAsync(view, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        var entries = db.Entries.Where(e => e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance);
        if (view.ClinicIds is { } own)
        {
            clinics = clinics.Where(k => own.Contains(k.Id));
            entries = entries.Where(e => own.Contains(e.ClinicId));
        }
        var counted = await entries.GroupBy(e => e.ClinicId).Select(g => new
        {
            ClinicId = g.Key,
            Active = g.Count(),
            Approaching = g.Count(e => e.DeadlineStatus == DeadlineStatus.Approaching && e.LimitDate >= today),
            Urgent = g.Count(e => e.DeadlineStatus == DeadlineStatus.Urgent && e.LimitDate >= today),
            BookedLate = g.Count(e => e.DeadlineStatus == DeadlineStatus.BookedLate && e.LimitDate >= today),
            Passed = g.Count(e => e.LimitDate < today),
            Vanished = g.Count(e => e.VanishedOn != null),
            Stale = g.Count(e => e.VanishedOn == null && e.StaleOn != null),
        }).ToDictionaryAsync(c => c.ClinicId, ct);
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).ThenBy(k => k.Id).ToListAsync(ct);
        return named.ConvertAll(k =>
        {
            var c = counted.GetValueOrDefault(k.Id);
            return new ClinicOverview
            {
                ClinicId = k.Id, Name = k.Name, Measure = measured.GetValueOrDefault(k.Id), LatestSnapshot = k.LatestSnapshot, IsSilent = k.IsSilent(today),
                Active = c?.Active ?? 0, Approaching = c?.Approaching ?? 0, Urgent = c?.Urgent ?? 0, BookedLate = c?.BookedLate ?? 0,
                Passed = c?.Passed ?? 0, Vanished = c?.Vanished ?? 0, Stale = c?.Stale ?? 0,
            };
        });
    }
}
