using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Vardlots.Web.Cases;
using Xunit;

namespace Vardlots.Tests.Web.Cases;

/// <summary>The card of the guarantee and its forms, over a real database. The limit is 2026-04-15, today 2026-04-05.</summary>
public sealed class GuaranteeCardTests : BunitContext
{
    public GuaranteeCardTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private async Task<IRenderedComponent<GuaranteeCard>> OpenAsync(OneCaseWorld world, ViewContext who, CareModel model = CareModel.A)
    {
        if (!Services.Any(s => s.ServiceType == typeof(OfferService)))
        {
            Services.AddFallbackServiceProvider(world.Lists.Services);
            Services.AddSingleton(world.Lists.Get<OfferService>()).AddSingleton<NodaTime.IClock>(world.Lists.Clock).AddSingleton(await OneSession.OfAsync(world, who));
        }
        var page = await world.Queries.ShowAsync(who, (await world.CaseAsync()).Id, CancellationToken.None);
        return Render<GuaranteeCard>(p => p.Add(x => x.Card, page.Case).Add(x => x.Clock, page.Clock!).Add(x => x.Model, model).Add(x => x.MayAct, page.MayAct)
            .Add(x => x.Run, (verb, _) => RunAsync(world, who, verb)));
    }

    private static async Task<VerbResult> RunAsync(OneCaseWorld world, ViewContext who, Func<ViewContext, ChangeContext, Task> verb)
    {
        try
        {
            await verb(who, world.Change(who));
            return new VerbResult(true, null);
        }
        catch (UserMistakeException e)
        {
            return new VerbResult(false, e.Message);
        }
    }

    private static Task ClickAsync(IRenderedComponent<GuaranteeCard> card, string text) =>
        card.FindAll("button").First(b => b.TextContent.Trim().StartsWith(text, StringComparison.Ordinal)).ClickAsync(new());

    private static string Preview(IRenderedComponent<GuaranteeCard> card) => string.Join(' ', card.FindAll(".clock-preview p, .clock-preview dt, .clock-preview dd")
        .SelectMany(e => e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public async Task Offer_DayByDay_ShowsWhatItDoesBeforeItIsSaved()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var card = await OpenAsync(world, world.Anna);
        await ClickAsync(card, "Nytt erbjudande");
        Assert.Equal("Inget svar än: klockan går vidare.", Preview(card));

        card.Find("#offer-made").Change("2026-04-01");
        card.Find("#offer-reply").Change("Declined");
        card.Find("#offer-informed").Change("Phone");
        card.Find("#offer-care").Change("2026-04-15");
        Assert.StartsWith("Erbjudandet 15 apr ligger inom gränsen 15 apr", Preview(card));
        Assert.Contains("Nu Brådskande, gräns 2026-04-15, 10 dagar kvar Efter Avstått, ingen gräns Be kliniken sätta avvikelse PvV", Preview(card));
        card.Find("#offer-care").Change("2026-04-16");
        Assert.StartsWith("Erbjudandet 16 apr ligger efter gränsen 15 apr: klockan går vidare.", Preview(card));
        Assert.DoesNotContain("PvV", Preview(card));
        card.Find("#offer-care").Change("2026-03-31");
        Assert.StartsWith("Fyll i dagarna och svaret", Preview(card));

        await ClickAsync(card, "Spara erbjudandet");
        card.WaitForAssertion(() => Assert.Equal("Skriv vilken vårdgivare erbjudandet gäller.", card.Find("#offer-mistake").TextContent));
        card.Find("#offer-provider").Change("Capio");
        await ClickAsync(card, "Spara erbjudandet");
        card.WaitForAssertion(() => Assert.Equal("Vårddagen ligger före dagen då erbjudandet lämnades.", card.Find("#offer-mistake").TextContent));
    }

    [Fact]
    public async Task Card_WaivedByAnOffer_ProposesPvvAndTellsTheOffer()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<OfferService>().RecordAsync(
            new RecordOffer(seen.Id, seen.Version, "Capio", ListWorld.Day("2026-04-01"), ListWorld.Day("2026-04-10"), null, new GivenInformation(true, InformedHow.Letter),
                new ReplyFields(OfferReply.Declined, ListWorld.Day("2026-04-03"), DeclineReason.WantsHomeClinic)), world.Anna, world.Change(world.Anna), CancellationToken.None);
        var card = await OpenAsync(world, world.Anna);

        Assert.Contains("Be kliniken sätta avvikelse PvV", card.Find(".notice.warning").TextContent);
        var line = card.Find(".facts-list li").TextContent;
        Assert.Contains("Capio, vård 10 apr", line);
        Assert.Contains("Lämnat 1 apr · svar 3 apr: nej, vill till hemkliniken · informerad i brev", line);
        Assert.Contains("ligger inom gränsen 15 apr", line);
        Assert.Contains(card.FindAll("button"), b => b.TextContent.StartsWith("Patienten ångrar sig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Card_PatientChosenInTheFileWithoutAnOffer_SaysSo()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        await world.Lists.ImportAsync("2026-04-05", new Row("K1", more: ("Avvikelse", "1")));

        Assert.Contains("inget giltigt erbjudande som patienten tackat nej till finns här", (await OpenAsync(world, world.Anna)).Find(".notice.warning").TextContent);
    }

    [Fact]
    public async Task Card_ManagerReads_HasNoButtons()
    {
        await using var world = await OneCaseWorld.CreateAsync();

        Assert.Empty((await OpenAsync(world, world.Manager)).FindAll("button"));
    }

    [Fact]
    public async Task Card_ModelB_SaysThatTheClinicHasTheContact()
    {
        await using var world = await OneCaseWorld.CreateAsync();

        Assert.Contains("ring inte patienten", (await OpenAsync(world, world.Anna, CareModel.B)).Markup);
    }

    [Fact]
    public async Task Pause_OpenAndEnded_LimitShownBeforeBoth()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var card = await OpenAsync(world, world.Anna);
        await ClickAsync(card, "Nytt uppehåll");
        card.Find("#pause-kind").Change("FreeChoice");
        card.Find("#pause-first").Change("2026-03-01");
        Assert.Contains("Efter Uppehåll, ingen gräns, 46 dagar återstår när uppehållet slutar", Preview(card));
        await ClickAsync(card, "Spara uppehållet");

        card = await OpenAsync(world, world.Anna);
        Assert.Contains("från 1 mars tills vidare", card.Find(".facts-list").TextContent);
        await ClickAsync(card, "Avsluta …");
        card.Find("#end-last").Change("2026-03-10");
        Assert.StartsWith("10 dagar. Nu Uppehåll", Preview(card));
        Assert.EndsWith("Efter Närmar sig, gräns 2026-04-25, 20 dagar kvar", Preview(card));
    }
}
