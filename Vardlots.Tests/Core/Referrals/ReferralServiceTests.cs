using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Referrals;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Referrals;

public sealed class ReferralServiceTests
{
    [Fact]
    public async Task WholeWay_OnePatient_ClosesInTimeAndTheHistoryTellsEveryStep()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        Assert.Equal(CaseStatus.Referred, (await world.Cases.CaseAsync(id)).Status);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        await world.BookAsync(id, Today.PlusDays(20));
        Assert.Equal(CaseStatus.Booked, (await world.Cases.CaseAsync(id)).Status);
        world.Cases.Clock.Advance(Duration.FromDays(20));
        await world.GiveCareAsync(id, Today.PlusDays(20));
        var closed = await world.Cases.CaseAsync(id);
        Assert.Equal((CaseStatus.Closed, CaseOutcome.CareGivenInTime), (closed.Status, closed.Outcome!.Value));
        var referral = await world.ReferralAsync(id);
        Assert.Equal((ReferralStep.CareGiven, true, "Chef"), (referral.Step, referral.InTime, referral.ApprovedByName));
        Assert.Equal(
            ["Planned", "Reserved", "Asked", "Agreed", "PapersComplete", "Approved", "Sent", "Confirmed", "Booked", "CareGiven"],
            closed.Events.Where(e => e.Kind == CaseEventKind.ReferralStep).OrderBy(e => e.Id).Select(e => e.To));
        await using var db = await world.Cases.OpenAsync();
        Assert.Equal(Today.PlusDays(-60), referral.OriginalStart);
        var kept = await db.CapacityReservations.SingleAsync();
        Assert.Equal((1, null, null), (kept.Places, kept.HoldsUntil, kept.ReleasedAt));
    }

    [Theory]
    [InlineData(null, "BF-1", 40000)]
    [InlineData("Remiss", null, 40000)]
    [InlineData("Remiss", "BF-1", 0)]
    public async Task Papers_OneOfThemMissing_AreNotComplete(string? document, string? commitment, int kronor)
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.PapersAsync(id, document, commitment, kronor));
        Assert.Equal(ReferralStep.Agreed, (await world.ReferralAsync(id)).Step);
    }

    [Fact]
    public async Task Answer_YesWithoutConsent_IsRefusedForAPrivateProviderOnly()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        var refused = await Assert.ThrowsAsync<UserMistakeException>(() => world.AnswerAsync(id, yes: true, consent: false));
        Assert.Contains("samtycke", refused.Message);
        await using var home = await CreateAsync(kind: ProviderKind.OwnRegion, unitHsaId: "SE2321000214-H001");
        var own = await home.CaseAsync();
        await home.PlanAsync(own);
        await home.ReserveAsync(own);
        await home.AskAsync(own);
        await home.AnswerAsync(own, yes: true, consent: false);
        await home.PapersAsync(own, commitment: null, kronor: null);
        Assert.Equal(ReferralStep.PapersComplete, (await home.ReferralAsync(own)).Step);
    }

    /// <summary>Nobody has been asked yet, or the answer is there already: a sentence, and nothing is saved.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_AtAnotherStep_SaysSo(bool yes)
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.AnswerAsync(id, yes));
        await world.ReserveAsync(id);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.AnswerAsync(id, yes));
        Assert.Equal(ReferralStep.Reserved, (await world.ReferralAsync(id)).Step);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.AnswerAsync(id, yes));
        Assert.Equal(ReferralStep.Agreed, (await world.ReferralAsync(id)).Step);
    }

    [Fact]
    public async Task Approve_ByNavigatorOrAnotherClinicsManager_IsDenied()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        await world.PapersAsync(id);
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.ApproveAsync(id, Anna));
        await Assert.ThrowsAsync<NotFoundException>(() => world.ApproveAsync(id, CaseWorld.Manager(2)));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.SendAsync(id));
        Assert.Single(await world.Cases.Get<ReferralQueries>().ToApproveAsync(Chief, default));
        Assert.Empty(await world.Cases.Get<ReferralQueries>().ToApproveAsync(CaseWorld.Manager(2), default));
        await world.ApproveAsync(id);
        await world.SendAsync(id);
    }

    [Fact]
    public async Task Decline_Informed_WaivesAndFreesThePlace()
    {
        await using var world = await CreateAsync(places: 1);
        var (one, other) = (await world.CaseAsync(), await world.CaseAsync());
        await world.PlanAsync(one, other);
        await world.ReserveAsync(one);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.ReserveAsync(other));
        await world.AskAsync(one);
        await world.AnswerAsync(one, yes: false);
        Assert.Equal((ReferralStep.Ended, ReferralEnd.PatientDeclined), ((await world.ReferralAsync(one)).Step, (await world.ReferralAsync(one)).End!.Value));
        await world.ReserveAsync(other);
        Assert.Equal(ReferralStep.Reserved, (await world.ReferralAsync(other)).Step);
        await using var db = await world.Cases.OpenAsync();
        Assert.Equal(OfferReply.Declined, (await db.EntryOffers.SingleAsync()).Reply);
    }

    [Theory]
    [InlineData(ReceiverAnswer.Rejected, ReferralEnd.Rejected)]
    [InlineData(ReceiverAnswer.Cancelled, ReferralEnd.Cancelled)]
    public async Task Answer_No_PutsTheCaseBackToFindingAProvider(ReceiverAnswer answer, ReferralEnd end)
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        var before = (await world.Cases.CaseAsync(id)).LimitDate;
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, answer);
        var after = await world.Cases.CaseAsync(id);
        Assert.Equal((CaseStatus.FindingProvider, end), (after.Status, (await world.ReferralAsync(id)).End!.Value));
        Assert.True(after.LimitDate <= before || after.IsOpen);
        await world.PlanAsync(id);
        Assert.Equal(ReferralStep.Planned, (await world.ReferralAsync(id)).Step);
    }

    [Fact]
    public async Task Answer_CompletionAskedThenSupplemented_CanBeConfirmed()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, ReceiverAnswer.CompletionAsked);
        await world.DoAsync(id, r => world.Cases.Get<ReferralPapersService>().SupplementAsync(new SupplementReferral(r.Id, r.Version), Anna, world.Change(Anna), default));
        await world.ReceiverAsync(id, ReceiverAnswer.Forwarded);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        Assert.Equal(ReferralStep.Confirmed, (await world.ReferralAsync(id)).Step);
    }

    [Theory]
    [InlineData(0, false, ReferralStep.Booked)]
    [InlineData(1, false, ReferralStep.Ended)]
    [InlineData(1, true, ReferralStep.Booked)]
    public async Task Book_OnAndAfterTheLimit_EndsTheReferralUnlessKept(int daysPastLimit, bool keep, ReferralStep expected)
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        var limit = (await world.Cases.CaseAsync(id)).LimitDate!.Value;
        await world.BookAsync(id, limit.PlusDays(daysPastLimit), keep);
        Assert.Equal(expected, (await world.ReferralAsync(id)).Step);
        Assert.Equal(expected == ReferralStep.Ended ? CaseStatus.FindingProvider : CaseStatus.Booked, (await world.Cases.CaseAsync(id)).Status);
    }

    [Fact]
    public async Task Send_PlaceNoLongerKept_IsRefusedUntilReservedAnew()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync(daysLeft: 90);
        await world.PlanAsync(id);
        await world.ReserveAsync(id);
        await world.AskAsync(id);
        await world.AnswerAsync(id, yes: true);
        await world.PapersAsync(id);
        await world.ApproveAsync(id);
        world.Cases.Clock.Advance(world.Cases.Get<CapacityOptions>().Hold);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.SendAsync(id));
        await world.ReserveAsync(id);
        await world.SendAsync(id);
        Assert.Equal(ReferralStep.Sent, (await world.ReferralAsync(id)).Step);
    }

    [Fact]
    public async Task Struck_ForAnotherProviderWhileReferred_KeepsItsClockUntilTheCareIsGiven()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await world.ToSentAsync(id);
        await world.ReceiverAsync(id, ReceiverAnswer.Confirmed);
        await StrikeAsync(world, id);
        await world.Cases.Get<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, default);
        var kept = await world.Cases.CaseAsync(id);
        Assert.True(kept.IsOpen);
        Assert.NotNull(kept.LimitDate);
        // Rejected after all: still nobody's care, still a clock.
        await world.ReceiverAsync(id, ReceiverAnswer.Rejected);
        await world.Cases.Get<NightlyScan>().RunAsync(Today.PlusDays(1), RunTrigger.CommandLine, "test", null, default);
        Assert.True((await world.Cases.CaseAsync(id)).IsOpen);
    }

    [Fact]
    public async Task Struck_ForAnotherProviderWithoutAReferralOfOurs_ClosesTheCase()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        await StrikeAsync(world, id);
        await world.Cases.Get<NightlyScan>().RunAsync(Today, RunTrigger.CommandLine, "test", null, default);
        Assert.Equal(CaseOutcome.CareElsewhere, (await world.Cases.CaseAsync(id)).Outcome);
    }

    [Fact]
    public async Task Close_WithAReferralUnderWay_IsRefused()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        var found = await world.Cases.CaseAsync(id);
        var refused = await Assert.ThrowsAsync<UserMistakeException>(() => world.Cases.Get<CaseService>().CloseAsync(new CloseCase(id, found.Version, CaseOutcome.NeedGone, null), Anna, world.Change(Anna), default));
        Assert.Contains("hänvisning", refused.Message);
    }

    [Fact]
    public async Task Reserve_OldVersion_IsToldAndChangesNothing()
    {
        await using var world = await CreateAsync();
        var id = await world.CaseAsync();
        await world.PlanAsync(id);
        var old = await world.ReferralAsync(id);
        await world.ReserveAsync(id);
        await Assert.ThrowsAsync<EditConflictException>(() => world.Cases.Get<ReferralService>().ReserveAsync(new ReservePlace(old.Id, old.Version), Anna, world.Change(Anna), default));
        await using var db = await world.Cases.OpenAsync();
        Assert.Equal(1, await db.CapacityReservations.CountAsync());
    }

    private static async Task StrikeAsync(ReferralWorld world, long caseId)
    {
        await using var db = await world.Cases.OpenAsync();
        var entryId = (await db.Cases.SingleAsync(c => c.Id == caseId)).EntryId;
        var entry = await db.Entries.SingleAsync(e => e.Id == entryId);
        (entry.ListStatus, entry.RemovalReason, entry.StatusDate) = (ListStatus.Removed, RemovalReason.CareElsewhere, Today);
        await db.SaveChangesAsync();
    }
}
