using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;
using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Tests.Core.Cases;
using Vardlots.Tests.Support;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Layout;
using Vardlots.Web.Shared;
using Vardlots.Web.WaitingLists;
using Xunit;
using CasePage = Vardlots.Web.Cases.CasePage;
using EntryPage = Vardlots.Web.WaitingLists.EntryPage;

namespace Vardlots.Tests.Web.Cases;

/// <summary>The case page's and the entry page's states, over a real database.</summary>
public sealed class CasePageTests : BunitContext
{
    public CasePageTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Page_OpenCase_WhoUntilWhenAndWhy()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Uppehall", "M:2026-02-01/2026-02-14")));
        var page = await OpenAsync(world, world.Anna);

        Assert.Equal("Prov Exempelsson", page.Find("h1").TextContent);
        Assert.Equal("●24 dagar kvar", page.Find(".days.big [aria-hidden]").TextContent);
        Assert.DoesNotContain("Exempelsson", page.FindComponent<Title>().Instance.Text);
        Assert.Contains("15 jan + 90 dagar + 14 dagar = 29 april 2026, sista dagen i tid.", page.Find(".steps").TextContent);
        Assert.Equal(["Ta ärendet", "Lämna över …", "Stäng …"], Buttons(page));
        Assert.Contains("Ärende öppnat, 24 dagar kvar", page.Find(".timeline").TextContent);
        Assert.Single(await world.LogAsync());
    }

    [Fact]
    public async Task Page_Take_IsMineAtOnce()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await OpenAsync(world, world.Anna);

        await Button(page, "Ta ärendet").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(["Lämna över …", "Släpp …", "Stäng …"], Buttons(page)));
        Assert.Contains("Taget av Anna Lind", page.Find(".timeline").TextContent);
        Assert.Equal(world.Anna.UserId, (await world.CaseAsync()).OwnerId);
    }

    [Fact]
    public async Task Page_SomebodyWasFirst_SaysWhoAndKeepsTheText()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await OpenAsync(world, world.Anna);
        await page.Find(".draft textarea").InputAsync(new() { Value = "Det jag skrev" });
        var seen = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Bo, world.Change(world.Bo), CancellationToken.None);

        await Button(page, "Spara anteckningen").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Matches(@"Bo Ek ändrade ärendet kl \d\d:\d\d\. Ladda om; din text finns kvar\.", page.Find(".notice.problem").TextContent));
        Assert.Equal("Det jag skrev", page.Find(".draft textarea").GetAttribute("value"));
        await Button(page, "Ladda om").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Taget av Bo Ek", page.Find(".timeline").TextContent));
        Assert.Empty(page.FindAll(".notice.problem"));
        Assert.Equal("Det jag skrev", page.Find(".draft textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Page_ColleaguesCase_IsTakenOnlyAfterAQuestion()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Service.TakeAsync(new TakeCase(seen.Id, seen.Version), world.Bo, world.Change(world.Bo), CancellationToken.None);
        var page = await OpenAsync(world, world.Anna);

        await Button(page, "Ta ärendet").ClickAsync(new());

        Assert.Equal(world.Bo.UserId, (await world.CaseAsync()).OwnerId);
        var dialog = page.FindAll("dialog").Single(d => d.TextContent.Contains("Ta ärendet från Bo Ek?"));
        Assert.Contains("Du blir handläggare i stället för Bo Ek.", dialog.TextContent);
        await dialog.QuerySelector(".btn.primary")!.ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Överlämnat från Bo Ek till Anna Lind", page.Find(".timeline").TextContent));
    }

    [Fact]
    public async Task Page_CloseWithoutReason_AsksForIt()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await OpenAsync(world, world.Anna);

        await Button(page, "Stäng …").ClickAsync(new());
        await page.FindAll("dialog .btn.primary").Single(b => b.TextContent == "Stäng ärendet").ClickAsync(new());

        Assert.Equal("Välj varför ärendet stängs.", page.Find("#close-mistake").TextContent);
        Assert.True((await world.CaseAsync()).IsOpen);
    }

    [Fact]
    public async Task Page_ClosedCase_SaysHowAndCanBeReopened()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Service.CloseAsync(new CloseCase(seen.Id, seen.Version, CaseOutcome.NeedGone), world.Anna, world.Change(world.Anna), CancellationToken.None);

        var page = await OpenAsync(world, world.Anna);

        Assert.Equal(["Öppna igen …"], Buttons(page));
        Assert.Contains("Stängt 2026-04-05: behovet har upphört", page.Find(".notice").TextContent);
        Assert.Contains("Ärendet stängt: behovet har upphört", page.Find(".timeline").TextContent);
    }

    [Fact]
    public async Task Page_Manager_WritesNotesAndNothingElse()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await OpenAsync(world, world.Manager);
        Assert.Empty(page.FindAll("main .actions, section.actions"));
        Assert.NotNull(Button(page, "Spara anteckningen"));
    }

    [Fact]
    public async Task Page_ProtectedIdentity_MaskedUntilAReasonIsGiven()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Skydd", "1")));
        var page = await OpenAsync(world, world.Anna);
        Assert.Equal("Skyddad identitet", page.Find("h1").TextContent);
        Assert.DoesNotContain("Exempelsson", page.Markup);
        Assert.DoesNotContain("070-", page.Markup);

        await Button(page, "Visa uppgifter …").ClickAsync(new());
        await Button(page, "Visa uppgifterna").ClickAsync(new());
        Assert.Contains("10–500 tecken", page.Find("#reveal-mistake").TextContent);
        await page.Find("#reveal-reason").ChangeAsync(new() { Value = "Ringer patienten om tid" });
        await Button(page, "Visa uppgifterna").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Prov Exempelsson", page.Find("h1").TextContent));
        Assert.Equal(AccessAction.Unmask, (await world.LogAsync())[^1].Action);
    }

    [Fact]
    public async Task Page_ProtectedIdentityWithoutPermission_HasNoButton()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1", more: ("Skydd", "1")));
        var page = await OpenAsync(world, world.Bo);
        Assert.DoesNotContain("Visa uppgifter", page.Markup);
        Assert.Contains("Bara den som har behörighet kan se uppgifterna.", page.Find(".masking").TextContent);
    }

    [Fact]
    public async Task Page_VanishedAndStale_SaysWhatToDo()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2"));
        await world.Lists.ImportAsync("2026-04-06", new Row("K2", more: ("Fas", "9")));

        Assert.Contains("Raden saknas i klinikens lista sedan 2026-04-06", (await OpenAsync(world, world.Anna)).Find(".notice.warning").TextContent);
        var stale = (await OpenAsync(world, world.Anna, "K2")).Find(".notice.warning").TextContent;
        Assert.Contains("Uppgifterna är inte uppdaterade sedan 2026-04-06", stale);
        Assert.Contains("E04: Fas har en okänd kod", stale);
    }

    [Fact]
    public async Task Page_Conversation_SaysWhatHappensBeforeItDoesAndIsSaved()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var page = await OpenAsync(world, world.Anna);
        Assert.Contains("Ring 070-1740605", page.Find(".reach").TextContent);
        Assert.Contains("Din gräns är 15 april 2026, om 10 dagar.", page.Find(".say").TextContent);

        await Button(page, "Spara samtalet").ClickAsync(new());
        Assert.Equal("Välj hur det gick.", page.Find("#talk-mistake").TextContent);
        await page.Find("#talk-NotReached").ChangeAsync(new() { Value = "NotReached" });
        Assert.Contains("Tystnad tar aldrig bort någon.", page.Find(".consequence").TextContent);
        Assert.Empty(page.FindAll("#talk-told, fieldset.asks"));
        await Button(page, "Spara samtalet").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Ej nådd, telefon", page.Find(".timeline").TextContent));
        Assert.Contains("försök 2 av 3", page.Find(".reach").TextContent);
        Assert.False(page.Find("#talk-NotReached").HasAttribute("checked"));
    }

    [Fact]
    public async Task Page_DraftOfAConversation_ComesBackAndAnythingElseIsNone()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2"));
        var drafts = world.Lists.Get<DraftService>();
        await drafts.SaveAsync(world.Anna.UserId, CaseDrafts.Contact((await world.CaseAsync()).Id), """{"outcome":"WantsOffer","travel":"Within","km":"120","told":"true"}""", CancellationToken.None);
        await drafts.SaveAsync(world.Anna.UserId, CaseDrafts.Contact((await world.CaseAsync("K2")).Id), "[1]", CancellationToken.None);

        var page = await OpenAsync(world, world.Anna);
        Assert.True(page.Find("#talk-WantsOffer").HasAttribute("checked"));
        Assert.Equal("120", page.Find("#ask-km").GetAttribute("value"));
        Assert.Contains("Utkast från", page.Find(".draft-form > .draft-state").TextContent);
        Assert.Empty((await OpenAsync(world, world.Anna, "K2")).FindAll("[checked]"));
    }

    [Fact]
    public async Task Page_Manager_ReadsTheAnswersButHasNoConversation()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Lists.Get<ContactService>().RecordAsync(
            new RecordContact(seen.Id, seen.Version, ContactChannel.Telephone, ContactOutcome.WantsOffer, Wishes: new() { Travel = TravelWish.Anywhere }), world.Anna, world.Change(world.Anna), CancellationToken.None);
        var page = await OpenAsync(world, world.Manager);
        Assert.Contains("vart som helst", page.Find("dl.wishes").TextContent);
        Assert.Empty(page.FindAll(".draft-form, .talk button"));
    }

    [Fact]
    public async Task Page_TimelineFilter_ShowsOneKindAndLooksOnce()
    {
        await using var world = await OneCaseWorld.CreateAsync();
        var seen = await world.CaseAsync();
        await world.Service.AddNoteAsync(new AddCaseNote(seen.Id, seen.Version, "Ringde."), world.Anna, world.Change(world.Anna), CancellationToken.None);
        var page = await OpenAsync(world, world.Anna);
        Assert.Equal(3, page.FindAll(".timeline li").Count);

        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/arenden/{seen.Id}?handelser=anteckningar");
        page.Render();

        page.WaitForAssertion(() => Assert.Contains("Ringde.", Assert.Single(page.FindAll(".timeline li")).TextContent));
        Assert.Equal("Anteckningar 1", page.Find(".chip[aria-current]").TextContent);
        Assert.Single(await world.LogAsync());
    }

    [Fact]
    public async Task EntryPage_WithAndWithoutCase_LineExplanationAndLink()
    {
        await using var world = await OneCaseWorld.CreateAsync(new Row("K1"), new Row("K2", more: [("Vardgaranti", "NEJ"), ("AtgardText", "Kontroll")]));
        await UseAsync(world, world.Manager);
        var (first, second) = ((await world.EntryAsync()).Id, (await world.EntryAsync("K2")).Id);
        var with = Render<EntryPage>(p => p.Add(x => x.Id, first));
        var without = Render<EntryPage>(p => p.Add(x => x.Id, second));

        Assert.Equal($"/arenden/{(await world.CaseAsync()).Id}", with.Find("a.btn.primary").GetAttribute("href"));
        Assert.True(with.Find("details").HasAttribute("open"));
        Assert.Contains("Kliniken anger Vardgaranti NEJ i filen.", without.Find(".steps").TextContent);
        Assert.Contains("Inget ärende.", without.Markup);
        Assert.Empty(without.FindAll("svg.line"));
    }

    private async Task<IRenderedComponent<CasePage>> OpenAsync(OneCaseWorld world, ViewContext who, string contactId = "K1")
    {
        await UseAsync(world, who);
        var id = (await world.CaseAsync(contactId)).Id;
        var page = Render<CasePage>(p => p.Add(x => x.Id, id));
        page.WaitForElement(".headline h1");
        return page;
    }

    /// <summary>The world's services, and a session of the person.</summary>
    private async Task UseAsync(OneCaseWorld world, ViewContext who)
    {
        if (Services.Any(s => s.ServiceType == typeof(CasePageQueries))) return;
        // The core's services as they are; a new one on the page need not be named here.
        Services.AddFallbackServiceProvider(world.Lists.Services);
        Services.AddSingleton(world.Queries).AddSingleton<IClock>(world.Lists.Clock);
        Services.AddSingleton<ILogger<Presence>>(NullLogger<Presence>.Instance);
        Services.AddSingleton<ILogger<ChangeWatch>>(NullLogger<ChangeWatch>.Instance).AddSingleton(world.Lists.Get<ChangeMarks>()).AddSingleton<ChangeWatch>();
        Services.AddSingleton<QueueMemory>().AddScoped<NotificationService>().AddScoped<Notices>().AddScoped<MenuNews>();
        Services.AddSingleton(await OneSession.OfAsync(world, who));
    }

    private static string[] Buttons(IRenderedComponent<CasePage> page) => [.. page.FindAll("section.actions button").Select(b => b.TextContent)];

    private static IElement Button(IRenderedComponent<CasePage> page, string text) => page.FindAll("button").First(b => b.TextContent.Trim() == text);
}
