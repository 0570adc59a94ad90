using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

// What a form holds when it is sent: what is missing or cannot be is told in a sentence (OfferChecks, PauseChecks).

/// <summary>Whether, and how, the patient was told of the guarantee before answering.</summary>
/// <param name="Told">Null: not filled in.</param>
public sealed record GivenInformation(bool? Told, InformedHow? How)
{
    /// <summary>How, where the patient was told; null where not.</summary>
    public InformedHow? HowTold => Told == true ? How : null;
}

/// <summary>The patient's answer.</summary>
/// <param name="Comment">At most <see cref="RecordedFact.MaxText"/> characters; must be there with <see cref="DeclineReason.Other"/>.</param>
public sealed record ReplyFields(OfferReply? Reply, LocalDate? On, DeclineReason? Reason = null, string? Comment = null);

/// <param name="Reply">Null: no answer yet.</param>
public sealed record RecordOffer(
    long CaseId, int Version, string? Provider, LocalDate? OfferedOn, LocalDate? CareDate, LocalDate? AnswerBy, GivenInformation Information, ReplyFields? Reply = null)
    : CaseCommand(CaseId, Version);

/// <param name="Information">Told when the offer was made, or since.</param>
public sealed record AnswerOffer(long CaseId, int Version, long OfferId, GivenInformation Information, ReplyFields Reply) : CaseCommand(CaseId, Version);

public sealed record StrikeOffer(long CaseId, int Version, long OfferId, string? Why) : CaseCommand(CaseId, Version);

/// <param name="Day">Day 0 of the new clock.</param>
public sealed record RecordChangeOfMind(long CaseId, int Version, LocalDate? Day) : CaseCommand(CaseId, Version);

public sealed record StrikeChangeOfMind(long CaseId, int Version, long ChangeOfMindId, string? Why) : CaseCommand(CaseId, Version);

/// <param name="Last">Null while it goes on.</param>
/// <param name="Source">Who at the clinic judged the obstacle (must be there), or where the free choice led.</param>
public sealed record RecordPause(long CaseId, int Version, PauseKind? Kind, LocalDate? First, LocalDate? Last, string? Source) : CaseCommand(CaseId, Version);

public sealed record EndPause(long CaseId, int Version, long PauseId, LocalDate? Last) : CaseCommand(CaseId, Version);

public sealed record StrikePause(long CaseId, int Version, long PauseId, string? Why) : CaseCommand(CaseId, Version);
