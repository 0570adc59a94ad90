using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>Assesses one entry at once, as the night would, after a person's change.</summary>
public sealed class EntryReassessment(EntryAssessor assessor, RuleBooks books, RegionOptions region, IClock clock)
{
    public async Task RunAsync(long entryId, CancellationToken ct)
    {
        var today = clock.Today();
        var calculator = new DeadlineCalculator(await books.OnAsync(today, ct), region.Code);
        await assessor.AssessAsync(calculator, entryId, entryId, evenSettled: false, ChangeContext.System(clock.GetCurrentInstant(), today, ChangeContext.AtOnceName), ct);
    }
}
