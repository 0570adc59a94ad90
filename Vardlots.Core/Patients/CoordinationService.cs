using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Patients;

/// <summary>Records who coordinates a patient's care and what the patient has said to it. Everything stays to be read; the change log says that it was done, without names.</summary>
/// <exception cref="AccessDeniedException">Only navigators record it.</exception>
/// <exception cref="NotFoundException">No such patient or contact.</exception>
/// <exception cref="EditConflictException">Somebody has ended the contact meanwhile.</exception>
/// <exception cref="UserMistakeException">What is put down cannot be so.</exception>
public sealed class CoordinationService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Keys of what is being filled in about a patient.</summary>
    public static string ContactDraft(long patientId) => PatientDrafts.Of(patientId, "contact");
    public static string SipDraft(long patientId) => PatientDrafts.Of(patientId, "sip");
    public static string ConsentDraft(long patientId) => PatientDrafts.Of(patientId, "consent");

    /// <summary>A patient has one care contact and one physician contact: the one before ends on the day the new one begins. Contact nurses may be several.</summary>
    public Task NameContactAsync(NameContact command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        RunAsync(command.PatientId, view, change, NamedAs(command.Role), ContactDraft(command.PatientId), async db =>
        {
            Refuse(CoordinationChecks.MistakeIn(command, await ConsentAsync(db, command.PatientId, ct), change.Today));
            if (command.Role != ContactRole.ContactNurse)
                foreach (var before in await db.NamedContacts.Where(c => c.PatientId == command.PatientId && c.Role == command.Role && c.EndedOn == null).ToListAsync(ct))
                    before.End(NodaTime.LocalDate.Max(before.Since, command.Since!.Value), change);
            db.NamedContacts.Add(new NamedContact
            {
                PatientId = command.PatientId, Role = command.Role, Name = CleanText.OrNull(command.Name)!, Unit = CleanText.OrNull(command.Unit)!, Phone = CleanText.OrNull(command.Phone),
                Since = command.Since!.Value, RecordedAt = change.Now, RecordedByName = change.UserName,
            });
        }, ct);

    public Task EndContactAsync(EndContact command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        RunAsync(command.PatientId, view, change, ChangeAction.ContactEnded, null, async db =>
        {
            var contact = await db.NamedContacts.SingleOrDefaultAsync(c => c.Id == command.ContactId && c.PatientId == command.PatientId, ct) ?? throw new NotFoundException($"Contact {command.ContactId}");
            Refuse(CoordinationChecks.MistakeIn(command, contact, change.Today));
            if (contact.Version != command.Version) throw new EditConflictException();
            contact.End(command.On!.Value, change);
        }, ct);

    public Task RecordSipAsync(RecordSip command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        RunAsync(command.PatientId, view, change, command.Exists ? ChangeAction.SipRecorded : ChangeAction.NoSipRecorded, SipDraft(command.PatientId), async db =>
        {
            Refuse(CoordinationChecks.MistakeIn(command, await ConsentAsync(db, command.PatientId, ct), change.Today));
            db.SipRecords.Add(new SipRecord
            {
                PatientId = command.PatientId, Exists = command.Exists, MadeOn = command.Exists ? command.MadeOn : null, Place = command.Exists ? CleanText.OrNull(command.Place) : null,
                RecordedAt = change.Now, RecordedByName = change.UserName,
            });
        }, ct);

    public Task RecordConsentAsync(RecordConsent command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        RunAsync(command.PatientId, view, change, command.Given == true ? ChangeAction.ConsentGiven : ChangeAction.ConsentDeclined, ConsentDraft(command.PatientId), db =>
        {
            Refuse(CoordinationChecks.MistakeIn(command, change.Today));
            db.CoordinationConsents.Add(new CoordinationConsent
            {
                PatientId = command.PatientId, Given = command.Given!.Value, On = command.On!.Value, Way = command.Way!.Value, RecordedAt = change.Now, RecordedByName = change.UserName,
            });
            return Task.CompletedTask;
        }, ct);

    private static ChangeAction NamedAs(ContactRole role) => role switch
    {
        ContactRole.CareContact => ChangeAction.CareContactNamed,
        ContactRole.PhysicianContact => ChangeAction.PhysicianContactNamed,
        _ => ChangeAction.ContactNurseNamed,
    };

    /// <param name="draft">Of what was being filled in; gone in the same save.</param>
    private async Task RunAsync(long patientId, ViewContext view, ChangeContext change, ChangeAction action, string? draft, Func<VardlotsDb, Task> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await PatientEdit.RequireAsync(db, view, patientId, ct);
        await verb(db);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"Patient {patientId}", action));
        if (draft is not null) await DraftService.RemoveAsync(db, view.UserId, draft, ct);
        await db.SaveSeenAsync(ct);
    }

    private static Task<CoordinationConsent?> ConsentAsync(VardlotsDb db, long patientId, CancellationToken ct) =>
        db.CoordinationConsents.AsNoTracking().Where(c => c.PatientId == patientId).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    private static void Refuse(string? mistake)
    {
        if (mistake is not null) throw new UserMistakeException(mistake);
    }
}
