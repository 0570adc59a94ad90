using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Referrals;

/// <summary>What a receiver is sent about one patient: who, what for, since when, on whose payment.</summary>
/// <param name="Start">Day 0 of the patient's clock, which the referral does not set anew.</param>
/// <param name="Limit">Last day in time as it now stands; null without one.</param>
public sealed record ReferralPaper(
    long Id, long BatchId, string PatientName, string PatientNumber, string? Phone, string? InterpreterLanguage, string Clinic, string ClinicHsaId, string Provider, string Unit, string UnitHsaId, AgreementKind Agreement,
    string? HowToRefer, string Field, string? ProcedureCode, string? ProcedureText, GuaranteeType? Guarantee, LocalDate CareDate, string Document, LocalDate Start, LocalDate? Limit, LocalDate? ConsentedOn, string? Commitment, int? Kronor,
    string? ApprovedBy, Instant? ApprovedAt)
{
    /// <summary>How the receiver wants it as a file.</summary>
    public ReferralFileForm Form { get; init; }
    public bool IsApproved => ApprovedAt is not null;
}

/// <summary>Reads the papers of a referral, to print or as a file. Logged before they are shown.</summary>
public sealed class ReferralPapersQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log)
{
    /// <param name="toSend">They are to leave the house: then they must be approved, and consented to where that is needed.</param>
    /// <exception cref="NotFoundException">No such referral within the reader's clinics, or its papers are not complete.</exception>
    /// <exception cref="UserMistakeException">They may not be shown or sent; the sentence says why.</exception>
    public async Task<ReferralPaper> ReadAsync(ViewContext view, long id, bool toSend, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var r = await db.Referrals.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (r is null || !view.MaySeeClinic(r.ClinicId) || r.Document is null || r.OriginalStart is null) throw new NotFoundException($"Referral {id}");
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == r.CaseId, ct);
        var patient = await db.Patients.AsNoTracking().SingleAsync(p => p.Id == about.PatientId, ct);
        if (patient.Protection != ProtectedIdentity.None && !view.MayUnmask) throw new UserMistakeException(ReferralText.NeedsPermission);
        var slot = await db.CapacitySlots.AsNoTracking().Include(s => s.Unit).ThenInclude(u => u!.Provider).SingleAsync(s => s.Id == r.SlotId, ct);
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(c => c.Id == r.ClinicId, ct);
        var (unit, provider) = (slot.Unit!, slot.Unit!.Provider!);
        if (toSend)
        {
            view.RequireNavigator();
            if (r.ApprovedAt is null || r.Step is ReferralStep.Agreed or ReferralStep.PapersComplete or ReferralStep.Ended) throw new UserMistakeException(ReferralText.NotApproved);
            if (r.ConsentedOn is null && ConsentNeeds.Of(provider.Kind, unit.HsaId, clinic.HsaId) is not ConsentNeed.None and var need) throw new UserMistakeException(ReferralText.ConsentMissing(need));
        }
        var entry = await db.Entries.AsNoTracking().Where(e => e.Id == r.EntryId).Select(e => new { e.ProcedureCode, e.ProcedureText }).SingleOrDefaultAsync(ct);
        await log.RecordAsync(view, AccessAction.Referral, toSend ? $"referral {id}, file" : $"referral {id}", [patient.Id], ct);
        var agreement = await db.AgreementOfAsync(provider.Id, r, slot.MedicalField, ct);
        return new ReferralPaper(
            r.Id, r.BatchId, PatientCards.Name(patient) ?? "", PatientCards.Number(patient), patient.Protection == ProtectedIdentity.None ? patient.Phone : null, patient.InterpreterLanguage, clinic.Name, clinic.HsaId,
            provider.Name, unit.Name, unit.HsaId, r.Agreement, provider.HowToRefer, slot.MedicalField, entry?.ProcedureCode, entry?.ProcedureText, about.Guarantee, r.CareDate, r.Document, r.OriginalStart.Value, about.LimitDate,
            r.ConsentedOn, r.Commitment, r.Kronor, r.Step == ReferralStep.PapersComplete ? null : r.ApprovedByName, r.Step == ReferralStep.PapersComplete ? null : r.ApprovedAt) { Form = agreement?.FileForm ?? ReferralFileForm.Json };
    }
}
