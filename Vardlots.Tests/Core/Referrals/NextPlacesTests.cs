using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Referrals;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Referrals;

/// <summary>After a no the next place is proposed, and the one that was refused is not proposed again.</summary>
public sealed class NextPlacesTests
{
    [Fact]
    public async Task Of_PatientsNo_TheRefusedPlaceIsOut()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        Assert.Null(await NextAsync(world, id));
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        Assert.Null(await NextAsync(world, id));
        await world.AnswerAsync(id, yes: false);

        var next = (await NextAsync(world, id))!;
        Assert.Equal((ReferralEnd.PatientDeclined, world.Slot), (next.Why, Assert.Single(next.Tried)));
        var match = await world.Cases.Get<CaseMatchQueries>().ShowAsync(Anna, id, default, next.Tried);
        Assert.DoesNotContain(match.Possible, o => o.Offer.Id == world.Slot);
        Assert.Contains(match.Impossible, o => o.Offer.Id == world.Slot);
        Assert.Contains(await world.Cases.AccessLogAsync(), e => e.Subject == $"Case {id}, capacity");
    }

    [Fact]
    public async Task Of_RejectedOrMovedLate_IsProposedAndWithdrawnIsNot()
    {
        await using var world = await CreateAsync();
        var (rejected, late, withdrawn) = (await world.CaseAsync(), await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(rejected, late, withdrawn);
        await world.ToSentAsync(rejected);
        await world.ReceiverAsync(rejected, ReceiverAnswer.Rejected);
        await world.ToSentAsync(late);
        await world.ReceiverAsync(late, ReceiverAnswer.Confirmed);
        await world.BookAsync(late, Today.PlusDays(31)); // its limit is thirty days ahead
        await world.DoAsync(withdrawn, r => world.Cases.Get<ReferralFollowService>().GiveUpAsync(new GiveUpReferral(r.Id, r.Version, false, "Fel patient"), Anna, world.Change(Anna), default));

        Assert.Equal(ReferralEnd.Rejected, (await NextAsync(world, rejected))!.Why);
        // The patient's yes to the receiver that said no leads nowhere: the case looks for a provider, and nothing else is proposed.
        var flow = (await world.Cases.Get<CasePageQueries>().ShowAsync(Anna, rejected, default)).Flow;
        Assert.Null(flow.Proposed);
        Assert.Equal(ReferralEnd.MovedLate, (await NextAsync(world, late))!.Why);
        Assert.Null(await NextAsync(world, withdrawn));

        // A new one under way: nothing more is proposed.
        await world.PlanAsync(rejected);
        Assert.Null(await NextAsync(world, rejected));
    }

    private static async Task<NextPlaces?> NextAsync(ReferralWorld world, long id) => NextPlaces.Of(await world.Cases.Get<ReferralQueries>().OfCaseAsync(Anna, id, default));
}
