using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Rules;

public enum DraftTab { Active, Finished }

public sealed record DraftRow(
    long Id, string Name, int BasedOn, LocalDate AppliesFrom, RuleDraftState State, string Editors, Instant ChangedAt, string? SubmittedBy, Instant? SubmittedAt, int? PublishedAs);

public sealed record DraftList(IReadOnlyList<DraftRow> Rows, int Total, int Page);

/// <param name="IsOwnWork">The reader has made, changed or submitted it and may not approve it.</param>
/// <param name="Around">What it is held against: check again with it while typing.</param>
public sealed record DraftView(
    DraftRow Row, int Version, int Edition, string? Note, string? SentBackReason, string? SentBackBy, IReadOnlyList<DeadlineRule> Rules, RuleSurroundings Around, DraftReport Report,
    bool MayChange, bool IsOwnWork)
{
    public bool IsOpen => Row.State == RuleDraftState.Open;

    /// <summary>The whole draft again, with one rule as it is being typed.</summary>
    /// <param name="index">From 0; null for a new rule.</param>
    public DraftReport With(int? index, DeadlineRule typed) => Check(index is { } at ? [.. Rules.Select((r, i) => i == at ? typed : r)] : [.. Rules, typed]);

    public DraftReport Check(IReadOnlyList<DeadlineRule> rules) => DraftChecks.Check(rules, Row.AppliesFrom, Row.BasedOn, Around);
}

/// <summary>The drafts of rule books; administrators change them, navigators may read along.</summary>
public sealed class RuleDraftQueries(IDbContextFactory<VardlotsDb> factory, RuleDraftReader reader, IClock clock)
{
    public const int PageSize = 20;

    /// <exception cref="AccessDeniedException">Neither administrator nor navigator.</exception>
    public async Task<DraftList> ListAsync(ViewContext view, DraftTab tab, int asked, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var drafts = db.RuleDrafts.AsNoTracking().Where(tab == DraftTab.Active
            ? d => d.State == RuleDraftState.Open || d.State == RuleDraftState.Submitted
            : d => d.State == RuleDraftState.Published || d.State == RuleDraftState.Discarded);
        var total = await drafts.CountWithinReachAsync(ct);
        var page = ListReach.Page(asked, total, PageSize);
        var rows = await drafts.OrderByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(d => new DraftRow(
            d.Id, d.Name, d.BasedOn, d.AppliesFrom, d.State, d.EditorNames, d.ChangedAt, d.SubmittedByName, d.SubmittedAt, d.PublishedAs)).ToListAsync(ct);
        return new DraftList(rows, total, page);
    }

    /// <exception cref="NotFoundException">No such draft.</exception>
    public async Task<DraftView> ShowAsync(ViewContext view, long id, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        var d = await db.RuleDrafts.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new NotFoundException("The draft");
        var rules = d.Rules();
        var around = await reader.AroundAsync(db, rules, d.AppliesFrom, clock.Today(), ct);
        var row = new DraftRow(d.Id, d.Name, d.BasedOn, d.AppliesFrom, d.State, d.EditorNames, d.ChangedAt, d.SubmittedByName, d.SubmittedAt, d.PublishedAs);
        return new DraftView(row, d.Version, d.Edition, d.Note, d.State == RuleDraftState.Open ? d.SentBackReason : null, d.SentBackByName, rules, around,
            DraftChecks.Check(rules, d.AppliesFrom, d.BasedOn, around), view.IsAdministrator, d.IsWorkOf(view.UserId));
    }

    /// <summary>The draft as its file.</summary>
    /// <exception cref="NotFoundException">No such draft.</exception>
    public async Task<string> ExportAsync(ViewContext view, long id, CancellationToken ct)
    {
        RuleBookQueries.Require(view);
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.RuleDrafts.Where(d => d.Id == id).Select(d => d.Json).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("The draft");
    }
}
