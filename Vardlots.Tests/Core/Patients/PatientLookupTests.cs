using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Patients;

/// <summary>A number is looked for among one's own at once, among all with a reason, and every look is kept.</summary>
public sealed class PatientLookupTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Number = SeveralWaitsWorld.Person;

    [Fact]
    public async Task FindAsync_OutsideOwnCases_SaysNothingUntilThereIsAReason()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var lookup = world.Get<PatientLookup>();
        Assert.Equal(new LookupResult(null, NeedsReason: true), await lookup.FindAsync(new LookUpPatient(Number), world.Anna, None));
        Assert.Equal(new LookupResult(null, NeedsReason: true), await lookup.FindAsync(new LookUpPatient(Row.Person(99)), world.Anna, None));
        Assert.Empty(await world.Cases.LogAsync());

        var found = (await lookup.FindAsync(new LookUpPatient($"{Number[..8]}-{Number[8..]}", LookupReason.RelativeCalls, " Dottern ringer "), world.Anna, None)).Patient!;

        Assert.Equal((await world.PatientAsync(), "Prov Exempelsson", 3, 3), (found.Id, found.Label.Name, found.Waits, found.OpenCases));
        var log = Assert.Single(await world.Cases.LogAsync());
        Assert.Equal((AccessAction.PatientSearch, "RelativeCalls: Dottern ringer", found.Id), (log.Action, log.Reason, Assert.Single(log.Patients).PatientId));
        Assert.DoesNotContain(Number, log.Subject + log.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_NobodyThere_IsLoggedAllTheSame()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        Assert.Equal(new LookupResult(null, NeedsReason: false), await world.Get<PatientLookup>().FindAsync(new LookUpPatient(Row.Person(99), LookupReason.PatientCalls), world.Anna, None));
        var log = Assert.Single(await world.Cases.LogAsync());
        Assert.Equal(("PatientCalls", 0), (log.Reason, log.Patients.Count));
    }

    [Fact]
    public async Task FindAsync_OwnCase_AtOnceAndOnlyForItsOwner()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var seen = await world.CaseAsync("K1");
        await world.Cases.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        Assert.NotNull((await world.Get<PatientLookup>().FindAsync(new LookUpPatient(Number), world.Anna, None)).Patient);
        Assert.Equal(AccessAction.PatientSearch, Assert.Single(await world.Cases.LogAsync()).Action);
        Assert.True((await world.Get<PatientLookup>().FindAsync(new LookUpPatient(Number), world.Bo, None)).NeedsReason);
    }

    [Fact]
    public async Task FindAsync_Protected_OnlyWithPermissionAndReasonAndMasked()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync(isProtected: true);
        var seen = await world.CaseAsync("K1");
        await world.Cases.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        var lookup = world.Get<PatientLookup>();
        Assert.True((await lookup.FindAsync(new LookUpPatient(Number), world.Anna, None)).NeedsReason);
        Assert.Equal(new LookupResult(null, NeedsReason: false), await lookup.FindAsync(new LookUpPatient(Number, LookupReason.PatientCalls), world.Bo, None));
        Assert.Equal(PatientLabel.Masked, (await lookup.FindAsync(new LookUpPatient(Number, LookupReason.PatientCalls), world.Anna, None)).Patient!.Label);
        Assert.Equal(2, (await world.Cases.LogAsync()).Count);
    }

    [Fact]
    public async Task FindAsync_ManagerOrNonsense_IsRefused()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<PatientLookup>().FindAsync(new LookUpPatient(Number, LookupReason.PatientCalls), world.Cases.Manager, None));
        await Assert.ThrowsAsync<UserMistakeException>(() => world.Get<PatientLookup>().FindAsync(new LookUpPatient("19580312", LookupReason.PatientCalls), world.Anna, None));
        Assert.Empty(await world.Cases.LogAsync());
    }

    [Theory]
    [InlineData(LookupReason.Other, 9, false)]
    [InlineData(LookupReason.Other, 10, true)]
    [InlineData(LookupReason.PatientCalls, 0, true)]
    [InlineData(LookupReason.PatientCalls, 300, true)]
    [InlineData(LookupReason.PatientCalls, 301, false)]
    public void ReasonOf_Words_AreEnoughAndNotTooMany(LookupReason reason, int length, bool may)
    {
        var asked = new LookUpPatient(Number, reason, new string('a', length));
        if (may) Assert.StartsWith(reason.ToString(), PatientLookup.ReasonOf(asked), StringComparison.Ordinal);
        else Assert.Throws<UserMistakeException>(() => PatientLookup.ReasonOf(asked));
    }

    [Fact]
    public async Task Lists_SearchByNumber_FindsANavigatorsOwnPatientsOnly()
    {
        await using var world = await SeveralWaitsWorld.CreateAsync();
        var cases = world.Get<CaseListQueries>();
        var (byNumber, waits) = (new CaseFilter { Tab = CaseTab.All, Search = Number }, new EntryFilter { Search = Number });
        Assert.Empty((await cases.ListAsync(world.Anna, byNumber, None)).Rows);
        Assert.Empty((await world.Get<EntryListQueries>().ListAsync(world.Anna, waits, None)).Rows);
        Assert.NotEmpty((await cases.ListAsync(world.Cases.Manager, byNumber, None)).Rows);
        var seen = await world.CaseAsync("K1");
        await world.Cases.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Anna, world.Change(world.Anna), None);
        Assert.NotEmpty((await cases.ListAsync(world.Anna, byNumber, None)).Rows);
        Assert.NotEmpty((await world.Get<EntryListQueries>().ListAsync(world.Anna, waits, None)).Rows);
        Assert.Empty((await cases.ListAsync(world.Bo, byNumber, None)).Rows);
    }
}
