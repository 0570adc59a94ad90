using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>How anything is done to many cases: the selected ones read as they come, and short saves that no colleague has to wait for.</summary>
internal static class ManyCases
{
    /// <summary>Cases in one save.</summary>
    public const int Batch = 100;

    private const int Attempts = 5;

    /// <summary>Cases asked for by number in one statement.</summary>
    private const int Asked = 500;

    /// <summary>What is read of the selected cases within the reader's clinics, whatever page is shown.</summary>
    /// <param name="read">What is wanted of each, in its order.</param>
    /// <param name="idOf">The case it is of.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        VardlotsDb db, ViewContext view, CaseSelection selection, LocalDate today, Func<IQueryable<CareCase>, IQueryable<T>> read, Func<T, long> idOf,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (selection.Filter is { } filter)
        {
            var matching = (await CaseSet.OfAsync(db, view, filter, today, ct)).Matching;
            await foreach (var seen in read(matching).AsAsyncEnumerable().WithCancellation(ct))
                if (!selection.Ids.Contains(idOf(seen))) yield return seen;
            yield break;
        }
        foreach (var part in selection.Ids.Order().Chunk(Asked))
            await foreach (var seen in read(CaseScope.Of(db, view).Where(c => part.Contains(c.Id))).AsAsyncEnumerable().WithCancellation(ct)) yield return seen;
    }

    /// <summary>If anybody was faster the whole batch is looked at again: what they did then counts.</summary>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> save)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await save();
            }
            catch (DbUpdateException) when (attempt < Attempts) { }
        }
    }
}
