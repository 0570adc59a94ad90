using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Rules;

namespace Vardlots.Core.Cases;

/// <summary>The clock of a stored entry: the night's own input and the book that would assess it now.</summary>
public sealed class EntryClocks(RuleBooks books, RegionOptions region)
{
    internal async Task<EntryClock> ReadAsync(VardlotsDb db, long entryId, LocalDate today, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var input = new EntryAssessments(db.Database.GetDbConnection()).Read(entryId, entryId, evenSettled: true).Single().Input;
        return new EntryClock(new DeadlineCalculator(await books.OnAsync(today, ct), region.Code), input, today);
    }
}
