using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <param name="Held">Places that reservations hold now.</param>
/// <param name="MayState">Whether the reader answers for the figure.</param>
public sealed record SlotRow(
    long Id, string OfferId, int Version, int UnitId, string Unit, string Municipality, int ProviderId, string Provider, AgreementKind Agreement, string MedicalField, string Procedures,
    GuaranteeType Type, int Places, int Held, LocalDate EarliestDate, LocalDate LastDate, int? AgeFrom, int? AgeTo, int? MaxBmi, int? MaxAsa, bool? Interpreter,
    int? PriceDifference, LocalDate StatedOn, string StatedBy, SlotSource Source, bool IsWithdrawn, bool MayState)
{
    /// <summary>What is left; none where more is reserved than a later figure allows.</summary>
    public int Left => Math.Max(0, Places - Held);
}

/// <param name="Counts">Of each view with the same filters.</param>
/// <param name="OwnAwaiting">Figures the reader answers for that await confirmation.</param>
public sealed record SlotList(IReadOnlyList<SlotRow> Rows, int Total, int Page, IReadOnlyDictionary<CapacityTab, int> Counts, int OwnAwaiting);

/// <summary>A choice in a form or filter.</summary>
public sealed record CapacityChoice(int Id, string Name);

/// <summary>What holds places of an offer. No patient is named: a case is its number.</summary>
public sealed record ReservationRow(long Id, int Places, long? CaseId, string ByName, Instant At, Instant? HoldsUntil);

/// <summary>Free capacity, for lists and forms. It holds no patient data; every role that works with it may see all of it.</summary>
public sealed class CapacityQueries(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>Days after which the owner is asked: a week before the figure counts as unknown.</summary>
    public const int AskAfterDays = CapacitySlot.FreshDays - 7;

    public async Task<SlotList> ListAsync(ViewContext view, CapacityFilter filter, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = new Dictionary<CapacityTab, int>();
        foreach (var tab in Enum.GetValues<CapacityTab>()) counts[tab] = await Filtered(db, view, filter with { Tab = tab }).CountWithinReachAsync(ct);
        var page = ListReach.Page(filter.Page, counts[filter.Tab], CapacityFilter.PageSize);
        var sorted = Sorted(Filtered(db, view, filter), filter).Skip((page - 1) * CapacityFilter.PageSize).Take(CapacityFilter.PageSize);
        var rows = await Rows(db, view, sorted).ToListAsync(ct);
        var own = view.IsManager ? await Filtered(db, view, new CapacityFilter { Tab = CapacityTab.Awaiting, Own = true }).CountWithinReachAsync(ct) : 0;
        return new SlotList(rows, counts[filter.Tab], page, counts, own);
    }

    /// <exception cref="NotFoundException">No such offer.</exception>
    public async Task<SlotRow> ShowAsync(ViewContext view, long id, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Rows(db, view, db.CapacitySlots.Where(s => s.Id == id)).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("The offer");
    }

    /// <summary>Chosen offers, in the order they are given.</summary>
    internal async Task<List<SlotRow>> SomeAsync(ViewContext view, Func<VardlotsDb, IQueryable<CapacitySlot>> which, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await Rows(db, view, which(db)).ToListAsync(ct);
    }

    /// <summary>What holds places now. Navigators see it: it leads to cases.</summary>
    public async Task<IReadOnlyList<ReservationRow>> ReservationsAsync(ViewContext view, long slotId, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.CapacityReservations.Where(r => r.SlotId == slotId).Holding(clock.GetCurrentInstant()).OrderBy(r => r.At).ThenBy(r => r.Id).Take(200)
            .Select(r => new ReservationRow(r.Id, r.Places, r.CaseId, r.ByName, r.At, r.HoldsUntil)).ToListAsync(ct);
    }

    /// <summary>The units whose capacity the reader may state.</summary>
    public async Task<IReadOnlyList<CapacityChoice>> OwnUnitsAsync(ViewContext view, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await SlotService.Own(db, view).Where(u => !u.Provider!.IsClosed).OrderBy(u => u.Name).ThenBy(u => u.Id).Take(2000).Select(u => new CapacityChoice(u.Id, u.Name)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<CapacityChoice>> ProvidersAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.CareProviders.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(1000).Select(p => new CapacityChoice(p.Id, p.Name)).ToListAsync(ct);
    }

    /// <summary>The fields that somebody offers something in.</summary>
    public async Task<IReadOnlyList<string>> FieldsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.CapacitySlots.Select(s => s.MedicalField).Distinct().OrderBy(f => f).ToListAsync(ct);
    }

    /// <summary>The one predicate of list and count.</summary>
    private IQueryable<CapacitySlot> Filtered(VardlotsDb db, ViewContext view, CapacityFilter f)
    {
        var (today, fresh, ask) = (clock.Today(), CapacitySlot.FreshSince(clock.Today()), clock.Today().PlusDays(-AskAfterDays));
        var slots = db.CapacitySlots.AsNoTracking();
        slots = f.Tab switch
        {
            CapacityTab.Ended => slots.Where(s => s.IsWithdrawn || s.LastDate < today),
            CapacityTab.Awaiting => slots.Where(s => !s.IsWithdrawn && s.LastDate >= today && s.StatedOn <= ask),
            _ => slots.Where(s => !s.IsWithdrawn && s.LastDate >= today),
        };
        if (f.Field is { } field) slots = slots.Where(s => s.MedicalField == field);
        if (f.Type is { } type) slots = slots.Where(s => s.Type == type);
        if (f.Agreement is { } agreement) slots = slots.Where(s => s.Agreement == agreement);
        if (f.Freshness is { } age) slots = age == Freshness.Fresh ? slots.Where(s => s.StatedOn >= fresh) : slots.Where(s => s.StatedOn < fresh);
        if (f.ProviderId is { } provider) slots = slots.Where(s => s.Unit!.ProviderId == provider);
        return f.Own ? slots.Where(s => SlotService.Own(db, view).Any(u => u.Id == s.UnitId)) : slots;
    }

    private static IQueryable<CapacitySlot> Sorted(IQueryable<CapacitySlot> slots, CapacityFilter f)
    {
        var sorted = (f.Sort, f.Descending) switch
        {
            (CapacitySort.Field, false) => slots.OrderBy(s => s.MedicalField).ThenBy(s => s.EarliestDate),
            (CapacitySort.Field, true) => slots.OrderByDescending(s => s.MedicalField).ThenBy(s => s.EarliestDate),
            (CapacitySort.Provider, false) => slots.OrderBy(s => s.Unit!.Provider!.Name).ThenBy(s => s.Unit!.Name),
            (CapacitySort.Provider, true) => slots.OrderByDescending(s => s.Unit!.Provider!.Name).ThenBy(s => s.Unit!.Name),
            (CapacitySort.Stated, false) => slots.OrderBy(s => s.StatedOn),
            (CapacitySort.Stated, true) => slots.OrderByDescending(s => s.StatedOn),
            (CapacitySort.Places, false) => slots.OrderBy(s => s.Places),
            (CapacitySort.Places, true) => slots.OrderByDescending(s => s.Places),
            (_, true) => slots.OrderByDescending(s => s.EarliestDate),
            _ => slots.OrderBy(s => s.EarliestDate),
        };
        return sorted.ThenBy(s => s.Id);
    }

    private IQueryable<SlotRow> Rows(VardlotsDb db, ViewContext view, IQueryable<CapacitySlot> slots)
    {
        var now = clock.GetCurrentInstant();
        var (all, mine) = (view.Role == Roles.Navigator, view.IsManager ? view.ClinicIds ?? [] : []);
        return slots.Select(s => new SlotRow(
            s.Id, s.OfferId, s.Version, s.UnitId, s.Unit!.Name, s.Unit.Municipality, s.Unit.ProviderId, s.Unit.Provider!.Name, s.Agreement, s.MedicalField, s.Procedures,
            s.Type, s.Places, db.CapacityReservations.Where(r => r.SlotId == s.Id && r.ReleasedAt == null && (r.HoldsUntil == null || r.HoldsUntil > now)).Sum(r => r.Places),
            s.EarliestDate, s.LastDate, s.AgeFrom, s.AgeTo, s.MaxBmi, s.MaxAsa, s.Interpreter, s.PriceDifference, s.StatedOn, s.StatedBy, s.Source, s.IsWithdrawn,
            all || db.Clinics.Any(c => mine.Contains(c.Id) && c.HsaId == s.Unit.HsaId)));
    }
}
