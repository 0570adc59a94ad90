using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>A navigator becomes the owner.</summary>
public sealed record AssignMany(string ToId) : BulkVerb
{
    public override BulkKind Kind => BulkKind.Assign;

    internal override string DetailFor(BulkReader by) => by.Navigators[ToId];

    internal override void RequirePlannable(BulkReader by)
    {
        if (!by.Navigators.ContainsKey(ToId)) throw new UserMistakeException(CaseText.AssigneeMustBeNavigator);
    }

    internal override bool AsksForHandovers => true;

    internal override BulkException? LeavesOut(SeenCase seen, BulkReader by) =>
        seen.OwnerId == ToId ? BulkException.AlreadySo : seen.IsOffered ? BulkException.Offered : null;

    /// <summary>Only what concerns ownership is a conflict: a colleague's note or a night's update stands in nobody's way.</summary>
    internal override BulkOutcome Do(CareCase now, PlannedCase planned, BulkBatch batch, BulkRunItem item)
    {
        if (now.OwnerId == ToId) return BulkOutcome.Unchanged;
        if (HasOtherOwner(now, planned)) return BulkOutcome.OtherOwner;
        if (batch.Offered.Contains(now.Id)) return BulkOutcome.Offered;
        now.Assign(ToId, batch.By.Navigators[ToId], batch.Change);
        return BulkOutcome.Done;
    }
}

/// <summary>Leaves the day's lists until a day. What nobody owns is taken, as when one case is parked.</summary>
/// <param name="Confirmed">That limits or target dates will pass has been seen.</param>
public sealed record ParkMany(LocalDate? Until, string? Reason, bool Confirmed) : BulkVerb
{
    public override BulkKind Kind => BulkKind.Park;

    internal override string DetailFor(BulkReader by) => DateText.Iso(Until!.Value);

    internal override void RequirePlannable(BulkReader by)
    {
        var (first, last) = (by.Today.PlusDays(1), by.Today.PlusDays(Parking.MaxDays));
        if (Until is not { } until || until < first || until > last) throw new UserMistakeException(FlowText.ParkDay(first, last));
    }

    internal override void RequireComplete(BulkReader by)
    {
        RequirePlannable(by);
        if (CleanText.OrNull(Reason) is not { Length: <= CareCase.MaxParkReason }) throw new UserMistakeException(FlowText.ParkReason(CareCase.MaxParkReason));
    }

    internal override bool AsksForHandovers => true;

    /// <summary>Nobody's case is taken by parking it, so one that is offered to a colleague waits for the answer.</summary>
    internal override BulkException? LeavesOut(SeenCase seen, BulkReader by) =>
        seen.ParkedUntil == Until ? BulkException.AlreadySo : seen is { OwnerId: null, IsOffered: true } ? BulkException.Offered : null;

    internal override IEnumerable<BulkConcern> Concerns(SeenCase seen, BulkReader by)
    {
        if (seen.OwnerId is null) yield return BulkConcern.NobodysTaken;
        foreach (var warning in Parking.Warnings(Until!.Value, seen.LimitDate, seen.MedicalTargetDate, seen.BookedOn, by.Today))
        {
            yield return warning.Risk switch
            {
                ParkRisk.PassesLimit => BulkConcern.PassesLimit,
                ParkRisk.LimitHasPassed => BulkConcern.LimitHasPassed,
                _ => BulkConcern.PassesMedicalTarget,
            };
        }
    }

    internal override BulkOutcome Do(CareCase now, PlannedCase planned, BulkBatch batch, BulkRunItem item)
    {
        var (until, reason) = (Until!.Value, CleanText.OrNull(Reason)!);
        if (now.ParkedUntil == until) return BulkOutcome.Unchanged;
        if (HasOtherOwner(now, planned)) return BulkOutcome.OtherOwner;
        if (now.ParkedUntil != planned.ParkedSeen) return BulkOutcome.Changed;
        if (!planned.IsRisky && Parking.Warnings(until, now.LimitDate, now.MedicalTargetDate, now.BookedOn, batch.Change.Today).Count > 0) return BulkOutcome.DatesMoved;
        if (now.OwnerId is null && batch.Offered.Contains(now.Id)) return BulkOutcome.Offered;
        if (now.OwnerId is null) now.Assign(batch.By.UserId, batch.Change.UserName, batch.Change);
        now.Park(until, reason, now.EntryId is { } entry ? batch.VanishedOn.GetValueOrDefault(entry) : null, batch.Change);
        return BulkOutcome.Done;
    }
}

public enum BulkTaskOwner { Me, CaseOwner }

/// <summary>The same thing to do in each case.</summary>
public sealed record AddTaskToMany(string? Text, LocalDate? Due, BulkTaskOwner Owner) : BulkVerb
{
    public override BulkKind Kind => BulkKind.AddTask;

    internal override string DetailFor(BulkReader by) => CleanText.OrNull(Text)!;

    internal override void RequirePlannable(BulkReader by)
    {
        if (Due is not { } due || due < by.Today || due > by.Today.PlusYears(5)) throw new UserMistakeException(FlowText.TaskDue(by.Today));
    }

    internal override void RequireComplete(BulkReader by)
    {
        RequirePlannable(by);
        if (CleanText.OrNull(Text) is not { } text) throw new UserMistakeException(FlowText.TaskEmpty);
        if (text.Length > CaseTask.MaxText) throw new UserMistakeException(FlowText.TaskTooLong(CaseTask.MaxText));
    }

    internal override BulkException? LeavesOut(SeenCase seen, BulkReader by) =>
        OwnerOf(seen.OwnerId, by) is null ? BulkException.NoOwner : seen.HasSameTask ? BulkException.AlreadySo : null;

    internal override BulkOutcome Do(CareCase now, PlannedCase planned, BulkBatch batch, BulkRunItem item)
    {
        if (Owner == BulkTaskOwner.CaseOwner && HasOtherOwner(now, planned)) return BulkOutcome.OtherOwner;
        if (OwnerOf(now.OwnerId, batch.By) is not { } owner) return BulkOutcome.NoOwner;
        var text = CleanText.OrNull(Text)!;
        if (now.Tasks.Any(t => t.IsOpen && t.Text == text && t.Due == Due && t.OwnerId == owner)) return BulkOutcome.Unchanged;
        now.AddTask(text, Due!.Value, owner, batch.By.Navigators[owner], batch.Change);
        item.Made(now.Tasks[^1]);
        return BulkOutcome.Done;
    }

    /// <summary>Null when the case has no owner, or one who is no navigator any more.</summary>
    private string? OwnerOf(string? caseOwner, BulkReader by) => Owner == BulkTaskOwner.Me ? by.UserId : caseOwner is not null && by.Navigators.ContainsKey(caseOwner) ? caseOwner : null;
}

/// <summary>Ends them all for the same reason. Care given has a day of its own in each case, so it is not among them.</summary>
public sealed record CloseMany(CaseOutcome? Outcome, string? Comment) : BulkVerb
{
    /// <summary>In the order of the form.</summary>
    public static readonly IReadOnlyList<CaseOutcome> Choices = [.. CaseClosing.Choices.Where(o => !CaseClosing.IsCareGiven(o))];

    public override BulkKind Kind => BulkKind.Close;

    internal override string DetailFor(BulkReader by) => Outcome!.Value.ToString();

    internal override void RequirePlannable(BulkReader by)
    {
        if (Outcome is { } given && CaseClosing.IsCareGiven(given)) throw new UserMistakeException(CaseText.CareGivenOneByOne);
        if (Outcome is not { } outcome || !Choices.Contains(outcome)) throw new UserMistakeException(CaseVerbText.NotAnOutcome);
    }

    internal override void RequireComplete(BulkReader by)
    {
        RequirePlannable(by);
        CaseService.CheckText(Comment);
    }

    internal override BulkException? LeavesOut(SeenCase seen, BulkReader by) =>
        seen.IsReferred ? BulkException.Referred
        : Outcome == CaseOutcome.Waived && seen.Deadline != DeadlineStatus.Waived ? BulkException.NeedsWaiver
        : seen.IsProtected && !by.MayUnmask ? BulkException.Protected : null;

    /// <summary>Closing is the end of the work, so anything that has happened since the plan is looked at first.</summary>
    internal override BulkOutcome Do(CareCase now, PlannedCase planned, BulkBatch batch, BulkRunItem item)
    {
        if (HasOtherOwner(now, planned)) return BulkOutcome.OtherOwner;
        if (now.Version != planned.Version) return BulkOutcome.Changed;
        now.Close(Outcome!.Value, CaseService.CheckText(Comment), batch.Change);
        return BulkOutcome.Done;
    }
}
