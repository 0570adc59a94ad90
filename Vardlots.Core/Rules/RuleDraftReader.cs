using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Rules;

/// <summary>Reads what a draft is held against, once; the checks themselves are pure.</summary>
public sealed class RuleDraftReader
{
    internal async Task<DraftReport> ReportAsync(VardlotsDb db, RuleDraft draft, LocalDate today, CancellationToken ct)
    {
        var rules = draft.Rules();
        return DraftChecks.Check(rules, draft.AppliesFrom, draft.BasedOn, await AroundAsync(db, rules, draft.AppliesFrom, today, ct));
    }

    internal async Task<RuleSurroundings> AroundAsync(VardlotsDb db, IReadOnlyList<DeadlineRule> rules, LocalDate appliesFrom, LocalDate today, CancellationToken ct)
    {
        var day = LocalDate.Max(appliesFrom, today);
        var books = await db.RuleBooks.AsNoTracking().Select(b => new { b.Number, b.AppliesFrom }).ToListAsync(ct);
        var replaced = books.Where(b => b.AppliesFrom <= day).MaxBy(b => b.Number) ?? books.MinBy(b => b.Number)!;
        var replaces = RuleBooks.Parse(await db.RuleBooks.AsNoTracking().SingleAsync(b => b.Number == replaced.Number, ct));
        // Those that wait for a later day; what already applies is what the draft replaces.
        var waiting = books.Where(b => b.AppliesFrom > day).OrderBy(b => b.Number).Select(b => (b.Number, b.AppliesFrom)).ToList();
        return new RuleSurroundings(replaces, books.Max(b => b.Number), waiting, await ClinicsAsync(db, ct), await FieldsAsync(db, rules, ct), today);
    }

    internal static async Task<IReadOnlyDictionary<string, string>> ClinicsAsync(VardlotsDb db, CancellationToken ct) =>
        await db.Clinics.AsNoTracking().OrderBy(c => c.Id).ToDictionaryAsync(c => c.HsaId, c => c.Name, StringComparer.OrdinalIgnoreCase, ct);

    /// <summary>The named ones, and of the others those that stand on some list: each is one look into an index.</summary>
    private static async Task<IReadOnlySet<string>> FieldsAsync(VardlotsDb db, IReadOnlyList<DeadlineRule> rules, CancellationToken ct)
    {
        HashSet<string> known = [.. MedicalFields.Known];
        foreach (var field in rules.Select(r => r.MedicalField).OfType<string>().Distinct().Where(f => !known.Contains(f)).ToList())
            if (await db.Entries.AnyAsync(e => e.MedicalField == field, ct)) known.Add(field);
        return known;
    }
}
