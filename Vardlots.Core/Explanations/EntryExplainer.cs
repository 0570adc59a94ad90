using System.Data.Common;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Rules;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Explanations;

/// <summary>Explains a stored entry on a day, by the same input and calculation as the night's.</summary>
public sealed class EntryExplainer(RuleBooks books, RegionOptions region)
{
    /// <param name="connection">Open.</param>
    /// <param name="isHeld">Missing from the newest list, waiting for the clinic's answer.</param>
    internal async Task<EntryExplanation> ExplainAsync(
        DbConnection connection, WaitingListEntry entry, string? fileName, bool isHeld, LocalDate today, CancellationToken ct)
    {
        var input = new EntryAssessments(connection).Read(entry.Id, entry.Id, evenSettled: true).Single().Input;
        var book = (entry.RuleBookNumber is { } number ? await books.FindAsync(number, ct) : null) ?? await books.OnAsync(today, ct);
        var calculator = new DeadlineCalculator(book, region.Code);
        var told = DeadlineExplanation.From(input, calculator.Assess(input, today), today);
        // An ended wait is judged by the limit its ending row gives, as the scan does.
        var asIfActive = input.HasEnded ? DeadlineExplanation.From(input, calculator.AssessAsIfActive(input, today), today) : null;
        var isProtected = entry.Protection != ProtectedIdentity.None || entry.Patient!.Protection != ProtectedIdentity.None;
        var source = new ExplanationSource(
            fileName, entry.ImportRunId, entry.SnapshotDate, entry.Clinic!.LatestSnapshot, entry.VanishedOn, entry.StaleOn, isHeld);
        return new EntryExplanation(entry.Id, entry.Phase, isProtected ? null : entry.HomeRegion, entry.StatusDate, told, asIfActive, source) { Clinic = entry.Clinic.Name };
    }
}
