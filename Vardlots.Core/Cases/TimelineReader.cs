using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Merges what happened to a case with what happened to its wait, newest first.</summary>
internal static class TimelineReader
{
    /// <param name="isMasked">A protected person's home region is not told, only that it changed.</param>
    public static async Task<IReadOnlyList<TimelineItem>> ReadAsync(VardlotsDb db, long? caseId, long? entryId, bool isMasked, CancellationToken ct)
    {
        var events = caseId is { } id ? await StruckFacts.MarkAsync(db, id, entryId, await EventsAsync(db, id, ct), ct) : [];
        var items = new List<TimelineItem>();
        if (entryId is { } entry)
        {
            items.AddRange(await ChangesAsync(db, entry, isMasked, ct));
            // A clinic's answer about a wait with a case already stands in the case's history, written in the same save.
            var told = events.Where(i => i.Event is CaseEventKind.HelpWanted or CaseEventKind.ClinicPlanned or CaseEventKind.ClinicExplained).Select(i => i.At).ToHashSet();
            items.AddRange((await ReviewsAsync(db, entry, ct)).Where(r => !told.Contains(r.At)));
        }
        items.AddRange(events);
        // The order is stable: within one moment what came of it stands above what caused it, and the last written on top.
        items.Reverse();
        return [.. items.OrderByDescending(i => i.OnDay).ThenByDescending(i => i.At)];
    }

    private static async Task<List<TimelineItem>> EventsAsync(VardlotsDb db, long caseId, CancellationToken ct)
    {
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Id).ToListAsync(ct);
        // The former owner is stored by id, because a name may change.
        var ids = events.Where(e => e.Kind is CaseEventKind.HandedOver or CaseEventKind.HandoverAccepted or CaseEventKind.Released or CaseEventKind.HandoverOffered or CaseEventKind.HandoverDeclined or CaseEventKind.HandoverWithdrawn && e.From is not null).Select(e => e.From!).Distinct().ToList();
        var names = ids.Count == 0 ? [] : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        return events.ConvertAll(e => new TimelineItem(SourceOf(e), e.At, e.OnDay, e.ActorId is null ? null : e.ActorName)
        {
            Event = e.Kind, ById = e.ActorId, From = e.From is { } from && names.TryGetValue(from, out var name) ? name : e.From, To = e.To, Text = e.Text,
            AtOnce = e.ActorName == ChangeContext.AtOnceName, ByRules = e.ActorName == ChangeContext.RulesName, RuleBook = e.RuleBookNumber,
        });
    }

    private static TimelineSource SourceOf(CaseEvent e) => e.Kind switch
    {
        CaseEventKind.Note => TimelineSource.Note,
        CaseEventKind.LetterMade or CaseEventKind.LetterPrinted or CaseEventKind.LetterSent or CaseEventKind.LetterReturned or CaseEventKind.LetterStruck => TimelineSource.Letter,
        CaseEventKind.TaskAdded or CaseEventKind.TaskChanged or CaseEventKind.TaskDone or CaseEventKind.TaskReopened or CaseEventKind.TaskStruck => TimelineSource.Task,
        CaseEventKind.Inquiry or CaseEventKind.Contact or CaseEventKind.ContactStruck or CaseEventKind.ClinicAsked or CaseEventKind.ClinicReplied => TimelineSource.Contact,
        CaseEventKind.OfferMade or CaseEventKind.OfferAnswered or CaseEventKind.OfferStruck or CaseEventKind.ChangedMind or CaseEventKind.ChangeOfMindStruck
            or CaseEventKind.MedicalPauseRecorded or CaseEventKind.FreeChoicePauseRecorded or CaseEventKind.PauseEnded or CaseEventKind.PauseStruck => TimelineSource.Clock,
        _ => e.ActorId is null ? TimelineSource.Scan : TimelineSource.Person,
    };

    private static async Task<List<TimelineItem>> ReviewsAsync(VardlotsDb db, long entryId, CancellationToken ct)
    {
        var reviews = await db.EntryReviews.AsNoTracking().Where(r => r.EntryId == entryId).OrderBy(r => r.Id).ToListAsync(ct);
        return reviews.ConvertAll(r => new TimelineItem(TimelineSource.Person, r.At, r.At.ToSwedish().Date, r.ByName)
        {
            Review = r.Answer, Text = r.Comment,
            To = r.Answer switch
            {
                ReviewAnswer.Planned => r.PlannedOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
                ReviewAnswer.Explained => r.Explanation?.ToString(),
                _ => null,
            },
        });
    }

    private static async Task<List<TimelineItem>> ChangesAsync(VardlotsDb db, long entryId, bool isMasked, CancellationToken ct)
    {
        var changes = await (from c in db.EntryChanges.AsNoTracking()
                             where c.EntryId == entryId
                             join r in db.ImportRuns on c.ImportRunId equals r.Id into runs
                             from r in runs.DefaultIfEmpty()
                             orderby c.Id
                             select new { Change = c, FileName = r == null ? null : r.FileName, At = r == null ? (Instant?)null : r.FinishedAt ?? r.StartedAt }).ToListAsync(ct);
        return changes.ConvertAll(c => new TimelineItem(
            TimelineSource.File, c.At ?? c.Change.SnapshotDate.AtStartOfDayInZone(SwedishTime.Zone).ToInstant(), c.Change.SnapshotDate, null)
        {
            Change = c.Change.Kind, Changes = Parse(c.Change.Changes, isMasked), FileName = c.FileName, ImportRunId = c.Change.ImportRunId,
        });
    }

    private static IReadOnlyList<ValueChange> Parse(string? json, bool isMasked)
    {
        if (json is null) return [];
        var values = JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? [];
        return [.. values.Select(v => v.Value is [var before, var after] && !(isMasked && v.Key == nameof(FileColumn.HemRegion))
            ? new ValueChange(v.Key, before, after)
            : new ValueChange(v.Key, null, null))];
    }
}
