using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Rules;

/// <summary>A person who has a hand in a rule book: the account, and the name that the book keeps.</summary>
public sealed record UserRef(string Id, string Name);

/// <summary>A book that one person wrote and another agreed to.</summary>
public sealed record PublishRules(string Json, LocalDate AppliesFrom, UserRef DraftedBy, UserRef ApprovedBy, long? DraftId, string? Note);

/// <summary>Publishes: the book gets its number and can never be changed. It applies when <see cref="RuleActivation"/> has assessed what it touches.</summary>
public sealed class RulePublishing(IDbContextFactory<VardlotsDb> factory, UserDirectory users, ILookupNormalizer normalizer, RuleOptions options)
{
    /// <summary>An account by its user name, for those who publish without a screen.</summary>
    /// <exception cref="UserMistakeException">There is none.</exception>
    public async Task<UserRef> FindUserAsync(string userName, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var normalized = normalizer.NormalizeName(userName.Trim());
        var user = await db.Users.AsNoTracking().Where(u => u.NormalizedUserName == normalized).Select(u => new { u.Id, u.DisplayName }).SingleOrDefaultAsync(ct);
        return user is null ? throw new UserMistakeException(RulesText.UnknownUser(userName)) : new UserRef(user.Id, user.DisplayName);
    }

    /// <summary>Publishing the newest book once more, by the same people from the same day, is going on with it: a killed command is simply run again.</summary>
    /// <returns>The book's number.</returns>
    /// <exception cref="RuleBookRefusedException">The book has problems; all are told.</exception>
    /// <exception cref="UserMistakeException">One of the two may not, both are the same, or the draft is published already.</exception>
    public async Task<int> PublishAsync(PublishRules command, ChangeContext change, CancellationToken ct)
    {
        var json = RuleBookRefusedException.Require(command.Json, 0).ToJson();
        await RequireFourEyesAsync(command, ct);
        var note = CleanNote(command.Note);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(ct);
            var newest = await db.RuleBooks.AsNoTracking().OrderByDescending(b => b.Number).FirstAsync(ct);
            if (command.DraftId is { } draft && await db.RuleBooks.Where(b => b.DraftId == draft).Select(b => (int?)b.Number).FirstOrDefaultAsync(ct) is { } published)
                throw new UserMistakeException(RulesText.DraftIsPublished(published));
            if (command.DraftId is null && IsSame(newest, command, json)) return newest.Number;
            var book = new RuleBookRecord
            {
                Number = newest.Number + 1, AppliesFrom = command.AppliesFrom, PublishedAt = change.Now, PublishedBy = change.UserName, Json = json, Note = note, DraftId = command.DraftId,
                DraftedById = command.DraftedBy.Id, DraftedBy = command.DraftedBy.Name, ApprovedById = command.ApprovedBy.Id, ApprovedBy = command.ApprovedBy.Name,
            };
            db.RuleBooks.Add(book);
            db.ChangeLog.Add(ChangeLogEntry.Of(change, $"RuleBook {book.Number}", ChangeAction.Published,
                $"after {newest.Number}, applies from {Texts.DateText.Iso(book.AppliesFrom)}, drafted by {book.DraftedBy} ({book.DraftedById}), approved by {book.ApprovedBy} ({book.ApprovedById})"));
            try
            {
                await db.SaveChangesAsync(ct);
                return book.Number;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Somebody published at the same moment: the next number, or the same draft.
            }
        }
    }

    private static bool IsSame(RuleBookRecord newest, PublishRules command, string json) =>
        newest.DraftId is null && newest.Json == json && newest.AppliesFrom == command.AppliesFrom && newest.DraftedById == command.DraftedBy.Id && newest.ApprovedById == command.ApprovedBy.Id;

    private async Task RequireFourEyesAsync(PublishRules command, CancellationToken ct)
    {
        foreach (var person in new[] { command.DraftedBy, command.ApprovedBy })
            if (await users.FindAsync(person.Id, ct) is not { Role: Roles.Administrator, IsClosed: false }) throw new UserMistakeException(RulesText.NotAdministrator(person.Name));
        if (command.DraftedBy.Id == command.ApprovedBy.Id && !options.SingleAdministrator) throw new UserMistakeException(RulesText.SameHand);
    }

    private static string? CleanNote(string? note) =>
        Texts.CleanText.OrNull(note) is not { } text ? null : text.Length <= RuleBookRecord.MaxNote ? text : throw new UserMistakeException(RulesText.NoteTooLong);
}
