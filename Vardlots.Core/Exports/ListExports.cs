using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Exports;

/// <summary>Whole lists as CSV, streamed: one row per entry or per case, as of the last scan. No names, no personal numbers.</summary>
public sealed class ListExports(IDbContextFactory<VardlotsDb> factory)
{
    public const string EntriesHeader = "HSAIdVardenhet;VardkontaktId;State;Status;Reason;StartDate;LimitDate;DaysWaited;DaysLeft;OpenCase";
    public const string CasesHeader = "HSAIdVardenhet;VardkontaktId;CaseStatus;OpenedOn;ClosedOn;Outcome;Owner";

    /// <summary>Every entry; days are counted to the date of the last completed scan. Returns the number of rows.</summary>
    public async Task<int> WriteEntriesAsync(TextWriter output, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var scanned = await db.ScanRuns.Where(r => r.Status == RunStatus.Completed).OrderByDescending(r => r.Id).Select(r => (LocalDate?)r.AsOf).FirstOrDefaultAsync(ct);
        await output.WriteLineAsync(EntriesHeader);
        var rows = db.Entries.AsNoTracking().OrderBy(e => e.Id).Select(e => new
        {
            e.Clinic!.HsaId, e.ContactId, e.ListStatus, e.VanishedOn, e.StaleOn, e.DeadlineStatus, e.NotCoveredReason, e.StartDate, e.LimitDate,
            e.CountedPauses, Open = db.Cases.Any(c => c.EntryId == e.Id && c.ClosedOn == null),
        });
        var count = 0;
        await foreach (var e in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var waited = e.StartDate is { } start && scanned is { } day ? PauseDays.WaitedDays(start, e.CountedPauses, day) : (int?)null;
            var left = e.LimitDate is { } limit && scanned is { } today ? Period.DaysBetween(today, limit) : (int?)null;
            await output.WriteLineAsync(CsvLine.Of(
                e.HsaId, e.ContactId, WaitingListEntry.StateOf(e.ListStatus, e.VanishedOn, e.StaleOn), e.DeadlineStatus,
                ReasonOf(e.DeadlineStatus, e.NotCoveredReason, e.ListStatus), e.StartDate, e.LimitDate, waited, left, e.Open));
            count++;
        }
        return count;
    }

    /// <summary>Every case, open or closed. Returns the number of rows.</summary>
    public async Task<int> WriteCasesAsync(TextWriter output, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        await output.WriteLineAsync(CasesHeader);
        var rows = from c in db.Cases.AsNoTracking()
                   join clinic in db.Clinics on c.ClinicId equals clinic.Id
                   join entry in db.Entries on c.EntryId equals entry.Id into entries
                   from e in entries.DefaultIfEmpty()
                   join owner in db.Users on c.OwnerId equals owner.Id into owners
                   from o in owners.DefaultIfEmpty()
                   orderby c.Id
                   select new { clinic.HsaId, ContactId = (string?)e!.ContactId, c.Status, c.OpenedOn, c.ClosedOn, c.Outcome, Owner = o!.UserName };
        var count = 0;
        await foreach (var c in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var outcome = c.Outcome is CaseOutcome.CareGivenNotJudged ? null : c.Outcome;
            await output.WriteLineAsync(CsvLine.Of(c.HsaId, c.ContactId, c.Status, c.OpenedOn, c.ClosedOn, outcome, c.Owner));
            count++;
        }
        return count;
    }

    private static string? ReasonOf(DeadlineStatus? status, NotCoveredReason? reason, ListStatus list) => status switch
    {
        DeadlineStatus.Ended => list == ListStatus.Completed ? "GENOMFORD" : "BORTTAGEN",
        DeadlineStatus.NotCovered => reason?.ToString(),
        _ => null,
    };
}
