using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Patients;

/// <summary>One conversation about several cases: on each of them or on none.</summary>
public sealed class SharedTalkTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task RecordAsync_TwoCases_StandsOnBothWithTheirOwnOutcomesAndSharedWishes()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var (one, two) = (await world.CaseAsync("K1"), await world.CaseAsync("K2"));
        await RecordAsync(world, new RecordContact(one.Id, one.Version, ContactChannel.Telephone, ContactOutcome.WantsOffer, true, new PatientWishes { Companion = true }, "Ring på morgonen")
        {
            Also = [new AlsoAbout(two.Id, two.Version, ContactOutcome.WaitsForHomeClinic)],
        });

        var contacts = await world.ContactsAsync();
        Assert.Equal([(one.Id, ContactOutcome.WantsOffer), (two.Id, ContactOutcome.WaitsForHomeClinic)], contacts.OrderBy(c => c.CaseId != one.Id).Select(c => (c.CaseId, c.Outcome)));
        Assert.Single(contacts.Select(c => c.Talk).Distinct());
        Assert.All(contacts, c => Assert.Equal((true, true), (c.Told, c.Wishes.Companion)));
        Assert.Equal(two.Id, Assert.Single(Assert.Single((await world.Cases.Queries.ShowAsync(world.Anna, one.Id, None)).Conversation.Lines).AlsoOn));
        foreach (var contact in new[] { "K1", "K2" }) Assert.Equal((CaseEventKind.Contact, "Ring på morgonen"), ((await world.CaseAsync(contact)).Events[^1].Kind, (await world.CaseAsync(contact)).Events[^1].Text));
    }

    [Fact]
    public async Task RecordAsync_OtherChangedMeanwhile_NothingIsSavedOnEither()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var (one, two) = (await world.CaseAsync("K1"), await world.CaseAsync("K2"));
        await world.Cases.Service.TakeAsync(new TakeCase(two.Id, two.Version), world.Bo, world.Change(world.Bo), None);
        var conflict = await Assert.ThrowsAsync<EditConflictException>(() => RecordAsync(world, new RecordContact(one.Id, one.Version, ContactChannel.Telephone, ContactOutcome.NotReached) { Also = [new AlsoAbout(two.Id, two.Version)] }));
        Assert.Equal("Bo Ek", conflict.By);
        Assert.Empty(await world.ContactsAsync());
    }

    [Fact]
    public async Task RecordAsync_OtherPatientsClosedOrUnconfirmed_IsRefused()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var (one, two, stranger) = (await world.CaseAsync("K1"), await world.CaseAsync("K2"), await world.CaseAsync("K3"));
        var talk = new RecordContact(one.Id, one.Version, ContactChannel.Telephone, ContactOutcome.WantsOffer);
        await Assert.ThrowsAsync<NotFoundException>(() => RecordAsync(world, talk with { Also = [new AlsoAbout(stranger.Id, stranger.Version)] }));
        await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, talk with { Also = [new AlsoAbout(two.Id, two.Version, ContactOutcome.NeedGone)] }));
        await RecordAsync(world, talk with { Also = [new AlsoAbout(two.Id, two.Version, ContactOutcome.NeedGone, Confirmed: true)] });
        Assert.Equal((true, CaseOutcome.NeedGone), ((await world.CaseAsync("K1")).IsOpen, (await world.CaseAsync("K2")).Outcome));
        var now = await world.CaseAsync("K1");
        await Assert.ThrowsAsync<UserMistakeException>(async () => await RecordAsync(world, talk with { Version = now.Version, Also = [new AlsoAbout(two.Id, (await world.CaseAsync("K2")).Version)] }));
    }

    [Theory]
    [InlineData(ContactOutcome.NotReached, ContactOutcome.WantsOffer, false)]
    [InlineData(ContactOutcome.WantsOffer, ContactOutcome.NotReached, false)]
    [InlineData(ContactOutcome.Deceased, ContactOutcome.NeedGone, false)]
    [InlineData(ContactOutcome.Moved, ContactOutcome.Moved, true)]
    [InlineData(ContactOutcome.NeedGone, ContactOutcome.WantsOffer, true)]
    public void BesideOf_WhatIsOfThePerson_IsTheSameForEvery(ContactOutcome one, ContactOutcome other, bool may) =>
        Assert.Equal(may, ContactOutcomes.BesideOf(one).Any(c => c.Outcome == other));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StrikeAsync_OneOrAll_AsAsked(bool everywhere)
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var (one, two) = (await world.CaseAsync("K1"), await world.CaseAsync("K2"));
        await RecordAsync(world, new RecordContact(one.Id, one.Version, ContactChannel.Telephone, ContactOutcome.NotReached) { Also = [new AlsoAbout(two.Id, two.Version)] });
        var mistaken = (await world.ContactsAsync()).Single(c => c.CaseId == one.Id);

        await world.Get<ContactService>().StrikeAsync(new StrikeContact(one.Id, (await world.CaseAsync("K1")).Version, mistaken.Id, "Fel patient", everywhere), world.Anna, world.Change(world.Anna), None);

        Assert.Equal([true, everywhere], (await world.ContactsAsync()).OrderBy(c => c.CaseId != one.Id).Select(c => c.IsStruck));
        Assert.Equal(everywhere ? CaseEventKind.ContactStruck : CaseEventKind.Contact, (await world.CaseAsync("K2")).Events[^1].Kind);
    }

    private static Task RecordAsync(SeveralWaitsWorld world, RecordContact command) => world.Get<ContactService>().RecordAsync(command, world.Anna, world.Change(world.Anna), None);
}
