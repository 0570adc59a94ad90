using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>An offer as it stands in the form, in its fields' words.</summary>
public sealed record SlotInput
{
    public int? UnitId { get; init; }
    public IReadOnlyDictionary<CapacityColumn, string> Values { get; init; } = new Dictionary<CapacityColumn, string>();
    public string MaxBmi { get; init; } = "";
    public string MaxAsa { get; init; } = "";
    public bool? Interpreter { get; init; }

    /// <summary>The file's word for a type.</summary>
    public static string Word(Deadlines.GuaranteeType type) => CapacityColumns.Types[(int)type];

    /// <summary>The file's word for an agreement.</summary>
    public static string Word(AgreementKind kind) => CapacityColumns.Agreements[(int)kind];
}

/// <summary>States capacity by hand. Each figure bears its day and who said so; every change stands in the change log.</summary>
/// <exception cref="AccessDeniedException">Navigators state anybody's capacity, a manager that of the own clinics' units.</exception>
/// <exception cref="UserMistakeException">Something is missing or wrong; the sentences say what.</exception>
/// <exception cref="EditConflictException">Somebody else has changed the figure meanwhile.</exception>
public sealed class SlotService(IDbContextFactory<VardlotsDb> factory)
{
    public async Task<long> AddAsync(SlotInput input, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var row = await CheckedAsync(db, input, NewOfferId(), view, change, ct);
        var slot = CapacitySlot.Of(row, input.UnitId!.Value, change.UserName, SlotSource.Form);
        SetConditions(slot, input);
        db.CapacitySlots.Add(slot);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {slot.OfferId}", ChangeAction.Added, Said(slot)));
        await db.SaveChangesAsync(ct);
        return slot.Id;
    }

    public Task ChangeAsync(long id, int version, SlotInput input, ViewContext view, ChangeContext change, CancellationToken ct) =>
        EditAsync(id, version, view, change, async (db, slot) =>
        {
            var row = await CheckedAsync(db, input, slot.OfferId, view, change, ct);
            var before = Said(slot);
            slot.State(row, input.UnitId!.Value, change.UserName, SlotSource.Form);
            SetConditions(slot, input);
            db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {id}", ChangeAction.Changed, $"{before} → {Said(slot)}"));
        }, ct);

    /// <summary>The figure still holds: stated today, by whoever says so.</summary>
    public Task ConfirmAsync(long id, int version, ViewContext view, ChangeContext change, CancellationToken ct) => EditAsync(id, version, view, change, (db, slot) =>
    {
        if (slot.IsWithdrawn) throw new UserMistakeException(CapacityText.IsWithdrawn);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {id}", ChangeAction.Confirmed, $"{DateText.Iso(slot.StatedOn)} → {DateText.Iso(change.Today)}"));
        (slot.StatedOn, slot.StatedBy, slot.Source) = (change.Today, change.UserName, SlotSource.Form);
        return Task.CompletedTask;
    }, ct);

    /// <summary>Offered to nobody any more. What is reserved stays reserved; a later figure brings it back.</summary>
    public Task WithdrawAsync(long id, int version, ViewContext view, ChangeContext change, CancellationToken ct) => EditAsync(id, version, view, change, (db, slot) =>
    {
        (slot.IsWithdrawn, slot.StatedOn, slot.StatedBy, slot.Source) = (true, change.Today, change.UserName, SlotSource.Form);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CapacitySlot {id}", ChangeAction.Withdrawn));
        return Task.CompletedTask;
    }, ct);

    /// <summary>The units whose capacity the reader may state.</summary>
    internal static IQueryable<CareUnit> Own(VardlotsDb db, ViewContext view)
    {
        if (view.IsNavigator) return db.CareUnits;
        var mine = view.ClinicIds ?? [];
        return view.IsManager ? db.CareUnits.Where(u => db.Clinics.Any(c => mine.Contains(c.Id) && c.HsaId == u.HsaId)) : db.CareUnits.Where(u => false);
    }

    private async Task EditAsync(long id, int version, ViewContext view, ChangeContext change, Func<VardlotsDb, CapacitySlot, Task> edit, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var slot = await db.CapacitySlots.SingleOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("The offer");
        if (!await Own(db, view).AnyAsync(u => u.Id == slot.UnitId, ct)) throw new AccessDeniedException();
        if (slot.Version != version) throw new EditConflictException(slot.StatedBy);
        await edit(db, slot);
        await db.SaveSeenAsync(ct);
    }

    private static async Task<CapacityRow> CheckedAsync(VardlotsDb db, SlotInput input, string offerId, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var unit = await Own(db, view).Include(u => u.Provider).AsNoTracking().SingleOrDefaultAsync(u => u.Id == input.UnitId, ct)
            ?? (input.UnitId is null ? throw new UserMistakeException(CapacityText.UnitMissing) : throw new AccessDeniedException());
        var read = CapacityRowText.Read(column => column switch
        {
            CapacityColumn.ErbjudandeId => offerId,
            CapacityColumn.Vardgivare => unit.Provider!.Name,
            CapacityColumn.HSAId => unit.HsaId,
            CapacityColumn.Kommun => unit.Municipality,
            CapacityColumn.Region => unit.Provider!.Region,
            CapacityColumn.UppgiftDatum => DateText.Iso(change.Today),
            CapacityColumn.KVA => Procedures(input.Values.GetValueOrDefault(column)),
            CapacityColumn.Typ => Type(input.Values.GetValueOrDefault(column)),
            _ => input.Values.GetValueOrDefault(column),
        }, change.Today);
        var mistakes = read.Errors.Select(e => CapacityIssueText.Sentence(e.Code, e.Column, Label(e.Column))).Concat(ConditionMistakes(input)).ToList();
        return mistakes.Count == 0 ? read.Row! : throw new UserMistakeException(string.Join(' ', mistakes));
    }

    private static string? Label(string? column) => Enum.TryParse(column, out CapacityColumn known) ? CapacityText.Label(known) : column;

    /// <summary>People write spaces and commas between codes.</summary>
    private static string Procedures(string? written) => string.Join('|', (written ?? "").Split([' ', ',', ';', '|', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string? Type(string? word) => Enum.TryParse(word, out Deadlines.GuaranteeType type) ? CapacityColumns.Types[(int)type] : word;

    private static IEnumerable<string> ConditionMistakes(SlotInput input)
    {
        if (!IsWithin(input.MaxBmi, 10, 100)) yield return CapacityText.BmiWrong;
        if (!IsWithin(input.MaxAsa, 1, 5)) yield return CapacityText.AsaWrong;
    }

    private static void SetConditions(CapacitySlot slot, SlotInput input) =>
        (slot.MaxBmi, slot.MaxAsa, slot.Interpreter) = (Number(input.MaxBmi), Number(input.MaxAsa), input.Interpreter);

    private static bool IsWithin(string text, int lowest, int highest) => string.IsNullOrWhiteSpace(text) || Number(text) is { } number && number >= lowest && number <= highest;

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Said(CapacitySlot s) => $"{s.MedicalField} {s.Type} {s.Places} {DateText.Iso(s.EarliestDate)}–{DateText.Iso(s.LastDate)}";

    private static string NewOfferId() => $"V-{Guid.NewGuid():N}"[..14];
}
