using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>The verbs of the workflow: from status to status, and out of the day's lists until a day.</summary>
public sealed partial class CareCase
{
    public const int MaxParkReason = 500;

    /// <summary>Out of the day's lists until this day, which is the first it stands in them again; null when not parked. A day that has come means: back, and not yet taken up.</summary>
    public LocalDate? ParkedUntil { get; private set; }

    /// <summary>Why it came back before its day; null while it has not.</summary>
    public WakeReason? WokenBy { get; private set; }
    public string? ParkedByName { get; private set; }
    public string? ParkReason { get; private set; }

    /// <summary>Since when the row had been missing when the case was parked: that alone does not bring it back.</summary>
    public LocalDate? ParkedVanishedOn { get; private set; }

    /// <summary>The day it is worked on again has not come.</summary>
    public bool IsParkedOn(LocalDate today) => ParkedUntil > today;

    /// <summary>Goes to another status, as <see cref="CaseMoves"/> allows. New, closed and reopened are verbs of their own.</summary>
    /// <param name="has">What the case has to show for it.</param>
    public void MoveTo(CaseStatus status, MoveEvidence has, ChangeContext change)
    {
        RequireOpen();
        if (CaseMoves.Find(Status, status) is not { By: MoveBy.Move } move) throw new InvalidOperationException($"Case {Id} cannot go from {Status} to {status}.");
        if (OwnerId is null) throw new InvalidOperationException($"Case {Id} has no owner.");
        if (!has.Meets(move.Need)) throw new InvalidOperationException($"Case {Id} lacks {move.Need} for {status}.");
        Record(CaseEventKind.Moved, change, from: Status.ToString(), to: status.ToString());
        Status = status;
        HasPersonalWork = true;
        TakenUp(change);
    }

    /// <summary>Leaves the day's lists until a day. Parked anew, the new day counts.</summary>
    /// <param name="until">The first day it is back.</param>
    /// <param name="vanishedOn">Since when its row is missing from the clinic's list, as the one who parks it knows.</param>
    public void Park(LocalDate until, string reason, LocalDate? vanishedOn, ChangeContext change)
    {
        RequireOpen();
        if (until <= change.Today) throw new InvalidOperationException($"Case {Id} cannot be parked until {until}.");
        Record(CaseEventKind.Parked, change, from: Iso(ParkedUntil), to: Iso(until), text: reason);
        (ParkedUntil, WokenBy, ParkedByName, ParkReason, ParkedVanishedOn) = (until, null, change.UserName, reason, vanishedOn);
        HasPersonalWork = true;
    }

    /// <summary>A person takes it up again, before or after its day.</summary>
    public void Unpark(ChangeContext change)
    {
        RequireOpen();
        if (ParkedUntil is null) return;
        Record(CaseEventKind.Unparked, change, from: Iso(ParkedUntil));
        EndParking();
        HasPersonalWork = true;
    }

    /// <summary>Something happened that cannot wait: it is back from today, and says why.</summary>
    private void Wake(WakeReason reason, ChangeContext change)
    {
        if (!IsParkedOn(change.Today)) return;
        Record(CaseEventKind.CameBack, change, from: Iso(ParkedUntil), to: reason.ToString());
        (ParkedUntil, WokenBy) = (change.Today, reason);
    }

    /// <summary>Work on a case that has come back ends the parking; one whose day is still ahead stays parked.</summary>
    private void TakenUp(ChangeContext change)
    {
        if (!IsParkedOn(change.Today)) EndParking();
    }

    private void EndParking() => (ParkedUntil, WokenBy, ParkedByName, ParkReason, ParkedVanishedOn) = (null, null, null, null, null);
}
