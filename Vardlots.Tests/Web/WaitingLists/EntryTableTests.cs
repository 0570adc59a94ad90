using System.Globalization;
using Bunit;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.WaitingLists;
using Xunit;

namespace Vardlots.Tests.Web.WaitingLists;

public sealed class EntryTableTests : BunitContext
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    public EntryTableTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    internal static EntryRow Row(long id = 7) => new()
    {
        Id = id, Patient = new PatientLabel("Siv Öberg", 49, "Strömsund", false), ClinicId = 1, Clinic = "Ortopedkliniken", WaitsFor = "Total höftprotes", Field = "311",
        Phase = CarePhase.Procedure, State = EntryState.Active, Status = DeadlineStatus.Breached, DaysLeft = -31, Start = Today.PlusDays(-121), Limit = Today.PlusDays(-31),
        DaysWaited = 121, Decided = Today.PlusDays(-121),
    };

    private IRenderedComponent<EntryTable> Table(EntryRow row, EntryFilter? filter = null) =>
        Render<EntryTable>(p => p.Add(x => x.Rows, [row]).Add(x => x.Filter, filter ?? new EntryFilter { Clinic = 1, Page = 4 }).Add(x => x.Today, Today));

    [Fact]
    public void Row_WithOpenCase_LeadsToIt()
    {
        var table = Table(Row() with { CaseId = 12 });
        Assert.Equal("/arenden/12", table.Find("td.who a").GetAttribute("href"));
        Assert.Contains(table.FindAll("a"), a => a.GetAttribute("href") == "/vantelistor/7");
        Assert.Equal("49 år · Strömsund", table.Find("td.who small").TextContent);
    }

    [Fact]
    public void Row_WithoutCase_LeadsToItsExplanation() => Assert.Equal("/vantelistor/7", Table(Row()).Find("td.who a").GetAttribute("href"));

    [Fact]
    public void Row_Masked_HasTheMaskAlone()
    {
        var table = Table(Row() with { Patient = PatientLabel.Masked });
        Assert.Contains("Skyddad identitet", table.Markup);
        Assert.DoesNotContain("Strömsund", table.Markup);
    }

    [Theory]
    [InlineData(DeadlineStatus.NotCovered, NotCoveredReason.OutOfRegion, null, "Patienten hör till en annan region")]
    [InlineData(DeadlineStatus.Ended, null, RemovalReason.Moved, "Borttagen: flyttat")]
    [InlineData(DeadlineStatus.Ended, null, null, "Genomförd")]
    [InlineData(DeadlineStatus.BookedLate, null, null, "Bokad efter gränsen")]
    [InlineData(null, null, null, "Inte bedömd än")]
    public void Status_EveryKind_IsInWords(DeadlineStatus? status, NotCoveredReason? reason, RemovalReason? removal, string words) =>
        Assert.Equal(words, Table(Row() with { Status = status, NotCovered = reason, Removal = removal }).Find("td.why").TextContent.Trim());

    [Fact]
    public void Flags_AllOfThem_AreTextAndTooltip()
    {
        var table = Table(Row() with { VanishedOn = new LocalDate(2026, 11, 12), StaleOn = new LocalDate(2026, 11, 13), Warnings = ["W01", "W05"] });
        Assert.Contains("Försvunnen sedan 2026-11-12", table.Markup.Replace("<span class=\"d\">", ""));
        Assert.Contains("Ej uppdaterad sedan 2026-11-13", table.Markup.Replace("<span class=\"d\">", ""));
        var details = table.Find("details");
        Assert.Equal("Varningar W01, W05", details.QuerySelector("summary")!.TextContent);
        Assert.Contains("Något fält har ett utfyllnadsvärde", details.TextContent);
        Assert.Contains("W05: BokadTid har passerat", details.QuerySelector("summary")!.GetAttribute("title"));
    }

    [Fact]
    public void Heads_Links_KeepTheFilterAndStartFromTheFirstPage()
    {
        var table = Table(Row());
        Assert.Equal("ascending", table.FindAll("th[aria-sort]").Single().GetAttribute("aria-sort"));
        Assert.Equal(["/vantelistor?klinik=1&sortera=patient", "/vantelistor?klinik=1&sortera=klinik", "/vantelistor?klinik=1&ordning=fallande", "/vantelistor?klinik=1&sortera=beslut", "/vantelistor?klinik=1&sortera=bokad"],
            table.FindAll("th a").Select(a => a.GetAttribute("href")));
    }
}
