using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>
/// Opens cases that the scan has not: a patient or relative calls, a clinic or another region asks. Where a case is open already it leads there.
/// Whoever takes the call owns the case.
/// </summary>
/// <exception cref="AccessDeniedException">Only navigators open cases.</exception>
/// <exception cref="NotFoundException">No such wait, patient or clinic, or not the reader's to see.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be.</exception>
public sealed class NewCaseService(IDbContextFactory<VardlotsDb> factory, RunLock locks, EntryReassessment reassessment)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<OpenedCase> OpenAsync(OpenCase command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (NewCaseChecks.MistakeIn(command) is { } mistake) throw new UserMistakeException(mistake);
        try
        {
            return await (command.EntryId is { } entry ? OpenOnWaitAsync(command, entry, view, change, ct) : OpenWithoutWaitAsync(command, view, change, ct));
        }
        catch (DbUpdateException)
        {
            // Somebody, or the night, opened it in the same moment: the second try finds it.
            return await (command.EntryId is { } entry ? OpenOnWaitAsync(command, entry, view, change, ct) : OpenWithoutWaitAsync(command, view, change, ct));
        }
    }

    private async Task<OpenedCase> OpenOnWaitAsync(OpenCase command, long entryId, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var entry = await EntryScope.Of(db, view).AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId, ct) ?? throw new NotFoundException($"Entry {entryId}");
        await PatientEdit.RequireAsync(db, view, entry.PatientId, ct);
        var known = await db.Cases.Where(c => c.EntryId == entryId).OrderByDescending(c => c.ClosedOn == null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (known is { IsOpen: true }) return new OpenedCase(known.Id, WasThere: true);
        if (entry.State == EntryState.Ended) throw new UserMistakeException(PatientText.WaitEnded);
        var about = CleanText.OrNull(command.About)!;
        if (known is not null)
        {
            // A wait has one case: the closed one is taken up again.
            known.Reopen(change);
            known.TellOfCall(command.Caller!.Value, about, change);
        }
        else
        {
            known = CareCase.OpenByHand(await FactsAsync(db, entry, ct), command.Caller!.Value, about, change);
            db.Cases.Add(known);
        }
        known.Assign(view.UserId, view.UserName, change);
        if (command.Draft is { } draft) await DraftService.RemoveAsync(db, view.UserId, draft, ct);
        await db.SaveChangesAsync(ct);
        await reassessment.RunAsync(entryId, ct);
        return new OpenedCase(known.Id, WasThere: false);
    }

    private async Task<OpenedCase> OpenWithoutWaitAsync(OpenCase command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        // Imports give patients their ids one after the other, so a new patient waits for them and they for it.
        await using var held = command.PatientId is null ? await locks.AcquireAsync(RunLock.Lists, Patience, null, ct) ?? throw new UserMistakeException(PatientText.ListsBusy) : null;
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinic = command.ClinicId!.Value;
        if (!view.MaySeeClinic(clinic) || !await db.Clinics.AnyAsync(k => k.Id == clinic, ct)) throw new NotFoundException($"Clinic {clinic}");
        var patient = command.PatientId ?? await PatientAsync(db, command.Person ?? throw new UserMistakeException(PatientText.NumberWrong), view, change, ct);
        if (command.PatientId is not null) await PatientEdit.RequireAsync(db, view, patient, ct);
        if (await db.Cases.Where(c => c.PatientId == patient && c.ClinicId == clinic && c.EntryId == null && c.ClosedOn == null).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) is { } open)
            return new OpenedCase(open, WasThere: true);
        var made = CareCase.OpenByHand(patient, clinic, command.HomeRegion, command.Caller!.Value, CleanText.OrNull(command.About)!, change);
        made.Assign(view.UserId, view.UserName, change);
        db.Cases.Add(made);
        if (command.Draft is { } draft) await DraftService.RemoveAsync(db, view.UserId, draft, ct);
        await db.SaveChangesAsync(ct);
        return new OpenedCase(made.Id, WasThere: false);
    }

    private static async Task<long> PatientAsync(VardlotsDb db, NewPatient person, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        if (!NewCaseChecks.TryRead(person.Number, change.Today, out var kind, out var value, out _)) throw new UserMistakeException(PatientText.NumberWrong);
        if (person.IsProtected && !view.MayUnmask) throw new UserMistakeException(PatientText.NeedsPermission);
        if (await KnownPatients.FindAsync(db, kind, value, ct) is { } known)
        {
            await PatientEdit.RequireAsync(db, view, known.Id, ct);
            return known.Id;
        }
        return (await KnownPatients.MakeAsync(db, person, change, ct)).Id;
    }

    /// <summary>Makes a case that was opened by hand follow the clinic's row. A case of the night that nobody has touched gives way as its duplicate.</summary>
    /// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
    public async Task LinkAsync(LinkCase command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        if (found.EntryId is not null) throw new UserMistakeException(PatientText.HasWait);
        await PatientEdit.RequireAsync(db, view, found.PatientId, ct);
        var entry = await EntryScope.Of(db, view).AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EntryId && e.PatientId == found.PatientId && e.ClinicId == found.ClinicId, ct)
            ?? throw new NotFoundException($"Entry {command.EntryId}");
        if (entry.State == EntryState.Ended) throw new UserMistakeException(PatientText.WaitEnded);
        if (await db.Cases.SingleOrDefaultAsync(c => c.EntryId == entry.Id && c.ClosedOn == null, ct) is { } other)
        {
            if (!other.IsUntouched) throw new UserMistakeException(PatientText.OtherWorks(other.Id));
            // Before the link, because the database refuses two open cases of one wait even for a moment.
            other.Close(CaseOutcome.Duplicate, PatientText.Merged(found.Id), change);
            await CaseEdit.SaveAsync(db, other, ct);
        }
        found.LinkTo(await FactsAsync(db, entry, ct), change);
        found.AwaitAnswer(await db.AwaitedAnswerAsync(entry.Id, ct));
        await CaseEdit.SaveAsync(db, found, ct);
        await transaction.CommitAsync(ct);
        await reassessment.RunAsync(entry.Id, ct);
    }

    private static async Task<CaseFacts> FactsAsync(VardlotsDb db, WaitingListEntry entry, CancellationToken ct) => CaseFacts.Of(entry,
        startedAnew: entry.StartDate is { } start && await db.EntryChangesOfMind.AnyAsync(m => m.EntryId == entry.Id && m.Day == start && m.StruckAt == null, ct));
}
