namespace Vardlots.Core.Cases;

/// <summary>The verb that a move goes by.</summary>
public enum MoveBy { Move, Take, Release, Close, Reopen }

/// <summary>
/// What a move takes for granted; <see cref="MoveEvidence"/> says when it is there. That somebody else has to act (<see cref="Answer"/>) shows
/// nowhere in what is stored: it is said, and a person judges.
/// </summary>
public enum MoveNeed { Owner, Nobody, Outcome, Offer, AcceptedOffer, BookedTime, Answer }

/// <summary>One allowed move.</summary>
public sealed record CaseMove(CaseStatus From, CaseStatus To, MoveBy By, MoveNeed Need)
{
    /// <summary>What it requires, in words.</summary>
    public string Requires => CaseMoveText.Requires(Need);
}

/// <summary>
/// From which status a case may go to which. Pure, and the only place that says so: <see cref="CareCase.MoveTo"/> guards itself by it and
/// the case shows it. Nobody's case is moved by being taken first; a closed one is opened again first.
/// </summary>
public static class CaseMoves
{
    /// <summary>The order of the work, as lists and choices show it.</summary>
    public static readonly IReadOnlyList<CaseStatus> InOrder = Enum.GetValues<CaseStatus>();

    public static readonly IReadOnlyList<CaseMove> All =
    [
        new(CaseStatus.New, CaseStatus.Assigned, MoveBy.Take, MoveNeed.Owner),
        .. Moves(CaseStatus.New, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Offered, CaseStatus.Booked, CaseStatus.Watching),
        .. Moves(CaseStatus.Assigned, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Offered, CaseStatus.Booked, CaseStatus.Watching),
        .. Moves(CaseStatus.ContactingPatient, CaseStatus.Assigned, CaseStatus.FindingProvider, CaseStatus.Offered, CaseStatus.Booked, CaseStatus.Watching),
        .. Moves(CaseStatus.FindingProvider, CaseStatus.Assigned, CaseStatus.ContactingPatient, CaseStatus.Offered, CaseStatus.Referred, CaseStatus.Booked, CaseStatus.Watching),
        .. Moves(CaseStatus.Offered, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Referred, CaseStatus.Booked, CaseStatus.Watching),
        // A rejected referral goes back to finding a provider.
        .. Moves(CaseStatus.Referred, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Booked, CaseStatus.Watching),
        .. Moves(CaseStatus.Booked, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Referred, CaseStatus.Watching),
        .. Moves(CaseStatus.Watching, CaseStatus.Assigned, CaseStatus.ContactingPatient, CaseStatus.FindingProvider, CaseStatus.Offered, CaseStatus.Booked),
        .. InOrder.Where(s => s is not (CaseStatus.New or CaseStatus.Closed)).Select(s => new CaseMove(s, CaseStatus.New, MoveBy.Release, MoveNeed.Nobody)),
        .. InOrder.Where(s => s != CaseStatus.Closed).Select(s => new CaseMove(s, CaseStatus.Closed, MoveBy.Close, MoveNeed.Outcome)),
        new(CaseStatus.Closed, CaseStatus.New, MoveBy.Reopen, MoveNeed.Nobody),
        new(CaseStatus.Closed, CaseStatus.Assigned, MoveBy.Reopen, MoveNeed.Owner),
    ];

    private static readonly Dictionary<(CaseStatus, CaseStatus), CaseMove> ByPair = All.ToDictionary(m => (m.From, m.To));

    /// <summary>Null where it is not allowed.</summary>
    public static CaseMove? Find(CaseStatus from, CaseStatus to) => ByPair.GetValueOrDefault((from, to));

    /// <summary>What a person may choose by <see cref="MoveBy.Move"/>, in the order of the work.</summary>
    public static IReadOnlyList<CaseMove> ChoicesFrom(CaseStatus from) => All.Where(m => m.From == from && m.By == MoveBy.Move).OrderBy(m => m.To).ToList();

    private static IEnumerable<CaseMove> Moves(CaseStatus from, params CaseStatus[] to) => to.Select(t => new CaseMove(from, t, MoveBy.Move, NeedOf(t)));

    private static MoveNeed NeedOf(CaseStatus to) => to switch
    {
        CaseStatus.Offered => MoveNeed.Offer,
        CaseStatus.Referred => MoveNeed.AcceptedOffer,
        CaseStatus.Booked => MoveNeed.BookedTime,
        CaseStatus.Watching => MoveNeed.Answer,
        _ => MoveNeed.Owner,
    };
}
