using System.Globalization;
using Bunit;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Web.Shared;
using Xunit;

namespace Vardlots.Tests.Web.Shared;

public sealed class SharedPartsTests : BunitContext
{
    private static readonly LocalDate Today = new(2026, 11, 21);

    public SharedPartsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    [Theory]
    [InlineData(-31, DeadlineStatus.Breached, "passed", "▲−31", "31 dagar över gränsen, passerad")]
    [InlineData(0, DeadlineStatus.Urgent, "urgent", "◆0", "0 dagar kvar, brådskande")]
    [InlineData(1, DeadlineStatus.Urgent, "urgent", "◆1", "1 dag kvar, brådskande")]
    [InlineData(17, DeadlineStatus.Approaching, "near", "●17", "17 dagar kvar, närmar sig")]
    [InlineData(60, DeadlineStatus.OnTrack, "calm", "○60", "60 dagar kvar, god tid")]
    [InlineData(null, DeadlineStatus.Paused, "calm", "Uppehåll", "uppehåll, klockan står")]
    public void DaysPill_State_NumberShapeColourAndWords(int? days, DeadlineStatus status, string css, string visible, string words)
    {
        var pill = Render<DaysPill>(p => p.Add(x => x.DaysLeft, days).Add(x => x.Status, status)).Find(".days");
        Assert.Contains(css, pill.ClassList);
        Assert.Equal(visible, pill.QuerySelector("[aria-hidden]")!.TextContent);
        Assert.Equal(words, pill.QuerySelector(".sr-only")!.TextContent);
    }

    [Fact]
    public void DaysPill_Large_ShowsItsWords() =>
        Assert.Equal("●17 dagar kvar", Render<DaysPill>(p => p.Add(x => x.DaysLeft, 17).Add(x => x.Status, DeadlineStatus.Approaching).Add(x => x.Large, true)).Find("[aria-hidden]").TextContent);

    private AngleSharp.Dom.IElement Line(LocalDate start, LocalDate? limit, LocalDate? booked = null, bool large = false, params (LocalDate, LocalDate?)[] pauses) =>
        Render<GuaranteeLine>(p => p.Add(x => x.Start, start).Add(x => x.Limit, limit).Add(x => x.Today, Today).Add(x => x.Booked, booked).Add(x => x.Large, large).Add(x => x.Pauses, pauses)).Find("svg.line");

    [Fact]
    public void GuaranteeLine_PauseAndLateBooking_SaysItAllInWords() => Assert.Equal(
        "Garantilinjen: 73 dagar väntat sedan 24 augusti 2026; 16 dagar uppehåll; gräns 8 december 2026, 17 dagar kvar; bokad 20 december 2026, 12 dagar efter gränsen",
        Line(new(2026, 8, 24), new(2026, 12, 8), new(2026, 12, 20), pauses: (new(2026, 9, 20), new LocalDate(2026, 10, 5))).GetAttribute("aria-label"));

    [Fact]
    public void GuaranteeLine_NoLimit_DrawsNoneAndSaysSo()
    {
        var line = Line(new(2026, 8, 24), null, pauses: (new(2026, 11, 1), null));
        Assert.Null(line.QuerySelector(".limit"));
        Assert.Contains("ingen gräns räknas just nu", line.GetAttribute("aria-label"));
        Assert.Contains("21 dagar uppehåll", line.GetAttribute("aria-label"));
    }

    [Fact]
    public void GuaranteeLine_FarPast_StaysInside()
    {
        var line = Line(new(2024, 1, 1), new(2024, 3, 31), new(2029, 1, 1));
        foreach (var rect in line.QuerySelectorAll("rect"))
            Assert.InRange(Percent(rect.GetAttribute("x")!) + Percent(rect.GetAttribute("width")!), 0, 100.01);
        Assert.Equal("100%", line.QuerySelector(".ring")!.GetAttribute("x"));
        Assert.NotNull(line.QuerySelector(".over"));
    }

    [Fact]
    public void GuaranteeLine_Rows_ShareOnePattern() =>
        Assert.DoesNotContain("id=", Line(new(2026, 8, 24), new(2026, 12, 8)).OuterHtml);

    [Fact]
    public void GuaranteeLine_Large_LabelsStartTodayAndLimit()
    {
        var labels = Line(new(2026, 8, 24), new(2026, 11, 22), large: true).QuerySelectorAll("text").Select(t => t.TextContent).ToList();
        Assert.Equal(["Start 24 aug", "Idag, dag 89", "Gräns 22 nov, dag 90"], labels);
    }

    [Fact]
    public void GuaranteeScale_OverlappingPauses_CountOnce()
    {
        var scale = new GuaranteeScale(new(2026, 8, 1), Today, null, null, [(new(2026, 8, 10), new LocalDate(2026, 8, 19)), (new(2026, 8, 15), new LocalDate(2026, 8, 24))], fitAll: false);
        Assert.Equal(15, scale.PausedBy(Today));
        Assert.Single(scale.Pauses);
    }

    [Theory]
    [InlineData(1, 1240, "1–50 av 1 240", 2)]
    [InlineData(3, 1240, "101–150 av 1 240", 4)]
    [InlineData(25, 1240, "1 201–1 240 av 1 240", 2)]
    [InlineData(1, 7, "1–7 av 7", 0)]
    public void Pager_Page_ShowsRangeAndWaysOn(int page, int total, string range, int links)
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.Total, total).Add(x => x.Url, n => $"/arenden?sida={n}"));
        Assert.Equal(range, pager.Find(".foot > span").TextContent.Replace('\u00a0', ' '));
        Assert.Equal(links, pager.FindAll("a").Count);
    }

    [Fact]
    public void SortableHeader_Current_TurnsAround()
    {
        var header = Render<SortableHeader>(p => p.Add(x => x.Label, "Gräns").Add(x => x.Column, "limit").Add(x => x.Current, "limit").Add(x => x.Url, (c, d) => $"?sort={c}&desc={d}"));
        Assert.Equal("ascending", header.Find("th").GetAttribute("aria-sort"));
        Assert.Equal("?sort=limit&desc=True", header.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void PatientName_Masked_NeverWritesTheName()
    {
        var name = Render<PatientName>(p => p.Add(x => x.Name, "Siv Öberg").Add(x => x.IsMasked, true).Add(x => x.Detail, "49 år · Åre").Add(x => x.Href, "/arenden/1"));
        Assert.DoesNotContain("Siv", name.Markup);
        Assert.DoesNotContain("Åre", name.Markup);
        Assert.Contains("Skyddad identitet", name.Markup);
    }

    [Fact]
    public void ConfirmDialog_Opened_ShowsItsQuestionAndAnswers()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var (answers, open) = (0, true);
        var dialog = Render<ConfirmDialog>(p => p.Add(x => x.Open, true).Add(x => x.OpenChanged, o => open = o).Add(x => x.Title, "Stäng?").Add(x => x.ConfirmText, "Stäng ärendet")
            .Add(x => x.OnConfirm, () => answers++).AddChildContent("14 ärenden"));
        Assert.Contains("14 ärenden", dialog.Find("dialog").TextContent);
        dialog.FindAll("button")[0].Click();
        dialog.FindAll("button")[1].Click();
        Assert.Equal((1, false), (answers, open));
    }

    private static double Percent(string value) => double.Parse(value.TrimEnd('%'), CultureInfo.InvariantCulture);
}
