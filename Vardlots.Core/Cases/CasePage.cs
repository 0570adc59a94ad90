using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Core.Import;
using Vardlots.Core.Letters;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>Who waits. Masked: everything but the id and the kind of protection is null. Where the clinic keeps the contact there is no telephone.</summary>
/// <param name="Number">The personal number or other identity, as it is written.</param>
/// <param name="Place">Where the person lives, in a word.</param>
/// <param name="Language">ISO 639-1 of the interpreter that is needed.</param>
public sealed record PatientCard(
    long Id, ProtectedIdentity Protection, bool IsMasked, string? Name, string? Number, int? Age, string? Place, string? Phone, string? Language);

/// <summary>What is waited for, since when and until when, worked out for today.</summary>
/// <param name="IsHeld">Missing from the newest list together with too many others; the clinic has yet to confirm it.</param>
/// <param name="DiffersFromLists">Today's answer is another than the one the last run stored, which the lists still show.</param>
/// <param name="Warnings">Of the accepted row and of the assessment.</param>
/// <param name="Rejections">Why the row of the newest list was rejected.</param>
public sealed record WaitCard(
    long EntryId, string ContactId, CarePhase Phase, string? ProcedureText, string? ProcedureCode, string MedicalField,
    int ClinicId, string Clinic, CareModel Model, int? Priority, bool CancerPathway, LocalDate? MedicalTargetDate, LocalDate? BookedOn,
    EntryState State, LocalDate? VanishedOn, LocalDate? StaleOn, bool IsHeld, bool DiffersFromLists,
    EntryExplanation Why, IReadOnlyList<RowIssue> Warnings, IReadOnlyList<RowIssue> Rejections)
{
    public Assessment Today => Why.Told.Assessment;
    public int? DaysLeft => Today.DaysLeft(Why.Told.AsOf);
    public int? DaysWaited => Today.WaitedDays(Why.Told.AsOf);

    /// <summary>The booked day, unless it has passed and so says nothing.</summary>
    public LocalDate? BookedAhead => Why.Told.BookingDisregarded ? null : BookedOn;
}

/// <summary>The case itself.</summary>
/// <param name="Owner">The owner's name, null when nobody's.</param>
/// <param name="InformBy">Last day for telling the patient that the limit is or was missed; null when nothing is to be told.</param>
public sealed record CaseCard(
    long Id, int Version, CaseStatus Status, CaseOutcome? Outcome, CaseOrigin Origin, string? OwnerId, string? Owner, int ClinicId, string Clinic,
    LocalDate OpenedOn, LocalDate? ClosedOn, bool WantsHelp, LocalDate? NotAtRiskSince, DeadlineStatus? DeadlineStatus, LocalDate? LimitDate,
    CareModel Model, LocalDate? InformBy)
{
    public bool IsOpen => Status != CaseStatus.Closed;
}

/// <summary>Everything the case page shows.</summary>
/// <param name="Wait">Null while the clinic has not put the patient on a list.</param>
/// <param name="MayAct">The reader may take, hand over, close and reopen; others may still write notes.</param>
public sealed record CasePage(
    CaseCard Case, PatientCard Patient, WaitCard? Wait, IReadOnlyList<PatientWait> OtherWaits, IReadOnlyList<TimelineItem> Timeline,
    string NextStep, LocalDate Today, bool MayAct)
{
    /// <summary>What is recorded about the guarantee; null without a wait.</summary>
    public ClockCard? Clock { get; init; }

    /// <summary>All of the patient's waits, and what is known about coordinating them.</summary>
    public required PatientRoom Room { get; init; }

    /// <summary>Other open cases of the patient that a conversation may also be about.</summary>
    public IReadOnlyList<TalkCase> TalkCases { get; init; } = [];

    /// <summary>With a case that was opened by hand and has no wait yet.</summary>
    public HandCase? Hand { get; init; }

    public required CaseConversation Conversation { get; init; }

    /// <summary>Status, parking and tasks.</summary>
    public required FlowCard Flow { get; init; }

    /// <summary>Since when there is news that the reader, who owns the case, has not looked at before now.</summary>
    public Instant? NewsSince { get; init; }

    /// <summary>Letters of the case, newest first, those struck out too.</summary>
    public IReadOnlyList<LetterLine> Letters { get; init; } = [];

    /// <summary>The clinic keeps the contact with the patient (model B): it is asked, never the patient.</summary>
    public bool ClinicHasContact => Case.Model == CareModel.B;

    /// <summary>The reader may have the conversation: nobody without permission has it with a protected person.</summary>
    public bool MayTalk { get; init; }
}

/// <summary>Everything the page of one list entry shows.</summary>
public sealed record EntryPage(
    PatientCard Patient, WaitCard Wait, CaseCard? Case, IReadOnlyList<PatientWait> OtherWaits, IReadOnlyList<TimelineItem> Timeline, LocalDate Today)
{
    /// <summary>All of the patient's waits.</summary>
    public required PatientRoom Room { get; init; }
}

/// <summary>A protected person's name and number, for the page view that asked.</summary>
public sealed record RevealedIdentity(string? Name, string Number);
