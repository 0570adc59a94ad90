using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>A stored draft.</summary>
public sealed record Draft(string Text, Instant SavedAt);

/// <summary>Keeps what somebody is typing, per person and box, until it is saved for real.</summary>
public sealed partial class DraftService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int MaxText = CaseEvent.MaxText;

    /// <summary>Keys look like <c>case/12/note</c>.</summary>
    public static bool IsKey(string? key) => key is { Length: <= 100 } && KeyPattern().IsMatch(key);

    public async Task<Draft?> FindAsync(string userId, string key, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Drafts.Where(d => d.UserId == userId && d.Key == key).Select(d => new Draft(d.Text, d.SavedAt)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Stores the text; an empty one removes the draft.</summary>
    /// <exception cref="UserMistakeException">The key is malformed or the text too long.</exception>
    public async Task<Instant> SaveAsync(string userId, string key, string text, CancellationToken ct)
    {
        if (!IsKey(key) || text.Length > MaxText) throw new UserMistakeException(DraftTexts.TooLong(MaxText));
        text = CleanText.Of(text);
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (text.Length == 0) await Mine(db, userId, key).ExecuteDeleteAsync(ct);
        else if (await UpdateAsync(db, userId, key, text, now, ct) == 0) await InsertAsync(db, userId, key, text, now, ct);
        return now;
    }

    /// <summary>Removes a draft together with the real save: call before that save's <c>SaveChangesAsync</c>, on the same context.</summary>
    public static async Task RemoveAsync(VardlotsDb db, string userId, string key, CancellationToken ct)
    {
        if (await db.Drafts.FindAsync([userId, key], ct) is { } draft) db.Drafts.Remove(draft);
    }

    private static IQueryable<TextDraft> Mine(VardlotsDb db, string userId, string key) => db.Drafts.Where(d => d.UserId == userId && d.Key == key);

    private static Task<int> UpdateAsync(VardlotsDb db, string userId, string key, string text, Instant now, CancellationToken ct) =>
        Mine(db, userId, key).ExecuteUpdateAsync(s => s.SetProperty(d => d.Text, text).SetProperty(d => d.SavedAt, now), ct);

    private static async Task InsertAsync(VardlotsDb db, string userId, string key, string text, Instant now, CancellationToken ct)
    {
        db.Drafts.Add(new TextDraft { UserId = userId, Key = key, Text = text, SavedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same box in a second tab came first; its row is there now. Anything else fails here again.
            db.ChangeTracker.Clear();
            if (await UpdateAsync(db, userId, key, text, now, ct) == 0) throw;
        }
    }

    [GeneratedRegex(@"\A[a-z]+(/[a-z0-9-]+){1,4}\z")]
    private static partial Regex KeyPattern();
}
