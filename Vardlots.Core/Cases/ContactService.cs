using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Persistence;
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
public sealed class ContactService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Puts down a conversation or a try, closes the case where the outcome does, and removes the draft.</summary>
    public async Task RecordAsync(RecordContact command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        CaseEdit.RequireNavigator(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        await RequirePatientContactAsync(db, found, view, ct);
        var before = await ContactReader.WishesAsync(db, found.Id, ct);
        var from = found.ClockDecidedOn is { } decided ? LocalDate.Min(decided, found.OpenedOn) : found.OpenedOn;
        found.RecordContact(ContactChecks.Of(command, before, from, change), change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Contact(found.Id), ct);
        await CaseEdit.SaveAsync(db, found, ct);
    }

    /// <summary>Strikes out a mistaken contact, on a closed case too. What it closed is opened again by itself, by <see cref="CaseService.ReopenAsync"/>.</summary>
    public async Task StrikeAsync(StrikeContact command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        CaseEdit.RequireNavigator(view);
        if (CleanText.OrNull(command.Reason) is not { Length: <= CaseContact.MaxReason } reason) throw new UserMistakeException(ContactText.StrikeReason(CaseContact.MaxReason));
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await CaseEdit.LoadAsync(db, command, view, ct);
        await db.CaseContacts.Where(c => c.CaseId == found.Id).LoadAsync(ct);
        var mistaken = found.Contacts.FirstOrDefault(c => c.Id == command.ContactId) ?? throw new NotFoundException($"Contact {command.ContactId}");
        if (mistaken.IsStruck) throw new UserMistakeException(ContactText.AlreadyStruck);
        if (await db.Letters.AnyAsync(l => l.ContactId == mistaken.Id, ct)) throw new UserMistakeException(LetterText.StrikeByLetter);
        found.StrikeContact(mistaken, reason, change);
        await CaseEdit.SaveAsync(db, found, ct);
    }

    public Task AskClinicAsync(AskClinic command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        TellAsync(command, command.Question, ContactText.QuestionEmpty, view, (found, text) => found.AskClinic(text, change), ct);

    public Task NoteReplyAsync(NoteClinicReply command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        TellAsync(command, command.Reply, ContactText.ReplyEmpty, view, (found, text) => found.NoteClinicReply(text, command.PatientTold, change), ct);

    private async Task TellAsync(CaseCommand command, string text, string missing, ViewContext view, Action<CareCase, string> verb, CancellationToken ct)
    {
        CaseEdit.RequireNavigator(view);
        var told = CaseService.CheckText(text) ?? throw new UserMistakeException(missing);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
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
