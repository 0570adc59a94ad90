using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.WaitingLists;

/// <summary>How the patient was told of the guarantee.</summary>
public enum InformedHow { Phone, Letter, Video, Visit, Digital }

public enum OfferReply { Accepted, Declined }

/// <summary>Why a patient says no. None of them decides what the no means for the guarantee.</summary>
public enum DeclineReason { WantsHomeClinic, TooFar, TimeDoesNotSuit, UsesFreeChoice, Other }

/// <summary>An answer as it was given.</summary>
public sealed record GivenReply(OfferReply Reply, LocalDate On, DeclineReason? Reason, string? Comment);

/// <summary>
/// An offer of care made to the patient, and the answer when there is one. Whether a no waives the guarantee is derived, never
/// stored (HSF 6 kap. 2 § 3); silence never does.
/// </summary>
public sealed class EntryOffer : RecordedFact
{
    public const int MaxProvider = 200;

    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required string Provider { get; init; }
    public required LocalDate OfferedOn { get; init; }
    public required LocalDate CareDate { get; init; }

    /// <summary>The patient has until this day, inclusive.</summary>
    public LocalDate? AnswerBy { get; init; }

    /// <summary>The last day an answer is in time: the one that was given, else the day of the care itself. After it somebody asks; silence means nothing.</summary>
    public LocalDate LastAnswerDay => AnswerBy ?? CareDate;

    /// <summary>It counts, and nobody has answered.</summary>
    public bool IsAwaited => Reply is null && !IsStruck;

    /// <summary>The patient had been told of the guarantee before answering.</summary>
    public bool Informed { get; private set; }
    public InformedHow? InformedHow { get; private set; }

    /// <summary>Null while there is no answer; then nothing of the offer reaches the clock.</summary>
    public OfferReply? Reply { get; private set; }
    public LocalDate? AnsweredOn { get; private set; }
    public DeclineReason? DeclineReason { get; private set; }
    public string? ReplyComment { get; private set; }
    public string? ReplyRecordedBy { get; private set; }
    public Instant? ReplyRecordedAt { get; private set; }

    public required string RecordedBy { get; init; }
    public required Instant RecordedAt { get; init; }

    /// <summary>Whether, and how, the patient was told.</summary>
    public void Inform(InformedHow? how) => (Informed, InformedHow) = (how is not null, how);

    public void Answer(GivenReply reply, ChangeContext change)
    {
        if (Reply is not null || IsStruck) throw new InvalidOperationException("Answered or struck out already.");
        (Reply, AnsweredOn, DeclineReason, ReplyComment) = (reply.Reply, reply.On, reply.Reason, reply.Comment);
        (ReplyRecordedBy, ReplyRecordedAt) = (change.UserName, change.Now);
    }
}
