using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>What is new for the owner, and what becomes of a case that is offered to a colleague.</summary>
public sealed partial class CareCase
{
    /// <summary>When the first thing happened that the owner did not do and has not looked at; null while there is none, or no owner.</summary>
    public Instant? NewsSince { get; private set; }

    /// <summary>The case is offered to a colleague; the owner stays until it is answered.</summary>
    public void TellOfHandover(CaseEventKind kind, string toName, string? text, ChangeContext change) => Record(kind, change, from: OwnerId, to: toName, text: text);

    /// <summary>A colleague to whom it was offered takes over the work where it stands. What the former owner had not seen, nobody has.</summary>
    public void TakeOver(string userId, string userName, ChangeContext change)
    {
        RequireOpen();
        Own(CaseEventKind.HandoverAccepted, userId, userName, change);
    }

    private void Own(CaseEventKind kind, string userId, string userName, ChangeContext change)
    {
        var unseen = OwnerId is null ? null : NewsSince;
        Record(kind, change, from: OwnerId, to: userName);
        NewsSince = change.UserId == userId ? unseen : unseen ?? change.Now;
        OwnerId = userId;
        if (Status == CaseStatus.New) Status = CaseStatus.Assigned;
    }

    /// <summary>News is what others do. What follows at once from a change is part of that change, whoever made it.</summary>
    private void NoteNews(ChangeContext change)
    {
        if (OwnerId is null || change.UserId == OwnerId || change.UserName == ChangeContext.AtOnceName) return;
        NewsSince ??= change.Now;
    }
}
