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
        var change = ChangeContext.System(clock.GetCurrentInstant(), today, ChangeContext.AtOnceName);
        foreach (var id in entryIds) await RunAsync(id, change, ct);
    }

    /// <summary>With the book in force when it is written, also when that comes into force at this very moment.</summary>
    private async Task RunAsync(long id, ChangeContext change, CancellationToken ct)
    {
        while (true)
        {
            var calculator = new DeadlineCalculator(await books.OnAsync(change.Today, ct), region.Code);
            try
            {
                await assessor.AssessAsync(calculator, id, id, change, ct);
                return;
            }
            catch (RuleBookReplacedException)
            {
                // Once per publication.
            }
        }
    }
}
