using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>The verbs of taking back what was done to many: the case stands as before, and its history tells both.</summary>
public sealed partial class CareCase
{
    /// <summary>The owner before has it again, and what was new to that owner is new still; what nobody ever saw happen is no news.</summary>
    public void UndoAssign(CaseBefore before, string ownerName, ChangeContext change)
    {
        if (Assign(before.OwnerId!, ownerName, change)) NewsSince = before.NewsSince;
    }

    /// <summary>Parked as it was before, or not at all.</summary>
    public void UndoPark(CaseBefore before, ChangeContext change)
    {
        RequireOpen();
        Record(before.ParkedUntil is null ? CaseEventKind.Unparked : CaseEventKind.Parked, change, Iso(ParkedUntil), Iso(before.ParkedUntil), before.ParkReason);
        ParkAs(before);
        HasPersonalWork = true;
    }

    /// <summary>Open again in the status before, parked if it was.</summary>
    public void UndoClose(CaseBefore before, ChangeContext change)
    {
        Reopen(change);
        if (before.ParkedUntil is not null) Record(CaseEventKind.Parked, change, to: Iso(before.ParkedUntil), text: before.ParkReason);
        Status = before.Status ?? Status;
        NotAtRiskSince = before.NotAtRiskSince;
        ParkAs(before);
    }

    private void ParkAs(CaseBefore b) => (ParkedUntil, WokenBy, ParkedByName, ParkReason, ParkedVanishedOn) = (b.ParkedUntil, b.WokenBy, b.ParkedByName, b.ParkReason, b.ParkedVanishedOn);
}
