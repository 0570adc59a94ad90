using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Referrals;

public sealed class TravelTests
{
    [Fact]
    public async Task Order_BeforeThePatientsYes_IsRefused()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => OrderAsync(world, id, TravelKind.Journey));
    }

    [Fact]
    public async Task Book_UnderTheGuarantee_IsPaidByTheRegionAndStandsInTheLedger()
    {
        await using var world = await AgreedAsync();
        await OrderAsync(world, 1, TravelKind.Journey);
        await OrderAsync(world, 1, TravelKind.Hotel);
        var list = await ToBookAsync(world);
        Assert.Equal((2, "Provkirurgen Uppsala", TravelPayer.Region), (list.Total, list.Rows[0].Unit, list.Rows[0].Payer));
        Assert.Contains(await world.Cases.AccessLogAsync(), e => e is { Action: AccessAction.ReferralList, Subject: "travel to book" } && e.Patients.Count == 1);

        await BookAsync(world, 0, 800);
        await BookAsync(world, 1, 1500);
        Assert.Equal(0, (await ToBookAsync(world)).Total);
        await world.PapersAsync(1);
        await world.ApproveAsync(1);
        await world.SendAsync(1);
        Assert.Equal(2300, (await FiguresAsync(world)).Travel);

        var travel = Assert.Single(await OfCaseAsync(world));
        await world.Cases.Get<TravelService>().StrikeAsync(new StrikeTravel(travel.ReferralId, travel.Version, travel.Travels[1].Id, "Avbeställt"), Anna, world.Change(Anna), default);
        Assert.Equal(800, (await FiguresAsync(world)).Travel);
        Assert.Contains((await world.Cases.CaseAsync(1)).Events, e => e.Text?.Contains("Hotell") == true && e.Text.Contains("Avbeställt"));
        Assert.Contains(await world.Cases.AccessLogAsync(), e => e.Subject == "travel of case 1");
    }

    [Fact]
    public async Task Book_FreeChoiceOfCare_IsPaidByThePatientAndNotInTheLedger()
    {
        await using var world = await AgreedAsync();
        await using (var db = await world.Cases.OpenAsync())
        {
            db.EntryPauses.Add(new EntryPause { EntryId = 1, Kind = PauseKind.FreeChoice, FirstDay = Today.PlusDays(-3), Recorded = true });
            await db.SaveChangesAsync();
        }
        Assert.Equal(PayerReason.FreeChoicePause, Assert.Single(await OfCaseAsync(world)).Now);
        await OrderAsync(world, 1, TravelKind.Companion);
        await BookAsync(world, 0, 600);
        Assert.Equal((TravelPayer.Patient, 0), ((await OfCaseAsync(world))[0].Travels[0].Payer, (await world.ReferralAsync(1)).TravelKronor));
    }

    [Fact]
    public async Task Book_PatientLastSaidFreeChoice_IsPaidByThePatient()
    {
        await using var world = await AgreedAsync();
        await world.Cases.DoAsync(1, c => c.RecordContact(new ContactFacts(ContactChannel.Telephone, world.Cases.Clock.GetCurrentInstant(), ContactOutcome.FreeChoice, true, PatientWishes.None, null), world.Change(Anna)));
        Assert.Equal(PayerReason.PatientChoseFreely, Assert.Single(await OfCaseAsync(world)).Now);
    }

    [Fact]
    public async Task Book_OfSomebodyElsesVersion_IsAConflict()
    {
        await using var world = await AgreedAsync();
        var seen = await world.ReferralAsync(1);
        await OrderAsync(world, 1, TravelKind.Journey);
        await Assert.ThrowsAsync<EditConflictException>(() => world.Cases.Get<TravelService>().OrderAsync(new OrderTravel(seen.Id, seen.Version, TravelKind.Hotel, Today, null), Anna, world.Change(Anna), default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Cases.Get<TravelService>().OrderAsync(new OrderTravel(seen.Id, seen.Version + 1, TravelKind.Hotel, Today, null), Chief, world.Change(Chief), default));
    }

    [Fact]
    public async Task ToBook_ProtectedIdentity_IsMasked()
    {
        await using var world = await AgreedAsync(ProtectedIdentity.SecrecyMarking);
        await OrderAsync(world, 1, TravelKind.Journey);
        Assert.True(Assert.Single((await ToBookAsync(world)).Rows).Patient.IsMasked);
    }

    private static async Task<ReferralWorld> AgreedAsync(ProtectedIdentity protection = ProtectedIdentity.None)
    {
        var world = await CreateAsync();
        var id = await world.Cases.AddAsync(new CaseSpec { Limit = Today.PlusDays(30), Owner = CaseWorld.Anna, Protection = protection });
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        return world;
    }

    private static Task OrderAsync(ReferralWorld world, long caseId, TravelKind kind) => world.DoAsync(caseId, r =>
        world.Cases.Get<TravelService>().OrderAsync(new OrderTravel(r.Id, r.Version, kind, Today, null), Anna, world.Change(Anna), default));

    private static async Task BookAsync(ReferralWorld world, int at, int kronor)
    {
        var travel = (await OfCaseAsync(world))[0];
        await world.Cases.Get<TravelService>().BookAsync(new BookTravel(travel.ReferralId, travel.Version, travel.Travels[at].Id, Today, kronor, "Tåg"), Anna, world.Change(Anna), default);
    }

    private static Task<IReadOnlyList<CaseTravel>> OfCaseAsync(ReferralWorld world) => world.Cases.Get<TravelQueries>().OfCaseAsync(Anna, 1, default);

    private static Task<TravelList> ToBookAsync(ReferralWorld world) => world.Cases.Get<TravelQueries>().ToBookAsync(Anna, 1, default);

    private static async Task<LedgerFigures> FiguresAsync(ReferralWorld world) => (await world.Cases.Get<LedgerQueries>().FiguresAsync(Anna, LedgerFilter.Year(Today), default)).All;
}
