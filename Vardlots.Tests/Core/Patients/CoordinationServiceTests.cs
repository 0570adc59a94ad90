using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Patients;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Patients;

/// <summary>Named contacts, the plan, consent and refusal: kept, ended, never erased.</summary>
public sealed class CoordinationServiceTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LocalDate Today = OneCaseWorld.Today;

    [Fact]
    public async Task NameContactAsync_AnotherPhysician_EndsTheOneBeforeAndBothStayToBeRead()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var patient = await world.PatientAsync();
        await NameAsync(world, new NameContact(patient, ContactRole.PhysicianContact, "Doktor Ett", "Hälsocentral Ett", "063-1", Today.PlusDays(-30)));
        await NameAsync(world, new NameContact(patient, ContactRole.ContactNurse, "Sköterska Ett", "Onkologen", null, Today.PlusDays(-3)));
        await NameAsync(world, new NameContact(patient, ContactRole.ContactNurse, "Sköterska Två", "Kirurgen", null, Today.PlusDays(-2)));
        await NameAsync(world, new NameContact(patient, ContactRole.PhysicianContact, " Doktor Två ", "Hälsocentral Två", " ", Today));

        var card = (await world.RoomAsync(world.Bo)).Coordination!;
        Assert.Equal(["Doktor Två", "Sköterska Två", "Sköterska Ett"], card.Current.Select(c => c.Name));
        var ended = Assert.Single(card.Contacts, c => c.EndedOn is not null);
        Assert.Equal(("Doktor Ett", Today, "Anna Lind"), (ended.Name, ended.EndedOn!.Value, ended.EndedByName));
        Assert.All(await world.ChangesAsync(), c => Assert.DoesNotContain("Doktor", $"{c.Subject}{c.Action}{c.Detail}", StringComparison.Ordinal));
        Assert.Equal(4, (await world.ChangesAsync()).Count);
        Assert.Equal(card.Contacts.Count, (await world.Cases.Queries.ShowAsync(world.Bo, (await world.CaseAsync("X2")).Id, None)).Room.Coordination!.Contacts.Count);
    }

    [Fact]
    public async Task Record_RefusalThenConsent_NothingWhileRefusedAndBothAreKept()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var patient = await world.PatientAsync();
        var service = world.Get<CoordinationService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => service.RecordSipAsync(new RecordSip(patient, true, Today, "Åre"), world.Anna, world.Change(world.Anna), None));
        await service.RecordConsentAsync(new RecordConsent(patient, false, Today, ConsentWay.Orally), world.Anna, world.Change(world.Anna), None);
        await Assert.ThrowsAsync<UserMistakeException>(() => NameAsync(world, new NameContact(patient, ContactRole.CareContact, "Kontakt", "Enhet", null, Today)));
        await service.RecordConsentAsync(new RecordConsent(patient, true, Today, ConsentWay.InWriting), world.Bo, world.Change(world.Bo), None);
        await service.RecordSipAsync(new RecordSip(patient, true, Today, "Åre"), world.Anna, world.Change(world.Anna), None);

        var card = (await world.RoomAsync(world.Anna)).Coordination!;
        Assert.Equal((true, "Bo Ek", 2, true, "Åre"), (card.Consent!.Given, card.Consent.RecordedByName, card.Consents.Count, card.Sip!.Exists, card.Sip.Place));
    }

    [Fact]
    public async Task EndContactAsync_Twice_IsRefusedTheSecondTime()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var patient = await world.PatientAsync();
        await NameAsync(world, new NameContact(patient, ContactRole.CareContact, "Kontakt", "Enhet", null, Today));
        var contact = (await world.RoomAsync(world.Anna)).Coordination!.Contacts[0];
        var command = new EndContact(patient, contact.Id, contact.Version, Today);
        await world.Get<CoordinationService>().EndContactAsync(command, world.Anna, world.Change(world.Anna), None);
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Get<CoordinationService>().EndContactAsync(command, world.Bo, world.Change(world.Bo), None));
    }

    [Fact]
    public async Task Record_ManagerOrWithoutPermission_IsRefused()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync(isProtected: true);
        var consent = new RecordConsent(await world.PatientAsync(), true, Today, ConsentWay.Orally);
        var service = world.Get<CoordinationService>();
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.RecordConsentAsync(consent, world.Cases.Manager, world.Change(world.Cases.Manager), None));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.RecordConsentAsync(consent, world.Bo, world.Change(world.Bo), None));
        await service.RecordConsentAsync(consent, world.Anna, world.Change(world.Anna), None);
        Assert.Single(await world.ChangesAsync());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void MistakeIn_DayOfTomorrow_CannotBe(int days, bool may)
    {
        Assert.Equal(may, CoordinationChecks.MistakeIn(new NameContact(1, ContactRole.CareContact, "N", "E", null, Today.PlusDays(days)), null, Today) is null);
        Assert.Equal(may, CoordinationChecks.MistakeIn(new RecordConsent(1, true, Today.PlusDays(days), ConsentWay.Orally), Today) is null);
    }

    [Theory]
    [InlineData(200, 40, true)]
    [InlineData(201, 40, false)]
    [InlineData(200, 41, false)]
    [InlineData(0, 0, false)]
    public void MistakeIn_Lengths_FitWhatIsStored(int name, int phone, bool may) =>
        Assert.Equal(may, CoordinationChecks.MistakeIn(new NameContact(1, ContactRole.CareContact, new string('n', name), "E", new string('1', phone), Today), null, Today) is null);

    private static Task NameAsync(SeveralWaitsWorld world, NameContact command) => world.Get<CoordinationService>().NameContactAsync(command, world.Anna, world.Change(world.Anna), None);
}
