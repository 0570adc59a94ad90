using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Reads the rows of cases whose ids are known, in the order of the ids, and masks.</summary>
internal static class CaseRowReader
{
    /// <summary>Rows with the ids of their patients, for the access log that has to be written before they are shown.</summary>
    /// <param name="now">For who has them open just now; without it nobody is told of.</param>
    public static async Task<(List<CaseRow> Rows, List<long> Patients)> ReadAsync(
        VardlotsDb db, ViewContext view, IReadOnlyList<long> ids, ContactLadder ladder, InformOptions inform, LocalDate today, CancellationToken ct, Instant? now = null)
    {
        var read = await (
            from c in db.Cases.AsNoTracking()
            where EF.Parameter(ids).Contains(c.Id)
            join p in db.Patients on c.PatientId equals p.Id
            join k in db.Clinics on c.ClinicId equals k.Id
            join e in db.Entries on c.EntryId equals e.Id into entries
            from e in entries.DefaultIfEmpty()
            join o in db.Users on c.OwnerId equals o.Id into owners
            from o in owners.DefaultIfEmpty()
            select new
            {
                Case = c, Patient = p, Clinic = k.Name, k.Model, Owner = (string?)o!.DisplayName, WaitsFor = e!.ProcedureText,
                Start = e.StartDate, Pauses = (string?)e.CountedPauses, e.VanishedOn, e.StaleOn, e.Priority,
            }).ToDictionaryAsync(r => r.Case.Id, ct);
        var contacts = await ContactReader.StatesAsync(db, ids, ladder, ct);
        var open = now is { } moment ? await PresenceService.OthersAsync(db, view.UserId, ids, moment, ct) : [];
        var rows = new List<CaseRow>(ids.Count);
        foreach (var id in ids)
        {
            if (!read.TryGetValue(id, out var r)) continue;
            var label = Label(r.Patient, today);
            var deadline = DeadlineOn(r.Case, today);
            var pauses = PauseDays.Parse(r.Pauses ?? "");
            rows.Add(new CaseRow
            {
                Id = id, Patient = label, ClinicId = r.Case.ClinicId, Clinic = r.Clinic, Model = r.Model, WaitsFor = r.WaitsFor,
                Field = r.Case.MedicalField, Guarantee = r.Case.Guarantee, Deadline = deadline,
                DaysLeft = r.Case.IsOpen && r.Case.LimitDate is { } limit ? Period.DaysBetween(today, limit) : null,
                Start = r.Start, Limit = r.Case.LimitDate, Pauses = pauses,
                DaysWaited = r.Start is { } start ? PauseDays.WaitedDays(start, pauses, today) : null,
                Booked = r.Case.BookedOn, MedicalTarget = r.Case.MedicalTargetDate, Status = r.Case.Status,
                OwnerId = r.Case.OwnerId, Owner = r.Owner,
                IsVanished = r.VanishedOn is not null, IsStale = r.StaleOn is not null,
                IsNotAtRisk = r.Case.NotAtRiskSince is not null, WantsHelp = r.Case.WantsHelp,
                InformBy = inform.LastDay(r.Case), AnswerDue = r.Case.IsOpen ? r.Case.AnswerDue : null, Priority = r.Priority, Parked = ParkedCard.Of(r.Case),
                IsNews = r.Case.OwnerId == view.UserId && r.Case.NewsSince is not null, OpenBy = open.GetValueOrDefault(id, []),
                NextStep = NextStep.Of(new NextStepFacts(
                    r.Case.Status, deadline, r.Model, r.Case.WantsHelp, r.VanishedOn is not null, r.StaleOn is not null,
                    r.Case.NotAtRiskSince is not null, label.IsMasked && !view.MayUnmask)
                {
                    LetterReturned = r.Case.LetterReturnedOn is not null, AnswerLate = r.Case.IsAnswerLate(today), IsProtected = label.IsMasked, Contacts = contacts.GetValueOrDefault(id), Today = today,
                }),
            });
        }
        return (rows, read.Values.Select(r => r.Case.PatientId).ToList());
    }

    internal static PatientLabel Label(Patient p, LocalDate today) => p.Protection != ProtectedIdentity.None
        ? PatientLabel.Masked
        : new PatientLabel($"{p.FirstName} {p.LastName}".Trim(), Age(p, today), Municipalities.Name(p.Municipality) ?? p.City, false);

    private static int? Age(Patient p, LocalDate today) =>
        p.BirthDate is { } born ? Period.Between(born, today, PeriodUnits.Years).Years : today.Year - p.BirthYear;

    /// <summary>Between two nights a limit may pass: the list says so on the day, whatever the last scan saw.</summary>
    private static DeadlineStatus DeadlineOn(CareCase c, LocalDate today) =>
        c.IsOpen && c.LimitDate < today ? DeadlineStatus.Breached : c.DeadlineStatus ?? DeadlineStatus.OnTrack;
}
