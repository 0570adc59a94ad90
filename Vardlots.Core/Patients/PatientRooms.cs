using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>
/// Reads all of a patient's waits that the reader may see. A manager sees those of own clinics, and nothing of the others: that somebody waits
/// elsewhere, or how often, is told to nobody who has no part in it (patientdatalagen 4 kap. 1 §).
/// </summary>
internal static class PatientRooms
{
    public static async Task<PatientRoom> ReadAsync(
        VardlotsDb db, ViewContext view, long patientId, bool isMasked, ContactLadder ladder, InformOptions inform, LocalDate today, CancellationToken ct)
    {
        var entries = await EntryScope.Of(db, view).AsNoTracking().Include(e => e.Clinic).Where(e => e.PatientId == patientId).ToListAsync(ct);
        var cases = await CaseScope.Of(db, view).AsNoTracking().Where(c => c.PatientId == patientId).OrderBy(c => c.Id).ToListAsync(ct);
        var open = cases.FindAll(c => c.IsOpen);
        var rows = open.Count == 0 ? [] : (await CaseRowReader.ReadAsync(db, view, open.ConvertAll(c => c.Id), ladder, inform, today, ct)).Rows.ToDictionary(r => r.Id);
        var byEntry = cases.Where(c => c.EntryId is not null).GroupBy(c => c.EntryId!.Value).ToDictionary(g => g.Key, g => g.OrderBy(c => c.IsOpen).ThenBy(c => c.Id).Last());
        var waits = entries.ConvertAll(e => WaitOf(e, byEntry.GetValueOrDefault(e.Id), rows, today));
        var active = waits.Where(w => w.EndedAs is null).OrderBy(w => w.Limit is null).ThenBy(w => w.Limit).ThenBy(w => w.EntryId).ToList();
        return new PatientRoom(
            patientId, active, waits.Where(w => w.EndedAs is not null).OrderByDescending(w => w.EndedOn).ThenBy(w => w.EntryId).ToList(),
            open.FindAll(c => c.EntryId is null).ConvertAll(c => new LooseCase(
                c.Id, c.Version, c.ClinicId, rows[c.Id].Clinic, rows[c.Id].Model, c.Status, rows[c.Id].Owner, c.OpenedOn, rows[c.Id].NextStep)),
            await BundleReader.ReadAsync(db, patientId, active, today, ct),
            isMasked && !view.MayUnmask ? null : await CoordinationReader.ReadAsync(db, patientId, ct));
    }

    private static PatientWait WaitOf(WaitingListEntry e, CareCase? found, Dictionary<long, CaseRow> rows, LocalDate today)
    {
        var pauses = PauseDays.Parse(e.CountedPauses);
        var isEnded = e.State == EntryState.Ended;
        // A closed case belongs to a wait that has ended; one that goes on has an open case or none.
        var shown = found is { IsOpen: true } || isEnded ? found : null;
        var row = shown is null ? null : rows.GetValueOrDefault(shown.Id);
        return new PatientWait
        {
            EntryId = e.Id, Phase = e.Phase, ProcedureText = e.ProcedureText, Field = e.MedicalField, ClinicId = e.ClinicId, Clinic = e.Clinic!.Name, Model = e.Clinic.Model,
            Status = EntryScope.StatusOn(e.DeadlineStatus, e.LimitDate, today), DaysLeft = e.LimitDate is { } limit ? Period.DaysBetween(today, limit) : null,
            Start = e.StartDate, Limit = e.LimitDate, Pauses = pauses, DaysWaited = e.StartDate is { } start ? PauseDays.WaitedDays(start, pauses, today) : null,
            Booked = e.BookedOn, MedicalTarget = e.MedicalTargetDate, CancerPathway = e.CancerPathway,
            EndedAs = isEnded ? e.ListStatus : null, EndedOn = e.StatusDate, Removal = e.RemovalReason,
            CaseId = shown?.Id, CaseVersion = shown?.Version ?? 0, CaseStatus = shown?.Status, Owner = row?.Owner, NextStep = row?.NextStep,
        };
    }

    /// <summary>What a case without a wait can be linked to: its clinic's rows of the patient that nobody works with.</summary>
    public static HandCase HandCaseOf(CareCase found, PatientRoom room, IReadOnlySet<long> worked, string ownRegion, ProtectedIdentity protection) => new(
        protection == ProtectedIdentity.None ? found.HomeRegion : null,
        IsOutOfRegion: RegionNames.IsOutOfRegion(found.HomeRegion, ownRegion, protection),
        room.Waits.Where(w => w.ClinicId == found.ClinicId && !(w.CaseId is { } id && worked.Contains(id))).ToList());
}
