using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Persistence;

namespace Vardlots.Benchmarks;

/// <summary>How many rows there are, and how often they have been written: every write raises a version or adds a row.</summary>
public sealed record ListsState(long Entries, long EntryVersions, long EntryRuns, long Patients, long PatientVersions, long Changes, long Cases, long CaseVersions, long CaseEvents)
{
    public static async Task<ListsState> ReadAsync(VardlotsDb db) => new(
        await db.Entries.LongCountAsync(), await db.Entries.SumAsync(e => (long)e.Version), await db.Entries.SumAsync(e => e.ImportRunId),
        await db.Patients.LongCountAsync(), await db.Patients.SumAsync(p => (long)p.Version), await db.EntryChanges.LongCountAsync(),
        await db.Cases.LongCountAsync(), await db.Cases.SumAsync(c => (long)c.Version), await db.CaseEvents.LongCountAsync());

    /// <summary>Entries added or written since.</summary>
    public long EntryWritesSince(ListsState before) => Entries - before.Entries + EntryVersions - before.EntryVersions;

    /// <summary>Cases opened or written since.</summary>
    public long CaseWritesSince(ListsState before) => Cases - before.Cases + CaseVersions - before.CaseVersions;
}
