using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Exports;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Capacity;

/// <summary>
/// A plan for all open cases as CSV, a row for each: no names, no personal numbers. Nothing is changed and nobody is promised anything.
/// </summary>
/// <remarks><c>ITid</c> is <c>JA</c> or <c>NEJ</c> where there is a place, <c>NEJ</c> too when there is no limit to be in time for, and empty where there is none.</remarks>
public sealed class MatchExport(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    public const string Header = "HSAIdVardenhet;VardkontaktId;ErbjudandeId;VardDatum;ITid;Skal";

    public async Task<MatchTotals> WriteAsync(TextWriter output, LocalDate day, IProgress<int>? progress, CancellationToken ct)
    {
        var request = await ReadAsync(day, ct);
        var plan = Matcher.Match(request, progress, ct);
        var offers = request.Offers.ToLookup(o => (o.MedicalField, (Deadlines.GuaranteeType?)o.Type));
        var placed = plan.Placements.ToDictionary(p => p.Case.Key);
        await output.WriteLineAsync(Header);
        foreach (var one in request.Cases.Order(MatchOrder.Cases))
        {
            ct.ThrowIfCancellationRequested();
            await output.WriteLineAsync(placed.TryGetValue(one.Key, out var p)
                ? CsvLine.Of(one.ClinicHsaId, one.ContactId, p.Offer.OfferId, p.On, p.IsInTime ? "JA" : "NEJ", MatchText.Because(p, day))
                : CsvLine.Of(one.ClinicHsaId, one.ContactId, null, null, null, MatchText.Because(WhyNot.Of(request, one, [.. offers[(one.MedicalField, one.Guarantee)]]), one.Guarantee is not null)));
        }
        return plan.Totals(day);
    }

    private async Task<MatchRequest> ReadAsync(LocalDate day, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var cases = (await MatchReader.CasesAsync(db, db.Cases.Where(c => c.ClosedOn == null), ct)).ConvertAll(c => c.Case);
        var offers = await MatchReader.OffersAsync(db, cases.Select(c => c.MedicalField), day, clock.GetCurrentInstant(), ct);
        return new(day, cases, offers.ConvertAll(o => o.Offer));
    }
}
