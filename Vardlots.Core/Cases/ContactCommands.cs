using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <param name="StartedAt">When it began; null: now.</param>
/// <param name="Confirmed">The sender has ticked that the case should be closed, where the outcome closes it.</param>
/// <param name="MoveTo">The status it leads to, as the sender has left it ticked; null to leave it.</param>
/// <param name="Note">What the fields do not hold; stands in the history.</param>
public sealed record RecordContact(
    long CaseId, int Version, ContactChannel Channel, ContactOutcome Outcome, bool Told = false, PatientWishes? Wishes = null,
    string? Note = null, LocalDateTime? StartedAt = null, bool Confirmed = false, CaseStatus? MoveTo = null) : CaseCommand(CaseId, Version)
{
    /// <summary>The patient's other cases that the same conversation was about.</summary>
    public IReadOnlyList<AlsoAbout> Also { get; init; } = [];

    /// <summary>With <see cref="ContactOutcome.FreeChoice"/>, for every case of the conversation that ended so.</summary>
    public FreeChoiceUse? FreeChoice { get; init; }
}

/// <summary>
/// What is done about free choice of care in another region. The days of it are not counted (HSF 6 kap. 2 § 2), so as a rule they are a
/// pause and the case is watched; where the care has taken the need away, the case is closed instead.
/// </summary>
/// <param name="Closes">No pause: the case is closed.</param>
/// <param name="Last">Null while it goes on.</param>
/// <param name="Where">Region or provider; optional.</param>
public sealed record FreeChoiceUse(bool Closes, LocalDate? First = null, LocalDate? Last = null, string? Where = null)
{
    internal RecordPause ToPause(CareCase about) => new(about.Id, about.Version, PauseKind.FreeChoice, First, Last, Where);
}

/// <summary>Another case of the same patient that a conversation was about too.</summary>
/// <param name="Outcome">Where it ended otherwise for this case; null: the same.</param>
/// <param name="Confirmed">The sender has ticked that this case should be closed, where its outcome closes it.</param>
public sealed record AlsoAbout(long CaseId, int Version, ContactOutcome? Outcome = null, bool Confirmed = false) : CaseCommand(CaseId, Version);

/// <summary>A contact put down by mistake.</summary>
/// <param name="Everywhere">On every case that the conversation was put down on.</param>
public sealed record StrikeContact(long CaseId, int Version, long ContactId, string Reason, bool Everywhere = false) : CaseCommand(CaseId, Version);

public sealed record AskClinic(long CaseId, int Version, string Question) : CaseCommand(CaseId, Version);

/// <summary>The clinic's own answer to the question that was asked last.</summary>
/// <param name="PatientTold">Whether the clinic has told the patient about the limit and the right to another provider; null: not filled in.</param>
/// <param name="ToldOn">The day it did.</param>
public sealed record AnswerForClinic(long CaseId, int Version, string? Answer, bool? PatientTold, LocalDate? ToldOn = null) : CaseCommand(CaseId, Version);

/// <param name="PatientTold">The clinic has told the patient.</param>
public sealed record NoteClinicReply(long CaseId, int Version, string Reply, bool PatientTold = false) : CaseCommand(CaseId, Version);
