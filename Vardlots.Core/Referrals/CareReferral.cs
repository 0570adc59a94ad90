using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Referrals;

/// <summary>What a handover is complete with: none of the four may be missing.</summary>
/// <param name="Document">Where the referral is: its number or name in the clinic's system.</param>
/// <param name="OriginalStart">Day 0 of the patient's clock: it follows the patient and is never set anew.</param>
/// <param name="Consented">The day of the patient's consent; null only where nothing leaves the clinic.</param>
/// <param name="Commitment">Number of the payment commitment; null only within the own region.</param>
/// <param name="Kronor">What it binds the clinic to at most.</param>
public sealed record ReferralPapers(string Document, LocalDate? OriginalStart, LocalDate? Consented, string? Commitment, int? Kronor);

/// <summary>
/// One case's referral to one provider (hänvisning). The clock runs on through all of it. It changes only by its verbs, each guarded by
/// <see cref="ReferralMoves"/>; the case's history tells them.
/// </summary>
public sealed partial class CareReferral
{
    public const int MaxShort = 100, MaxText = 500;

    private CareReferral() { }

    public long Id { get; private set; }
    public long BatchId { get; private set; }
    public long CaseId { get; private set; }

    /// <summary>The wait, whose clock goes on also when the clinic strikes it for the other provider; null for a case on no list.</summary>
    public long? EntryId { get; private set; }

    /// <summary>The home clinic, whose manager answers for the cost.</summary>
    public int ClinicId { get; private set; }
    public long SlotId { get; private set; }
    public AgreementKind Agreement { get; private set; }

    /// <summary>As the place was stated when the referral was planned, kronor; null: not known.</summary>
    public int? PriceDifference { get; private set; }
    public ReferralStep Step { get; private set; }
    public LocalDate StepOn { get; private set; }
    public LocalDate PlannedOn { get; private set; }

    /// <summary>The day the care is promised for; what the patient was offered.</summary>
    public LocalDate CareDate { get; private set; }
    public long? ReservationId { get; private set; }

    /// <summary>The offer to the patient, whose answer the clock knows (HSF 6 kap. 2 §).</summary>
    public long? OfferId { get; private set; }

    // --- the papers
    public string? Document { get; private set; }
    public LocalDate? OriginalStart { get; private set; }
    public LocalDate? ConsentedOn { get; private set; }
    public string? Commitment { get; private set; }
    public int? Kronor { get; private set; }

    /// <summary>Which grant pays; null: none. Put down with the papers.</summary>
    public int? GrantId { get; private set; }

    public string? ApprovedById { get; private set; }
    public string? ApprovedByName { get; private set; }
    public Instant? ApprovedAt { get; private set; }

    /// <summary>Why the manager sent it back; null once it is approved.</summary>
    public string? ReturnedWhy { get; private set; }
    public LocalDate? SentOn { get; private set; }
    public string? SentHow { get; private set; }
    public ReceiverAnswer? Answer { get; private set; }
    public LocalDate? AnsweredOn { get; private set; }
    public string? AnswerText { get; private set; }
    public LocalDate? BookedOn { get; private set; }
    public LocalDate? CareGivenOn { get; private set; }

    /// <summary>Given on or before the limit that then stood; null where there was none.</summary>
    public bool? InTime { get; private set; }

    /// <summary>The home clinic has been told to strike the patient from its list; never before the receiver has confirmed.</summary>
    public LocalDate? ClinicToldOn { get; private set; }
    public ReferralEnd? End { get; private set; }
    public string? EndWhy { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => ReferralMoves.IsOpen(Step);

    internal static CareReferral Plan(long batchId, CareCase about, CapacitySlot slot, LocalDate careDate, ChangeContext change) => new()
    {
        BatchId = batchId, CaseId = about.Id, EntryId = about.EntryId, ClinicId = about.ClinicId, SlotId = slot.Id, Agreement = slot.Agreement, PriceDifference = slot.PriceDifference,
        CareDate = careDate, PlannedOn = change.Today, StepOn = change.Today,
    };

    internal void Reserve(long reservationId, ChangeContext change)
    {
        Go(ReferralVerb.Reserve, change);
        ReservationId = reservationId;
    }

    internal void Ask(long offerId, ChangeContext change)
    {
        Go(ReferralVerb.Ask, change);
        OfferId = offerId;
    }

    /// <param name="consented">The patient consents to what the receiver must be sent.</param>
    internal void Agree(bool consented, ChangeContext change)
    {
        Go(ReferralVerb.Agree, change);
        ConsentedOn = consented ? change.Today : null;
    }

    internal void Decline(string? why, ChangeContext change) => EndAs(ReferralVerb.Decline, ReferralEnd.PatientDeclined, why, change);

    internal void CompletePapers(ReferralPapers papers, int? grantId, ChangeContext change)
    {
        Go(ReferralVerb.CompletePapers, change);
        (Document, OriginalStart, ConsentedOn, Commitment, Kronor) = papers;
        GrantId = grantId;
    }

    internal void Approve(ChangeContext change)
    {
        Go(ReferralVerb.Approve, change);
        (ApprovedById, ApprovedByName, ApprovedAt, ReturnedWhy) = (change.UserId, change.UserName, change.Now, null);
    }

    internal void Return(string why, ChangeContext change)
    {
        Go(ReferralVerb.Return, change);
        ReturnedWhy = why;
    }

    /// <param name="homeBookedOn">The day that the home clinic has booked, if any.</param>
    internal void Send(string how, LocalDate? homeBookedOn, ChangeContext change)
    {
        Go(ReferralVerb.Send, change);
        (SentOn, SentHow) = (change.Today, how);
        (SentMonth, HomeBookedOn) = (MonthOf(change.Today), homeBookedOn);
    }

    /// <summary>What the receiver lacked has been sent.</summary>
    internal void Supplement(ChangeContext change) => Go(ReferralVerb.Supplement, change);

    internal void TakeAnswer(ReceiverAnswer answer, LocalDate on, string? text, ChangeContext change)
    {
        if (answer is ReceiverAnswer.Cancelled) EndAs(ReferralVerb.Cancel, ReferralEnd.Cancelled, text, change);
        else if (answer is ReceiverAnswer.Rejected) EndAs(ReferralVerb.Reject, ReferralEnd.Rejected, text, change);
        else Go(VerbOf(answer), change);
        (Answer, AnsweredOn, AnswerText) = (answer, on, text);
    }

    /// <summary>The time that the receiver has given, or a new one.</summary>
    internal void Book(LocalDate day, ChangeContext change)
    {
        Go(ReferralVerb.Book, change);
        BookedOn = day;
    }

    /// <param name="limit">As it stands; null without one.</param>
    internal void GiveCare(LocalDate day, LocalDate? limit, ChangeContext change)
    {
        Go(ReferralVerb.GiveCare, change);
        (CareGivenOn, InTime) = (day, limit is { } last ? day <= last : null);
        CountGain(day, limit);
    }

    internal void TellClinic(ChangeContext change)
    {
        if (Step is not (ReferralStep.Confirmed or ReferralStep.Booked or ReferralStep.CareGiven)) throw new InvalidOperationException($"Referral {Id} is not confirmed.");
        ClinicToldOn ??= change.Today;
    }

    /// <summary>Gives it up; the case goes back to finding a provider, its clock as it was.</summary>
    internal void GiveUp(ReferralEnd end, string? why, ChangeContext change) => EndAs(end switch
    {
        ReferralEnd.PromiseBroken => ReferralVerb.BreakPromise,
        ReferralEnd.MovedLate => ReferralVerb.MoveLate,
        _ => ReferralVerb.Withdraw,
    }, end, why, change);

    /// <summary>What an answer is in the table of moves.</summary>
    public static ReferralVerb VerbOf(ReceiverAnswer answer) => answer switch
    {
        ReceiverAnswer.Confirmed => ReferralVerb.Confirm,
        ReceiverAnswer.Forwarded => ReferralVerb.Forward,
        ReceiverAnswer.CompletionAsked => ReferralVerb.AskCompletion,
        ReceiverAnswer.Cancelled => ReferralVerb.Cancel,
        _ => ReferralVerb.Reject,
    };

    private void EndAs(ReferralVerb verb, ReferralEnd end, string? why, ChangeContext change)
    {
        Go(verb, change);
        (End, EndWhy) = (end, why);
    }

    private void Go(ReferralVerb verb, ChangeContext change)
    {
        var to = ReferralMoves.Find(Step, verb) ?? throw new InvalidOperationException($"Referral {Id} cannot {verb} from {Step}.");
        if (to != Step) StepOn = change.Today;
        Step = to;
    }
}
