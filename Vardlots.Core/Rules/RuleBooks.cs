using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Rules;

/// <summary>
/// The published rule books. A book is loaded from the database, never compiled in; the first is the national rules. A book that has
/// been published but whose entries have not been assessed anew is not in force for anybody.
/// </summary>
public sealed class RuleBooks(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>Puts the national rules in as book 1 when there is none yet.</summary>
    public async Task EnsureFirstAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.RuleBooks.AnyAsync(ct)) return;
        db.RuleBooks.Add(RuleBookRecord.First(RuleBook.National.ToJson(), clock.GetCurrentInstant()));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another process, starting at the same moment, may have been first.
            await using var again = await factory.CreateDbContextAsync(ct);
            if (!await again.RuleBooks.AnyAsync(ct)) throw;
        }
    }

    /// <summary>The newest book that applies on a day.</summary>
    /// <exception cref="InvalidOperationException">No book applies, or the stored one does not hold together.</exception>
    public async Task<RuleBook> OnAsync(LocalDate day, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var record = await InForce(db, day).AsNoTracking().FirstOrDefaultAsync(ct) ?? throw new InvalidOperationException($"No rule book applies on {day}.");
        return Parse(record);
    }

    /// <summary>A book by its number, for explaining an assessment made with it.</summary>
    public async Task<RuleBook?> FindAsync(int number, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.RuleBooks.AsNoTracking().FirstOrDefaultAsync(b => b.Number == number, ct) is { } record ? Parse(record) : null;
    }

    /// <summary>The books in force on a day, the one that decides first.</summary>
    internal static IQueryable<RuleBookRecord> InForce(VardlotsDb db, LocalDate day) =>
        db.RuleBooks.Where(b => b.ActivatedAt != null && b.AppliesFrom <= day).OrderByDescending(b => b.Number);

    /// <summary>Number of the book that decides on a day; 0 when none does.</summary>
    internal static Task<int> NumberInForceAsync(VardlotsDb db, LocalDate day, CancellationToken ct) => InForce(db, day).Select(b => b.Number).FirstOrDefaultAsync(ct);

    /// <summary>Number of the book that was in force when a day ended, by what had been put into force by then; before the first there was only the national book.</summary>
    internal static async Task<int> NumberKnownOnAsync(VardlotsDb db, LocalDate day, CancellationToken ct)
    {
        var end = day.PlusDays(1).AtStartOfDayInZone(SwedishTime.Zone).ToInstant();
        return await InForce(db, day).Where(b => b.ActivatedAt < end).Select(b => (int?)b.Number).FirstOrDefaultAsync(ct) ?? await db.RuleBooks.MinAsync(b => b.Number, ct);
    }

    internal static RuleBook Parse(RuleBookRecord record) => RuleBook.Read(record.Json, record.Number).Book
        ?? throw new InvalidOperationException($"Rule book {record.Number} does not hold together.");
}
