using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Letters;

/// <param name="Number">The version its sender saw.</param>
public sealed record SaveTemplate(LetterKind Kind, LetterLanguage Language, int Number, string? Heading, string? Body);

public sealed record ResetTemplate(LetterKind Kind, LetterLanguage Language, int Number);

/// <summary>Edits the unit's letters. Navigators write them; every edit is a new version, and stands in the change log.</summary>
/// <exception cref="AccessDeniedException">Only navigators edit templates.</exception>
/// <exception cref="UserMistakeException">Something is missing, or a field does not exist; the sentence says which.</exception>
/// <exception cref="EditConflictException">Somebody else has edited it meanwhile.</exception>
public sealed class LetterTemplateService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Of what is being typed in one template.</summary>
    public static string DraftKey(LetterKind kind, LetterLanguage language) => $"template/{kind}/{language}".ToLowerInvariant();

    public Task SaveAsync(SaveTemplate command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (LetterMerge.Mistake(command.Kind, command.Heading, command.Body) is { } mistake) throw new UserMistakeException(mistake);
        var (heading, body) = (CleanText.Of(command.Heading!).Trim(), LetterMerge.Tidy(CleanText.Of(command.Body!)));
        return AddAsync(command.Kind, command.Language, command.Number, ChangeAction.Edited, now =>
            (now.Heading, now.Body) == (heading, body) ? throw new UserMistakeException(LetterText.Unchanged)
                : LetterTemplate.Of(command.Kind, command.Language, command.Number + 1, heading, body, change), change, ct);
    }

    /// <summary>The built-in text holds again; the unit's own versions are kept.</summary>
    public Task ResetAsync(ResetTemplate command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        return AddAsync(command.Kind, command.Language, command.Number, ChangeAction.Reset, now =>
            now.IsBuiltIn ? throw new UserMistakeException(LetterText.IsBuiltIn) : LetterTemplate.Of(command.Kind, command.Language, command.Number + 1, null, null, change), change, ct);
    }

    private async Task AddAsync(LetterKind kind, LetterLanguage language, int seen, ChangeAction verb, Func<TemplateText, LetterTemplate> make, ChangeContext change, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var now = await LetterTemplateQueries.CurrentAsync(db, kind, language, ct);
        if (now.Number != seen) throw await ConflictAsync(db, kind, language, ct);
        db.LetterTemplates.Add(make(now));
        await DraftService.RemoveAsync(db, change.UserId!, DraftKey(kind, language), ct);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"LetterTemplate {kind} {language}", verb, $"{seen} → {seen + 1}"));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if ((await LetterTemplateQueries.CurrentAsync(db, kind, language, ct)).Number == seen) throw;
            throw await ConflictAsync(db, kind, language, ct);
        }
    }

    private static async Task<EditConflictException> ConflictAsync(VardlotsDb db, LetterKind kind, LetterLanguage language, CancellationToken ct)
    {
        var newest = await db.LetterTemplates.Where(t => t.Kind == kind && t.Language == language).OrderByDescending(t => t.Number).Select(t => new { t.ByName, t.At }).FirstOrDefaultAsync(ct);
        return new EditConflictException(newest?.ByName, newest?.At);
    }
}
