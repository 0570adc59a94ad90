using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>Marks the lines of the history that tell of something that has been struck out since.</summary>
internal static class StruckFacts
{
    /// <summary>A line and its fact were written in the same save, so they carry the same moment.</summary>
    public static async Task<List<TimelineItem>> MarkAsync(VardlotsDb db, long caseId, long? entryId, List<TimelineItem> events, CancellationToken ct)
    {
        if (!events.Exists(e => e.Event is CaseEventKind.OfferStruck or CaseEventKind.PauseStruck or CaseEventKind.ChangeOfMindStruck or CaseEventKind.ContactStruck or CaseEventKind.TaskStruck or CaseEventKind.LetterStruck)) return events;
        var offers = await db.EntryOffers.AsNoTracking().Where(o => o.EntryId == entryId && o.StruckAt != null)
            .Select(o => new { o.RecordedAt, o.ReplyRecordedAt }).ToListAsync(ct);
        var pauses = await db.EntryPauses.AsNoTracking().Where(p => p.EntryId == entryId && p.StruckAt != null).Select(p => p.RecordedAt).ToListAsync(ct);
        var changes = await db.EntryChangesOfMind.AsNoTracking().Where(m => m.EntryId == entryId && m.StruckAt != null).Select(m => m.RecordedAt).ToListAsync(ct);
        var contacts = await db.CaseContacts.AsNoTracking().Where(c => c.CaseId == caseId && c.StruckAt != null).Select(c => c.RecordedAt).ToListAsync(ct);
        var tasks = await db.CaseTasks.AsNoTracking().Where(t => t.CaseId == caseId && t.StruckAt != null).Select(t => t.MadeAt).ToListAsync(ct);
        var letters = (await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId && l.StruckAt != null).Select(l => new { l.MadeAt, l.PrintedAt, l.SentAt, l.ReturnedAt }).ToListAsync(ct))
            .SelectMany(l => new[] { l.MadeAt, l.PrintedAt, l.SentAt, l.ReturnedAt }).OfType<Instant>().ToHashSet();
        var made = offers.Select(o => o.RecordedAt).ToHashSet();
        var answered = offers.Select(o => o.ReplyRecordedAt).OfType<Instant>().ToHashSet();
        return events.ConvertAll(e => IsStruck(e) ? e with { IsStruck = true } : e);

        bool IsStruck(TimelineItem e) => e.Event switch
        {
            CaseEventKind.OfferMade => made.Contains(e.At),
            CaseEventKind.OfferAnswered => answered.Contains(e.At),
            CaseEventKind.MedicalPauseRecorded or CaseEventKind.FreeChoicePauseRecorded => pauses.Contains(e.At),
            CaseEventKind.ChangedMind => changes.Contains(e.At),
            CaseEventKind.TaskAdded => tasks.Contains(e.At),
            CaseEventKind.Contact => contacts.Contains(e.At),
            CaseEventKind.LetterMade or CaseEventKind.LetterPrinted or CaseEventKind.LetterSent or CaseEventKind.LetterReturned => letters.Contains(e.At),
            _ => false,
        };
    }
}
