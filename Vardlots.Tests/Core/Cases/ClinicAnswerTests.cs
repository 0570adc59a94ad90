using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>The clinic answers by itself what a navigator asked. The wait is booked after its limit 2026-04-15, so the patient has to be told; seen on 2026-04-05.</summary>
public sealed class ClinicAnswerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;

    private static async Task<OneCaseWorld> AskedAsync()
    {
        var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("BokadTid", "2026-04-16")));
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().AskClinicAsync(new AskClinic(seen.Id, seen.Version, "Är patienten informerad?"), world.Anna, world.Change(world.Anna), None);
        return world;
    }

    private static async Task AnswerAsync(OneCaseWorld world, ViewContext who, string? answer = "Ja, vi ringde.", bool? told = true, LocalDate? on = null)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().AnswerForClinicAsync(new AnswerForClinic(seen.Id, seen.Version, answer, told, told == true ? on ?? Today : on), who, world.Change(who), None);
    }

    [Fact]
    public async Task Answer_ByTheManager_IsSeenAsAnsweredAndIsNewForTheOwner()
    {
        await using var world = await AskedAsync();
        await world.Lists.Get<DraftService>().SaveAsync(world.Manager.UserId, CaseDrafts.Clinic((await world.CaseAsync()).Id), "Ja", None);
        Assert.Equal("Vänta på klinikens svar", (await world.Queries.ShowAsync(world.Manager, (await world.CaseAsync()).Id, None)).NextStep);

        await AnswerAsync(world, world.Manager);

        var after = await world.CaseAsync();
        var told = after.Events.Single(e => e.Kind == CaseEventKind.ClinicReplied);
        Assert.Equal(("2026-04-05", nameof(CaseContact.Told), "Ja, vi ringde.", "Mona Chef"), (told.From, told.To, told.Text, told.ActorName));
        Assert.Equal((Today, world.Anna.UserId), (after.InformedOn!.Value, after.OwnerId));
        Assert.NotNull(after.NewsSince);
        Assert.Null(await world.DraftAsync(world.Manager, CaseDrafts.Clinic(after.Id)));
        Assert.Equal("Kliniken har svarat: läs och gå vidare", (await world.Queries.ShowAsync(world.Anna, after.Id, None)).NextStep);
    }

    [Fact]
    public async Task Answer_NotTold_DutyToInformGoesOn()
    {
        await using var world = await AskedAsync();
        await AnswerAsync(world, world.Manager, "Nej.", told: false);
        var after = await world.CaseAsync();
        Assert.Null(after.InformedOn);
        Assert.Equal((null, null), (after.Events[^1].From, after.Events[^1].To));
    }

    /// <summary>What was told before it was known that the limit is missed did not tell of it.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Answer_DayOfTelling_CountsFromTheDayItWasKnown(int day, bool informed)
    {
        await using var world = await AskedAsync();
        await AnswerAsync(world, world.Manager, on: Today.PlusDays(day));
        Assert.Equal(informed, (await world.CaseAsync()).InformedOn is not null);
    }

    [Fact]
    public async Task Answer_Incomplete_SaysWhat()
    {
        await using var world = await AskedAsync();
        foreach (var (answer, told, on) in new[] { (" ", (bool?)true, (LocalDate?)Today), ("Ja", null, null), ("Ja", true, Today.PlusDays(1)), ("Ja", true, new LocalDate(2026, 1, 14)) })
            await Assert.ThrowsAsync<UserMistakeException>(() => AnswerAsync(world, world.Manager, answer, told, on));
        Assert.DoesNotContain((await world.CaseAsync()).Events, e => e.Kind == CaseEventKind.ClinicReplied);
    }

    [Fact]
    public async Task Answer_NothingAskedOrAnsweredAlready_IsRefused()
    {
        await using var world = await AskedAsync();
        await AnswerAsync(world, world.Manager);
        Assert.Contains("Ingen fråga", (await Assert.ThrowsAsync<UserMistakeException>(() => AnswerAsync(world, world.Manager))).Message);
    }

    [Fact]
    public async Task Answer_OthersThanTheClinicsManager_AreRefused()
    {
        await using var world = await AskedAsync();
        await Assert.ThrowsAsync<NotFoundException>(() => AnswerAsync(world, world.OtherManager));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AnswerAsync(world, world.Anna));
        await Assert.ThrowsAsync<AccessDeniedException>(() => AnswerAsync(world, world.Admin));
    }
}
