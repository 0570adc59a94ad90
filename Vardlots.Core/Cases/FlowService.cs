using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>Moves a case through the work and parks it. What nobody owns is taken in the same save, as the page says before. Only navigators do.</summary>
/// <inheritdoc cref="TaskService" path="/exception"/>
public sealed class FlowService(IDbContextFactory<VardlotsDb> factory)
{
    /// <exception cref="UserMistakeException">The table of moves does not allow it, or what it requires is missing.</exception>
    public Task MoveAsync(MoveCase command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, change, (db, found) => MoveAsync(db, found, command.To, change, ct), ct);

    /// <exception cref="UserMistakeException">The day or the reason is missing, or something would pass that has not been confirmed.</exception>
    public Task ParkAsync(ParkCase command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, change, async (db, found) =>
    {
        var (first, last) = (change.Today.PlusDays(1), change.Today.PlusDays(Parking.MaxDays));
        if (command.Until is not { } until || until < first || until > last) throw new UserMistakeException(FlowText.ParkDay(first, last));
        if (CleanText.OrNull(command.Reason) is not { Length: <= CareCase.MaxParkReason } reason) throw new UserMistakeException(FlowText.ParkReason(CareCase.MaxParkReason));
        var warnings = Parking.Warnings(until, found.LimitDate, found.MedicalTargetDate, found.BookedOn, change.Today);
        if (warnings.Count > 0 && !command.Confirmed) throw new UserMistakeException($"{string.Join(" ", warnings.Select(FlowText.Of))} {FlowText.ParkConfirm}");
        var vanishedOn = await db.Entries.Where(e => e.Id == found.EntryId).Select(e => e.VanishedOn).SingleOrDefaultAsync(ct);
        found.Park(until, reason, vanishedOn, change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Park(found.Id), ct);
    }, ct);

    public Task UnparkAsync(UnparkCase command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, change, (_, found) =>
    {
        if (found.ParkedUntil is null) throw new UserMistakeException(FlowText.NotParked);
        found.Unpark(change);
        return Task.CompletedTask;
    }, ct, takes: false);

    /// <summary>The case's own verb, with a sentence instead of a broken assumption where the table says no.</summary>
    internal static async Task MoveAsync(VardlotsDb db, CareCase found, CaseStatus to, ChangeContext change, CancellationToken ct)
    {
        if (CaseMoves.Find(found.Status, to) is not { By: MoveBy.Move } move) throw new UserMistakeException(CaseMoveText.NotAllowed(found.Status, to));
        var has = await MoveEvidence.ReadAsync(db, found, change.Today, ct);
        if (has.Missing(move) is { } missing) throw new UserMistakeException(missing);
        found.MoveTo(to, has, change);
    }

    /// <summary>Whoever begins to work on nobody's case owns it.</summary>
    internal static void TakeIfNobodys(CareCase found, ViewContext view, ChangeContext change)
    {
        if (found.OwnerId is null) found.Assign(view.UserId, view.UserName, change);
    }

    private async Task RunAsync(CaseCommand command, ViewContext view, ChangeContext change, Func<VardlotsDb, CareCase, Task> verb, CancellationToken ct, bool takes = true)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = CaseEdit.RequireOpen(await CaseEdit.LoadAsync(db, command, view, ct));
        if (takes) TakeIfNobodys(found, view, change);
        await verb(db, found);
        await CaseEdit.SaveAsync(db, found, ct);
    }
}
