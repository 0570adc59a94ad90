using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>The entries of an answer with all that it touches, read at once, and what follows from them.</summary>
internal sealed class ReviewWork
{
    private List<WaitingListEntry> _entries = [];
    private Dictionary<long, CareCase> _cases = [];
    private Dictionary<long, EntryReview> _answers = [];
    private HashSet<(long, LocalDate)> _changesOfMind = [];

    public required ReviewOutcome Outcome { get; init; }

    /// <exception cref="AccessDeniedException">An entry is not there, or not of the reader's clinics.</exception>
    public static async Task<ReviewWork> ReadAsync(VardlotsDb db, AnswerEntries command, ViewContext view, CancellationToken ct)
    {
        var ids = command.EntryIds.Distinct().ToList();
        var found = await EntryScope.Of(db, view).Where(e => ids.Contains(e.Id)).AsNoTracking().ToListAsync(ct);
        if (found.Count < ids.Count || found.Exists(e => !view.MaySeeClinic(e.ClinicId))) throw new AccessDeniedException();
        var entries = found.Where(e => e.State != EntryState.Ended).OrderBy(e => e.Id).ToList();
        // The open case of the wait, else its latest closed one.
        var cases = (await db.Cases.Where(c => c.EntryId != null && ids.Contains(c.EntryId.Value)).ToListAsync(ct))
            .GroupBy(c => c.EntryId!.Value).ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.Id).First());
        var answers = await db.EntryReviews.Where(r => r.CurrentOf != null && ids.Contains(r.CurrentOf.Value)).ToDictionaryAsync(r => r.EntryId, ct);
        var minds = await db.EntryChangesOfMind.Where(m => ids.Contains(m.EntryId) && m.StruckAt == null).Select(m => new { m.EntryId, m.Day }).ToListAsync(ct);
        return new ReviewWork
        {
            _entries = entries, _cases = cases, _answers = answers, _changesOfMind = minds.Select(m => (m.EntryId, m.Day)).ToHashSet(),
            Outcome = Count(entries, cases, answers, command, found.Count - entries.Count),
        };
    }

    private static ReviewOutcome Count(
        List<WaitingListEntry> entries, Dictionary<long, CareCase> cases, Dictionary<long, EntryReview> answers, AnswerEntries command, int ended)
    {
        var open = entries.Count(e => cases.GetValueOrDefault(e.Id) is { IsOpen: true });
        var closed = entries.Count(e => cases.GetValueOrDefault(e.Id) is { IsOpen: false });
        var wantsHelp = command.Answer == ReviewAnswer.WantsHelp;
        return new ReviewOutcome(
            entries.Count, open, wantsHelp ? entries.Count - open - closed : 0, wantsHelp ? closed : 0,
            entries.Count(e => answers.ContainsKey(e.Id)), entries.Count(e => e.LimitDate < command.PlannedOn), ended);
    }

    public void Apply(VardlotsDb db, AnswerEntries command, ChangeContext change)
    {
        foreach (var entry in _entries)
        {
            _answers.GetValueOrDefault(entry.Id)?.Replace();
            db.EntryReviews.Add(new EntryReview
            {
                EntryId = entry.Id, ClinicId = entry.ClinicId, Answer = command.Answer,
                PlannedOn = command.Answer == ReviewAnswer.Planned ? command.PlannedOn : null,
                Explanation = command.Answer == ReviewAnswer.Explained ? command.Explanation : null,
                Comment = command.Comment, ByUserId = change.UserId!, ByName = change.UserName, At = change.Now, AnsweredOn = change.Today,
            }.AsCurrent());
            Tell(db, entry, command, change);
        }
    }

    /// <summary>The case says so at once; who wants help and has no open case gets one.</summary>
    private void Tell(VardlotsDb db, WaitingListEntry entry, AnswerEntries command, ChangeContext change)
    {
        var known = _cases.GetValueOrDefault(entry.Id);
        switch (command.Answer)
        {
            case ReviewAnswer.WantsHelp when known is null:
                db.Cases.Add(CareCase.OpenByClinic(FactsOf(entry), command.Comment, change));
                break;
            case ReviewAnswer.WantsHelp:
                if (!known.IsOpen) TakeUpAgain(known, entry, change);
                known.AskForHelp(command.Comment, change);
                Touch(db, known);
                break;
            case ReviewAnswer.Planned when known is { IsOpen: true }:
                known.NoteClinicPlan(command.PlannedOn!.Value, command.Comment, change);
                Touch(db, known);
                break;
            case ReviewAnswer.Explained when known is { IsOpen: true }:
                known.NoteClinicExplanation(command.Explanation!.Value.ToString(), command.Comment, change);
                Touch(db, known);
                break;
        }
    }

    /// <summary>What the nights have seen of the wait while the case was closed is taken over at once.</summary>
    private void TakeUpAgain(CareCase closed, WaitingListEntry entry, ChangeContext change)
    {
        var facts = FactsOf(entry);
        closed.Reopen(change);
        closed.Update(facts, CaseDecision.IsAtRisk(facts.Status), ChangeContext.System(change.Now, change.Today));
    }

    /// <summary>An answer alone may change no column of the case; it still makes a new version, which others must have seen.</summary>
    private static void Touch(VardlotsDb db, CareCase told) => db.Entry(told).Property(c => c.Version).IsModified = true;

    private CaseFacts FactsOf(WaitingListEntry e)
    {
        var startedAnew = e.StartDate is { } start && _changesOfMind.Contains((e.Id, start));
        return CaseFacts.Of(e, startedAnew);
    }
}
