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

    /// <summary>Of the active: approaching, urgent or booked late, the limit not yet passed.</summary>
    public required int AtRisk { get; init; }

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
            AtRisk = g.Count(e => (e.DeadlineStatus == DeadlineStatus.Approaching || e.DeadlineStatus == DeadlineStatus.Urgent
                || e.DeadlineStatus == DeadlineStatus.BookedLate) && e.LimitDate >= today),
            Passed = g.Count(e => e.LimitDate < today),
            Vanished = g.Count(e => e.VanishedOn != null),
            Stale = g.Count(e => e.VanishedOn == null && e.StaleOn != null),
        }).ToDictionaryAsync(c => c.ClinicId, ct);
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).ThenBy(k => k.Id).ToListAsync(ct);
        return named.ConvertAll(k => new ClinicOverview
        {
            ClinicId = k.Id, Name = k.Name, Measure = measured.GetValueOrDefault(k.Id), LatestSnapshot = k.LatestSnapshot, IsSilent = k.IsSilent(today),
            Active = counted.GetValueOrDefault(k.Id)?.Active ?? 0, AtRisk = counted.GetValueOrDefault(k.Id)?.AtRisk ?? 0,
            Passed = counted.GetValueOrDefault(k.Id)?.Passed ?? 0, Vanished = counted.GetValueOrDefault(k.Id)?.Vanished ?? 0,
            Stale = counted.GetValueOrDefault(k.Id)?.Stale ?? 0,
        });
    }
}
