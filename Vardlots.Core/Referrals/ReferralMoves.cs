namespace Vardlots.Core.Referrals;

/// <summary>What is done with a referral.</summary>
public enum ReferralVerb { Reserve, Ask, Agree, Decline, CompletePapers, Approve, Return, Send, Forward, AskCompletion, Supplement, Confirm, Reject, Cancel, Book, GiveCare, Withdraw, BreakPromise, MoveLate }

/// <summary>
/// From which step a verb leads where. Pure, and the only place that says so: <see cref="CareReferral"/> guards itself by it and the
/// screens offer what it allows. No way leads past the papers and the manager: only what is approved can be sent.
/// </summary>
public static class ReferralMoves
{
    private static readonly Dictionary<(ReferralStep, ReferralVerb), ReferralStep> To = new()
    {
        [(ReferralStep.Planned, ReferralVerb.Reserve)] = ReferralStep.Reserved,
        // A place that was not kept long enough is kept anew, without going back.
        [(ReferralStep.Reserved, ReferralVerb.Reserve)] = ReferralStep.Reserved,
        [(ReferralStep.Asked, ReferralVerb.Reserve)] = ReferralStep.Asked,
        [(ReferralStep.Agreed, ReferralVerb.Reserve)] = ReferralStep.Agreed,
        [(ReferralStep.PapersComplete, ReferralVerb.Reserve)] = ReferralStep.PapersComplete,
        [(ReferralStep.Approved, ReferralVerb.Reserve)] = ReferralStep.Approved,
        [(ReferralStep.Reserved, ReferralVerb.Ask)] = ReferralStep.Asked,
        [(ReferralStep.Asked, ReferralVerb.Agree)] = ReferralStep.Agreed,
        [(ReferralStep.Asked, ReferralVerb.Decline)] = ReferralStep.Ended,
        [(ReferralStep.Agreed, ReferralVerb.CompletePapers)] = ReferralStep.PapersComplete,
        [(ReferralStep.PapersComplete, ReferralVerb.Approve)] = ReferralStep.Approved,
        [(ReferralStep.PapersComplete, ReferralVerb.Return)] = ReferralStep.Agreed,
        [(ReferralStep.Approved, ReferralVerb.Send)] = ReferralStep.Sent,
        [(ReferralStep.Sent, ReferralVerb.Forward)] = ReferralStep.Sent,
        [(ReferralStep.Sent, ReferralVerb.AskCompletion)] = ReferralStep.CompletionAsked,
        [(ReferralStep.CompletionAsked, ReferralVerb.Supplement)] = ReferralStep.Sent,
        [(ReferralStep.Sent, ReferralVerb.Confirm)] = ReferralStep.Confirmed,
        [(ReferralStep.CompletionAsked, ReferralVerb.Confirm)] = ReferralStep.Confirmed,
        [(ReferralStep.Confirmed, ReferralVerb.Book)] = ReferralStep.Booked,
        [(ReferralStep.Booked, ReferralVerb.Book)] = ReferralStep.Booked,
        [(ReferralStep.Booked, ReferralVerb.GiveCare)] = ReferralStep.CareGiven,
        [(ReferralStep.Booked, ReferralVerb.MoveLate)] = ReferralStep.Ended,
    };

    static ReferralMoves()
    {
        foreach (var step in new[] { ReferralStep.Sent, ReferralStep.CompletionAsked, ReferralStep.Confirmed, ReferralStep.Booked })
        {
            To[(step, ReferralVerb.Reject)] = ReferralStep.Ended;
            To[(step, ReferralVerb.Cancel)] = ReferralStep.Ended;
            To[(step, ReferralVerb.BreakPromise)] = ReferralStep.Ended;
        }
        foreach (var step in Enum.GetValues<ReferralStep>().Where(IsOpen)) To[(step, ReferralVerb.Withdraw)] = ReferralStep.Ended;
    }

    /// <summary>Null where it is not allowed.</summary>
    public static ReferralStep? Find(ReferralStep from, ReferralVerb verb) => To.TryGetValue((from, verb), out var to) ? to : null;

    /// <summary>What may be done from a step, in the order of the verbs.</summary>
    public static IReadOnlyList<ReferralVerb> From(ReferralStep step) => [.. Enum.GetValues<ReferralVerb>().Where(v => To.ContainsKey((step, v)))];

    /// <summary>Care has neither been given nor given up.</summary>
    public static bool IsOpen(ReferralStep step) => step is not (ReferralStep.CareGiven or ReferralStep.Ended);

    /// <summary>A patient's identity may be with the receiver.</summary>
    public static bool IsWithReceiver(ReferralStep step) => step is ReferralStep.Sent or ReferralStep.CompletionAsked or ReferralStep.Confirmed or ReferralStep.Booked;
}
