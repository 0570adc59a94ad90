using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Cases.ClockEdit.Work;

namespace Vardlots.Core.Cases;

/// <summary>
/// Days that do not count (HSF 6 kap. 2 §): a medical obstacle that the clinic has judged, or free choice of care in another
/// region. The wait is assessed at once after the save. Only navigators write.
/// </summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such case or pause, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class PauseService(ClockEdit edit)
{
    public Task RecordAsync(RecordPause command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.RequireWaiting();
        Refuse(PauseChecks.Mistake(command, work.Clock.Now.Decided, change.Today));
        var (kind, first, source) = (command.Kind!.Value, command.First!.Value, CleanText.OrNull(command.Source));
        work.Db.AddPause(work.EntryId, kind, first, command.Last, source, change);
        work.Case.TellOfPause(kind, first, command.Last, source, change);
        return Task.CompletedTask;
    }, ct, CaseDrafts.Pause(command.CaseId));

    /// <summary>Gives an open pause its last day.</summary>
    public Task EndAsync(EndPause command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var pause = await PauseAsync(work, command.PauseId, ct);
        if (pause.IsStruck) Refuse(OfferText.StruckAlready);
        if (pause.LastDay is not null) Refuse(PauseMistakes.EndedAlready);
        Refuse(PauseChecks.MistakeInLast(pause.FirstDay, command.Last, change.Today));
        pause.LastDay = command.Last;
        work.Case.TellOfEndedPause(pause, change);
    }, ct);

    /// <summary>Strikes a mistaken pause out. It stays to be read and no longer counts.</summary>
    public Task StrikeAsync(StrikePause command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var pause = await PauseAsync(work, command.PauseId, ct);
        Strike(pause, command.Why, change);
        work.Case.TellOfStruckPause(pause, change);
    }, ct, CaseDrafts.Strike(command.CaseId, "pause", command.PauseId));

    /// <summary>Spells read out of the file are the clinic's, not ours to end or strike.</summary>
    private static async Task<EntryPause> PauseAsync(ClockEdit.Work work, long pauseId, CancellationToken ct) =>
        await work.Db.EntryPauses.SingleOrDefaultAsync(p => p.Id == pauseId && p.EntryId == work.EntryId && p.Recorded, ct) ?? throw new NotFoundException($"Pause {pauseId}");
}
