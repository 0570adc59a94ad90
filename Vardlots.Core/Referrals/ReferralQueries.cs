using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Referrals;

/// <summary>A referral of one patient, as lists show it; masked like every list.</summary>
/// <param name="Limit">As it now stands; null without one.</param>
/// <param name="LateOn">The last day on which it is not late; null where nothing is waited for.</param>
public sealed record ReferralRow(
    long Id, int Version, long BatchId, long CaseId, PatientLabel Patient, string Clinic, string Unit, string Field, AgreementKind Agreement, ReferralStep Step, LocalDate StepOn, LocalDate CareDate,
    LocalDate? Limit, LocalDate? BookedOn, LocalDate? CareGivenOn, bool? InTime, LocalDate? ClinicToldOn, ReferralEnd? End, string? EndWhy, Instant? HoldsUntil, bool IsCaseOpen)
{
    public ReferralWaitsFor WaitsFor => ReferralWaits.For(Step, ClinicToldOn is not null);
    public LocalDate? LateOn => ReferralWaits.LastDay(Step, StepOn, BookedOn, ClinicToldOn is not null);
    public bool IsLate(LocalDate today) => today > LateOn;

    /// <summary>Care on the promised or booked day would be too late.</summary>
    public bool MissesLimit => (BookedOn ?? CareDate) > Limit;

    public long SlotId { get; init; }

    /// <summary>Which grant pays; null: none.</summary>
    public string? Grant { get; init; }

    // --- the papers, and what is needed for them
    public ConsentNeed Consent { get; init; }
    public LocalDate? ConsentedOn { get; init; }
    public string? Document { get; init; }
    public LocalDate? OriginalStart { get; init; }
    public string? Commitment { get; init; }
    public int? Kronor { get; init; }
    public int? PriceDifference { get; init; }
    public int? DaysGained { get; init; }
    public bool AvoidedBreach { get; init; }
    public string? ReturnedWhy { get; init; }
    public string? ApprovedBy { get; init; }
    public LocalDate? SentOn { get; init; }
    public string? SentHow { get; init; }
    public ReceiverAnswer? Answer { get; init; }
    public string? AnswerText { get; init; }
}

/// <summary>Referrals with whom they wait for; the page of a group, of a case, and of what a manager has to approve.</summary>
public sealed class ReferralQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    public const int PageSize = 50;

    /// <summary>A group's patients in the order they were added. Null where there is no such group, or none of its patients within the reader's clinics.</summary>
    public async Task<BatchDetails?> BatchAsync(ViewContext view, long id, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var batch = await db.ReferralBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);
        if (batch is null) return null;
        var rows = await RowsAsync(db, view, db.Referrals.Where(r => r.BatchId == id).OrderBy(r => r.Id), $"referrals batch {id}", ct);
        if (rows.Count == 0 && !view.IsNavigator) return null;
        var slot = await db.CapacitySlots.AsNoTracking().Include(s => s.Unit).ThenInclude(u => u!.Provider).SingleAsync(s => s.Id == batch.SlotId, ct);
        var now = clock.GetCurrentInstant();
        return new BatchDetails(batch, slot, slot.Places - await db.CapacityReservations.Where(r => r.SlotId == slot.Id).HeldAsync(now, ct), rows, now);
    }

    /// <summary>A case's referrals, the newest first.</summary>
    public async Task<IReadOnlyList<ReferralRow>> OfCaseAsync(ViewContext view, long caseId, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await RowsAsync(db, view, db.Referrals.Where(r => r.CaseId == caseId).OrderByDescending(r => r.Id), $"referrals of case {caseId}", ct);
    }

    /// <summary>What a manager's clinics have to approve, the longest waiting first; a navigator sees everybody's.</summary>
    public async Task<IReadOnlyList<ReferralRow>> ToApproveAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await RowsAsync(db, view, ToApprove(db, view).OrderBy(r => r.StepOn).ThenBy(r => r.Id).Take(PageSize), "referrals to approve", ct);
    }

    /// <summary>How many <see cref="ToApproveAsync"/> has for the reader's clinics. A count only.</summary>
    public async Task<int> ToApproveCountAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await ToApprove(db, view).CountAsync(ct);
    }

    private static IQueryable<CareReferral> ToApprove(VardlotsDb db, ViewContext view) => Within(db.Referrals.Where(r => r.Step == ReferralStep.PapersComplete), view);

    private static IQueryable<CareReferral> Within(IQueryable<CareReferral> referrals, ViewContext view) =>
        view.ClinicIds is { } own ? referrals.Where(r => own.Contains(r.ClinicId)) : referrals;

    /// <summary>Rows within the reader's clinics, put down in the access log.</summary>
    internal async Task<List<ReferralRow>> RowsAsync(VardlotsDb db, ViewContext view, IQueryable<CareReferral> which, string subject, CancellationToken ct)
    {
        var read = await (from r in Within(which.AsNoTracking(), view)
                          join c in db.Cases on r.CaseId equals c.Id
                          join p in db.Patients on c.PatientId equals p.Id
                          join k in db.Clinics on r.ClinicId equals k.Id
                          join s in db.CapacitySlots on r.SlotId equals s.Id
                          join u in db.CareUnits on s.UnitId equals u.Id
                          join g in db.CareProviders on u.ProviderId equals g.Id
                          join h in db.CapacityReservations on r.ReservationId equals h.Id into held
                          from h in held.DefaultIfEmpty()
                          join f in db.FundingGrants on r.GrantId equals f.Id into funded
                          from f in funded.DefaultIfEmpty()
                          select new { Referral = r, c.LimitDate, c.ClosedOn, c.PatientId, Patient = p, Clinic = k.Name, k.HsaId, Unit = u.Name, UnitHsaId = u.HsaId, s.MedicalField, g.Kind, Hold = h, Grant = (string?)f!.Name }).ToListAsync(ct);
        await log.RecordAsync(view, AccessAction.ReferralList, subject, read.Select(r => r.PatientId), ct);
        return read.ConvertAll(x =>
        {
            var r = x.Referral;
            return new ReferralRow(
                r.Id, r.Version, r.BatchId, r.CaseId, CaseRowReader.Label(x.Patient, clock.Today()), x.Clinic, x.Unit, x.MedicalField, r.Agreement, r.Step, r.StepOn, r.CareDate,
                x.LimitDate, r.BookedOn, r.CareGivenOn, r.InTime, r.ClinicToldOn, r.End, r.EndWhy, x.Hold is { ReleasedAt: null } ? x.Hold.HoldsUntil : null, x.ClosedOn is null)
            {
                SlotId = r.SlotId, Grant = x.Grant, Consent = ConsentNeeds.Of(x.Kind, x.UnitHsaId, x.HsaId), ConsentedOn = r.ConsentedOn, Document = r.Document, OriginalStart = r.OriginalStart, Commitment = r.Commitment,
                Kronor = r.Kronor, PriceDifference = r.PriceDifference, DaysGained = r.DaysGained, AvoidedBreach = r.AvoidedBreach, ReturnedWhy = r.ReturnedWhy, ApprovedBy = r.ApprovedByName, SentOn = r.SentOn, SentHow = r.SentHow, Answer = r.Answer, AnswerText = r.AnswerText,
            };
        });
    }
}

/// <summary>A group on its page.</summary>
/// <param name="Left">Places of the slot that nobody holds.</param>
public sealed record BatchDetails(ReferralBatch Batch, CapacitySlot Slot, int Left, IReadOnlyList<ReferralRow> Rows, Instant Now);
