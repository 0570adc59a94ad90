using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Letters;

/// <summary>The lists of letters. <see cref="Late"/>: made and not sent in 24 hours.</summary>
public enum LetterTab { Made, Printed, Sent, Returned, Late }

/// <summary>A letter in a list. A protected person's has no name.</summary>
public sealed record LetterRow(
    long Id, long CaseId, string? Name, bool IsProtected, LetterKind Kind, LetterLanguage Language, LetterState State, Instant MadeAt, string MadeBy,
    Instant? PrintedAt, Instant? SentAt, string? SentBy, Instant? ReturnedAt, bool IsLate);

public sealed record LetterList(IReadOnlyList<LetterRow> Rows, int Total, int Page, IReadOnlyDictionary<LetterTab, int> Counts);

/// <summary>How many wait to be sent, and how many of them too long.</summary>
public sealed record UnsentLetters(int Unsent, int Late);

/// <summary>A letter as it is printed.</summary>
/// <param name="Number">The personal number for the inner envelope; only with <paramref name="ByForwarding"/>.</param>
public sealed record LetterSheet(
    long Id, long CaseId, LetterKind Kind, LetterLanguage Language, LetterState State, LocalDate On, string Sender, string? Name, PostalAddress? Address,
    string Heading, string Body, bool ByForwarding, string? Number, string? StruckBy, string? StruckReason);

/// <param name="LeftOut">Asked for and not among the sheets: protected, gone, or not the reader's.</param>
public sealed record LetterSheets(IReadOnlyList<LetterSheet> Sheets, int LeftOut);

/// <summary>Lists and shows letters. Every look is logged before anything is returned.</summary>
/// <exception cref="AccessDeniedException">Only navigators handle letters.</exception>
public sealed class LetterQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    public const int PageSize = 50, MaxBatch = 200;

    public async Task<LetterList> ListAsync(ViewContext view, LetterTab tab, int page, CancellationToken ct)
    {
        view.RequireNavigator();
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = new Dictionary<LetterTab, int>();
        foreach (var each in Enum.GetValues<LetterTab>()) counts[each] = await LetterScope.In(db, view, each, now).CountWithinReachAsync(ct);
        var shown = ListReach.Page(page, counts[tab], PageSize);
        var letters = LetterScope.In(db, view, tab, now);
        var ordered = tab is LetterTab.Sent or LetterTab.Returned ? letters.OrderByDescending(l => l.MadeAt).ThenByDescending(l => l.Id) : letters.OrderBy(l => l.MadeAt).ThenBy(l => l.Id);
        var read = await ordered.Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(l => new
            {
                l.Id, l.CaseId, l.PatientId, l.Kind, l.Language, l.State, l.MadeAt, l.MadeByName, l.PrintedAt, l.SentAt, l.SentByName, l.ReturnedAt, l.ByForwarding,
            }).ToListAsync(ct);
        var ids = read.ConvertAll(l => l.PatientId);
        var people = await db.Patients.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var rows = read.ConvertAll(l =>
        {
            var isProtected = l.ByForwarding || people[l.PatientId].Protection != ProtectedIdentity.None;
            return new LetterRow(
                l.Id, l.CaseId, isProtected ? null : PatientCards.Name(people[l.PatientId]), isProtected, l.Kind, l.Language, l.State, l.MadeAt, l.MadeByName, l.PrintedAt,
                l.SentAt, l.SentByName, l.ReturnedAt, LetterAlarm.IsLate(l.State, l.MadeAt, now));
        });
        await log.RecordAsync(view, AccessAction.LetterList, $"letters {tab}", ids, ct);
        return new LetterList(rows, counts[tab], shown, counts);
    }

    /// <summary>Counts only, no patients.</summary>
    public async Task<UnsentLetters> UnsentAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var now = clock.GetCurrentInstant();
        var made = await LetterScope.In(db, view, LetterTab.Made, now).CountWithinReachAsync(ct);
        var printed = await LetterScope.In(db, view, LetterTab.Printed, now).CountWithinReachAsync(ct);
        return new UnsentLetters(made + printed, await LetterScope.In(db, view, LetterTab.Late, now).CountWithinReachAsync(ct));
    }

    /// <summary>Whether a letter goes by the Tax Agency, so that a reason is asked for before it is shown. Nothing of the patient.</summary>
    /// <exception cref="NotFoundException">No such letter, or not within the reader's clinics.</exception>
    public async Task<bool> IsByForwardingAsync(ViewContext view, long id, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await LetterScope.Of(db, view).Where(l => l.Id == id).Select(l => (bool?)l.ByForwarding).SingleOrDefaultAsync(ct) ?? throw new NotFoundException($"Letter {id}");
    }

    /// <summary>The sheets to print, in the order asked for. Each is a look of its own. Letters to people with protected identity are left out.</summary>
    public async Task<LetterSheets> SheetsAsync(ViewContext view, IReadOnlyList<long> ids, CancellationToken ct)
    {
        view.RequireNavigator();
        var chosen = ids.Distinct().Take(MaxBatch).ToList();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await LetterScope.Of(db, view).AsNoTracking()
            .Where(l => chosen.Contains(l.Id) && !l.ByForwarding && !db.Patients.Any(p => p.Id == l.PatientId && p.Protection != ProtectedIdentity.None))
            .ToDictionaryAsync(l => l.Id, ct);
        var sheets = chosen.Where(found.ContainsKey).Select(id => found[id]).ToList();
        foreach (var letter in sheets) await log.RecordAsync(view, AccessAction.Letter, $"Letter {letter.Id}", [letter.PatientId], ct);
        return new LetterSheets(sheets.ConvertAll(l => SheetOf(l, null)), ids.Distinct().Count() - sheets.Count);
    }

    /// <summary>A letter that goes by the Tax Agency, with the number for its envelope. Who, whose and why is logged first.</summary>
    /// <exception cref="AccessDeniedException">The reader may not unmask.</exception>
    /// <exception cref="UserMistakeException">The reason says too little.</exception>
    public async Task<LetterSheet> ForwardedAsync(ViewContext view, long id, string reason, CancellationToken ct)
    {
        view.RequireNavigator();
        if (!view.MayUnmask) throw new AccessDeniedException();
        reason = CleanText.Of(reason).Trim();
        if (reason.Length is < CasePageQueries.MinReason or > CasePageQueries.MaxReason) throw new UserMistakeException(RevealText.Reason(CasePageQueries.MinReason, CasePageQueries.MaxReason));
        await using var db = await factory.CreateDbContextAsync(ct);
        var letter = await LetterScope.Of(db, view).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.ByForwarding, ct) ?? throw new NotFoundException($"Letter {id}");
        var patient = await db.Patients.AsNoTracking().SingleAsync(p => p.Id == letter.PatientId, ct);
        await log.RecordAsync(view, AccessAction.Unmask, $"Letter {id}", [letter.PatientId], ct, reason);
        return SheetOf(letter, PatientCards.Number(patient));
    }

    private static LetterSheet SheetOf(Letter l, string? number) => new(
        l.Id, l.CaseId, l.Kind, l.Language, l.State, l.MadeOn, l.Sender, l.RecipientName, l.ByForwarding ? null : l.Address, l.Heading, l.Body, l.ByForwarding, number,
        l.StruckByName, l.StruckReason);
}

/// <summary>The letters a reader may see, and what each list holds: one predicate, used for the list and for its count.</summary>
internal static class LetterScope
{
    public static IQueryable<Letter> Of(VardlotsDb db, ViewContext view) => view.ClinicIds is { } own ? db.Letters.Where(l => own.Contains(l.ClinicId)) : db.Letters;

    public static IQueryable<Letter> In(VardlotsDb db, ViewContext view, LetterTab tab, Instant now)
    {
        var cutoff = LetterAlarm.Cutoff(now);
        var letters = Of(db, view);
        return tab switch
        {
            LetterTab.Made => letters.Where(l => l.State == LetterState.Made),
            LetterTab.Printed => letters.Where(l => l.State == LetterState.Printed),
            LetterTab.Sent => letters.Where(l => l.State == LetterState.Sent),
            LetterTab.Returned => letters.Where(l => l.State == LetterState.Returned),
            _ => letters.Where(l => (l.State == LetterState.Made || l.State == LetterState.Printed) && l.MadeAt <= cutoff),
        };
    }
}
