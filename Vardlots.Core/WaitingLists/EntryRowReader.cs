using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>Reads the rows of entries whose ids are known, in the order of the ids, and masks.</summary>
internal static class EntryRowReader
{
    /// <summary>Rows with the ids of their patients, for the access log that has to be written before they are shown.</summary>
    public static async Task<(List<EntryRow> Rows, List<long> Patients)> ReadAsync(VardlotsDb db, IReadOnlyList<long> ids, LocalDate today, CancellationToken ct)
    {
        var read = await (
            from e in db.Entries.AsNoTracking()
            where EF.Parameter(ids).Contains(e.Id)
            join r in db.EntryReviews on (long?)e.Id equals r.CurrentOf into reviews
            from r in reviews.DefaultIfEmpty()
            select new Read(e, e.Patient!, e.Clinic!.Name,
                db.Cases.Where(c => c.EntryId == e.Id && c.ClosedOn == null).Select(c => (long?)c.Id).FirstOrDefault(), r)).ToDictionaryAsync(r => r.Entry.Id, ct);
        return (ids.Where(read.ContainsKey).Select(id => RowOf(read[id], today)).ToList(), read.Values.Select(r => r.Entry.PatientId).ToList());
    }

    private sealed record Read(WaitingListEntry Entry, Patient Patient, string Clinic, long? CaseId, EntryReview? Review);

    private static EntryRow RowOf(Read read, LocalDate today)
    {
        var e = read.Entry;
        var pauses = PauseDays.Parse(e.CountedPauses);
        return new EntryRow
        {
            Id = e.Id, Patient = Label(read.Patient, today), ClinicId = e.ClinicId, Clinic = read.Clinic,
            WaitsFor = e.ProcedureText ?? e.ProcedureCode, Field = e.MedicalField, Phase = e.Phase,
            State = e.State, Status = EntryScope.StatusOn(e.DeadlineStatus, e.LimitDate, today), NotCovered = e.NotCoveredReason, Removal = e.RemovalReason,
            DaysLeft = e.LimitDate is { } limit ? Period.DaysBetween(today, limit) : null,
            Start = e.StartDate, Limit = e.LimitDate, Pauses = pauses,
            DaysWaited = e.StartDate is { } start ? PauseDays.WaitedDays(start, pauses, today) : null,
            Decided = e.DecidedOn, Booked = e.BookedOn, VanishedOn = e.VanishedOn, StaleOn = e.StaleOn,
            Warnings = EntryWarnings.Of(e.RowWarnings, e.AssessmentWarnings), CaseId = read.CaseId,
            Answer = read.Review is { } review ? AnswerOf(review, e, today) : null,
        };
    }

    private static PatientLabel Label(Patient p, LocalDate today) => p.Protection != ProtectedIdentity.None
        ? PatientLabel.Masked
        : new PatientLabel($"{p.FirstName} {p.LastName}".Trim(), Age(p, today), Municipalities.Name(p.Municipality) ?? p.City, false);

    private static int? Age(Patient p, LocalDate today) =>
        p.BirthDate is { } born ? Period.Between(born, today, PeriodUnits.Years).Years : today.Year - p.BirthYear;

    private static EntryAnswer AnswerOf(EntryReview r, WaitingListEntry e, LocalDate today) => new(
        r.Answer, r.PlannedOn, r.Explanation, r.Comment, r.ByName, r.At,
        ReviewFreshness.Of(r.PlannedOn, r.AnsweredOn, new ReviewSituation(e.LimitDate, e.VanishedOn, e.StaleOn), today));
}
