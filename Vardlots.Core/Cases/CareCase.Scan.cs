using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What an assessment says about the wait a case is about.</summary>
public sealed record CaseFacts(
    long EntryId, long PatientId, int ClinicId, string MedicalField, GuaranteeType? Guarantee, DeadlineStatus Status,
    LocalDate? Limit, LocalDate? Booked, LocalDate? MedicalTargetDate, ClockKey Clock)
{
    /// <summary>What the last run stored with the entry.</summary>
    /// <param name="startedAnew">Its clock started with a change of mind.</param>
    internal static CaseFacts Of(WaitingListEntry e, bool startedAnew) => new(
        e.Id, e.PatientId, e.ClinicId, e.MedicalField, e.Guarantee ?? RuleBook.GuaranteeOf(e.Phase), e.DeadlineStatus ?? Deadlines.DeadlineStatus.OnTrack,
        e.LimitDate, e.BookedOn, e.MedicalTargetDate, new ClockKey(e.DecidedOn, startedAnew ? e.StartDate : null));

    /// <summary>Since when its row is missing from the clinic's list.</summary>
    public LocalDate? VanishedOn { get; init; }
}

/// <summary>The verbs of the scan: what a night, or an assessment made at once, does with a case.</summary>
public sealed partial class CareCase
{
    /// <summary>Opens a case for a wait at risk.</summary>
    public static CareCase OpenByScan(CaseFacts facts, ChangeContext change)
    {
        var opened = new CareCase
        {
            EntryId = facts.EntryId, PatientId = facts.PatientId, ClinicId = facts.ClinicId,
            Origin = CaseOrigin.Scan, Status = CaseStatus.New, OpenedOn = change.Today,
        };
        opened.Copy(facts, change.Today);
        opened.Record(CaseEventKind.Opened, change, to: facts.Status.ToString(), text: Iso(facts.Limit));
        return opened;
    }

    /// <summary>Takes over what the assessment says; returns true when it differed. A change of status, limit or booking is noted.</summary>
    public bool Update(CaseFacts facts, bool atRisk, ChangeContext change)
    {
        RequireOpen();
        var (isFlagged, wakes) = (IsFlagged(atRisk), WakesBy(facts, change.Today));
        var differs = DiffersFrom(facts) || wakes is not null;
        if (wakes is { } reason) Wake(reason, change);
        NoteDifferences(facts, change);
        Copy(facts, change.Today);
        return FlagRisk(isFlagged, change) || differs;
    }

    /// <summary>Closes because the wait ended, or because an untouched case is no longer at risk.</summary>
    public void CloseByScan(CaseFacts facts, CaseOutcome outcome, ChangeContext change)
    {
        RequireOpen();
        NoteDifferences(facts, change);
        Copy(facts, change.Today);
        End(outcome, change);
        ClosedByPerson = false;
    }

    /// <summary>The risk is back: the same case goes on, with its owner if it had one.</summary>
    public void ReopenByScan(CaseFacts facts, ChangeContext change)
    {
        if (IsOpen) throw new InvalidOperationException($"Case {Id} is already open.");
        Record(CaseEventKind.Reopened, change, from: Outcome?.ToString(), to: facts.Status.ToString(), text: Iso(facts.Limit));
        Status = OwnerId is null ? CaseStatus.New : CaseStatus.Assigned;
        ClosedOn = null;
        Outcome = null;
        ClosedByPerson = false;
        NotAtRiskSince = null;
        Copy(facts, change.Today);
    }

    /// <summary>True when <see cref="Update"/> with these would change nothing.</summary>
    public bool IsCurrent(CaseFacts facts, bool atRisk, LocalDate today) =>
        !DiffersFrom(facts) && IsFlagged(atRisk) == NotAtRiskSince is not null && WakesBy(facts, today) is null;

    /// <summary>The risk is gone; where a case was asked for by somebody and never at risk, there is nothing to be gone.</summary>
    private bool IsFlagged(bool atRisk) =>
        !atRisk && (NotAtRiskSince is not null || Origin == CaseOrigin.Scan || DeadlineStatus is not { } before || CaseDecision.IsAtRisk(before));

    private WakeReason? WakesBy(CaseFacts f, LocalDate today) => IsParkedOn(today) ? Parking.Wakes(DeadlineStatus, f.Status, ParkedVanishedOn, f.VanishedOn) : null;

    private bool DiffersFrom(CaseFacts f) =>
        (DeadlineStatus, LimitDate, BookedOn, MedicalTargetDate, Guarantee, MedicalField, PatientId) !=
        (f.Status, f.Limit, f.Booked, f.MedicalTargetDate, f.Guarantee, f.MedicalField, f.PatientId)
        || Clock != f.Clock || IsKnownMissed(f.Status) == InformSince is null;

    private void NoteDifferences(CaseFacts f, ChangeContext change)
    {
        if (DeadlineStatus != f.Status) Record(CaseEventKind.StatusChanged, change, DeadlineStatus?.ToString(), f.Status.ToString());
        if (LimitDate != f.Limit) Record(CaseEventKind.LimitMoved, change, Iso(LimitDate), Iso(f.Limit));
        if (BookedOn != f.Booked) Record(CaseEventKind.BookingChanged, change, Iso(BookedOn), Iso(f.Booked));
    }

    private bool FlagRisk(bool isGone, ChangeContext change)
    {
        if (isGone == NotAtRiskSince is not null) return false;
        NotAtRiskSince = isGone ? change.Today : null;
        Record(isGone ? CaseEventKind.NotAtRisk : CaseEventKind.AtRiskAgain, change, to: DeadlineStatus?.ToString());
        return true;
    }

    private void Copy(CaseFacts facts, LocalDate today)
    {
        FollowDutyToInform(facts, today);
        PatientId = facts.PatientId;
        DeadlineStatus = facts.Status;
        LimitDate = facts.Limit;
        SortLimit = facts.Limit ?? NoLimit;
        BookedOn = facts.Booked;
        MedicalTargetDate = facts.MedicalTargetDate;
        Guarantee = facts.Guarantee;
        MedicalField = facts.MedicalField;
        ClockDecidedOn = facts.Clock.DecidedOn;
        ClockChangeOfMindOn = facts.Clock.ChangeOfMindOn;
    }

    private void End(CaseOutcome outcome, ChangeContext change, LocalDate? careOn = null)
    {
        Record(CaseEventKind.Closed, change, from: Status.ToString(), to: outcome.ToString(), text: Iso(careOn));
        Status = CaseStatus.Closed;
        Outcome = outcome;
        ClosedOn = change.Today;
        NotAtRiskSince = null;
        EndParking();
    }

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;
}
