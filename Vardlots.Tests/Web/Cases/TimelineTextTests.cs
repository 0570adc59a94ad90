using System.Globalization;
using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Cases;
using Xunit;

namespace Vardlots.Tests.Web.Cases;

/// <summary>Lines of the history in words.</summary>
public sealed class TimelineTextTests
{
    private static readonly LocalDate Day = new(2026, 11, 8);

    public TimelineTextTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    [Theory]
    [InlineData(CaseEventKind.Opened, null, "Approaching", "2026-12-08", "Ärende öppnat, 30 dagar kvar")]
    [InlineData(CaseEventKind.Opened, null, "Breached", "2026-11-07", "Ärende öppnat, 1 dag över gränsen")]
    [InlineData(CaseEventKind.Opened, null, "Paused", null, "Ärende öppnat")]
    [InlineData(CaseEventKind.StatusChanged, "Approaching", "Urgent", null, "Närmar sig → Brådskande")]
    [InlineData(CaseEventKind.LimitMoved, "2026-11-22", "2026-12-08", null, "Gränsen flyttad 22 nov → 8 dec")]
    [InlineData(CaseEventKind.LimitMoved, "2026-12-22", "2027-01-08", null, "Gränsen flyttad 22 dec 2026 → 8 jan")]
    [InlineData(CaseEventKind.LimitMoved, null, "2026-12-08", null, "Gränsen satt till 8 dec")]
    [InlineData(CaseEventKind.LimitMoved, "2026-12-08", null, null, "Ingen gräns längre, var 8 dec")]
    [InlineData(CaseEventKind.BookingChanged, null, "2026-12-20", null, "Bokad 20 dec")]
    [InlineData(CaseEventKind.BookingChanged, "2026-12-20", "2026-12-22", null, "Ombokad 20 dec → 22 dec")]
    [InlineData(CaseEventKind.BookingChanged, "2026-12-20", null, null, "Bokningen borta, var 20 dec")]
    [InlineData(CaseEventKind.Assigned, null, "Anna Lind", null, "Taget av Anna Lind")]
    [InlineData(CaseEventKind.Assigned, null, "Bo Ek", null, "Tilldelat Bo Ek")]
    [InlineData(CaseEventKind.HandedOver, "Bo Ek", "Anna Lind", null, "Överlämnat från Bo Ek till Anna Lind")]
    [InlineData(CaseEventKind.Closed, "Assigned", "CareGivenInTime", "2026-11-05", "Ärendet stängt: vård given i tid, 2026-11-05")]
    [InlineData(CaseEventKind.Closed, "New", "NoLongerAtRisk", null, "Ärendet stängt: inte längre i riskzonen")]
    [InlineData(CaseEventKind.ClinicPlanned, null, "2026-12-01", "Vi har plats", "Kliniken har planerat vården 2026-12-01")]
    [InlineData(CaseEventKind.ClinicExplained, null, "FileMistake", null, "Kliniken förklarar: fel i filen")]
    [InlineData(CaseEventKind.OfferMade, "2026-11-01", "2026-12-02", "Capio", "Erbjudande 1 nov om vård 2 dec")]
    [InlineData(CaseEventKind.OfferMade, "2026-11-01", "2027-01-02", "Capio", "Erbjudande 1 nov om vård 2 jan 2027")]
    [InlineData(CaseEventKind.OfferAnswered, "2026-11-03", "TooFar", null, "Patienten tackade nej 3 nov: för långt bort")]
    [InlineData(CaseEventKind.OfferAnswered, "2026-11-03", "Accepted", null, "Patienten tackade ja 3 nov")]
    [InlineData(CaseEventKind.OfferStruck, "2026-11-01", "2026-12-02", "Fel patient", "Erbjudandet om vård 2 dec struket")]
    [InlineData(CaseEventKind.ChangedMind, null, "2026-11-05", null, "Patienten ångrade sig 5 nov: ny klocka")]
    [InlineData(CaseEventKind.ChangeOfMindStruck, null, "2026-11-05", "Fel dag", "Ångern 5 nov struken")]
    [InlineData(CaseEventKind.MedicalPauseRecorded, "2026-11-01", null, "Dr Ek", "Medicinskt hinder från 1 nov")]
    [InlineData(CaseEventKind.FreeChoicePauseRecorded, "2026-11-01", "2026-11-05", null, "Fritt vårdval i annan region 1 nov – 5 nov")]
    [InlineData(CaseEventKind.PauseEnded, "2026-11-01", "2026-11-05", null, "Uppehållet från 1 nov slutar 5 nov")]
    [InlineData(CaseEventKind.PauseStruck, "2026-11-01", "2026-11-05", "Fel", "Uppehållet 1 nov – 5 nov struket")]
    [InlineData(CaseEventKind.Contact, "Telephone", "NotReached", null, "Ej nådd, telefon")]
    [InlineData(CaseEventKind.Contact, "Letter", "NotReached", null, "Brev skickat")]
    [InlineData(CaseEventKind.Contact, "Letter", "WantsOffer", "Svarade per post", "Vill ha erbjudande, brev")]
    [InlineData(CaseEventKind.ContactStruck, "Portal", "NeedGone", "Fel patient", "Samtal struket: behovet har upphört, 1177")]
    [InlineData(CaseEventKind.ClinicAsked, null, null, "Finns plats?", "Fråga till kliniken")]
    [InlineData(CaseEventKind.ClinicReplied, null, null, "Nej", "Kliniken har svarat")]
    public void Title_Event_InWords(CaseEventKind kind, string? from, string? to, string? text, string title) =>
        Assert.Equal(title, TimelineText.Title(Item(kind) with { From = from, To = to, Text = text }));

    /// <summary>Every kind has words of its own in both languages.</summary>
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public void Title_EveryKind_HasWords(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Assert.All(Enum.GetValues<CaseEventKind>(), kind => Assert.NotEqual("", TimelineText.Title(Item(kind))));
        Assert.All(Enum.GetValues<EntryChangeKind>(), kind => Assert.NotEqual("", TimelineText.Title(Item(null) with { Change = kind })));
        Assert.All(Enum.GetValues<ReviewAnswer>(), answer => Assert.NotEqual("", TimelineText.Title(Item(null) with { Review = answer })));
    }

    [Fact]
    public void Meta_ScanOfAnotherDay_SaysTheDayItCountsFor()
    {
        var scan = new TimelineItem(TimelineSource.Scan, Instant.FromUtc(2026, 11, 22, 3, 11), Day, null);
        Assert.Equal("2026-11-08 · nattens körning", TimelineText.Meta(scan, new LocalDate(2026, 11, 22)));
        Assert.Equal("idag 04:11 · räknat om direkt", TimelineText.Meta(scan with { OnDay = new LocalDate(2026, 11, 22), AtOnce = true }, new LocalDate(2026, 11, 22)));
        Assert.Equal("idag 04:11 · nattens körning", TimelineText.Meta(scan with { OnDay = new LocalDate(2026, 11, 22) }, new LocalDate(2026, 11, 22)));
        Assert.Equal("igår · ur klinikens fil", TimelineText.Meta(scan with { Source = TimelineSource.File }, new LocalDate(2026, 11, 9)));
    }

    [Theory]
    [InlineData("Avvikelse", "PatientChosen", "Patientvald väntan (PvV)")]
    [InlineData("Vardgaranti", "1", "ja")]
    [InlineData("Uppehall", "M:2026-02-01/2026-02-14|R:2026-03-01/", "2026-02-01 – 2026-02-14 medicinskt hinder, från 2026-03-01 fritt vårdval i annan region")]
    [InlineData("BokadTid", "", "–")]
    [InlineData("KVA", "NGB49", "NGB49")]
    public void FileValue_Stored_InWords(string heading, string stored, string words) => Assert.Equal(words, FileValueText.Value(heading, stored));

    private static TimelineItem Item(CaseEventKind? kind) => new(TimelineSource.Person, Instant.FromUtc(2026, 11, 8, 8, 0), Day, "Anna Lind") { Event = kind };
}
