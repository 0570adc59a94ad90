using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Rules;

/// <summary>In force: decides today. Waiting: its day, or its re-assessment, is yet to come. Earlier: replaced, kept for what was decided by it.</summary>
public enum RuleBookState { InForce, Waiting, Earlier }

/// <param name="Differences">Rules that differ from the book before.</param>
public sealed record RuleBookRow(
    int Number, LocalDate AppliesFrom, Instant PublishedAt, string PublishedBy, RuleBookState State, int Rules, int Differences, string? DraftedBy, string? ApprovedBy, string? Note, Instant? ActivatedAt);

/// <summary>What putting a book into force did.</summary>
public sealed record RulePublicationRow(Import.RunStatus Status, string? Problem, int Touched, int Changed, int Opened, int Closed);

public sealed record RuleBookList(IReadOnlyList<RuleBookRow> Rows, int Total, int Page);

/// <param name="Differences">Against the book before; empty for the first.</param>
/// <param name="Clinics">Names by HSA-id.</param>
public sealed record RuleBookView(
    RuleBookRow Row, IReadOnlyList<DeadlineRule> Rules, IReadOnlyList<RuleDifference> Differences, IReadOnlyDictionary<string, string> Clinics, int InForce, bool MayChange,
    RulePublicationRow? Publication);

/// <summary>The published rule books, for administrators and for navigators, who explain dates by them. No patient is in them.</summary>
public sealed class RuleBookQueries(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int PageSize = 20;

    public static bool MaySee(ViewContext view) => view.IsAdministrator || view.IsNavigator;

    /// <exception cref="AccessDeniedException">Neither administrator nor navigator.</exception>
    public async Task<RuleBookList> ListAsync(ViewContext view, int asked, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var total = await db.RuleBooks.CountAsync(ct);
        var page = ListReach.Page(asked, total, PageSize);
        // One more than is shown: the book before the last of the page.
        var books = await db.RuleBooks.AsNoTracking().OrderByDescending(b => b.Number).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        var inForce = await RuleBooks.NumberInForceAsync(db, clock.Today(), ct);
        return new RuleBookList([.. books.Take(PageSize).Select((b, i) => Row(b, i + 1 < books.Count ? books[i + 1] : null, inForce))], total, page);
    }

    /// <exception cref="NotFoundException">No such book.</exception>
    public async Task<RuleBookView> ShowAsync(ViewContext view, int number, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var book = await db.RuleBooks.AsNoTracking().SingleOrDefaultAsync(b => b.Number == number, ct) ?? throw new NotFoundException("The rule book");
        var before = await BeforeAsync(db, number, ct);
        var inForce = await RuleBooks.NumberInForceAsync(db, clock.Today(), ct);
        var differences = before is null ? [] : RuleDifferences.Between(RuleBook.RulesOf(before.Json), RuleBook.RulesOf(book.Json));
        return new RuleBookView(Row(book, before, inForce), RuleBook.RulesOf(book.Json), differences, await RuleDraftReader.ClinicsAsync(db, ct), inForce, view.IsAdministrator,
            await db.RulePublications.AsNoTracking().Where(p => p.RuleBookNumber == number).OrderByDescending(p => p.Id)
                .Select(p => new RulePublicationRow(p.Status, p.Problem, p.Touched, p.Changed, p.Opened + p.Reopened, p.Closed)).FirstOrDefaultAsync(ct));
    }

    /// <summary>The book as its file: rules, no patients.</summary>
    /// <exception cref="NotFoundException">No such book.</exception>
    public async Task<string> ExportAsync(ViewContext view, int number, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.RuleBooks.Where(b => b.Number == number).Select(b => b.Json).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("The rule book");
    }

    /// <summary>Number of the book that decides today.</summary>
    public async Task<int> InForceAsync(ViewContext view, CancellationToken ct)
    {
        Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await RuleBooks.NumberInForceAsync(db, clock.Today(), ct);
    }

    internal static void Require(ViewContext view)
    {
        if (!MaySee(view)) throw new AccessDeniedException();
    }

    private static Task<RuleBookRecord?> BeforeAsync(VardlotsDb db, int number, CancellationToken ct) =>
        db.RuleBooks.AsNoTracking().Where(b => b.Number < number).OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);

    private static RuleBookRow Row(RuleBookRecord b, RuleBookRecord? before, int inForce)
    {
        var rules = RuleBook.RulesOf(b.Json);
        var state = b.Number == inForce ? RuleBookState.InForce : b.Number > inForce ? RuleBookState.Waiting : RuleBookState.Earlier;
        return new RuleBookRow(b.Number, b.AppliesFrom, b.PublishedAt, b.PublishedBy, state, rules.Count, before is null ? 0 : RuleDifferences.Between(RuleBook.RulesOf(before.Json), rules).Count,
            b.DraftedBy, b.ApprovedBy, b.Note, b.ActivatedAt);
    }
}
