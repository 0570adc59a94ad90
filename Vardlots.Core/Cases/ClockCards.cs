using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Reads what is recorded about a wait's guarantee, what has been struck out too.</summary>
internal static class ClockCards
{
    public static async Task<ClockCard> ReadAsync(VardlotsDb db, EntryClocks clocks, long entryId, LocalDate today, CancellationToken ct)
    {
        var clock = await clocks.ReadAsync(db, entryId, today, ct);
        var offers = await db.EntryOffers.AsNoTracking().Where(o => o.EntryId == entryId).OrderByDescending(o => o.Id).ToListAsync(ct);
        var pauses = await db.EntryPauses.AsNoTracking().Where(p => p.EntryId == entryId && p.Recorded).OrderByDescending(p => p.Id).ToListAsync(ct);
        var changes = await db.EntryChangesOfMind.AsNoTracking().Where(m => m.EntryId == entryId).OrderByDescending(m => m.Id).ToListAsync(ct);
        return new ClockCard(
            clock, offers.ConvertAll(o => Line(o, clock)), pauses.ConvertAll(p => Line(p, clock)),
            changes.ConvertAll(m => new ChangeOfMindLine(m.Id, m.Day, m.RecordedBy, StruckNote.Of(m))),
            clock.PastClocks(), clock.Advice(clock.Now));
    }

    private static OfferLine Line(EntryOffer o, EntryClock clock)
    {
        var line = new OfferLine(
            o.Id, o.Provider, o.OfferedOn, o.CareDate, o.AnswerBy, o.InformedHow, o.Reply, o.AnsweredOn, o.DeclineReason, o.ReplyComment,
            o.RecordedBy, StruckNote.Of(o), Effect: null);
        return line is { Answer: { } answer, Struck: null } ? line with { Effect = clock.Of(answer) } : line;
    }

    private static PauseLine Line(EntryPause p, EntryClock clock)
    {
        var line = new PauseLine(p.Id, p.Kind, p.FirstDay, p.LastDay, p.Source, p.RecordedBy ?? "", StruckNote.Of(p), Effect: null);
        return line.Struck is null ? line with { Effect = clock.Of(line.Pause) } : line;
    }
}
