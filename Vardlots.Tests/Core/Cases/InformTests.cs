using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>The right to be told: when its clock starts, what ends it, and the list of those who wait for it.</summary>
public sealed class InformTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>The plain row's limit is 2026-04-15.</summary>
    private static Row Booked(string day) => new("K1", more: ("BokadTid", day));

    [Theory]
    [InlineData(DeadlineStatus.BookedLate, true)]
    [InlineData(DeadlineStatus.Breached, true)]
    [InlineData(DeadlineStatus.Urgent, false)]
    [InlineData(DeadlineStatus.BookedInTime, false)]
    [InlineData(DeadlineStatus.Approaching, false)]
    public void IsKnownMissed_Status_OnlyWhatIsKnown(DeadlineStatus status, bool known) => Assert.Equal(known, CareCase.IsKnownMissed(status));

    [Fact]
    public async Task Scan_BookedAfterTheLimit_ClockRunsUntilToldAndTheTabFollows()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        var seen = await world.CaseAsync();
        Assert.Equal((OneCaseWorld.Today, null), (seen.InformSince, seen.InformedOn));
        Assert.Equal(1, await ToInformAsync(world));
        Assert.Equal(OneCaseWorld.Today.PlusDays(7), (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Case.InformBy);

        await RecordAsync(world, ContactOutcome.NotReached, told: true);
        Assert.Equal(1, await ToInformAsync(world));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: false);
        Assert.Equal(1, await ToInformAsync(world));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: true);

        Assert.Equal(OneCaseWorld.Today, (await world.CaseAsync()).InformedOn);
        Assert.Equal(0, await ToInformAsync(world));
        Assert.Null((await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Case.InformBy);
    }

    [Theory]
    [InlineData("2026-04-15", false)]
    [InlineData("2026-04-16", true)]
    public async Task Scan_TheDayOfTheLimitAndTheDayAfter_OnlyTheLatterIsMissed(string asOf, bool known)
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await world.Lists.ScanAsync(asOf);
        var first = await world.CaseAsync();
        Assert.Equal(known ? ListWorld.Day("2026-04-16") : null, first.InformSince);

        await world.Lists.ScanAsync(asOf);
        Assert.Equal(first.Version, (await world.CaseAsync()).Version);
    }

    [Fact]
    public async Task Scan_RebookedInTime_DutyEndsAndALaterMissIsNewsAgain()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: true);
        await world.Lists.ImportAsync("2026-04-06", Booked("2026-04-15"));
        await world.Lists.ScanAsync("2026-04-06");
        Assert.Equal((null, null), ((await world.CaseAsync()).InformSince, (await world.CaseAsync()).InformedOn));

        await world.Lists.ImportAsync("2026-04-07", Booked("2026-04-17"));
        await world.Lists.ScanAsync("2026-04-07");
        Assert.Equal((ListWorld.Day("2026-04-07"), null), ((await world.CaseAsync()).InformSince, (await world.CaseAsync()).InformedOn));
    }

    [Fact]
    public async Task Strike_TheConversationThatTold_ClockRunsAgain()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: true);
        var seen = await world.CaseAsync();
        var line = (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Conversation.Lines.Single();

        await world.Lists.Get<ContactService>().StrikeAsync(new StrikeContact(seen.Id, seen.Version, line.Id, "Fel patient"), world.Anna, world.Change(world.Anna), None);

        Assert.Equal((OneCaseWorld.Today, null), ((await world.CaseAsync()).InformSince, (await world.CaseAsync()).InformedOn));
    }

    /// <summary>The clinic told the patient yesterday, we today: what we said is struck out, what the clinic said stands.</summary>
    [Fact]
    public async Task Strike_OurConversationAfterTheClinicHadTold_TheClinicsTellingStands()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        var contacts = world.Lists.Get<ContactService>();
        var seen = await world.CaseAsync();
        await contacts.NoteReplyAsync(new NoteClinicReply(seen.Id, seen.Version, "Vi ringde.", PatientTold: true), world.Anna, world.Change(world.Anna), None);
        world.Lists.Clock.Advance(Duration.FromDays(1));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: true);
        seen = await world.CaseAsync();
        Assert.Equal(OneCaseWorld.Today, seen.InformedOn);
        var line = (await world.Queries.ShowAsync(world.Anna, seen.Id, None)).Conversation.Lines.Single();

        await contacts.StrikeAsync(new StrikeContact(seen.Id, seen.Version, line.Id, "Fel patient"), world.Anna, world.Change(world.Anna), None);

        Assert.Equal(OneCaseWorld.Today, (await world.CaseAsync()).InformedOn);
    }

    [Fact]
    public async Task Record_ToldBeforeItWasKnown_DoesNotCount()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        await RecordAsync(world, ContactOutcome.WantsOffer, told: true, at: new(2026, 4, 4, 9, 0));
        Assert.Null((await world.CaseAsync()).InformedOn);
    }

    [Fact]
    public async Task NoteReply_ClinicHasTold_EndsTheClock()
    {
        await using var world = await OneCaseWorld.CreateAsync(Booked("2026-04-16"));
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().NoteReplyAsync(new NoteClinicReply(seen.Id, seen.Version, "Ringde igår.", PatientTold: true), world.Anna, world.Change(world.Anna), None);
        Assert.Equal(OneCaseWorld.Today, (await world.CaseAsync()).InformedOn);
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("60", 60)]
    public void Read_Days_AreThose(string value, int days) => Assert.Equal(days, InformOptions.Read(Settings(value)).WithinDays);

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("sju")]
    public void Read_Unusable_NamesTheKey(string value) => Assert.Contains("Inform:WithinDays", Assert.Throws<StartupException>(() => InformOptions.Read(Settings(value))).Message);

    private static IConfiguration Settings(string value) => new ConfigurationBuilder().AddInMemoryCollection([new("Inform:WithinDays", value)]).Build();

    private static async Task<int> ToInformAsync(OneCaseWorld world)
    {
        var list = await world.Lists.Get<CaseListQueries>().ListAsync(world.Anna, new CaseFilter { Tab = CaseTab.ToInform }, None);
        Assert.Equal(list.Counts[CaseTab.ToInform], list.Rows.Count(r => r.InformBy == OneCaseWorld.Today.PlusDays(7)));
        return list.Rows.Count;
    }

    private static async Task RecordAsync(OneCaseWorld world, ContactOutcome outcome, bool told, LocalDateTime? at = null)
    {
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(
            new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, outcome, told, StartedAt: at), world.Anna, world.Change(world.Anna), None);
    }
}
