using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Core.Referrals;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Tests.Core.Referrals.ReferralWorld;

namespace Vardlots.Tests.Core.Capacity;

public sealed class QuestionTests
{
    private static AskCapacity Gallbladders => new(1, "301", "jka21", GuaranteeType.Treatment, 12, Today.PlusDays(30), "Gärna i Uppsala");

    [Fact]
    public async Task Question_AskedAnsweredAndClosed_ShowsOffersAndWhatCameOfIt()
    {
        await using var world = await CreateAsync();
        var (service, queries) = (world.Cases.Get<QuestionService>(), world.Cases.Get<QuestionQueries>());
        var id = await service.AskAsync(Gallbladders, Chief, world.Change(Chief), default);
        var asked = (await queries.ShowAsync(Chief, id, default))!.Question;
        Assert.Equal(("JKA21", 12, null), (asked.Procedure, asked.Number, asked.AnsweredOn));

        var fitting = Assert.Single(await queries.FittingAsync(Anna, asked, default));
        await service.AnswerAsync(new AnswerQuestion(id, asked.Version, [fitting.Id], "Ring först"), Anna, world.Change(Anna), default);
        var answered = (await queries.ShowAsync(Chief, id, default))!;
        Assert.Equal((world.Slot, 3, "Ring först"), (Assert.Single(answered.Offers).Id, answered.Offers[0].Left, answered.Question.AnswerText));
        Assert.Equal([0, 0, 1, 0], (await queries.ListAsync(Anna, QuestionTab.Answered, 1, default)).Counts.OrderBy(c => c.Key).Select(c => c.Value));

        await service.CloseAsync(new CloseQuestion(id, answered.Question.Version, 3, "Resten hemma"), Chief, world.Change(Chief), default);
        var closed = Assert.Single((await queries.ListAsync(Anna, QuestionTab.Closed, 1, default)).Rows);
        Assert.Equal((3, 1), (closed.Placed, closed.Offers));
        await Assert.ThrowsAsync<EditConflictException>(() => service.AnswerAsync(new AnswerQuestion(id, answered.Question.Version + 1, [], "Nej"), Anna, world.Change(Anna), default));
    }

    [Fact]
    public async Task Ask_WithAPersonalNumberOrForAnotherClinic_IsRefused()
    {
        await using var world = await CreateAsync();
        var service = world.Cases.Get<QuestionService>();
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AskAsync(Gallbladders with { Text = "Gäller 19121212-1212" }, Chief, world.Change(Chief), default));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AskAsync(Gallbladders with { Number = 0 }, Chief, world.Change(Chief), default));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AskAsync(Gallbladders with { LatestDate = Today }, Chief, world.Change(Chief), default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.AskAsync(Gallbladders with { ClinicId = 2 }, Chief, world.Change(Chief), default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.AskAsync(Gallbladders, CaseWorld.Administrator, world.Change(CaseWorld.Administrator), default));
        Assert.Equal(0, (await world.Cases.Get<QuestionQueries>().ListAsync(Anna, QuestionTab.Waiting, 1, default)).Total);
    }

    [Fact]
    public async Task List_DayBeforeOnAndAfterTheLastDay_IsLateOnlyAfter()
    {
        await using var world = await CreateAsync();
        await world.Cases.Get<QuestionService>().AskAsync(Gallbladders, Anna, world.Change(Anna), default);
        foreach (var (days, late) in new[] { (2, 0), (3, 0), (4, 1) })
        {
            world.Cases.Clock.MoveTo(Today.PlusDays(days));
            var list = await world.Cases.Get<QuestionQueries>().ListAsync(Anna, QuestionTab.Waiting, 1, default);
            Assert.Equal((1, late, late == 1), (list.Total, list.Counts[QuestionTab.Late], Assert.Single(list.Rows).IsLate(Today.PlusDays(days))));
        }
    }

    [Fact]
    public async Task Answer_OfferOfAnotherKind_IsRefusedAndByAManagerToo()
    {
        await using var world = await CreateAsync();
        var service = world.Cases.Get<QuestionService>();
        var id = await service.AskAsync(Gallbladders with { Type = GuaranteeType.FirstVisit }, Chief, world.Change(Chief), default);
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AnswerAsync(new AnswerQuestion(id, 0, [world.Slot], null), Anna, world.Change(Anna), default));
        await Assert.ThrowsAsync<UserMistakeException>(() => service.AnswerAsync(new AnswerQuestion(id, 0, [], " "), Anna, world.Change(Anna), default));
        await Assert.ThrowsAsync<AccessDeniedException>(() => service.AnswerAsync(new AnswerQuestion(id, 0, [], "Nej"), Chief, world.Change(Chief), default));
        Assert.Null(await world.Cases.Get<QuestionQueries>().ShowAsync(CaseWorld.Manager(2), id, default));
    }

    [Fact]
    public async Task Answer_Anew_HasTheOffersSaidNow()
    {
        await using var world = await CreateAsync();
        var (service, queries) = (world.Cases.Get<QuestionService>(), world.Cases.Get<QuestionQueries>());
        var id = await service.AskAsync(Gallbladders with { Procedure = null }, Chief, world.Change(Chief), default);
        await service.AnswerAsync(new AnswerQuestion(id, 0, [world.Slot], null), Anna, world.Change(Anna), default);
        await Assert.ThrowsAsync<EditConflictException>(() => service.AnswerAsync(new AnswerQuestion(id, 0, [], "Fullt nu"), Anna, world.Change(Anna), default));
        await service.AnswerAsync(new AnswerQuestion(id, 1, [], "Fullt nu"), Anna, world.Change(Anna), default);
        Assert.Empty((await queries.ShowAsync(Anna, id, default))!.Offers);
    }
}
