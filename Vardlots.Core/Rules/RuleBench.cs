using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>One step of the derivation under two books.</summary>
/// <param name="Before">Null where the step is only there under the other.</param>
public sealed record BenchLine(string Heading, IReadOnlyList<string>? Before, IReadOnlyList<string>? After, bool Differs);

/// <summary>An entry's derivation under the book that applies and under the draft.</summary>
/// <param name="Before">Status and limit in a line.</param>
public sealed record BenchResult(string Before, string After, bool Differs, IReadOnlyList<BenchLine> Lines);

/// <summary>Tries rules on one entry, typed or from a list, without touching anything.</summary>
public sealed class RuleBench(IDbContextFactory<VardlotsDb> factory, AccessLog accessLog, RegionOptions region)
{
    public string OwnRegion => region.Code;

    /// <summary>Both derivations, step by step. Pure.</summary>
    public BenchResult Try(DeadlineInput input, LocalDate asOf, RuleBook now, RuleBook draft, string? clinic = null)
    {
        var (told, other) = (Tell(input, asOf, now), Tell(input, asOf, draft));
        // The book's own number always differs, and says nothing.
        var alike = Tell(input, asOf, Renumbered(draft, now.Number));
        var (before, after, compared) = (Steps(input, told, clinic), Steps(input, other, clinic), Steps(input, alike, clinic));
        List<BenchLine> lines = [];
        foreach (var heading in Headings(before, after))
        {
            var (b, a, c) = (Find(before, heading), Find(after, heading), Find(compared, heading));
            lines.Add(new BenchLine(heading, b, a, b is null || c is null || !b.SequenceEqual(c)));
        }
        return new BenchResult(ClockEffectText.Standing(told), ClockEffectText.Standing(other), lines.Exists(l => l.Differs), lines);
    }

    /// <summary>An entry of a list, by the clinic's HSA-id and the list's own key. It is a look at a patient's wait: logged before it is shown, and nothing but the derivation is shown.</summary>
    /// <exception cref="AccessDeniedException">The reader may not see patients.</exception>
    /// <exception cref="UserMistakeException">No such entry on a list that the reader may see.</exception>
    public async Task<BenchResult> TryStoredAsync(ViewContext view, string? clinic, string? key, LocalDate asOf, RuleBook now, RuleBook draft, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var (hsaId, contact) = (clinic?.Trim() ?? "", key?.Trim() ?? "");
        var entries = db.Entries.AsNoTracking().Where(e => e.Clinic!.HsaId == hsaId && e.ContactId == contact);
        if (view.ClinicIds is { } mine) entries = entries.Where(e => mine.Contains(e.ClinicId));
        var entry = await entries.Select(e => new { e.Id, e.PatientId, Clinic = e.Clinic!.Name }).SingleOrDefaultAsync(ct) ?? throw new UserMistakeException(Language.Pick(
            "Det finns ingen rad med det id:t på klinikens lista.", "There is no row with that id on the clinic's list."));
        await db.Database.OpenConnectionAsync(ct);
        var input = new EntryAssessments(db.Database.GetDbConnection()).Read(entry.Id, entry.Id, evenSettled: true).Single().Input;
        await accessLog.RecordAsync(view, AccessAction.Entry, $"Entry {entry.Id}, rules tried", [entry.PatientId], ct);
        return Try(input, asOf, now, draft, entry.Clinic);
    }

    private DeadlineExplanation Tell(DeadlineInput input, LocalDate asOf, RuleBook book) =>
        DeadlineExplanation.From(input, new DeadlineCalculator(book, region.Code).Assess(input, asOf), asOf);

    private static IReadOnlyList<ExplanationStep> Steps(DeadlineInput input, DeadlineExplanation told, string? clinic) =>
        ExplanationText.Steps(new EntryExplanation(0, input.Phase, null, input.StatusDate, told, null, null) { Clinic = clinic });

    private static RuleBook Renumbered(RuleBook book, int number) => RuleBook.Of(book.Rules, number).Book!;

    private static IReadOnlyList<string>? Find(IReadOnlyList<ExplanationStep> steps, string heading) => steps.FirstOrDefault(s => s.Heading == heading)?.Sentences;

    /// <summary>The steps of both in one order: a step that only the other has stands where it comes there.</summary>
    private static IEnumerable<string> Headings(IReadOnlyList<ExplanationStep> before, IReadOnlyList<ExplanationStep> after)
    {
        List<string> order = [.. before.Select(s => s.Heading)];
        for (var i = 0; i < after.Count; i++)
            if (!order.Contains(after[i].Heading)) order.Insert(i == 0 ? 0 : order.IndexOf(after[i - 1].Heading) + 1, after[i].Heading);
        return order;
    }
}
