using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Explanations;
using Vardlots.Core.Letters;
using Vardlots.Core.Patients;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Reads one case or one wait with all that a conversation about it needs. Every look is logged before anything is returned.</summary>
/// <exception cref="AccessDeniedException">The role may not see patients.</exception>
/// <exception cref="NotFoundException">Not there, or not within the reader's clinics.</exception>
public sealed class CasePageQueries(
    IDbContextFactory<VardlotsDb> factory, AccessLog accessLog, EntryExplainer explainer, KnownThen knownThen, EntryClocks clocks, RegionSettings settings, RegionOptions region, IClock clock)
{
    /// <summary>Shortest reason for unmasking.</summary>
    public const int MinReason = 10;
    public const int MaxReason = 500;

    /// <param name="purpose">What it is shown for, as the access log says: <see cref="AccessAction.Case"/> or <see cref="AccessAction.Evidence"/>.</param>
    public async Task<CasePage> ShowAsync(ViewContext view, long caseId, CancellationToken ct, AccessAction purpose = AccessAction.Case)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await CaseScope.Of(db, view).AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, ct) ?? throw new NotFoundException($"Case {caseId}");
        var entry = found.EntryId is { } id ? await WaitCards.FindAsync(db, view, id, ct) : null;
        var patient = await PatientCards.ReadAsync(db, found.PatientId, today, ct);
        var wait = entry is null ? null : await WaitCards.ReadAsync(db, explainer, entry, today, ct);
        var card = await CardAsync(db, found, ct);
        var needsPermission = patient.IsMasked && !view.MayUnmask;
        var conversation = await ContactReader.ReadAsync(db, found.Id, settings.Ladder, needsPermission, ct);
        var room = await PatientRooms.ReadAsync(db, view, found.PatientId, patient.IsMasked, settings.Ladder, settings.Inform, today, ct);
        var next = FactsOf(found, card, wait, needsPermission) with
        {
            LetterReturned = found.LetterReturnedOn is not null, AnswerLate = found.IsAnswerLate(today), IsProtected = patient.IsMasked, Contacts = conversation.State, Today = today,
        };
        var clockCard = entry is null ? null : await ClockCards.ReadAsync(db, clocks, entry.Id, today, ct);
        var page = new CasePage(
            card, WithoutPhone(patient, card.Model), wait,
            room.Beside(found.EntryId).Waits,
            await TimelineReader.ReadAsync(db, found.Id, found.EntryId, patient.IsMasked, ct),
            NextStep.Of(next),
            today, MayAct: view.IsNavigator)
        {
            NewsSince = found.OwnerId == view.UserId ? found.NewsSince : null,
            Letters = await LetterLines.ReadAsync(db, found.Id, clock.GetCurrentInstant(), ct),
            Conversation = conversation, MayTalk = view.IsNavigator && !needsPermission,
            Clock = clockCard, Flow = await FlowCard.ReadAsync(db, found, next, wait, clockCard, ct),
            Room = room, TalkCases = view.IsNavigator && !needsPermission ? room.TalkCases(found.Id) : [],
            Hand = found.EntryId is null ? PatientRooms.HandCaseOf(found, room, await WorkedAsync(db, room, ct), region.Code, patient.Protection) : null,
        };
        await accessLog.RecordAsync(view, purpose, $"Case {caseId}", [found.PatientId], ct);
        if (page.OtherWaits.Count > 0) await accessLog.RecordAsync(view, AccessAction.PatientWaits, $"Case {caseId}", [found.PatientId], ct);
        return page;
    }

    public async Task<EntryPage> ShowEntryAsync(ViewContext view, long entryId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var entry = await EntryAsync(db, view, entryId, ct);
        // The open case, else the latest.
        var found = await db.Cases.AsNoTracking().Where(c => c.EntryId == entryId)
            .OrderBy(c => c.ClosedOn != null).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var patient = await PatientCards.ReadAsync(db, entry.PatientId, today, ct);
        var room = await PatientRooms.ReadAsync(db, view, entry.PatientId, patient.IsMasked, settings.Ladder, settings.Inform, today, ct);
        var page = new EntryPage(
            WithoutPhone(patient, entry.Clinic!.Model),
            await WaitCards.ReadAsync(db, explainer, entry, today, ct),
            found is null ? null : await CardAsync(db, found, ct),
            room.Beside(entryId).Waits,
            await TimelineReader.ReadAsync(db, found?.Id, entryId, patient.IsMasked, ct),
            today) { Room = room };
        await accessLog.RecordAsync(view, AccessAction.Entry, $"Entry {entryId}", [entry.PatientId], ct);
        if (page.OtherWaits.Count > 0) await accessLog.RecordAsync(view, AccessAction.PatientWaits, $"Entry {entryId}", [entry.PatientId], ct);
        return page;
    }

    /// <summary>Why an entry has the date it has; <see cref="ExplanationText"/> puts it into words.</summary>
    public async Task<EntryExplanation> ExplainAsync(ViewContext view, long entryId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var entry = await EntryAsync(db, view, entryId, ct);
        var wait = await WaitCards.ReadAsync(db, explainer, entry, clock.Today(), ct);
        await accessLog.RecordAsync(view, AccessAction.Entry, $"Entry {entryId}, explanation", [entry.PatientId], ct);
        return wait.Why;
    }

    /// <summary>The same as it was known when an earlier day ended; null before the wait's first list.</summary>
    public async Task<EntryExplanation?> ExplainAsync(ViewContext view, long entryId, LocalDate knownOn, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var entry = await EntryAsync(db, view, entryId, ct);
        var told = await knownThen.ExplainAsync(db, entry, LocalDate.Min(knownOn, clock.Today()), ct);
        await accessLog.RecordAsync(view, AccessAction.Entry, $"Entry {entryId}, as known on {DateText.Iso(knownOn)}", [entry.PatientId], ct);
        return told;
    }

    /// <summary>Name and number of a protected person, for one view of one page. Who, whom and why is logged first.</summary>
    /// <exception cref="AccessDeniedException">The reader may not unmask.</exception>
    /// <exception cref="UserMistakeException">The reason says too little.</exception>
    public async Task<RevealedIdentity> RevealAsync(ViewContext view, long patientId, string reason, CancellationToken ct)
    {
        view.RequirePatientAccess();
        if (!view.MayUnmask) throw new AccessDeniedException();
        reason = CleanText.Of(reason).Trim();
        if (reason.Length is < MinReason or > MaxReason) throw new UserMistakeException(RevealText.Reason(MinReason, MaxReason));
        await using var db = await factory.CreateDbContextAsync(ct);
        var patients = db.Patients.AsNoTracking().Where(p => p.Id == patientId);
        if (view.ClinicIds is { } mine)
            patients = patients.Where(p => db.Entries.Any(e => e.PatientId == p.Id && mine.Contains(e.ClinicId)) || db.Cases.Any(c => c.PatientId == p.Id && mine.Contains(c.ClinicId)));
        var patient = await patients.SingleOrDefaultAsync(ct) ?? throw new NotFoundException($"Patient {patientId}");
        await accessLog.RecordAsync(view, AccessAction.Unmask, $"Patient {patientId}", [patientId], ct, reason);
        return new RevealedIdentity(PatientCards.Name(patient), PatientCards.Number(patient));
    }

    /// <summary>The navigators a case can be handed over to, in Swedish order, without the reader.</summary>
    public async Task<IReadOnlyList<NamedUser>> ColleaguesAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return (await CaseChoices.NavigatorsAsync(db, ct)).FindAll(u => u.Id != view.UserId);
    }

    /// <summary>Of the cases of these waits, those that somebody has begun to work on.</summary>
    private static async Task<HashSet<long>> WorkedAsync(VardlotsDb db, PatientRoom room, CancellationToken ct)
    {
        var ids = room.Waits.Select(w => w.CaseId).OfType<long>().ToList();
        return ids.Count == 0 ? [] : (await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).Where(c => !c.IsUntouched).Select(c => c.Id).ToHashSet();
    }

    private static async Task<WaitingListEntry> EntryAsync(VardlotsDb db, ViewContext view, long entryId, CancellationToken ct) =>
        await WaitCards.FindAsync(db, view, entryId, ct) ?? throw new NotFoundException($"Entry {entryId}");

    private static NextStepFacts FactsOf(CareCase c, CaseCard card, WaitCard? wait, bool needsPermission) => new(
        c.Status, wait?.Today.Status ?? c.DeadlineStatus, card.Model, c.WantsHelp, wait?.VanishedOn is not null, wait?.StaleOn is not null,
        c.NotAtRiskSince is not null, needsPermission);

    private static PatientCard WithoutPhone(PatientCard patient, CareModel model) => model == CareModel.B ? patient with { Phone = null } : patient;

    private async Task<CaseCard> CardAsync(VardlotsDb db, CareCase c, CancellationToken ct)
    {
        var owner = c.OwnerId is { } id ? await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleOrDefaultAsync(ct) : null;
        var clinic = await db.Clinics.Where(x => x.Id == c.ClinicId).Select(x => new { x.Name, x.Model }).SingleAsync(ct);
        return new CaseCard(
            c.Id, c.Version, c.Status, c.Outcome, c.Origin, c.OwnerId, owner, c.ClinicId, clinic.Name, c.OpenedOn, c.ClosedOn, c.WantsHelp, c.NotAtRiskSince,
            c.DeadlineStatus, c.LimitDate, clinic.Model, settings.Inform.LastDay(c));
    }
}
