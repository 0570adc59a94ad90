using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Referrals;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using static Vardlots.Core.Cases.CaseEdit;

namespace Vardlots.Core.Cases;

/// <summary>
/// What a person does with one case. Each verb loads the case within the reader's clinics, lets it guard itself, and saves
/// once with its history. Navigators act; a manager may write notes on own clinics' cases; an administrator does nothing here.
/// </summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such case, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
public sealed class CaseService(IDbContextFactory<VardlotsDb> factory, EntryReassessment reassessment)
{
    /// <summary>Makes the reader the owner, also when a colleague was.</summary>
    public Task TakeAsync(TakeCase command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        ChangeAsync(command, view, ct, found => RequireOpen(found).Assign(view.UserId, view.UserName, change));

    public Task ReleaseAsync(ReleaseCase command, ViewContext view, ChangeContext change, CancellationToken ct) =>
        ChangeAsync(command, view, ct, found =>
        {
            if (RequireOpen(found).OwnerId is null) return false;
            found.Release(change);
            return true;
        });

    /// <summary>Adds a note; the draft it was typed in goes in the same save.</summary>
    /// <exception cref="UserMistakeException">Nothing is written, or too much.</exception>
    public async Task AddNoteAsync(AddCaseNote command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var text = CheckText(command.Text) ?? throw new UserMistakeException(CaseVerbText.NoteEmpty);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await LoadAsync(db, command, view, ct);
        found.AddNote(text, change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Note(found.Id), ct);
        await SaveAsync(db, found, ct);
    }

    /// <exception cref="UserMistakeException">The outcome or its date is missing or cannot be.</exception>
    public async Task CloseAsync(CloseCase command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        var comment = CheckText(command.Comment);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = RequireOpen(await LoadAsync(db, command, view, ct));
        if (await db.Referrals.Where(ReferralScope.UnderWay).AnyAsync(r => r.CaseId == found.Id, ct)) throw new UserMistakeException(ReferralText.HasReferral);
        if (CaseClosing.IsCareGiven(command.Outcome))
        {
            var day = command.CareOn ?? throw new UserMistakeException(CaseVerbText.CareDateMissing);
            if (day > change.Today || day < found.ClockDecidedOn) throw new UserMistakeException(CaseVerbText.CareDateWrong(found.ClockDecidedOn, change.Today));
            found.Close(CaseClosing.OfCareOn(day, found.LimitDate), comment, change, day);
        }
        else
        {
            if (!CaseClosing.Choices.Contains(command.Outcome)) throw new UserMistakeException(CaseVerbText.NotAnOutcome);
            if (command.Outcome == CaseOutcome.Waived && found.DeadlineStatus != DeadlineStatus.Waived) throw new UserMistakeException(CaseVerbText.NotWaived);
            found.Close(command.Outcome, comment, change);
        }
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Close(found.Id), ct);
        await SaveAsync(db, found, ct);
    }

    /// <summary>Takes a closed case up again; what the nights have meanwhile seen of its wait is taken over at once.</summary>
    /// <exception cref="UserMistakeException">It is open, or its wait has another open case.</exception>
    public async Task ReopenAsync(ReopenCase command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await LoadAsync(db, command, view, ct);
        if (found.IsOpen) throw new UserMistakeException(CaseVerbText.IsOpen);
        if (found.EntryId is { } entry && await db.Cases.AnyAsync(c => c.EntryId == entry && c.ClosedOn == null, ct))
            throw new UserMistakeException(CaseVerbText.OtherIsOpen);
        found.Reopen(change);
        await SaveAsync(db, found, ct);
        if (found.EntryId is { } reopened) await reassessment.RunAsync(reopened, ct);
    }

    /// <summary>A navigator's verb; <paramref name="verb"/> returns false when there was nothing to do.</summary>
    private async Task ChangeAsync(CaseCommand command, ViewContext view, CancellationToken ct, Func<CareCase, bool> verb)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await LoadAsync(db, command, view, ct);
        if (verb(found)) await SaveAsync(db, found, ct);
    }

    /// <summary>The trimmed text, null when there is none.</summary>
    internal static string? CheckText(string? text) => CleanText.OrNull(text) switch
    {
        { Length: > CaseEvent.MaxText } => throw new UserMistakeException(CaseVerbText.NoteTooLong),
        var trimmed => trimmed,
    };
}
