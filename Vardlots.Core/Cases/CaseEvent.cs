using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

public enum CaseEventKind
{
    Opened, Reopened, Closed, Assigned, HandedOver, Released, StatusChanged, LimitMoved, BookingChanged,
    NotAtRisk, AtRiskAgain, Note, HelpWanted, ClinicPlanned, ClinicExplained,
    OfferMade, OfferAnswered, OfferStruck, ChangedMind, ChangeOfMindStruck, MedicalPauseRecorded, FreeChoicePauseRecorded, PauseEnded, PauseStruck,
    Contact, ContactStruck, ClinicAsked, ClinicReplied,
    OpenedByHand, CallTaken, LinkedToWait, BundleDecided,
    Moved, Parked, Unparked, CameBack,
    TaskAdded, TaskChanged, TaskDone, TaskReopened, TaskStruck,
    Inquiry,
    LetterMade, LetterPrinted, LetterSent, LetterReturned, LetterStruck,
    HandoverOffered, HandoverAccepted, HandoverDeclined, HandoverWithdrawn,
    ReferralStep,
}

/// <summary>One line of a case's history. Never changed, never erased (patientdatalagen 3 kap. 17 §).</summary>
public sealed class CaseEvent
{
    public long Id { get; init; }
    public long CaseId { get; init; }
    public required CaseEventKind Kind { get; init; }
    public required Instant At { get; init; }

    /// <summary>The day it counts for: for a scan its as-of date, otherwise the day it happened.</summary>
    public required LocalDate OnDay { get; init; }

    /// <summary>Null when the system did it.</summary>
    public string? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>Values before and after as stored names or ISO dates; the screen puts them into words.</summary>
    public string? From { get; init; }
    public string? To { get; init; }

    /// <summary>What a person wrote.</summary>
    public string? Text { get; init; }

    /// <summary>The rule book that an assessment's line comes from; null for what a person did.</summary>
    public int? RuleBookNumber { get; init; }

    /// <summary>Longest note.</summary>
    public const int MaxText = 8000;

    public static CaseEvent Of(CaseEventKind kind, ChangeContext change, string? from, string? to, string? text) => new()
    {
        Kind = kind, At = change.Now, OnDay = change.Today, ActorId = change.UserId, ActorName = change.UserName,
        From = from, To = to, Text = text, RuleBookNumber = change.RuleBook,
    };
}
