using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>Assesses one entry at once, as the night would, after a person's change.</summary>
public sealed class EntryReassessment(EntryAssessor assessor, RuleBooks books, RegionOptions region, IClock clock)
{
    public Task RunAsync(long entryId, CancellationToken ct) => RunAsync([entryId], ct);

    /// <summary>Each by itself, by the same rules.</summary>
    public async Task RunAsync(IReadOnlyList<long> entryIds, CancellationToken ct)
    {
        if (entryIds.Count == 0) return;
        var today = clock.Today();
        var calculator = new DeadlineCalculator(await books.OnAsync(today, ct), region.Code);
        var change = ChangeContext.System(clock.GetCurrentInstant(), today, ChangeContext.AtOnceName);
        foreach (var id in entryIds) await assessor.AssessAsync(calculator, id, id, evenSettled: false, change, ct);
    }
}
