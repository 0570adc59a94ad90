using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>Puts what moves a clock on record for an entry. Whoever calls it lets the entry be assessed afterwards.</summary>
public static class ClockRecords
{
    /// <summary>A pause judged by the clinic (medical) or a free choice in another region; both ends inclusive.</summary>
    public static void AddPause(this VardlotsDb db, long entryId, PauseKind kind, LocalDate first, LocalDate? last, string? source, ChangeContext change)
    {
        if (kind is not (PauseKind.Medical or PauseKind.FreeChoice)) throw new ArgumentOutOfRangeException(nameof(kind), "Spells come from the file alone.");
        if (last < first) throw new ArgumentException("A pause ends on its first day at the earliest.", nameof(last));
        db.EntryPauses.Add(new EntryPause
        {
            EntryId = entryId, Kind = kind, FirstDay = first, LastDay = last, Source = source, Recorded = true, RecordedBy = change.UserName, RecordedAt = change.Now,
        });
    }

    /// <summary>An offer made to the patient, not yet answered.</summary>
    public static EntryOffer AddOffer(
        this VardlotsDb db, long entryId, string provider, LocalDate offeredOn, LocalDate careDate, LocalDate? answerBy, InformedHow? informedHow, ChangeContext change)
    {
        var offer = new EntryOffer
        {
            EntryId = entryId, Provider = provider, OfferedOn = offeredOn, CareDate = careDate, AnswerBy = answerBy,
            RecordedBy = change.UserName, RecordedAt = change.Now,
        };
        offer.Inform(informedHow);
        db.EntryOffers.Add(offer);
        return offer;
    }

    /// <summary>The last day to answer the offer of an entry whose answer is awaited, the earliest of several; null when none is. What the unit of work has changed counts.</summary>
    internal static async Task<LocalDate?> AwaitedAnswerAsync(this VardlotsDb db, long entryId, CancellationToken ct)
    {
        await db.EntryOffers.Where(o => o.EntryId == entryId && o.Reply == null && o.StruckAt == null).LoadAsync(ct);
        return db.EntryOffers.Local.Where(o => o.EntryId == entryId && o.IsAwaited).Min(o => (LocalDate?)o.LastAnswerDay);
    }

    /// <summary>The patient wants the guarantee back: a new clock from that day.</summary>
    public static void AddChangeOfMind(this VardlotsDb db, long entryId, LocalDate day, ChangeContext change) =>
        db.EntryChangesOfMind.Add(new EntryChangeOfMind { EntryId = entryId, Day = day, RecordedBy = change.UserName, RecordedAt = change.Now });
}
