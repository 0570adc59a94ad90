using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>
/// A clinic answers about its flagged entries. The newest answer counts, older ones are kept, and the case of the wait says so in the
/// same save. Only the clinic's own managers answer.
/// </summary>
public sealed class ReviewService(IDbContextFactory<VardlotsDb> factory)
{
    private const int Attempts = 5;

    /// <summary>What the answer would do. Counts only.</summary>
    /// <inheritdoc cref="AnswerAsync" path="/exception"/>
    public async Task<ReviewOutcome> PreviewAsync(AnswerEntries command, ViewContext view, CancellationToken ct)
    {
        RequireManager(view, command);
        await using var db = await factory.CreateDbContextAsync(ct);
        return (await ReviewWork.ReadAsync(db, command, view, ct)).Outcome;
    }

    /// <exception cref="AccessDeniedException">Not a manager, or an entry of another clinic: nothing is saved.</exception>
    /// <exception cref="UserMistakeException">Something is missing or impossible; the sentence says what.</exception>
    public async Task<ReviewOutcome> AnswerAsync(AnswerEntries command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        RequireManager(view, command);
        Check(command, change.Today);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AnswerOnceAsync(command, view, change, ct);
            }
            // A scan or a colleague touched one of the entries or cases in between (or opened the case first): look again.
            catch (DbUpdateException) when (attempt < Attempts) { }
        }
    }

    private async Task<ReviewOutcome> AnswerOnceAsync(AnswerEntries command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var work = await ReviewWork.ReadAsync(db, command, view, ct);
        if (work.Outcome.Entries == 0) throw new UserMistakeException(ReviewTexts.AllEnded);
        work.Apply(db, command with { Comment = CommentOf(command) }, change);
        if (command.DraftKey is { } key) await DraftService.RemoveAsync(db, view.UserId, key, ct);
        await db.SaveChangesAsync(ct);
        return work.Outcome;
    }

    private static void RequireManager(ViewContext view, AnswerEntries command)
    {
        if (!view.IsManager) throw new AccessDeniedException();
        if (command.EntryIds.Count == 0) throw new UserMistakeException(ReviewTexts.NothingChosen);
        if (command.EntryIds.Count > AnswerEntries.Most) throw new UserMistakeException(ReviewTexts.TooMany(AnswerEntries.Most));
    }

    private static void Check(AnswerEntries command, LocalDate today)
    {
        if (command.Answer == ReviewAnswer.Planned)
        {
            var day = command.PlannedOn ?? throw new UserMistakeException(ReviewTexts.PlannedDateMissing);
            if (day < today) throw new UserMistakeException(ReviewTexts.PlannedDatePassed(today));
        }
        if (command.Answer == ReviewAnswer.Explained && command.Explanation is null) throw new UserMistakeException(ReviewTexts.ExplanationMissing);
        if (CommentOf(command)?.Length > EntryReview.MaxComment) throw new UserMistakeException(ReviewTexts.CommentTooLong(EntryReview.MaxComment));
    }

    private static string? CommentOf(AnswerEntries command) => CleanText.OrNull(command.Comment);
}
