using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <summary>What one capacity file does, some hundred rows at a time, inside the caller's transaction.</summary>
internal sealed class CapacityImportSession(VardlotsDb db, CapacityImportRun run, CapacityUnits units)
{
    /// <summary>A file of nothing but errors must not fill the disk with its report.</summary>
    private const int ManyRejected = 10_000;
    private const int Chunk = 400;

    private readonly List<ReadCapacityRow> _waiting = new(Chunk);
    private readonly List<CapacityImportIssue> _issues = [];

    /// <summary>One data row: exactly one of added, changed, unchanged and rejected grows.</summary>
    public async Task TakeAsync(ReadCapacityRow read, CancellationToken ct)
    {
        run.DataRows++;
        if (read.Row is null) Reject(read);
        _waiting.Add(read);
        if (_waiting.Count == Chunk) await FlushAsync(ct);
    }

    public async Task FinishAsync(CapacityFile file, CancellationToken ct)
    {
        await FlushAsync(ct);
        run.UnknownColumns = string.Join(", ", file.UnknownColumns.Take(25));
    }

    private void Reject(ReadCapacityRow read)
    {
        run.RejectedRows++;
        if (run.RejectedRows >= ManyRejected && run.RejectedRows > run.DataRows / 2) throw new FileRejectedException(FileProblem.MostlyRejected, read.RowNumber);
        Note(read, read.Errors);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        var rows = _waiting.Where(r => r.Row is not null).ToList();
        var ids = rows.ConvertAll(r => r.OfferId!);
        var known = await db.CapacitySlots.Where(s => ids.Contains(s.OfferId)).ToDictionaryAsync(s => s.OfferId, StringComparer.Ordinal, ct);
        var current = rows.Where(r => !IsOlder(known.GetValueOrDefault(r.OfferId!), r.Row!)).ToList();
        var places = await units.PlaceAsync(db, current.ConvertAll(r => r.Row!), ct);
        foreach (var read in rows) Apply(read, known.GetValueOrDefault(read.OfferId!), places);
        db.CapacityImportIssues.AddRange(_issues);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        db.Attach(run);
        _waiting.Clear();
        _issues.Clear();
    }

    private static bool IsOlder(CapacitySlot? slot, CapacityRow row) => slot is not null && slot.IsNewerThan(row.StatedOn);

    private void Apply(ReadCapacityRow read, CapacitySlot? slot, Dictionary<CapacityRow, PlacedUnit> places)
    {
        var row = read.Row!;
        var warnings = read.Warnings.ToList();
        if (!places.TryGetValue(row, out var place))
        {
            warnings.Add(new RowIssue(CapacityIssueCode.Older, nameof(CapacityColumn.UppgiftDatum)));
            run.Unchanged++;
        }
        else
        {
            if (place.Differs) warnings.Add(new RowIssue(CapacityIssueCode.UnitDiffers, nameof(CapacityColumn.HSAId)));
            if (slot is null) Add(row, place.UnitId);
            else if (slot.State(row, place.UnitId, row.Provider, SlotSource.File) || place.HasChanged) run.Changed++;
            else run.Unchanged++;
        }
        if (warnings.Count == 0) return;
        run.WarningRows++;
        Note(read, warnings);
    }

    private void Add(CapacityRow row, int unitId)
    {
        db.CapacitySlots.Add(CapacitySlot.Of(row, unitId, row.Provider, SlotSource.File));
        run.Added++;
    }

    private void Note(ReadCapacityRow read, IEnumerable<RowIssue> issues) => _issues.AddRange(issues.Select(i => new CapacityImportIssue
    {
        RunId = run.Id, RowNumber = read.RowNumber, OfferId = IssueWriter.WithoutPersonalNumber(read.OfferId), Column = i.Column, Code = i.Code,
    }));
}
