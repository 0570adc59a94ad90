using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Rules;

/// <summary>An entry whose status or limit would be another.</summary>
internal readonly record struct DryRunChange(EntryToAssess Entry, EntryFate Now, EntryFate Then, CaseFate? Case, int? MovedDays);

/// <summary>Assesses every entry under two books, with the night's own input and decision, and writes nothing.</summary>
internal sealed class DryRunPass(IDbContextFactory<VardlotsDb> factory, RuleDiff diff, LocalDate asOf)
{
    /// <summary>Changed entries come to <paramref name="changes"/> window by window, in the order of their ids.</summary>
    public async Task<DryRunTally> RunAsync(Func<List<DryRunChange>, Task> changes, HeldLock held, IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var total = new DryRunTally(asOf);
        await new EntryWindows(factory).EachAsync(Assess, async window =>
        {
            total.Add(window.Tally);
            if (window.Changes.Count > 0) await changes(window.Changes);
        }, RulesText.DryRunning, held, progress, ct);
        return total;
    }

    private (DryRunTally Tally, List<DryRunChange> Changes) Assess(EntryWindow window)
    {
        var (tally, changes) = (new DryRunTally(asOf), new List<DryRunChange>());
        foreach (var entry in window.Entries)
        {
            var isTouched = diff.Touches(entry.Input);
            var now = FateOf(diff.Now, entry, window.Cases);
            var then = isTouched ? FateOf(diff.Then, entry, window.Cases) : now;
            var (fate, moved) = tally.Add(entry.ClinicId, entry.Input.MedicalField, isTouched, now, then);
            if ((now.Status, now.Limit) != (then.Status, then.Limit)) changes.Add(new(entry, now, then, fate, moved));
        }
        return (tally, changes);
    }

    private EntryFate FateOf(DeadlineCalculator calculator, EntryToAssess entry, CaseBriefs cases)
    {
        var assessment = calculator.Assess(entry.Input, asOf);
        return EntryFate.Of(assessment, cases.Of(entry.Id), PlannedStep.ClockOf(entry, assessment), asOf);
    }
}
