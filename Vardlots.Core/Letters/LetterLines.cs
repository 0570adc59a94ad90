using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Letters;

/// <summary>A letter on its case: what it is and how far it has come, without its words.</summary>
/// <param name="At">When it came to the state it is in, and <paramref name="By"/> whom.</param>
public sealed record LetterLine(
    long Id, int Version, LetterKind Kind, LetterLanguage Language, LetterState State, bool ByForwarding, Instant At, string By, bool IsLate, string? StruckReason);

internal static class LetterLines
{
    public static async Task<IReadOnlyList<LetterLine>> ReadAsync(VardlotsDb db, long caseId, Instant now, CancellationToken ct)
    {
        var letters = await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId).OrderByDescending(l => l.Id)
            .Select(l => new
            {
                l.Id, l.Version, l.Kind, l.Language, l.State, l.ByForwarding, l.MadeAt, l.MadeByName, l.PrintedAt, l.PrintedByName, l.SentAt, l.SentByName,
                l.ReturnedAt, l.ReturnedByName, l.StruckAt, l.StruckByName, l.StruckReason,
            }).ToListAsync(ct);
        return letters.ConvertAll(l =>
        {
            var (at, by) = l.State switch
            {
                LetterState.Printed => (l.PrintedAt, l.PrintedByName),
                LetterState.Sent => (l.SentAt, l.SentByName),
                LetterState.Returned => (l.ReturnedAt, l.ReturnedByName),
                LetterState.Struck => (l.StruckAt, l.StruckByName),
                _ => (l.MadeAt, l.MadeByName),
            };
            return new LetterLine(
                l.Id, l.Version, l.Kind, l.Language, l.State, l.ByForwarding, at ?? l.MadeAt, by ?? l.MadeByName, LetterAlarm.IsLate(l.State, l.MadeAt, now), l.StruckReason);
        });
    }
}
