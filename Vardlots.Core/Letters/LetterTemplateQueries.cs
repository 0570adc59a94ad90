using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Letters;

/// <summary>A version of a template, as its history shows it.</summary>
public sealed record TemplateVersion(int Number, bool IsBuiltIn, string Heading, string Body, Instant At, string By);

/// <summary>A template in the list of all.</summary>
/// <param name="At">When it was last edited; null while nobody has.</param>
public sealed record TemplateRow(LetterKind Kind, LetterLanguage Language, int Number, bool IsBuiltIn, Instant? At, string? By);

/// <summary>Reads templates. They hold no patient's data.</summary>
public sealed class LetterTemplateQueries(IDbContextFactory<VardlotsDb> factory)
{
    /// <exception cref="AccessDeniedException">The role may not see patients, and so writes no letters.</exception>
    public async Task<IReadOnlyList<TemplateRow>> ListAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var newest = (await db.LetterTemplates.AsNoTracking().Where(t => !db.LetterTemplates.Any(n => n.Kind == t.Kind && n.Language == t.Language && n.Number > t.Number))
            .Select(t => new { t.Kind, t.Language, t.Number, IsBuiltIn = t.Body == null, t.At, t.ByName }).ToListAsync(ct)).ToDictionary(t => (t.Kind, t.Language));
        return [.. from kind in LetterKinds.All
                   from language in LetterKinds.Languages
                   select newest.TryGetValue((kind, language), out var t)
                       ? new TemplateRow(kind, language, t.Number, t.IsBuiltIn, t.At, t.ByName)
                       : new TemplateRow(kind, language, 0, true, null, null)];
    }

    public async Task<TemplateText> CurrentAsync(ViewContext view, LetterKind kind, LetterLanguage language, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await CurrentAsync(db, kind, language, ct);
    }

    /// <summary>Newest first; the built-in text it began with is not among them.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> HistoryAsync(ViewContext view, LetterKind kind, LetterLanguage language, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var builtIn = BuiltInTemplates.Of(kind, language);
        var versions = await db.LetterTemplates.AsNoTracking().Where(t => t.Kind == kind && t.Language == language).OrderByDescending(t => t.Number).ToListAsync(ct);
        return versions.ConvertAll(t => new TemplateVersion(t.Number, t.IsBuiltIn, t.Heading ?? builtIn.Heading, t.Body ?? builtIn.Body, t.At, t.ByName));
    }

    internal static async Task<TemplateText> CurrentAsync(VardlotsDb db, LetterKind kind, LetterLanguage language, CancellationToken ct)
    {
        var newest = await db.LetterTemplates.AsNoTracking().Where(t => t.Kind == kind && t.Language == language).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        return newest is { Body: { } body } ? new TemplateText(kind, language, newest.Number, false, newest.Heading!, body) : BuiltInTemplates.Of(kind, language, newest?.Number ?? 0);
    }
}
