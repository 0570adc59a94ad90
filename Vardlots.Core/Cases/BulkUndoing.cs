using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>How each verb of many is taken back. Each is the case's own verb, with its own line in the history.</summary>
internal static class BulkUndoing
{
    /// <param name="now">As the run left it.</param>
    /// <param name="otherIsOpen">Its wait has another open case.</param>
    public static BulkUndoOutcome Undo(BulkKind kind, CareCase now, BulkRunItem item, bool otherIsOpen, BulkReader by, ChangeContext change)
    {
        switch (kind)
        {
            case BulkKind.Assign:
                return GiveBack(now, item.Before, by, change);
            case BulkKind.Park:
                now.UndoPark(item.Before, change);
                return item.Before.OwnerId is null ? GiveBack(now, item.Before, by, change) : BulkUndoOutcome.Undone;
            case BulkKind.AddTask:
                now.StrikeTask(item.Task!, BulkStrikeReason, change);
                return BulkUndoOutcome.Undone;
            case BulkKind.Close when otherIsOpen:
                return BulkUndoOutcome.OtherIsOpen;
            case BulkKind.Close:
                now.UndoClose(item.Before, change);
                return BulkUndoOutcome.Undone;
            default:
                throw new InvalidOperationException($"{kind} cannot be undone.");
        }
    }

    /// <summary>To the owner before, or to the common queue.</summary>
    private static BulkUndoOutcome GiveBack(CareCase now, CaseBefore before, BulkReader by, ChangeContext change)
    {
        if (before.OwnerId is not { } owner) now.Release(change);
        else if (by.Navigators.TryGetValue(owner, out var name)) now.UndoAssign(before, name, change);
        else return BulkUndoOutcome.OwnerGone;
        return BulkUndoOutcome.Undone;
    }

    /// <summary>Stands in the history as the reason.</summary>
    private static string BulkStrikeReason => Texts.Language.Pick("tillagd i flera ärenden på en gång och ångrad", "added to several cases at once and undone");
}
