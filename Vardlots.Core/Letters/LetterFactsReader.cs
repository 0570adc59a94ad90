using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Letters;

/// <summary>Reads what a letter about a case is filled from. What it means is the calculator's word.</summary>
internal static class LetterFactsReader
{
    /// <summary>Nobody writes to the patient where the clinic keeps the contact, nor without permission to somebody with a protected identity.</summary>
    /// <exception cref="UserMistakeException">No letter may be written.</exception>
    public static async Task<Patient> RequireMayWriteAsync(VardlotsDb db, CareCase about, ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        if (await db.Clinics.AnyAsync(k => k.Id == about.ClinicId && k.Model == CareModel.B, ct)) throw new UserMistakeException(LetterText.ClinicHasContact);
        var patient = await db.Patients.AsNoTracking().SingleAsync(p => p.Id == about.PatientId, ct);
        return patient.Protection == ProtectedIdentity.None || view.MayUnmask ? patient : throw new UserMistakeException(LetterText.NeedsPermission);
    }

    public static async Task<LetterFacts> ReadAsync(VardlotsDb db, CareCase about, Patient patient, LetterOptions unit, EntryClocks clocks, string writer, LocalDate today, CancellationToken ct)
    {
        var clinic = await db.Clinics.Where(k => k.Id == about.ClinicId).Select(k => k.Name).SingleAsync(ct);
        var facts = new LetterFacts(today, unit, writer, PatientCards.Name(patient), patient.Protection != ProtectedIdentity.None, clinic)
        {
            HasWait = about.EntryId is not null, Tries = await TriesAsync(db, about.Id, ct),
        };
        if (about.EntryId is not { } entryId) return facts;
        var entry = await db.Entries.AsNoTracking().Where(e => e.Id == entryId).Select(e => new { e.Phase, e.ProcedureText, e.BookedOn }).SingleAsync(ct);
        var clock = await clocks.ReadAsync(db, entryId, today, ct);
        var now = clock.Now.Assessment;
        var offers = await db.EntryOffers.AsNoTracking().Where(o => o.EntryId == entryId && o.StruckAt == null).OrderByDescending(o => o.Id).ToListAsync(ct);
        return facts with
        {
            Phase = entry.Phase, ProcedureText = string.IsNullOrWhiteSpace(entry.ProcedureText) ? null : entry.ProcedureText, Booked = entry.BookedOn,
            Guarantee = now.Guarantee, LimitDays = now.Rule?.LimitDays, Start = now.Start, Limit = now.Limit, KnownMissed = CareCase.IsKnownMissed(now.Status),
            Open = offers.Find(o => o.Reply is null) is { } open ? OfferOf(open, clock) : null,
            Declined = now.DeclinedOffer is { } no && offers.Find(o => (o.OfferedOn, o.CareDate, o.AnsweredOn) == (no.OfferedOn, no.CareDate, no.AnsweredOn)) is { } declined ? OfferOf(declined, clock) : null,
            WaivedOn = now.WaivedOn,
        };
    }

    private static LetterOffer OfferOf(EntryOffer o, EntryClock clock) => new(
        o.Provider, o.CareDate, o.AnswerBy,
        clock.WithOffer(new OfferAnswer(o.OfferedOn, o.CareDate, clock.Today, true, true)).After.Assessment.Status == DeadlineStatus.Waived);

    /// <summary>Calls that reached nobody since the patient was last reached.</summary>
    private static async Task<int> TriesAsync(VardlotsDb db, long caseId, CancellationToken ct)
    {
        var contacts = await db.CaseContacts.Where(c => c.CaseId == caseId && c.StruckAt == null).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id)
            .Select(c => new { c.Reached, c.Channel }).ToListAsync(ct);
        return contacts.TakeWhile(c => !c.Reached).Count(c => c.Channel is not (ContactChannel.Letter or ContactChannel.Portal));
    }
}
