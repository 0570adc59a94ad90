using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Inquiries;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Inquiries;

public sealed class InquiryServiceTests
{
    private const string Number = "19121212-1212";

    private static readonly RecordInquiry Plain = new(InquiryFrom.Public, InquiryTopic.Guarantee, 5, InquiryResult.Solved);
    private static readonly ViewContext Unmasking = CaseWorld.Navigator with { MayUnmask = true };

    private static Task<InquirySaved> RecordAsync(CaseWorld world, RecordInquiry command, ViewContext? view = null) =>
        world.Get<InquiryService>().RecordAsync(command, view ?? CaseWorld.Navigator, world.Change(view ?? CaseWorld.Navigator), CancellationToken.None);

    private static Task<InquiryList> ListAsync(CaseWorld world, InquiryFilter? filter = null, ViewContext? view = null) =>
        world.Get<InquiryQueries>().ListAsync(view ?? CaseWorld.Navigator, filter ?? new InquiryFilter(), CancellationToken.None);

    private static CaseSpec Spec(string first = "Ada", ProtectedIdentity protection = ProtectedIdentity.None, string number = "191212121212") => new() { First = first, Last = "Ek", Number = number, Protection = protection };

    [Fact]
    public async Task Record_WithoutIdentity_IsInTheLogAndNobodyIsLookedAt()
    {
        await using var world = await CaseWorld.CreateAsync();
        await RecordAsync(world, Plain with { Answer = "  Gäller 90 dagar?  ", Who = "070-1740605" });
        var row = Assert.Single((await ListAsync(world)).Rows);
        Assert.Equal(("Anna Lind", InquiryTopic.Guarantee, "Gäller 90 dagar?", 5, "070-1740605", null, false), (row.By, row.Topic, row.Answer, row.Minutes, row.Who, row.Patient, row.AwaitsCase));
        Assert.Empty(await world.AccessLogAsync());
    }

    [Theory]
    [InlineData(0, 0, 0, "minuter")]
    [InlineData(481, 0, 0, "minuter")]
    [InlineData(1, 2001, 0, "tecken")]
    [InlineData(1, 0, 201, "tecken")]
    public async Task Record_OutOfBounds_IsRefusedWithASentence(int minutes, int answer, int who, string says)
    {
        await using var world = await CaseWorld.CreateAsync();
        var refused = await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, Plain with { Minutes = minutes, Answer = new string('a', answer), Who = new string('b', who) }));
        Assert.Contains(says, refused.Message);
        Assert.Empty((await ListAsync(world)).Rows);
    }

    [Theory]
    [InlineData(1, 2000, 200)]
    [InlineData(480, 0, 0)]
    public async Task Record_AtTheBounds_IsSaved(int minutes, int answer, int who)
    {
        await using var world = await CaseWorld.CreateAsync();
        await RecordAsync(world, Plain with { Minutes = minutes, Answer = new string('a', answer), Who = new string('b', who) });
        Assert.Single((await ListAsync(world)).Rows);
    }

    [Fact]
    public async Task Record_BecomesCaseAndOneIsOpen_LiesInItsHistory()
    {
        await using var world = await CaseWorld.CreateAsync();
        var id = await world.AddAsync(Spec());
        var saved = await RecordAsync(world, Plain with { Number = Number, Result = InquiryResult.BecomesCase, Answer = "Vill flytta" });
        Assert.Equal(id, saved.CaseId);
        var line = (await world.CaseAsync(id)).Events.Single(e => e.Kind == CaseEventKind.Inquiry);
        Assert.Equal(("Public", "Guarantee", "Vill flytta", "Anna Lind"), (line.From, line.To, line.Text, line.ActorName));
        var list = await ListAsync(world);
        Assert.Equal((0, "Ada Ek", id), (list.AwaitCase, list.Rows[0].Patient!.Name, list.Rows[0].CaseId));
        // Looked up, then shown in the list.
        Assert.Equal(["inquiry", "inquiries"], (await world.AccessLogAsync()).Select(l => l.Subject));
        Assert.Equal(["Förfrågan: Guarantee", null], (await world.AccessLogAsync()).Select(l => l.Reason));
        Assert.All(await world.AccessLogAsync(), l => Assert.Equal((AccessAction.Inquiry, 1), (l.Action, l.Patients.Count)));
    }

    [Theory]
    [InlineData("191212121213", "Numret kan inte stämma")]
    [InlineData("20121212-1212", "Ingen med det numret")]
    [InlineData("19640823-3234", "Ingen med det numret")]
    public async Task Record_NumberOfNobody_IsRefusedAndNothingIsLogged(string number, string says)
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Spec());
        Assert.StartsWith(says, (await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, Plain with { Number = number }))).Message);
        Assert.Empty(await world.AccessLogAsync());
    }

    [Fact]
    public async Task Record_ProtectedIdentity_IsFoundOnlyByThoseWhoMayReveal()
    {
        await using var world = await CaseWorld.CreateAsync();
        await world.AddAsync(Spec(protection: ProtectedIdentity.SecrecyMarking));
        Assert.StartsWith("Ingen med det numret", (await Assert.ThrowsAsync<UserMistakeException>(() => RecordAsync(world, Plain with { Number = Number }))).Message);
        await RecordAsync(world, Plain with { Number = Number }, Unmasking);
        var row = Assert.Single((await ListAsync(world)).Rows);
        Assert.Equal((true, null, null), (row.Patient!.IsMasked, row.Patient.Name, row.Patient.Number));
    }

    [Fact]
    public async Task Link_AwaitingInquiry_CaseIsChosenOnceAndOnlyOfTheSamePatient()
    {
        await using var world = await CaseWorld.CreateAsync();
        var mine = await world.AddAsync(Spec() with { Closed = true });
        var other = await world.AddAsync(Spec("Bo", number: "196408233234"));
        var saved = await RecordAsync(world, Plain with { Number = Number, Result = InquiryResult.BecomesCase });
        Assert.Null(saved.CaseId);
        Assert.Equal(1, (await ListAsync(world)).AwaitCase);
        Task LinkAsync(long to) => world.Get<InquiryService>().LinkAsync(saved.Id, to, CaseWorld.Navigator, world.Change(CaseWorld.Navigator), CancellationToken.None);
        await Assert.ThrowsAsync<NotFoundException>(() => LinkAsync(mine));
        await Assert.ThrowsAsync<UserMistakeException>(() => LinkAsync(other));
        await world.DoAsync(mine, c => c.Reopen(world.Change(CaseWorld.Navigator)));
        Assert.Equal(mine, Assert.Single(await world.Get<InquiryQueries>().CasesAsync(CaseWorld.Navigator, saved.Id, CancellationToken.None)).Id);
        await LinkAsync(mine);
        Assert.Equal(0, (await ListAsync(world)).AwaitCase);
        await Assert.ThrowsAsync<UserMistakeException>(() => LinkAsync(mine));
    }

    [Fact]
    public async Task Strike_Mistaken_StaysToBeReadAndCountsNoMore()
    {
        await using var world = await CaseWorld.CreateAsync();
        var saved = await RecordAsync(world, Plain);
        var service = world.Get<InquiryService>();
        Task StrikeAsync(string? why) => service.StrikeAsync(saved.Id, why, CaseWorld.Navigator, world.Change(CaseWorld.Navigator), CancellationToken.None);
        await Assert.ThrowsAsync<UserMistakeException>(() => StrikeAsync(" "));
        await StrikeAsync("Dubbel");
        await Assert.ThrowsAsync<UserMistakeException>(() => StrikeAsync("Igen"));
        Assert.Equal(("Anna Lind", "Dubbel"), (await ListAsync(world)).Rows.Select(r => (r.Strike!.By, r.Strike.Why)).Single());
        Assert.Empty((await ListAsync(world, new InquiryFilter { Topic = InquiryTopic.Guarantee })).Rows);
        Assert.Equal(0, (await world.Get<InquiryStatistics>().YearAsync(CaseWorld.Navigator, CancellationToken.None)).All.Count);
    }

    [Fact]
    public async Task Everything_ManagerOrAdministrator_IsRefused()
    {
        await using var world = await CaseWorld.CreateAsync();
        foreach (var view in new[] { CaseWorld.Manager(1), CaseWorld.Administrator })
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => RecordAsync(world, Plain, view));
            await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(world, view: view));
            await Assert.ThrowsAsync<AccessDeniedException>(() => world.Get<InquiryStatistics>().YearAsync(view, CancellationToken.None));
        }
    }

    /// <summary>The month is Sweden's: half past eleven at night in Greenwich is the first of the next.</summary>
    [Fact]
    public async Task Year_EachNumber_IsThatOfItsList()
    {
        await using var world = await CaseWorld.CreateAsync();
        var change = world.Change(CaseWorld.Navigator);
        async Task AtAsync(Instant at, RecordInquiry command) => await world.Get<InquiryService>().RecordAsync(command, CaseWorld.Navigator, change with { Now = at }, CancellationToken.None);
        await AtAsync(Instant.FromUtc(2026, 10, 31, 22, 59), Plain);
        await AtAsync(Instant.FromUtc(2026, 10, 31, 23, 0), Plain with { Minutes = 10 });
        await AtAsync(Instant.FromUtc(2026, 11, 22, 9, 0), Plain with { Topic = InquiryTopic.Referral, Result = InquiryResult.BecomesCase, Minutes = 30 });
        await AtAsync(Instant.FromUtc(2025, 11, 30, 22, 59), Plain);
        await AtAsync(Instant.FromUtc(2025, 11, 30, 23, 0), Plain);
        var year = await world.Get<InquiryStatistics>().YearAsync(CaseWorld.Navigator, CancellationToken.None);
        Assert.Equal((202512, 202611, 12), (year.Months[0], year.Months[^1], year.Months.Count));
        Assert.Equal(new InquiryFigures(4, 50, 3), year.All);
        Assert.Equal(new InquiryFigures(2, 40, 1), year.In(202611));
        foreach (var ((month, topic), figures) in year.Of)
            Assert.Equal(figures.Count, (await ListAsync(world, new InquiryFilter { Month = month, Topic = topic })).Total);
        Assert.Equal(1, (await ListAsync(world, new InquiryFilter { Month = 202511 })).Total);
    }

    [Fact]
    public void Filter_ToQueryAndBack_IsTheSame()
    {
        foreach (var topic in Enum.GetValues<InquiryTopic>())
            foreach (var from in Enum.GetValues<InquiryFrom>())
                foreach (var result in Enum.GetValues<InquiryResult>())
                {
                    var filter = new InquiryFilter { Tab = InquiryTab.AwaitsCase, Month = 202601, Topic = topic, From = from, Result = result, Page = 3 };
                    Assert.Equal(filter, InquiryFilter.Parse(filter.ToQuery()));
                }
        Assert.Equal(new InquiryFilter(), InquiryFilter.Parse("?manad=2026-13&amne=x&sida=0&resultat=&flik=nej"));
    }
}
