using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Inquiries;

/// <summary>How many, how long, and how many of them were solved at once.</summary>
public readonly record struct InquiryFigures(int Count, int Minutes, int Solved)
{
    public static InquiryFigures operator +(InquiryFigures a, InquiryFigures b) => new(a.Count + b.Count, a.Minutes + b.Minutes, a.Solved + b.Solved);
}

/// <summary>Inquiries per topic and month. Counts only, without anybody's data.</summary>
/// <param name="Months">As <see cref="Inquiry.Month"/>, oldest first, also those without any.</param>
/// <param name="Of">By month and topic; what is missing is none.</param>
public sealed record InquiryYear(IReadOnlyList<int> Months, IReadOnlyDictionary<(int Month, InquiryTopic Topic), InquiryFigures> Of)
{
    public InquiryFigures In(int month) => Sum(Of.Where(f => f.Key.Month == month));

    public InquiryFigures About(InquiryTopic topic) => Sum(Of.Where(f => f.Key.Topic == topic));

    public InquiryFigures All => Sum(Of);

    private static InquiryFigures Sum(IEnumerable<KeyValuePair<(int, InquiryTopic), InquiryFigures>> parts) => parts.Aggregate(default(InquiryFigures), (sum, f) => sum + f.Value);
}

/// <summary>The statistics of the last twelve months.</summary>
public sealed class InquiryStatistics(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const int MonthCount = 12;

    /// <summary>The present month and the eleven before it.</summary>
    /// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
    public async Task<InquiryYear> YearAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        var months = Months(clock.Today());
        var first = months[0];
        await using var db = await factory.CreateDbContextAsync(ct);
        var groups = await db.Inquiries.Where(i => i.Month >= first && i.StruckAt == null).GroupBy(i => new { i.Month, i.Topic, i.Result })
            .Select(g => new { g.Key.Month, g.Key.Topic, g.Key.Result, Count = g.Count(), Minutes = g.Sum(i => i.Minutes) }).ToListAsync(ct);
        return new InquiryYear(months, groups.GroupBy(g => (g.Month, g.Topic)).ToDictionary(g => g.Key,
            g => new InquiryFigures(g.Sum(x => x.Count), g.Sum(x => x.Minutes), g.Where(x => x.Result == InquiryResult.Solved).Sum(x => x.Count))));
    }

    public static IReadOnlyList<int> Months(LocalDate today)
    {
        var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(1 - MonthCount);
        return Enumerable.Range(0, MonthCount).Select(n => Inquiry.MonthOf(first.PlusMonths(n))).ToList();
    }
}
