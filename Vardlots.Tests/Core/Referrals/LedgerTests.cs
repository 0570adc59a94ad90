using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Referrals;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Referrals;

public sealed class LedgerTests
{
    private static LedgerFilter Year => LedgerFilter.Year(Today);

    [Fact]
    public async Task Figures_OneInTimeOneLateOneEnded_AddUpHoweverTheyAreDivided()
    {
        await using var world = await WithThreeAsync();
        foreach (var by in Enum.GetValues<LedgerGroup>())
        {
            var ledger = await world.Cases.Get<LedgerQueries>().FiguresAsync(Anna, Year with { By = by }, default);
            var row = Assert.Single(ledger.Rows);
            // Forty days to the limit for the one in time; the late one has gained nothing. The ended one binds no money.
            Assert.Equal(new LedgerFigures(3, 2, 1, 1, 1, 40, 1, 2400, 0, 80000, 0), row.Figures);
            Assert.Equal(row.Figures, ledger.All);
            Assert.Equal(12, ledger.Months.Count);
            Assert.Equal(3, ledger.Months[^1].Figures.Sent);
        }
        var perProvider = await world.Cases.Get<LedgerQueries>().FiguresAsync(Anna, Year with { By = LedgerGroup.Provider }, default);
        Assert.Equal(("Provkirurgen AB", 2400L), (perProvider.Rows[0].Name, perProvider.Rows[0].Figures.PerAvoided));
    }

    [Fact]
    public async Task List_BehindEachNumber_HasAsManyAndIsInTheAccessLog()
    {
        await using var world = await WithThreeAsync();
        var queries = world.Cases.Get<LedgerQueries>();
        var all = (await queries.FiguresAsync(Anna, Year, default)).All;
        foreach (var (part, count) in new[]
                 {
                     (LedgerPart.Sent, all.Sent), (LedgerPart.CareGiven, all.CareGiven), (LedgerPart.InTime, all.InTime), (LedgerPart.Late, all.Late), (LedgerPart.Earlier, all.Earlier), (LedgerPart.Avoided, all.Avoided),
                 })
        {
            var list = await queries.ListAsync(Anna, Year with { Part = part }, default);
            Assert.Equal((count, count), (list.Total, list.Rows.Count));
            Assert.Contains(await world.Cases.AccessLogAsync(), e => e.Action == AccessAction.ReferralList && e.Subject.StartsWith($"referral ledger {part} ") && e.Patients.Count == count);
        }
    }

    [Fact]
    public async Task GiveCare_HomeClinicHadBookedInTime_GainsTheDaysUntilThenAndAvoidsNoBreach()
    {
        await using var world = await CreateAsync();
        var id = await WaitAsync(world, daysLeft: 40, booked: Today.PlusDays(25));
        await world.PlanAsync(id);
        await GivenAsync(world, id);
        var referral = await world.ReferralAsync(id);
        Assert.Equal((25, false, true), (referral.DaysGained, referral.AvoidedBreach, referral.InTime));
    }

    [Fact]
    public async Task GiveCare_HomeClinicHadBookedTooLate_GainsTheDaysUntilThenAndAvoidsABreach()
    {
        await using var world = await CreateAsync();
        var id = await WaitAsync(world, daysLeft: 10, booked: Today.PlusDays(30));
        await world.PlanAsync(id);
        await GivenAsync(world, id);
        var referral = await world.ReferralAsync(id);
        Assert.Equal((30, true, true), (referral.DaysGained, referral.AvoidedBreach, referral.InTime));
    }

    [Fact]
    public async Task Figures_ManagerOfAnotherClinicAndAdministrator_SeeTheirCountsOnly()
    {
        await using var world = await WithThreeAsync();
        var queries = world.Cases.Get<LedgerQueries>();
        Assert.Empty((await queries.FiguresAsync(CaseWorld.Manager(2), Year, default)).Rows);
        Assert.Equal(0, (await queries.ListAsync(CaseWorld.Manager(2), Year, default)).Total);
        Assert.Equal(3, (await queries.FiguresAsync(CaseWorld.Manager(1), Year, default)).All.Sent);
        Assert.Equal(3, (await queries.FiguresAsync(CaseWorld.Administrator, Year, default)).All.Sent);
        await Assert.ThrowsAsync<AccessDeniedException>(() => queries.ListAsync(CaseWorld.Administrator, Year, default));
    }

    [Fact]
    public async Task Figures_NarrowedToOthers_AreNone()
    {
        await using var world = await WithThreeAsync();
        var queries = world.Cases.Get<LedgerQueries>();
        foreach (var other in new[] { Year with { ClinicId = 2 }, Year with { ProviderId = 99 }, Year with { Agreement = AgreementKind.National }, Year with { GrantId = 7 }, Year with { To = Year.From } })
        {
            Assert.Empty((await queries.FiguresAsync(Anna, other, default)).Rows);
            Assert.Equal(0, (await queries.ListAsync(Anna, other, default)).Total);
        }
    }

    [Fact]
    public async Task Write_ByProvider_IsGuardedAgainstFormulasAndInTheAccessLog()
    {
        await using var world = await WithThreeAsync();
        await using (var db = await world.Cases.OpenAsync())
        {
            db.CareProviders.Single().Name = "=SUMMA(A1)";
            await db.SaveChangesAsync();
        }
        await using var text = new StringWriter();
        await world.Cases.Get<LedgerQueries>().WriteAsync(CaseWorld.Administrator, Year with { By = LedgerGroup.Provider }, text, default);
        var lines = text.ToString().Split(Environment.NewLine);
        Assert.Equal([LedgerQueries.Header, "Provider;'=SUMMA(A1);3;2;1;1;40;1;2400;0;80000;0;2400"], lines[..2]);
        Assert.Contains(await world.Cases.AccessLogAsync(), e => e is { Action: AccessAction.Export, UserId: "admin" } && e.Subject.StartsWith("referral ledger by Provider"));
    }

    /// <summary>The agreement's grant pays unless the papers name another; each grant's list is as long as its number.</summary>
    [Fact]
    public async Task Figures_ByGrant_AgreementsOwnAnotherAndNoneEachWithItsListAndLine()
    {
        await using var world = await CreateAsync();
        var (own, other, none) = (await WaitAsync(world, 40), await WaitAsync(world, 40), await WaitAsync(world, 40));
        await world.PlanAsync(own, other, none);
        await SentAsync(world, none, null);
        await using (var db = await world.Cases.OpenAsync())
        {
            var grant = db.FundingGrants.Add(new FundingGrant { Name = "Kömiljarden" }).Entity;
            db.Agreements.Add(new Agreement { ProviderId = db.CareProviders.Single().Id, Kind = AgreementKind.Contract, ValidFrom = Today, Grant = grant });
            await db.SaveChangesAsync();
        }
        await SentAsync(world, own, null);
        await SentAsync(world, other, " kömiljarden II ");

        var queries = world.Cases.Get<LedgerQueries>();
        var ledger = await queries.FiguresAsync(Anna, Year with { By = LedgerGroup.Grant }, default);
        Assert.Equal([null, "Kömiljarden", "kömiljarden II"], ledger.Rows.Select(r => r.Name));
        foreach (var row in ledger.Rows)
        {
            var list = await queries.ListAsync(Anna, Year.Of(LedgerGroup.Grant, row.Key), default);
            Assert.Equal((1, row.Figures.Sent, row.Name), (list.Total, list.Rows.Count, list.Rows[0].Grant));
        }
        await using var text = new StringWriter();
        await queries.WriteAsync(Anna, Year with { By = LedgerGroup.Grant }, text, default);
        Assert.Contains("Grant;Utan bidrag;1;", text.ToString());
        Assert.Contains("Grant;Kömiljarden;1;", text.ToString());
        // Written otherwise it is the same grant.
        await using var after = await world.Cases.OpenAsync();
        Assert.Equal(2, await after.FundingGrants.CountAsync());
    }

    private static async Task SentAsync(ReferralWorld world, long id, string? grant)
    {
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        await world.DoAsync(id, r => world.Cases.Get<ReferralPapersService>().CompleteAsync(new CompletePapers(r.Id, r.Version, "Remiss", "BF-1", 40000, grant), Anna, world.Change(Anna), default));
        await world.ApproveAsync(id);
        await world.SendAsync(id);
    }

    [Fact]
    public void Filter_ThroughAnAddress_IsTheSame()
    {
        var filter = Year with { From = 202601, ClinicId = 3, ProviderId = 4, Agreement = AgreementKind.Contract, GrantId = 0, By = LedgerGroup.Clinic, Part = LedgerPart.Avoided, Page = 2 };
        Assert.Equal(filter, LedgerFilter.Parse("?" + filter.ToQuery(), Today));
        Assert.Equal(Year, LedgerFilter.Parse("?fran=2026-13&till=x&klinik=-1", Today));
        Assert.Equal((202511, 202611), (LedgerFilter.Parse("?fran=2026-11&till=2025-11", Today).From, LedgerFilter.Parse("?fran=2026-11&till=2025-11", Today).To));
    }

    /// <summary>Given today with forty days left, given five days past the limit, and one that the receiver rejected.</summary>
    private static async Task<ReferralWorld> WithThreeAsync()
    {
        var world = await CreateAsync();
        var (inTime, late, rejected) = (await WaitAsync(world, 40), await WaitAsync(world, -5), await world.CaseAsync());
        await world.PlanAsync(inTime, late, rejected);
        await GivenAsync(world, inTime);
        await GivenAsync(world, late);
        await world.ToSentAsync(rejected);
        await world.ReceiverAsync(rejected, ReceiverAnswer.Rejected);
        return world;
    }

    /// <summary>A case whose list says the same: each step assesses it anew.</summary>
    private static async Task<long> WaitAsync(ReferralWorld world, int daysLeft, LocalDate? booked = null)
    {
        var id = await world.Cases.AddAsync(new CaseSpec { Limit = Today.PlusDays(daysLeft), Booked = booked, Owner = CaseWorld.Anna });
        await using var db = await world.Cases.OpenAsync();
        var decided = Today.PlusDays(daysLeft - 90);
        await db.Entries.Where(e => e.Id == id).ExecuteUpdateAsync(s => s.SetProperty(e => e.DecidedOn, decided).SetProperty(e => e.BookedOn, booked));
        return id;
    }

    private static async Task GivenAsync(ReferralWorld world, long id)
    {
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        await world.BookAsync(id, Today, keepLate: true);
        await world.GiveCareAsync(id, Today);
    }
}
