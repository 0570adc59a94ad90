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
        var counts = await measures.OfAsync(view, ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.ClinicIds is { } own) clinics = clinics.Where(k => own.Contains(k.Id));
        var atRisk = await AtRiskAsync(db, view, today, ct);
        var passed = await ByClinicAsync(EntryScope.Of(db, view).Where(EntryScope.NotEnded).Where(e => e.LimitDate < today), ct);
        var few = EntryScope.OfFew(db, view, null).Where(EntryScope.NotEnded);
        var vanished = await ByClinicAsync(few.Where(e => e.VanishedOn != null), ct);
        var stale = await ByClinicAsync(few.Where(e => e.VanishedOn == null && e.StaleOn != null), ct);
        var named = await clinics.OrderBy(SwedishOrder.Key<Clinic>(k => k.Name)).ThenBy(k => k.Id).ToListAsync(ct);
        return named.ConvertAll(k => new ClinicOverview
        {
            ClinicId = k.Id, Name = k.Name, Measure = counts.GetValueOrDefault(k.Id)?.Measure, LatestSnapshot = k.LatestSnapshot, IsSilent = k.IsSilent(today),
            Active = counts.GetValueOrDefault(k.Id)?.Active ?? 0, Approaching = atRisk.GetValueOrDefault((k.Id, DeadlineStatus.Approaching)),
            Urgent = atRisk.GetValueOrDefault((k.Id, DeadlineStatus.Urgent)), BookedLate = atRisk.GetValueOrDefault((k.Id, DeadlineStatus.BookedLate)),
            Passed = passed.GetValueOrDefault(k.Id), Vanished = vanished.GetValueOrDefault(k.Id), Stale = stale.GetValueOrDefault(k.Id),
        });
    }

    /// <summary>The limit not yet passed, by clinic and status: read from the index of what is at risk.</summary>
    private static async Task<Dictionary<(int, DeadlineStatus), int>> AtRiskAsync(VardlotsDb db, ViewContext view, LocalDate today, CancellationToken ct) => (await
        EntryScope.Of(db, view).Where(EntryScope.NotEnded).Where(e => e.LimitDate >= today).Where(EntryScope.AtRisk)
        .GroupBy(e => new { e.ClinicId, Status = e.DeadlineStatus!.Value }).Select(g => new { g.Key.ClinicId, g.Key.Status, Count = g.Count() })
        .ToListAsync(ct)).ToDictionary(g => (g.ClinicId, g.Status), g => g.Count);

    private static Task<Dictionary<int, int>> ByClinicAsync(IQueryable<WaitingListEntry> entries, CancellationToken ct) =>
        entries.GroupBy(e => e.ClinicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
