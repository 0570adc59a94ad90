using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Explanations;

/// <summary>
/// Where a wait stood on an earlier day by what was known when that day ended: the row as the lists up to it had it, what people had
/// recorded, and the rule book that was in force. Where only that something changed is kept (personal data), today's stands.
/// </summary>
public sealed class KnownThen(RegionOptions region)
{
    /// <returns>Null before the wait's first list.</returns>
    internal async Task<EntryExplanation?> ExplainAsync(VardlotsDb db, WaitingListEntry entry, LocalDate day, CancellationToken ct)
    {
        if (day < entry.FirstSnapshot) return null;
        var later = await db.EntryChanges.AsNoTracking().Where(c => c.EntryId == entry.Id && c.SnapshotDate > day).OrderByDescending(c => c.Id).ToListAsync(ct);
        var calculator = new DeadlineCalculator(await BookAsync(db, day, ct), region.Code);
        var input = await InputAsync(db, entry.Id, later, day, ct);
        var told = DeadlineExplanation.From(input, calculator.Assess(input, day), day);
        var asIfActive = input.HasEnded ? DeadlineExplanation.From(input, calculator.AssessAsIfActive(input, day), day) : null;
        var isProtected = entry.Protection != ProtectedIdentity.None || entry.Patient!.Protection != ProtectedIdentity.None;
        return new EntryExplanation(entry.Id, input.Phase, isProtected ? null : input.HomeRegion, input.StatusDate, told, asIfActive, await SourceAsync(db, entry.Id, day, ct));
    }

    private static async Task<DeadlineInput> InputAsync(VardlotsDb db, long entryId, List<EntryChange> later, LocalDate day, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var input = new EntryAssessments(db.Database.GetDbConnection()).Read(entryId, entryId, evenSettled: true).Single().Input;
        var end = EndOf(day);
        // What people had on record, struck since or not.
        var offers = await db.EntryOffers.AsNoTracking().Where(o => o.EntryId == entryId && o.ReplyRecordedAt < end && (o.StruckAt == null || o.StruckAt >= end)).ToListAsync(ct);
        var changes = await db.EntryChangesOfMind.AsNoTracking().Where(c => c.EntryId == entryId && c.RecordedAt < end && (c.StruckAt == null || c.StruckAt >= end)).Select(c => c.Day).ToListAsync(ct);
        var pauses = await db.EntryPauses.AsNoTracking().Where(p => p.EntryId == entryId && p.Recorded && p.RecordedAt < end && (p.StruckAt == null || p.StruckAt >= end)).ToListAsync(ct);
        var referred = await (from r in db.Referrals
                              join c in db.Cases on r.CaseId equals c.Id
                              where r.EntryId == entryId && r.SentOn <= day && (c.ClosedOn == null || c.ClosedOn > day)
                              select r.Id).AnyAsync(ct);
        input = input with
        {
            Offers = [.. offers.Select(o => new OfferAnswer(o.OfferedOn, o.CareDate, o.AnsweredOn!.Value, o.Informed, o.Reply == OfferReply.Declined))],
            ChangesOfMind = changes, IsReferredByUs = referred,
            Pauses = [.. input.Pauses.Where(p => !p.Recorded), .. pauses.Select(p => new ClockPause(p.FirstDay, p.LastDay, p.Kind, true))],
        };
        foreach (var change in later) input = EntryPast.Undo(input, change.Changes);
        return EntryPast.Without(input, day);
    }

    private static async Task<RuleBook> BookAsync(VardlotsDb db, LocalDate day, CancellationToken ct)
    {
        var number = await RuleBooks.NumberKnownOnAsync(db, day, ct);
        return RuleBooks.Parse(await db.RuleBooks.AsNoTracking().SingleAsync(b => b.Number == number, ct));
    }

    private static async Task<ExplanationSource> SourceAsync(VardlotsDb db, long entryId, LocalDate day, CancellationToken ct)
    {
        var known = await db.EntryChanges.AsNoTracking().Where(c => c.EntryId == entryId && c.SnapshotDate <= day).OrderByDescending(c => c.Id).ToListAsync(ct);
        var row = known.First(c => c.Kind is EntryChangeKind.Added or EntryChangeKind.Changed or EntryChangeKind.Ended or EntryChangeKind.Reinstated);
        var file = await db.ImportRuns.Where(r => r.Id == row.ImportRunId).Select(r => r.FileName).SingleOrDefaultAsync(ct);
        var flag = known.FirstOrDefault(c => c.Kind is not (EntryChangeKind.Changed or EntryChangeKind.Ended));
        return new ExplanationSource(file, row.ImportRunId, row.SnapshotDate, null,
            flag?.Kind == EntryChangeKind.Vanished ? flag.SnapshotDate : null, flag?.Kind == EntryChangeKind.Stale ? flag.SnapshotDate : null, IsHeld: false);
    }

    private static Instant EndOf(LocalDate day) => day.PlusDays(1).AtStartOfDayInZone(SwedishTime.Zone).ToInstant();
}
