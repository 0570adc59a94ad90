using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Letters;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>
/// Puts down conversations, as <see cref="CaseService"/> does the other verbs: within the reader's clinics, on the version that was seen,
/// with the history in the same save. Where the clinic keeps the patient contact, it is the clinic that is asked.
/// </summary>
/// <exception cref="AccessDeniedException">Only navigators have the conversations.</exception>
/// <exception cref="NotFoundException">No such case, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">What is put down cannot be so, or the case is closed.</exception>
public sealed class ContactService(IDbContextFactory<VardlotsDb> factory, EntryClocks clocks, EntryReassessment reassessment)
{
    /// <summary>Puts down a conversation or a try; nobody's case is taken by it. Closes or moves the case where the outcome does, and removes the draft.</summary>
    public async Task RecordAsync(RecordContact command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        var also = await AlsoAsync(db, command, found, view, ct);
        Guid? talk = also.Count > 0 ? Guid.NewGuid() : null;
        var paused = new List<long>();
        await RecordOnAsync(db, found, command, talk, paused, view, change, ct);
        foreach (var (other, about) in also)
            await RecordOnAsync(db, other, command with { MoveTo = null, Outcome = about.Outcome ?? command.Outcome, Confirmed = about.Confirmed }, talk, paused, view, change, ct);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Contact(found.Id), ct);
        await CaseEdit.SaveAsync(db, [found, .. also.Select(a => a.Other)], ct);
        foreach (var entry in paused) await reassessment.RunAsync(entry, ct);
    }

    /// <param name="paused">Waits whose clock it moves are added.</param>
    private async Task RecordOnAsync(VardlotsDb db, CareCase about, RecordContact command, Guid? talk, List<long> paused, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        await RequirePatientContactAsync(db, about, view, ct);
        var before = await ContactReader.WishesAsync(db, about.Id, ct);
        var from = about.ClockDecidedOn is { } decided ? LocalDate.Min(decided, about.OpenedOn) : about.OpenedOn;
        var facts = ContactChecks.Of(command, before, from, change) with { Talk = talk };
        FlowService.TakeIfNobodys(about, view, change);
        about.RecordContact(facts, change);
        if (command.Outcome == ContactOutcome.FreeChoice && about is { IsOpen: true, EntryId: { } entry })
        {
            await PauseAsync(db, about, entry, command.FreeChoice ?? new FreeChoiceUse(Closes: false), change, ct);
            paused.Add(entry);
        }

        if (command.MoveTo is { } to && about.IsOpen && to != about.Status) await FlowService.MoveAsync(db, about, to, change, ct);
    }

    /// <summary>The days of free choice in another region are not counted; the case stays. Without a wait on a list there is no clock to pause.</summary>
    private async Task PauseAsync(VardlotsDb db, CareCase about, long entryId, FreeChoiceUse use, ChangeContext change, CancellationToken ct)
    {
        var (clock, pause) = (await clocks.ReadAsync(db, entryId, change.Today, ct), use.ToPause(about));
        if (clock.Now.Assessment.EndedAs is not null) throw new UserMistakeException(OfferText.WaitEnded);
        if (PauseChecks.Mistake(pause, clock.Now.Decided, change.Today) is { } mistake) throw new UserMistakeException(mistake);
        var where = CleanText.OrNull(pause.Source);
        db.AddPause(entryId, PauseKind.FreeChoice, pause.First!.Value, pause.Last, where, change);
        about.TellOfPause(PauseKind.FreeChoice, pause.First.Value, pause.Last, where, change);
    }

    /// <summary>The other cases of the conversation, each open, of the same patient, and at the version that was seen.</summary>
    private static async Task<List<(CareCase Other, AlsoAbout About)>> AlsoAsync(VardlotsDb db, RecordContact command, CareCase found, ViewContext view, CancellationToken ct)
    {
        var also = new List<(CareCase, AlsoAbout)>();
        foreach (var about in command.Also.Where(a => a.CaseId != command.CaseId).DistinctBy(a => a.CaseId))
        {
            if (!ContactOutcomes.BesideOf(command.Outcome).Any(c => c.Outcome == (about.Outcome ?? command.Outcome))) throw new UserMistakeException(ContactText.OutcomesDiffer);
            var other = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, about, view, ct));
            if (other.PatientId != found.PatientId) throw new NotFoundException($"Case {about.CaseId}");
            also.Add((other, about));
        }
        return also;
    }

    /// <summary>Strikes out a mistaken contact, on a closed case too. What it closed is opened again by itself, by <see cref="CaseService.ReopenAsync"/>.</summary>
    public async Task StrikeAsync(StrikeContact command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (CleanText.OrNull(command.Reason) is not { Length: <= CaseContact.MaxReason } reason) throw new UserMistakeException(ContactText.StrikeReason(CaseContact.MaxReason));
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await CaseEdit.LoadAsync(db, command, view, ct);
        await ContactReader.LoadToldAsync(db, found.Id, ct);
        var mistaken = found.Contacts.FirstOrDefault(c => c.Id == command.ContactId) ?? throw new NotFoundException($"Contact {command.ContactId}");
        if (mistaken.IsStruck) throw new UserMistakeException(ContactText.AlreadyStruck);
        if (await db.Letters.AnyAsync(l => l.ContactId == mistaken.Id, ct)) throw new UserMistakeException(LetterText.StrikeByLetter);
        found.StrikeContact(mistaken, reason, change);
        var others = command.Everywhere && mistaken.Talk is { } talk ? await StrikeOnOthersAsync(db, found.Id, talk, reason, view, change, ct) : [];
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Strike(found.Id, "contact", mistaken.Id), ct);
        await CaseEdit.SaveAsync(db, [found, .. others], ct);
    }

    private static async Task<List<CareCase>> StrikeOnOthersAsync(VardlotsDb db, long caseId, Guid talk, string reason, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var struck = new List<CareCase>();
        foreach (var id in await db.CaseContacts.Where(c => c.Talk == talk && c.CaseId != caseId && c.StruckAt == null).Select(c => c.CaseId).Distinct().ToListAsync(ct))
        {
            if (await CaseScope.Of(db, view).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } other) continue;
            await ContactReader.LoadToldAsync(db, id, ct);
            foreach (var same in other.Contacts.Where(c => c.Talk == talk && !c.IsStruck).ToList()) other.StrikeContact(same, reason, change);
            struck.Add(other);
        }
        return struck;
    }

    public Task AskClinicAsync(AskClinic command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        TellAsync(command, command.Question, ContactText.QuestionEmpty, view, change, (found, text) => found.AskClinic(text, change), ct);

    public Task NoteReplyAsync(NoteClinicReply command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        TellAsync(command, command.Reply, ContactText.ReplyEmpty, view, change, (found, text) => found.NoteClinicReply(text, command.PatientTold ? change.Today : null, change), ct);

    /// <summary>The clinic answers by itself what it was asked: its manager, on the clinic's own cases. Nobody's ownership changes.</summary>
    public async Task AnswerForClinicAsync(AnswerForClinic command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        if (!view.IsManager) throw new AccessDeniedException();
        var answer = CaseService.CheckText(command.Answer) ?? throw new UserMistakeException(ContactText.AnswerEmpty);
        if (command.PatientTold is not { } told) throw new UserMistakeException(ContactText.ToldMissing);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        if (!await ContactReader.AwaitsClinicAsync(db, found.Id, ct)) throw new UserMistakeException(ContactText.NothingAsked);
        var from = found.ClockDecidedOn is { } decided ? LocalDate.Min(decided, found.OpenedOn) : found.OpenedOn;
        if (told && (command.ToldOn is not { } day || day < from || day > change.Today)) throw new UserMistakeException(ContactText.ToldOnWrong(from, change.Today));
        found.NoteClinicReply(answer, told ? command.ToldOn : null, change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Clinic(found.Id), ct);
        await CaseEdit.SaveAsync(db, found, ct);
    }

    private async Task TellAsync(CaseCommand command, string text, string missing, ViewContext view, ChangeContext change, Action<CareCase, string> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        var told = CaseService.CheckText(text) ?? throw new UserMistakeException(missing);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        FlowService.TakeIfNobodys(found, view, change);
        verb(found, told);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Clinic(found.Id), ct);
        await CaseEdit.SaveAsync(db, found, ct);
    }

    private static async Task RequirePatientContactAsync(VardlotsDb db, CareCase found, ViewContext view, CancellationToken ct)
    {
        if (await db.Clinics.AnyAsync(k => k.Id == found.ClinicId && k.Model == CareModel.B, ct)) throw new UserMistakeException(ContactText.ClinicHasContact);
        if (view.MayUnmask) return;
        if (await db.Patients.AnyAsync(p => p.Id == found.PatientId && p.Protection != Deadlines.ProtectedIdentity.None, ct)) throw new UserMistakeException(ContactText.NeedsPermission);
    }
}
