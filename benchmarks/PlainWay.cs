using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Benchmarks;

/// <summary>The same work as one would first write it: every entity tracked, one SaveChanges.</summary>
public static class PlainWay
{
    public static async Task<long> ImportAsync(BenchmarkDatabase database, string path, LocalDate asOf)
    {
        await using var db = await database.OpenAsync();
        var run = new ImportRun { FileName = Path.GetFileName(path), Source = ImportSource.CommandLine, StartedBy = "benchmark", StartedAt = default, SnapshotDate = asOf, Status = RunStatus.Completed };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync();
        var clinics = new Dictionary<string, Clinic>();
        var patients = new Dictionary<(IdentityKind, string), Patient>();
        long entries = 0;
        using var file = WaitingListFile.Open(File.OpenRead(path), asOf);
        foreach (var read in file.Rows())
        {
            if (read.Row is not { } row) continue;
            if (!clinics.TryGetValue(row.ClinicHsaId, out var clinic))
                db.Clinics.Add(clinics[row.ClinicHsaId] = clinic = new Clinic { Id = clinics.Count + 1, HsaId = row.ClinicHsaId, Name = row.ClinicName ?? row.ClinicHsaId });
            if (!patients.TryGetValue((row.IdentityKind, row.IdentityValue), out var patient))
                db.Patients.Add(patients[(row.IdentityKind, row.IdentityValue)] = patient = PatientOf(row, patients.Count + 1));
            db.Entries.Add(EntryOf(row, ++entries, clinic.Id, patient.Id, run));
            db.EntryChanges.Add(new EntryChange { Id = entries, EntryId = entries, ImportRunId = run.Id, SnapshotDate = asOf, Kind = EntryChangeKind.Added });
        }
        await db.SaveChangesAsync();
        return entries;
    }

    private static Patient PatientOf(WaitingListRow r, long id) => new()
    {
        Id = id, IdentityKind = r.IdentityKind, IdentityValue = r.IdentityValue, BirthDate = r.BirthDate, BirthYear = r.BirthYear,
        FirstName = r.FirstName, LastName = r.LastName, Phone = r.Phone, Address = r.Address, PostalCode = r.PostalCode, City = r.City,
        Municipality = r.Municipality, InterpreterLanguage = r.InterpreterLanguage, Protection = r.Protection,
        SortName = SwedishSortKey.Of(r.LastName, r.FirstName), SearchName = SwedishSortKey.Of(r.FirstName, r.LastName),
    };

    private static WaitingListEntry EntryOf(WaitingListRow r, long id, int clinicId, long patientId, ImportRun run) => new()
    {
        Id = id, ClinicId = clinicId, ContactId = r.ContactId, PatientId = patientId, Phase = r.Phase, MedicalField = r.MedicalField,
        ProcedureCode = r.ProcedureCode, ProcedureText = r.ProcedureText, Priority = r.Priority, CancerPathway = r.CancerPathway,
        GuaranteeApplies = r.GuaranteeApplies, Deviation = r.Deviation, ReferralType = r.ReferralType, HomeRegion = r.HomeRegion,
        Protection = r.Protection, DecidedOn = r.Decided, IssuedOn = r.Issued, ReceivedOn = r.Received, AcceptedOn = r.Accepted,
        FilePauses = r.Pauses, MedicalTargetDate = r.MedicalTargetDate, BookedOn = r.Booked, ListStatus = r.Status, StatusDate = r.StatusDate,
        RemovalReason = r.RemovalReason, RowHash = r.ContentHash().ToString("x32", null), RowWarnings = (int)r.Warnings, ImportRunId = run.Id,
        SnapshotDate = run.SnapshotDate, FirstSnapshot = run.SnapshotDate,
        PatientChosenSince = r.Deviation == Deviation.PatientChosen ? run.SnapshotDate : null, PatientChosenFromFirstRow = r.Deviation == Deviation.PatientChosen,
    };

    public static async Task<long> ScanAsync(BenchmarkDatabase database, LocalDate asOf)
    {
        var calculator = new DeadlineCalculator(await database.Get<RuleBooks>().OnAsync(asOf, CancellationToken.None), "63");
        var change = ChangeContext.System(Instant.FromUtc(2026, 11, 22, 1, 0), asOf);
        await using var db = await database.OpenAsync();
        var cases = await db.Cases.Where(c => c.ClosedOn == null).ToDictionaryAsync(c => c.EntryId!.Value);
        var pauses = (await db.EntryPauses.ToListAsync()).ToLookup(p => p.EntryId);
        var entries = await db.Entries.Include(e => e.Clinic).Include(e => e.Patient).ToListAsync();
        foreach (var entry in entries)
        {
            var input = InputOf(entry, pauses[entry.Id]);
            var assessment = calculator.Assess(input, asOf);
            (entry.DeadlineStatus, entry.NotCoveredReason, entry.Guarantee) = (assessment.Status, assessment.NotCovered, assessment.Guarantee);
            (entry.StartDate, entry.LimitDate, entry.RuleBookNumber) = (assessment.Start, assessment.Limit, assessment.RuleBookNumber);
            (entry.CountedPauses, entry.AssessmentWarnings) = (PauseDays.Format(assessment.CountedPauses), (int)assessment.Warnings);
            Follow(db, entry, assessment, input, cases, change);
        }
        await db.SaveChangesAsync();
        return entries.Count;
    }

    private static void Follow(VardlotsDb db, WaitingListEntry e, Assessment a, DeadlineInput input, Dictionary<long, CareCase> cases, ChangeContext change)
    {
        var clock = new ClockKey(e.DecidedOn, a.StartIsChangeOfMind ? a.Start : null);
        var facts = new CaseFacts(e.Id, e.PatientId, e.ClinicId, e.MedicalField, a.Guarantee ?? RuleBook.GuaranteeOf(e.Phase), a.Status, a.Limit, e.BookedOn, e.MedicalTargetDate, clock);
        cases.TryGetValue(e.Id, out var existing);
        switch (CaseDecision.For(a.Status, existing, clock))
        {
            case CaseStep.Open: db.Cases.Add(CareCase.OpenByScan(facts, change)); break;
            case CaseStep.Close: existing!.CloseByScan(facts, CaseDecision.OutcomeOf(a, input, a.Limit), change); break;
            case CaseStep.Update: existing!.Update(facts, CaseDecision.IsAtRisk(a.Status), change); break;
        }
    }

    private static DeadlineInput InputOf(WaitingListEntry e, IEnumerable<EntryPause> beside)
    {
        var pauses = beside.Select(p => new ClockPause(p.FirstDay, p.LastDay, p.Kind, p.Recorded)).ToList();
        FilePauses.AddTo(pauses, e.FilePauses);
        return new DeadlineInput
        {
            ClinicHsaId = e.Clinic!.HsaId, MedicalField = e.MedicalField, BirthDate = e.Patient!.BirthDate, BirthYear = e.Patient.BirthYear, Phase = e.Phase,
            GuaranteeApplies = e.GuaranteeApplies, ListStatus = e.ListStatus, RemovalReason = e.RemovalReason, StatusDate = e.StatusDate,
            HomeRegion = e.HomeRegion, Protection = e.Protection, Deviation = e.Deviation, ReferralType = e.ReferralType, Decided = e.DecidedOn,
            Issued = e.IssuedOn, Received = e.ReceivedOn, Accepted = e.AcceptedOn, Booked = e.BookedOn, PatientChosenSince = e.PatientChosenSince,
            PatientChosenFromFirstRow = e.PatientChosenFromFirstRow, Pauses = pauses,
        };
    }
}
