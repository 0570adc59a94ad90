using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Explanations;
using Vardlots.Tests.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Explanations;

/// <summary>The sentences carry the right dates, and the sum can be done again by hand.</summary>
public class ExplanationTextTests
{
    public ExplanationTextTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    [Fact]
    public void Steps_Plain_RuleStartSumAndToday()
    {
        var steps = Explain(new TestEntry(), "2026-03-16");
        Assert.Equal(["Regel", "Start", "Underlag", "Uppehåll", "Uträkning", "Bokad tid", "Läget idag"], steps.Select(s => s.Heading));
        Assert.Equal("Besöksgaranti 90 dagar, nationell, för beslut från 2010-01-01; beslutet är från 2026-01-15.", Said(steps, "Regel")[0]);
        Assert.Equal("HSF 6 kap. 1 § · regelbok 0.", Said(steps, "Regel")[1]);
        Assert.Equal(["Beslut om remiss eller begäran 2026-01-15 (dag 0)."], Said(steps, "Start"));
        Assert.Equal(["Inga."], Said(steps, "Uppehåll"));
        Assert.Equal(["15 jan + 90 dagar = 15 april 2026, sista dagen i tid."], Said(steps, "Uträkning"));
        Assert.Equal(["Närmar sig. 30 dagar kvar; ärende öppnas vid 30 dagar."], Said(steps, "Läget idag"));
    }

    [Fact]
    public void Steps_LimitNextYear_TheStartSaysItsYear() =>
        Assert.Equal(["1 dec 2023 + 90 dagar = 29 februari 2024, sista dagen i tid."], Said(Explain(new TestEntry { Decided = "2023-12-01" }, "2024-01-01"), "Uträkning"));

    [Fact]
    public void Steps_OverlappingPauses_EachSaysWhatItStops()
    {
        var steps = Explain(new TestEntry
        {
            Phase = CarePhase.Procedure, Pauses = [Pause("2026-02-01", "2026-02-14"), Pause("2026-02-10", "2026-02-20"), Pause("2026-01-10", "2026-01-16", PauseKind.FreeChoice)],
        }, "2026-03-01");
        Assert.Equal(
        [
            "2026-01-10 – 2026-01-16, fritt vårdval i annan region, ur klinikens fil: 7 dagar, varav 1 stoppar klockan; 6 dagar ligger inte efter starten.",
            "2026-02-01 – 2026-02-14, medicinskt hinder, ur klinikens fil: 14 dagar.",
            "2026-02-10 – 2026-02-20, medicinskt hinder, ur klinikens fil: 11 dagar, varav 6 stoppar klockan; 5 dagar ligger redan i ett tidigare uppehåll.",
        ], Said(steps, "Uppehåll"));
        Assert.Equal(["15 jan + 90 dagar + 21 dagar = 6 maj 2026, sista dagen i tid.", "Det är 90 dagar väntan och 21 dagar uppehåll."], Said(steps, "Uträkning"));
    }

    [Fact]
    public void Steps_OpenPause_CountedSoFarAndWhatRemains()
    {
        var steps = Explain(new TestEntry { Pauses = [Pause("2026-03-01", null)] }, "2026-03-10");
        Assert.Equal(["2026-03-01 och tills vidare, medicinskt hinder, ur klinikens fil: pågår, 10 dagar hittills."], Said(steps, "Uppehåll"));
        Assert.Equal(
        [
            "15 jan + 44 dagar + 10 dagar = 10 mars 2026, idag.",
            "44 av 90 dagar är räknade; 46 återstår när uppehållet slutar. Tills dess finns ingen gräns.",
        ], Said(steps, "Uträkning"));
        Assert.StartsWith("Uppehåll. Klockan står stilla", Said(steps, "Läget idag")[0]);
    }

    [Fact]
    public void Steps_PausesWithoutEffect_SaysWhy()
    {
        var steps = Explain(new TestEntry
        {
            Pauses = [Pause("2026-01-01", "2026-01-10"), Pause("2026-02-01", "2026-02-03", PauseKind.SpecialSpell), Pause("2026-04-16", "2026-04-20"), Pause("2026-04-19", null)],
        }, "2026-03-01");
        var said = Said(steps, "Uppehåll");
        Assert.EndsWith("slutar senast på startdagen och ändrar inget.", said[0]);
        Assert.Equal("2026-02-01 – 2026-02-03, särskilt orsakad väntan (SoV), läst ur klinikens listor: räknas inte som uppehåll enligt regeln (W06).", said[1]);
        Assert.EndsWith("börjar efter gränsen och ändrar inget.", said[2]);
        Assert.EndsWith("har inte börjat och ändrar inget än.", said[3]);
    }

    [Fact]
    public void Steps_DeclinedValidOffer_WaivedWithoutLimit()
    {
        var steps = Explain(new TestEntry { Offers = [Offer("2026-04-02", "2026-03-12")] }, "2026-03-16");
        Assert.Equal(
            "Erbjöds 2026-03-10 vård 2026-04-02; svar 2026-03-12: nej. Patienten var informerad och vården låg inom gränsen, då 2026-04-15: därmed har patienten avstått från garantin (HSF 6 kap. 2 § 3).",
            Assert.Single(Said(steps, "Avstående")));
        Assert.Equal(["15 jan + 60 dagar = 16 mars 2026, idag.", "Så länge har patienten väntat. Ingen gräns räknas, eftersom garantin är avstådd."], Said(steps, "Uträkning"));
        Assert.StartsWith("Avstått.", Said(steps, "Läget idag")[0]);
    }

    [Fact]
    public void Steps_ChangeOfMind_NewClock()
    {
        var steps = Explain(new TestEntry { Offers = [Offer("2026-04-02", "2026-03-12")], ChangesOfMind = ["2026-05-04"] }, "2026-06-01");
        Assert.Equal(["Patienten ville ha garantin tillbaka 2026-05-04 (dag 0). En ny klocka började den dagen; inget före den räknas."], Said(steps, "Start"));
        Assert.EndsWith("Det var före den nya klockan och räknas inte.", Said(steps, "Erbjudanden")[0]);
        Assert.Equal(["4 maj + 90 dagar = 2 augusti 2026, sista dagen i tid."], Said(steps, "Uträkning"));
    }

    [Theory]
    [InlineData("2026-04-14", "2026-04-14, 1 dag före gränsen.", "Bokad i tid. 30 dagar kvar")]
    [InlineData("2026-04-15", "2026-04-15, på sista dagen i tid.", "Bokad i tid. 30 dagar kvar")]
    [InlineData("2026-04-27", "2026-04-27, 12 dagar efter gränsen.", "Bokad efter gränsen. 30 dagar kvar, men")]
    [InlineData("2026-03-01", "2026-03-01 har passerat och patienten väntar fortfarande, så bokningen räknas inte (W05).", "Närmar sig.")]
    public void Steps_Booked_AgainstTheLimit(string booked, string sentence, string status)
    {
        var steps = Explain(new TestEntry { Booked = booked }, "2026-03-16");
        Assert.Equal([sentence], Said(steps, "Bokad tid"));
        Assert.StartsWith(status, Said(steps, "Läget idag")[0]);
    }

    [Fact]
    public void Steps_PatientChosenAfterLimit_ChangesNothing()
    {
        var steps = Explain(new TestEntry { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-05-01" }, "2026-05-16");
        Assert.Equal(["Kliniken anger patientvald väntan (PvV) sedan listan 2026-05-01. Då var gränsen 2026-04-15 redan passerad, så det ändrar inget (W03)."], Said(steps, "Erbjudanden"));
        Assert.StartsWith("Passerad. Gränsen passerade för 31 dagar sedan. Regionen ska ordna vården", Said(steps, "Läget idag")[0]);
    }

    [Fact]
    public void Steps_PatientChosenInTime_Waives()
    {
        var steps = Explain(new TestEntry { Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-04-15" }, "2026-05-16");
        Assert.Equal(["Kliniken anger patientvald väntan (PvV) sedan listan 2026-04-15. Det räknas som att patienten har avstått från garantin. Inget avböjt erbjudande är dokumenterat här (W03)."],
            Said(steps, "Avstående"));
    }

    [Fact]
    public void Steps_StartDateMissing_SaysWhatStoodIn()
    {
        var steps = Explain(new TestEntry(), "2026-02-01", Deadlines.Rules.National() with { StartEvent = StartEvent.Issued });
        Assert.Equal(["Remissen utfärdad: datumet saknas i filen (W02). Därför räknas från beslut om remiss eller begäran, 2026-01-15 (dag 0)."], Said(steps, "Start"));
    }

    [Fact]
    public void Steps_RegionalRuleWithTarget_SaysScopeAndGoal()
    {
        var rule = Deadlines.Rules.National() with { LimitDays = 60, TargetDays = 30, MedicalField = "101", AgeTo = 17, ValidTo = Day("2027-01-01") };
        var steps = Explain(new TestEntry { Born = "2015-05-05", Pauses = [Pause("2026-02-01", "2026-02-02")] }, "2026-02-10", rule);
        Assert.StartsWith("Besöksgaranti 60 dagar, regional, område 101, till och med 17 år, för beslut från", Said(steps, "Regel")[0]);
        Assert.Contains("till och med 2026-12-31", Said(steps, "Regel")[0]);
        Assert.StartsWith("Målet är 30 dagar: 15 jan + 30 dagar + 2 dagar = 16 februari 2026.", Said(steps, "Mål")[0]);
        Assert.StartsWith("Brådskande. 6 dagar till målet, 36 dagar till gränsen;", Said(steps, "Läget idag")[0]);
    }

    [Fact]
    public void Steps_NotCovered_SaysWhyAndCountsNothing()
    {
        (TestEntry Entry, string Sentence)[] cases =
        [
            (new() { GuaranteeApplies = false }, "Kliniken anger Vardgaranti NEJ i filen."),
            (new() { Phase = CarePhase.FollowUp }, "Väntan gäller fas 4, återbesök."),
            (new() { ListStatus = ListStatus.Surveillance }, "Raden är en bevakning"),
            (new() { HomeRegion = "64" }, "Patientens hemregion är 64."),
            (new() { Decided = "2009-12-31" }, "Ingen regel i regelbok 0 gäller ett beslut 2009-12-31."),
        ];
        Assert.All(cases, c =>
        {
            var steps = Explain(c.Entry, "2026-02-01");
            Assert.Equal(["Omfattas inte av vårdgarantin", "Underlag"], steps.Select(s => s.Heading));
            Assert.StartsWith(c.Sentence, steps[0].Sentences[0]);
            Assert.Equal("Därför räknas ingen gräns.", steps[0].Sentences[1]);
        });
    }

    [Fact]
    public void Steps_OutOfRegionAndProtected_NamesNoRegion()
    {
        var entry = new TestEntry { HomeRegion = "64" };
        var steps = ExplanationText.Steps(Facts(entry, "2026-02-01") with { HomeRegion = null });
        Assert.DoesNotContain(steps.SelectMany(s => s.Sentences), s => s.Contains("64"));
    }

    [Theory]
    [InlineData("2026-04-15", "Gränsen var 2026-04-15: i tid.")]
    [InlineData("2026-04-20", "Gränsen var 2026-04-15: 5 dagar för sent.")]
    public void Steps_Completed_JudgedByTheLimitItHad(string on, string judged)
    {
        var steps = ExplanationText.Steps(Facts(new TestEntry { ListStatus = ListStatus.Completed }, "2026-05-01") with { StatusDate = Day(on) });
        Assert.Equal([$"Vården genomfördes {on} (GENOMFORD).", judged], Said(steps, "Väntan är avslutad"));
        Assert.Equal(["15 jan + 90 dagar = 15 april 2026, sista dagen i tid."], Said(steps, "Uträkning"));
        Assert.DoesNotContain("Läget idag", steps.Select(s => s.Heading));
    }

    [Fact]
    public void Steps_Removed_SaysTheReason()
    {
        var entry = new TestEntry { ListStatus = ListStatus.Removed, RemovalReason = RemovalReason.Moved };
        var steps = ExplanationText.Steps(Facts(entry, "2026-05-01") with { StatusDate = Day("2026-03-01") });
        Assert.Equal(["Raden togs bort 2026-03-01 (BORTTAGEN): flyttat.", "Ingen klocka går längre."], steps[0].Sentences);
    }

    [Fact]
    public void Steps_English_SaysTheSameDates()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var steps = Explain(new TestEntry(), "2026-03-16");
        Assert.Equal(["15 Jan + 90 days = 15 April 2026, the last day in time."], Said(steps, "Sum"));
    }

    [Theory]
    [InlineData(null, null, "2026-03-16", false, "Oförändrade i klinikens senaste lista, 2026-03-16.")]
    [InlineData("2026-03-10", null, "2026-03-16", false, "Raden saknas i klinikens listor sedan 2026-03-10; de senast kända uppgifterna gäller.")]
    [InlineData(null, "2026-03-11", "2026-03-16", false, "Radens nya uppgifter har avvisats sedan 2026-03-11; de senast godkända gäller.")]
    [InlineData(null, null, "2026-03-16", true, "Raden saknas i listan 2026-03-16, men det väntar på att kliniken bekräftar.")]
    [InlineData(null, null, "2026-03-01", false, null)]
    public void Steps_Source_FileSnapshotAndSince(string? vanished, string? stale, string newest, bool held, string? since)
    {
        var source = new ExplanationSource("SE2321000214-H002_2026-03-01.csv", 12, Day("2026-03-01"), Day(newest), Maybe(vanished), Maybe(stale), held);
        var said = Said(ExplanationText.Steps(Facts(new TestEntry(), "2026-03-16") with { Source = source }), "Underlag");
        Assert.Equal("Uppgifterna står i SE2321000214-H002_2026-03-01.csv (import 12), klinikens lista 2026-03-01.", said[0]);
        Assert.Equal(since, said.Skip(1).SingleOrDefault());
    }

    /// <summary>The sum as written is read back and added up with a calendar, over random entries.</summary>
    [Fact]
    public void Steps_RandomEntries_TheWrittenSumAddsUp()
    {
        var sums = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            RandomDeadlines random = new(4200 + seed);
            DeadlineCalculator calculator = new(random.Book(), RandomDeadlines.OwnRegion);
            for (var i = 0; i < 100; i++)
            {
                var input = random.Entry();
                var today = random.Today(input);
                var told = DeadlineExplanation.From(input, calculator.Assess(input, today), today);
                var steps = ExplanationText.Steps(new EntryExplanation(1, input.Phase, input.HomeRegion, input.StatusDate, told, null, Source));
                if (told.Assessment is not { Start: { } start, Limit: { } limit }) continue;
                var written = Said(steps, "Uträkning")[0];
                var days = written.Split('=')[0].Split('+').Skip(1).Sum(part => int.Parse(new string([.. part.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture));
                Assert.Equal(limit, start.PlusDays(days));
                Assert.Contains(limit.ToString("d MMMM uuuu", CultureInfo.GetCultureInfo("sv-SE")), written);
                sums++;
            }
        }
        Assert.True(sums > 800);
    }

    private static readonly ExplanationSource Source = new("lista.csv", 3, new LocalDate(2026, 1, 16), new LocalDate(2026, 1, 16), null, null, false);

    private static LocalDate? Maybe(string? day) => day is null ? null : Day(day);

    private static EntryExplanation Facts(TestEntry entry, string asOf, params DeadlineRule[] rules)
    {
        var told = entry.Explained(asOf, rules);
        var ended = told.Assessment.EndedAs is null ? null : new TestEntry().Explained(asOf, rules);
        return new EntryExplanation(1, entry.Phase, entry.HomeRegion, null, told, ended, Source);
    }

    private static IReadOnlyList<ExplanationStep> Explain(TestEntry entry, string asOf, params DeadlineRule[] rules) => ExplanationText.Steps(Facts(entry, asOf, rules));

    private static IReadOnlyList<string> Said(IReadOnlyList<ExplanationStep> steps, string heading) => steps.Single(s => s.Heading == heading).Sentences;
}
