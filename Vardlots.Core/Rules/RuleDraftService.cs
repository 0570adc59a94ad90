using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <param name="FromBook">Number of the book to copy.</param>
/// <param name="IsReturn">To go back to that book.</param>
public sealed record NewDraft(int FromBook, string? Name = null, bool IsReturn = false);

public sealed record ImportDraft(string? Name, string Json);

public sealed record SaveDraftHead(long Id, int Version, string? Name, string? Note, LocalDate? AppliesFrom);

/// <param name="Index">From 0; null for a new rule, which comes last.</param>
public sealed record SaveRule(long Id, int Version, int? Index, DeadlineRule Rule);

public sealed record ReplaceRules(long Id, int Version, IReadOnlyList<DeadlineRule> Rules, ChangeAction What);

/// <param name="LastDay">The last decision the rule is for.</param>
public sealed record EndRule(long Id, int Version, int Index, LocalDate? LastDay);

public sealed record DraftStep(long Id, int Version, string? Reason = null);

/// <summary>What came of a file: a draft, or every problem that stands in its way.</summary>
public sealed record ImportedDraft(long? Id, IReadOnlyList<RuleProblem> Problems);

/// <summary>Changes drafts of rule books; every change stands in the change log with before and after. Nobody's deadline moves until one is published.</summary>
/// <exception cref="AccessDeniedException">Only administrators change rules.</exception>
/// <exception cref="UserMistakeException">The sentence says what is wrong.</exception>
/// <exception cref="EditConflictException">Somebody else has changed the draft meanwhile.</exception>
public sealed class RuleDraftService(IDbContextFactory<VardlotsDb> factory, RuleDraftReader reader, RulePublishing publishing, RuleOptions options)
{
    /// <summary>A thousand rules are less than a megabyte.</summary>
    public const int MaxJson = 2_000_000;

    public async Task<long> CreateAsync(NewDraft command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var book = await db.RuleBooks.AsNoTracking().SingleOrDefaultAsync(b => b.Number == command.FromBook, ct) ?? throw new NotFoundException("The rule book");
        var name = Name(CleanText.OrNull(command.Name) ?? (command.IsReturn ? RuleDraftText.ReturnTo(book.Number) : RuleDraftText.CopyOf(book.Number)));
        return await AddAsync(db, RuleDraft.Of(name, book.Number, change.Today.PlusDays(1), RuleBook.RulesOf(book.Json), change),
            command.IsReturn ? ChangeAction.Returned : ChangeAction.Created, $"from book {book.Number}", change, ct);
    }

    /// <summary>A file with a mistake gives no draft, but all its mistakes.</summary>
    public async Task<ImportedDraft> ImportAsync(ImportDraft command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireAdministrator();
        if (command.Json.Length > MaxJson) throw new UserMistakeException(RuleDraftText.FileTooLarge);
        var reading = RuleBook.Read(command.Json, 0);
        if (reading.Book is not { } book) return new ImportedDraft(null, reading.Problems);
        await using var db = await factory.CreateDbContextAsync(ct);
        var newest = await db.RuleBooks.MaxAsync(b => b.Number, ct);
        var id = await AddAsync(db, RuleDraft.Of(Name(command.Name), newest, change.Today.PlusDays(1), book.Rules, change), ChangeAction.Imported, $"{book.Rules.Count} rules", change, ct);
        return new ImportedDraft(id, []);
    }

    public Task SaveHeadAsync(SaveDraftHead c, ViewContext view, ChangeContext change, CancellationToken ct) => DoAsync(c.Id, c.Version, view, (_, draft) =>
    {
        var (name, note) = (Name(c.Name), CleanText.OrNull(c.Note));
        if (note?.Length > RuleDraft.MaxNote) throw new UserMistakeException(RuleDraftText.TooLong);
        var day = c.AppliesFrom ?? throw new UserMistakeException(RuleDraftText.DayMissing);
        var detail = RuleAudit.Join(RuleAudit.Moved("name", draft.Name, name), RuleAudit.Moved("note", draft.Note, note),
            RuleAudit.Moved("appliesFrom", DateText.Iso(draft.AppliesFrom), DateText.Iso(day)));
        draft.ChangeHead(name, note, day, change);
        return Task.FromResult((ChangeAction.Changed, detail));
    }, change, ct);

    public Task SaveRuleAsync(SaveRule c, ViewContext view, ChangeContext change, CancellationToken ct) => ChangeAsync(c.Id, c.Version, view, rules =>
    {
        if (c.Index is not { } at) return (ChangeAction.RuleAdded, [.. rules, c.Rule]);
        if (rules[At(at, rules)] == c.Rule) throw new UserMistakeException(RuleDraftText.NothingChanged);
        return (ChangeAction.RuleChanged, [.. rules.Select((rule, i) => i == at ? c.Rule : rule)]);
    }, change, ct);

    public Task RemoveRuleAsync(long id, int version, int index, ViewContext view, ChangeContext change, CancellationToken ct) =>
        ChangeAsync(id, version, view, rules => (ChangeAction.RuleRemoved, [.. rules.Where((_, i) => i != At(index, rules))]), change, ct);

    public Task EndRuleAsync(EndRule c, ViewContext view, ChangeContext change, CancellationToken ct) => ChangeAsync(c.Id, c.Version, view, rules =>
    {
        var rule = rules[At(c.Index, rules)];
        if (c.LastDay < rule.ValidFrom) throw new UserMistakeException(RuleDraftText.EndBeforeStart);
        return (ChangeAction.RuleEnded, [.. rules.Select((r, i) => i == c.Index ? r with { ValidTo = c.LastDay?.PlusDays(1) } : r)]);
    }, change, ct);

    /// <summary>All rules at once, as a template makes them.</summary>
    public Task ReplaceAsync(ReplaceRules c, ViewContext view, ChangeContext change, CancellationToken ct) => ChangeAsync(c.Id, c.Version, view, _ => (c.What, c.Rules), change, ct);

    /// <summary>Refused while there is a problem or nothing to publish.</summary>
    public Task SubmitAsync(DraftStep c, ViewContext view, ChangeContext change, CancellationToken ct) => DoAsync(c.Id, c.Version, view, async (db, draft) =>
    {
        await RequireSoundAsync(db, draft, change.Today, ct);
        draft.Submit(change);
        return (ChangeAction.Submitted, null);
    }, change, ct);

    public Task WithdrawAsync(DraftStep c, ViewContext view, ChangeContext change, CancellationToken ct) => DoAsync(c.Id, c.Version, view, (_, draft) =>
    {
        draft.Withdraw();
        return Task.FromResult((ChangeAction.Withdrawn, (string?)null));
    }, change, ct);

    public Task SendBackAsync(DraftStep c, ViewContext view, ChangeContext change, CancellationToken ct) => DoAsync(c.Id, c.Version, view, (_, draft) =>
    {
        var reason = CleanText.OrNull(c.Reason) is { Length: <= RuleDraft.MaxReason } why ? why : throw new UserMistakeException(RuleDraftText.ReasonMissing);
        draft.SendBack(reason, change);
        return Task.FromResult((ChangeAction.SentBack, (string?)reason));
    }, change, ct);

    public Task DiscardAsync(DraftStep c, ViewContext view, ChangeContext change, CancellationToken ct) => DoAsync(c.Id, c.Version, view, (_, draft) =>
    {
        draft.Discard();
        return Task.FromResult((ChangeAction.Discarded, (string?)null));
    }, change, ct);

    /// <summary>
    /// Approves and publishes. Broken off between the two, it is approved again: one draft becomes one book. The book applies when what it touches
    /// has been assessed anew.
    /// </summary>
    /// <returns>The book's number.</returns>
    public async Task<int> ApproveAsync(DraftStep c, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        var number = 0;
        await DoAsync(c.Id, c.Version, view, async (db, draft) =>
        {
            draft.RequireSubmitted();
            if (draft.IsWorkOf(view.UserId) && !options.SingleAdministrator) throw new UserMistakeException(RuleDraftText.Own);
            number = await db.RuleBooks.Where(b => b.DraftId == draft.Id).Select(b => (int?)b.Number).FirstOrDefaultAsync(ct) ?? await PublishAsync(db, draft, view, change, ct);
            draft.Publish(number);
            return (ChangeAction.Approved, $"book {number}");
        }, change, ct);
        return number;
    }

    private async Task<int> PublishAsync(VardlotsDb db, RuleDraft draft, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        await RequireSoundAsync(db, draft, change.Today, ct);
        var drafter = new UserRef(draft.SubmittedById ?? draft.CreatedById, draft.SubmittedByName ?? draft.CreatedByName);
        return await publishing.PublishAsync(new PublishRules(draft.Json, draft.AppliesFrom, drafter, new UserRef(view.UserId, view.UserName), draft.Id, draft.Note), change, ct);
    }

    private async Task RequireSoundAsync(VardlotsDb db, RuleDraft draft, LocalDate today, CancellationToken ct)
    {
        var report = await reader.ReportAsync(db, draft, today, ct);
        if (report.Problems.Count > 0) throw new UserMistakeException(RuleDraftText.HasProblems(report.Problems.Count));
        if (report.Differences.Count == 0) throw new UserMistakeException(RuleDraftText.NoChange);
    }

    private Task ChangeAsync(long id, int version, ViewContext view, Func<IReadOnlyList<DeadlineRule>, (ChangeAction What, IReadOnlyList<DeadlineRule> Rules)> make, ChangeContext change, CancellationToken ct) =>
        DoAsync(id, version, view, (_, draft) =>
        {
            var before = draft.Rules();
            var (what, after) = make(before);
            draft.ChangeRules(after, change);
            return Task.FromResult((what, (string?)RuleAudit.Of(RuleDifferences.Between(before, after))));
        }, change, ct);

    private async Task DoAsync(long id, int version, ViewContext view, Func<VardlotsDb, RuleDraft, Task<(ChangeAction What, string? Detail)>> verb, ChangeContext change, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var draft = await db.RuleDrafts.SingleOrDefaultAsync(d => d.Id == id, ct) ?? throw new NotFoundException("The draft");
        if (draft.Version != version) throw new EditConflictException();
        var (what, detail) = await verb(db, draft);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"RuleDraft {id}", what, detail));
        await db.SaveSeenAsync(ct);
    }

    /// <summary>The draft's number stands in the log, and only the database knows it: two saves in one transaction.</summary>
    private static async Task<long> AddAsync(VardlotsDb db, RuleDraft draft, ChangeAction what, string detail, ChangeContext change, CancellationToken ct)
    {
        await using var both = await db.Database.BeginTransactionAsync(ct);
        db.RuleDrafts.Add(draft);
        await db.SaveChangesAsync(ct);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, string.Create(CultureInfo.InvariantCulture, $"RuleDraft {draft.Id}"), what, detail));
        await db.SaveChangesAsync(ct);
        await both.CommitAsync(ct);
        return draft.Id;
    }

    private static int At(int index, IReadOnlyList<DeadlineRule> rules) => index >= 0 && index < rules.Count ? index : throw new NotFoundException("The rule");

    private static string Name(string? written) => CleanText.OrNull(written) is { Length: <= RuleDraft.MaxName } name ? name : throw new UserMistakeException(RuleDraftText.NameMissing);
}
