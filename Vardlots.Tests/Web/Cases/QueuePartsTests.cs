using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Cases;
using Xunit;

namespace Vardlots.Tests.Web.Cases;

public sealed class QueuePartsTests : BunitContext
{
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly CaseFilter Filter = new() { Tab = CaseTab.New, Clinics = [3], Search = "hemlig" };

    public QueuePartsTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    private static CaseRow Row(long id, PatientLabel? patient = null) => new()
    {
        Id = id, Patient = patient ?? new PatientLabel("Siv Öberg", 79, "Strömsund", false), ClinicId = 3, Clinic = "Ögonkliniken", Model = CareModel.B,
        Field = "511", Guarantee = GuaranteeType.FirstVisit, Deadline = DeadlineStatus.Urgent, DaysLeft = 2, Start = Today.PlusDays(-88), Limit = Today.PlusDays(2),
        Status = CaseStatus.New, NextStep = "Fråga kliniken", IsVanished = true,
    };

    [Fact]
    public void Cells_Case_LinkCarriesTheListButNeverTheSearch()
    {
        var cells = Render<QueueCells>(p => p.Add(x => x.Row, Row(17)).Add(x => x.Filter, Filter).Add(x => x.Today, Today));
        var href = cells.Find(".who a").GetAttribute("href")!;
        Assert.Equal("/arenden/17?lista=flik%3Dnya%26klinik%3D3", href);
        Assert.Equal(Filter with { Search = null }, CaseFilter.Parse(Uri.UnescapeDataString(href[(href.IndexOf('=') + 1)..])));
        Assert.Contains("79 år · Strömsund", cells.Markup);
        Assert.Contains("Första besök, Ögon", cells.Markup);
        Assert.Contains("saknas i listan · kliniken kontaktar", cells.Find(".next").TextContent);
    }

    [Fact]
    public void Cells_ProtectedIdentity_ShowsTheMaskOnly()
    {
        var cells = Render<QueueCells>(p => p.Add(x => x.Row, Row(17, PatientLabel.Masked)).Add(x => x.Filter, Filter).Add(x => x.Today, Today));
        Assert.Equal("Skyddad identitet", cells.Find(".who a").TextContent);
        Assert.Contains("maskerad i listor", cells.Find(".who").TextContent);
    }

    [Fact]
    public void Table_ReaderWhoMayNotSelect_HasNoBoxes()
    {
        var table = Render<QueueTable>(p => p.Add(x => x.Rows, [Row(1)]).Add(x => x.Filter, Filter).Add(x => x.Today, Today).Add(x => x.Selection, null));
        Assert.Empty(table.FindAll("input"));
    }

    [Fact]
    public void Table_Sorted_SaysSoAndLinksTheOtherWay()
    {
        var table = Render<QueueTable>(p => p.Add(x => x.Rows, [Row(1)]).Add(x => x.Filter, new CaseFilter { Sort = CaseSort.Owner }).Add(x => x.Today, Today).Add(x => x.Selection, null));
        var head = table.Find("th[aria-sort=ascending]");
        Assert.Equal(["/arenden?sortera=status", "/arenden?sortera=handlaggare&ordning=fallande"], head.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public void Table_TickedRows_AreSelectedAndPageTickTakesAll()
    {
        var selection = new QueueSelection();
        var table = Render<QueueTable>(p => p.Add(x => x.Rows, [Row(1), Row(2)]).Add(x => x.Filter, Filter).Add(x => x.Today, Today).Add(x => x.Selection, selection));
        table.Find("tbody input").Change(true);
        Assert.True(selection.Holds(1));
        table.Find("thead input").Change(true);
        Assert.Equal(2, selection.Count(1240));
        Assert.Equal("Välj Siv Öberg", table.Find("tbody input").GetAttribute("aria-label"));
    }

    [Fact]
    public void Selection_AllThenOneUnticked_CountsAndPlansTheRest()
    {
        var selection = new QueueSelection();
        selection.SelectAll();
        selection.Set(7, false);
        Assert.Equal((1239, false, true), (selection.Count(1240), selection.Holds(7), selection.Holds(8)));
        Assert.Equal((Filter, 7L), (selection.ToCases(Filter).Filter, Assert.Single(selection.ToCases(Filter).Ids)));
        selection.Set(7, true);
        Assert.Equal(1240, selection.Count(1240));
    }

    [Fact]
    public void Memory_SameList_RemembersTheSearchAndAnotherForgets()
    {
        var memory = new QueueMemory();
        memory.Keep(Filter);
        Assert.Equal("hemlig", memory.Recall(Filter with { Search = null, Page = 3 }).Search);
        Assert.Null(memory.Recall(new CaseFilter()).Search);
    }

    [Fact]
    public void Filters_Choices_ChangeTheAddress()
    {
        var choices = new CaseFilterChoices([new NamedClinic(3, "Ögonkliniken"), new NamedClinic(4, "Kirurgkliniken")], ["301", "511"], [new NamedUser("a-1", "Anna Lind")]);
        var filters = Render<QueueFilters>(p => p.Add(x => x.Filter, Filter).Add(x => x.Choices, choices));
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        filters.Find("select[aria-label=Handläggare]").Change("a-1");
        Assert.EndsWith("/arenden?flik=nya&klinik=3&agare=a-1", navigation.Uri);
        filters.FindAll(".menu input")[1].Change(true);
        Assert.EndsWith("/arenden?flik=nya&klinik=3,4", navigation.Uri);
        filters.Find("select[aria-label=Läge]").Change("BookedLate");
        Assert.EndsWith("/arenden?flik=nya&klinik=3&lage=bokad-sent", navigation.Uri);
        Assert.DoesNotContain("hemlig", navigation.Uri);
    }
}
