using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Exports;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Referrals;

/// <summary>What has become of referrals, and what they cost. Each referral counts in the month it was sent.</summary>
/// <param name="Earlier">Cared for before the home clinic's booked day, or the limit where there was none; they have <paramref name="DaysGained"/> days together.</param>
/// <param name="Price">Price differences of the care that has been given, kronor.</param>
/// <param name="PriceUnknown">Those of them for which no price was stated; they stand as 0 in <paramref name="Price"/>.</param>
/// <param name="Committed">What payment commitments bind the clinics to at most, of referrals that have not ended without care.</param>
/// <param name="Travel">What the region pays for travel, hotel and companion.</param>
public sealed record LedgerFigures(int Sent, int CareGiven, int InTime, int Late, int Earlier, int DaysGained, int Avoided, long Price, int PriceUnknown, long Committed, long Travel)
{
    /// <summary>Price differences and travel for each breach avoided, whole kronor; null where none was.</summary>
    public long? PerAvoided => Avoided == 0 ? null : (long)Math.Round((Price + Travel) / (decimal)Avoided, MidpointRounding.AwayFromZero);

    public static LedgerFigures operator +(LedgerFigures a, LedgerFigures b) => new(
        a.Sent + b.Sent, a.CareGiven + b.CareGiven, a.InTime + b.InTime, a.Late + b.Late, a.Earlier + b.Earlier, a.DaysGained + b.DaysGained, a.Avoided + b.Avoided,
        a.Price + b.Price, a.PriceUnknown + b.PriceUnknown, a.Committed + b.Committed, a.Travel + b.Travel);

    public static LedgerFigures None => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/// <param name="Key">A month, the id of a clinic, a provider or a grant (0: none), or an agreement's number.</param>
/// <param name="Name">Of a clinic, a provider or a grant.</param>
public sealed record LedgerRow(int Key, string? Name, LedgerFigures Figures);

/// <param name="Months">The same by month, for every month of the stretch.</param>
public sealed record Ledger(IReadOnlyList<LedgerRow> Rows, IReadOnlyList<LedgerRow> Months)
{
    public LedgerFigures All => Rows.Aggregate(LedgerFigures.None, (sum, row) => sum + row.Figures);
}

/// <summary>The referrals behind a number.</summary>
public sealed record LedgerList(IReadOnlyList<ReferralRow> Rows, int Total, int Page);

/// <summary>The ledger of referrals, added up in the database: navigators see all clinics, managers their own, administrators counts alone.</summary>
public sealed class LedgerQueries(IDbContextFactory<VardlotsDb> factory, ReferralQueries referrals, AccessLog log)
{
    public const string Header = "Group;Name;Sent;CareGiven;InTime;Late;DaysGained;BreachesAvoided;PriceDifference;PriceUnknown;Committed;Travel;CostPerAvoidedBreach";

    /// <summary>Counts and kronor; no patient.</summary>
    public async Task<Ledger> FiguresAsync(ViewContext view, LedgerFilter filter, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var lines = Lines(db, Chosen(db, view.CountedClinicIds, filter with { Part = LedgerPart.Sent }));
        var found = await SumsAsync(lines.GroupBy(l => l.Month), ct);
        var months = filter.Months.Select(m => new LedgerRow(m, null, found.GetValueOrDefault(m, LedgerFigures.None))).ToList();
        IReadOnlyList<LedgerRow> rows = filter.By switch
        {
            LedgerGroup.Clinic => Named(await SumsAsync(lines.GroupBy(l => l.ClinicId), ct), await db.Clinics.ToDictionaryAsync(c => c.Id, c => c.Name, ct)),
            LedgerGroup.Provider => Named(await SumsAsync(lines.GroupBy(l => l.ProviderId), ct), await db.CareProviders.ToDictionaryAsync(p => p.Id, p => p.Name, ct)),
            LedgerGroup.Grant => Named(await SumsAsync(lines.GroupBy(l => l.GrantId), ct), await db.FundingGrants.ToDictionaryAsync(g => g.Id, g => g.Name, ct)),
            LedgerGroup.Agreement => [.. (await SumsAsync(lines.GroupBy(l => l.Agreement), ct)).OrderBy(s => s.Key).Select(s => new LedgerRow((int)s.Key, null, s.Value))],
            _ => [.. months.Where(m => m.Figures.Sent > 0).Reverse()],
        };
        return new Ledger(rows, months);
    }

    /// <summary>The referrals behind a number, the latest sent first.</summary>
    public async Task<LedgerList> ListAsync(ViewContext view, LedgerFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var chosen = Chosen(db, view.ClinicIds, filter);
        var total = await chosen.CountWithinReachAsync(ct);
        var page = ListReach.Page(filter.Page, total, LedgerFilter.PageSize);
        var rows = await referrals.RowsAsync(
            db, view, chosen.OrderByDescending(r => r.SentOn).ThenByDescending(r => r.Id).Skip((page - 1) * LedgerFilter.PageSize).Take(LedgerFilter.PageSize),
            $"referral ledger {filter.Part} {LedgerFilter.Word(filter.From)}–{LedgerFilter.Word(filter.To)}", ct);
        return new LedgerList(rows, total, page);
    }

    /// <summary>The clinics and providers to choose among.</summary>
    public async Task<(IReadOnlyList<CapacityChoice> Clinics, IReadOnlyList<CapacityChoice> Providers)> ChoicesAsync(ViewContext view, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.CountedClinicIds is { } own) clinics = clinics.Where(c => own.Contains(c.Id));
        return (await clinics.OrderBy(c => c.Name).ThenBy(c => c.Id).Take(1000).Select(c => new CapacityChoice(c.Id, c.Name)).ToListAsync(ct),
            await db.CareProviders.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(1000).Select(p => new CapacityChoice(p.Id, p.Name)).ToListAsync(ct));
    }

    /// <summary>The grants to choose among.</summary>
    public async Task<IReadOnlyList<CapacityChoice>> GrantsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.FundingGrants.OrderBy(g => g.Name).Take(200).Select(g => new CapacityChoice(g.Id, g.Name)).ToListAsync(ct);
    }

    /// <summary>The rows as a file, put down in the access log.</summary>
    public async Task WriteAsync(ViewContext view, LedgerFilter filter, TextWriter output, CancellationToken ct)
    {
        var ledger = await FiguresAsync(view, filter, ct);
        await log.RecordCountsAsync(view, $"referral ledger by {filter.By} {LedgerFilter.Word(filter.From)}–{LedgerFilter.Word(filter.To)}", ct);
        await output.WriteLineAsync(Header);
        foreach (var row in ledger.Rows)
        {
            var f = row.Figures;
            var name = row.Name ?? filter.By switch
            {
                LedgerGroup.Agreement => CapacityText.Of((AgreementKind)row.Key),
                LedgerGroup.Grant => CapacityText.NoGrant,
                _ => LedgerFilter.Word(row.Key),
            };
            await output.WriteLineAsync(CsvLine.Of(filter.By, name, f.Sent, f.CareGiven, f.InTime, f.Late, f.DaysGained, f.Avoided, f.Price, f.PriceUnknown, f.Committed, f.Travel, f.PerAvoided));
        }
    }

    /// <summary>The one predicate of numbers and lists.</summary>
    private static IQueryable<CareReferral> Chosen(VardlotsDb db, IReadOnlyList<int>? clinics, LedgerFilter f)
    {
        var chosen = db.Referrals.AsNoTracking().Where(r => r.SentMonth >= f.From && r.SentMonth <= f.To);
        if (clinics is not null) chosen = chosen.Where(r => clinics.Contains(r.ClinicId));
        if (f.ClinicId is { } clinic) chosen = chosen.Where(r => r.ClinicId == clinic);
        if (f.Agreement is { } agreement) chosen = chosen.Where(r => r.Agreement == agreement);
        if (f.GrantId is { } grant) chosen = grant == 0 ? chosen.Where(r => r.GrantId == null) : chosen.Where(r => r.GrantId == grant);
        if (f.ProviderId is { } provider) chosen = chosen.Where(r => db.CapacitySlots.Any(s => s.Id == r.SlotId && s.Unit!.ProviderId == provider));
        return f.Part switch
        {
            LedgerPart.CareGiven => chosen.Where(r => r.CareGivenOn != null),
            LedgerPart.InTime => chosen.Where(r => r.InTime == true),
            LedgerPart.Late => chosen.Where(r => r.InTime == false),
            LedgerPart.Earlier => chosen.Where(r => r.DaysGained > 0),
            LedgerPart.Avoided => chosen.Where(r => r.AvoidedBreach),
            _ => chosen,
        };
    }

    private sealed record Line
    {
        public int Month { get; init; }
        public int ClinicId { get; init; }
        public int ProviderId { get; init; }
        public AgreementKind Agreement { get; init; }
        public int GrantId { get; init; }
        public int Given { get; init; }
        public int InTime { get; init; }
        public int Late { get; init; }
        public int Days { get; init; }
        public int Avoided { get; init; }
        public long Price { get; init; }
        public int NoPrice { get; init; }
        public long Committed { get; init; }
        public long Travel { get; init; }
    }

    private static IQueryable<Line> Lines(VardlotsDb db, IQueryable<CareReferral> referrals) =>
        from r in referrals
        join s in db.CapacitySlots on r.SlotId equals s.Id
        join u in db.CareUnits on s.UnitId equals u.Id
        select new Line
        {
            Month = r.SentMonth!.Value, ClinicId = r.ClinicId, ProviderId = u.ProviderId, Agreement = r.Agreement, GrantId = r.GrantId ?? 0,
            Given = r.CareGivenOn != null ? 1 : 0, InTime = r.InTime == true ? 1 : 0, Late = r.InTime == false ? 1 : 0, Days = r.DaysGained ?? 0, Avoided = r.AvoidedBreach ? 1 : 0,
            Price = r.CareGivenOn != null ? r.PriceDifference ?? 0 : 0, NoPrice = r.CareGivenOn != null && r.PriceDifference == null ? 1 : 0,
            Committed = r.Step != ReferralStep.Ended ? r.Kronor ?? 0 : 0, Travel = r.TravelKronor,
        };

    private static async Task<Dictionary<TKey, LedgerFigures>> SumsAsync<TKey>(IQueryable<IGrouping<TKey, Line>> groups, CancellationToken ct) where TKey : notnull =>
        await groups.Select(g => new
        {
            g.Key, Sent = g.Count(), Given = g.Sum(l => l.Given), InTime = g.Sum(l => l.InTime), Late = g.Sum(l => l.Late), Earlier = g.Sum(l => l.Days > 0 ? 1 : 0), Days = g.Sum(l => l.Days),
            Avoided = g.Sum(l => l.Avoided), Price = g.Sum(l => l.Price), NoPrice = g.Sum(l => l.NoPrice), Committed = g.Sum(l => l.Committed), Travel = g.Sum(l => l.Travel),
        }).ToDictionaryAsync(g => g.Key, g => new LedgerFigures(g.Sent, g.Given, g.InTime, g.Late, g.Earlier, g.Days, g.Avoided, g.Price, g.NoPrice, g.Committed, g.Travel), ct);

    private static List<LedgerRow> Named(Dictionary<int, LedgerFigures> sums, Dictionary<int, string> names) =>
        [.. sums.Select(s => new LedgerRow(s.Key, names.GetValueOrDefault(s.Key), s.Value)).OrderBy(r => r.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)).ThenBy(r => r.Key)];
}
