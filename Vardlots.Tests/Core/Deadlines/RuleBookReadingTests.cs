using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Everything that a rule file may get wrong, and that all of it is told at once.</summary>
public class RuleBookReadingTests
{
    [Fact]
    public void Read_OnlyWhatIsRequired_DefaultsApply()
    {
        RuleBookReading reading = Read("""{ "guarantee": "FirstVisit", "validFrom": "2010-01-01", "limitDays": 90, "legalSource": "HSF 6 kap. 1 §" }""");
        Assert.Empty(reading.Warnings);
        Assert.Equal(Rules.National(), Assert.Single(reading.Book!.Rules));
    }

    [Theory]
    [InlineData("", "inte giltig JSON")]
    [InlineData("{ \"format\": \"vardlots-rules/1\",\n \"rules\": [", "inte giltig JSON (rad 2)")]
    [InlineData("[]", "ingen regelbok")]
    [InlineData("""{ "rules": [] }""", "ingen regelbok")]
    [InlineData("""{ "format": 1, "rules": [] }""", "ingen regelbok")]
    [InlineData("""{ "format": "vardlots-rules/2", "rules": [] }""", "ingen regelbok")]
    [InlineData("""{ "format": "vardlots-rules/1" }""", "rules saknas")]
    [InlineData("""{ "format": "vardlots-rules/1", "rules": {} }""", "rules saknas")]
    [InlineData("""{ "format": "vardlots-rules/1", "rules": [] }""", "inga regler")]
    public void Read_NotARuleBook_SaysSo(string json, string sentence)
    {
        RuleBookReading reading = RuleBook.Read(json, 1);
        Assert.Null(reading.Book);
        Assert.Contains(sentence, Assert.Single(reading.Problems).Swedish);
    }

    [Theory]
    [InlineData("limitDays", "91", "bara förkorta lagens 90 dagar")]
    [InlineData("limitDays", "0", "under 1 dag")]
    [InlineData("limitDays", "\"90\"", "inte är ett heltal")]
    [InlineData("limitDays", "30.5", "inte är ett heltal")]
    [InlineData("limitDays", "null", "saknar limitDays")]
    [InlineData("guarantee", "\"Besök\"", "okänt värde i guarantee")]
    [InlineData("guarantee", "\"0\"", "okänt värde i guarantee")]
    [InlineData("guarantee", "null", "saknar guarantee")]
    [InlineData("validFrom", "null", "saknar validFrom")]
    [InlineData("validFrom", "\"2026-02-30\"", "inte är ett datum")]
    [InlineData("validTo", "\"2010-01-01\"", "slutar gälla innan")]
    [InlineData("validTo", "\"2009-12-31\"", "slutar gälla innan")]
    [InlineData("targetDays", "90", "inte är kortare än gränsen")]
    [InlineData("targetDays", "0", "mål under 1 dag")]
    [InlineData("startEvent", "\"Received\"", "gräns under lagens 90 dagar")]
    [InlineData("startEvent", "\"Accepted\"", "gräns under lagens 90 dagar")]
    [InlineData("startEvent", "7", "inte är text")]
    [InlineData("startEventSelfReferral", "\"received\"", "okänt värde")]
    [InlineData("urgentDaysLeft", "31", "brådskande innan")]
    [InlineData("urgentDaysLeft", "-1", "tröskel under 0")]
    [InlineData("ageFrom", "-1", "åldersintervall")]
    [InlineData("clinic", "\"SE123\"", "ogiltigt HSA-id")]
    [InlineData("medicalField", "\"52\"", "inte är tre siffror")]
    [InlineData("trustSourceDeviation", "\"ja\"", "varken är true eller false")]
    [InlineData("targetDay", "30", "okänt fält, targetDay")]
    public void Read_OneFieldWrong_OneProblemAboutIt(string field, string value, string sentence)
    {
        RuleBookReading reading = Read(Rule((field, value)));
        Assert.Null(reading.Book);
        RuleProblem problem = Assert.Single(reading.Problems);
        Assert.Equal(1, problem.Rule);
        Assert.StartsWith("Regel 1 ", problem.Swedish);
        Assert.Contains(sentence, problem.Swedish);
        Assert.StartsWith("Rule 1 ", problem.English);
    }

    [Theory]
    [InlineData("ageFrom", "18", "ageTo", "17")]
    [InlineData("limitDays", "1", "targetDays", "1")]
    public void Read_TwoFieldsDoNotFit_IsRefused(string field, string value, string other, string otherValue) =>
        Assert.Single(Read(Rule((field, value), (other, otherValue))).Problems);

    [Theory]
    [InlineData("limitDays", "90", "urgentDaysLeft", "30")]
    [InlineData("limitDays", "89", "startEvent", "\"Accepted\"")]
    [InlineData("limitDays", "90", "startEvent", "\"Issued\"")]
    [InlineData("ageFrom", "17", "ageTo", "17")]
    [InlineData("limitDays", "2", "targetDays", "1")]
    [InlineData("limitDays", "90", "validTo", "\"2010-01-02\"")]
    public void Read_JustInsideTheBounds_IsAccepted(string field, string value, string other, string otherValue)
    {
        RuleBookReading reading = Read(Rule((field, value), (other, otherValue)));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    [InlineData("startEventSelfReferral", "\"Received\"", "egna vårdbegäran")]
    [InlineData("startEventSelfReferral", "\"Accepted\"", "egna vårdbegäran")]
    [InlineData("legalSource", "\" \"", "ingen rättskälla")]
    public void Read_AllowedButOdd_BookWithWarning(string field, string value, string sentence)
    {
        RuleBookReading reading = Read(Rule((field, value)));
        Assert.NotNull(reading.Book);
        Assert.Contains(sentence, Assert.Single(reading.Warnings).Swedish);
    }

    [Fact]
    public void Read_FieldTwice_IsRefused() =>
        Assert.Contains("mer än en gång", Assert.Single(Read(
            """{ "guarantee": "FirstVisit", "validFrom": "2010-01-01", "limitDays": 90, "limitDays": 30, "legalSource": "HSF" }""").Problems).Swedish);

    [Fact]
    public void Read_RuleIsNoObject_IsRefused() => Assert.Contains("inget objekt", Assert.Single(Read("5").Problems).Swedish);

    [Fact]
    public void Read_ManyProblems_AllAreToldWithTheirRule()
    {
        RuleBookReading reading = Read(
            Rule(("limitDays", "120"), ("urgentDaysLeft", "40")), Rule(("limitDays", "\"x\""), ("validTo", "\"y\"")), Rule(("clinic", "\"z\"")));
        Assert.Equal([1, 1, 2, 2, 3], reading.Problems.Select(problem => problem.Rule).Order());
    }

    [Theory]
    [InlineData("ageTo", "17", "ageFrom", "18", false)]
    [InlineData("ageTo", "17", "ageFrom", "17", true)]
    [InlineData("validTo", "\"2026-07-01\"", "validFrom", "\"2026-07-01\"", false)]
    [InlineData("validTo", "\"2026-07-02\"", "validFrom", "\"2026-07-01\"", true)]
    [InlineData("clinic", "\"SE2321000999-A1\"", "clinic", "\"SE2321000999-B2\"", false)]
    [InlineData("clinic", "\"SE2321000999-A1\"", "clinic", "\"SE2321000999-a1\"", true)]
    [InlineData("medicalField", "\"101\"", "medicalField", "\"102\"", false)]
    [InlineData("medicalField", "\"101\"", "medicalField", "\"101\"", true)]
    [InlineData("medicalField", "\"101\"", "ageTo", "17", false)] // 2 against 1
    [InlineData("guarantee", "\"FirstVisit\"", "guarantee", "\"Treatment\"", false)]
    [InlineData("limitDays", "30", "limitDays", "60", true)]
    public void Read_TwoRules_TieIsRefused(string field, string value, string other, string otherValue, bool tie)
    {
        RuleBookReading reading = Read(Rule((field, value)), Rule((other, otherValue)));
        Assert.Equal(tie ? 1 : 0, reading.Problems.Count);
        Assert.All(reading.Problems, problem => Assert.Contains("Regel 2 och regel 1 kan gälla samma", problem.Swedish));
    }

    private static RuleBookReading Read(params string[] rules) =>
        RuleBook.Read($$"""{ "format": "vardlots-rules/1", "rules": [ {{string.Join(", ", rules)}} ] }""", 1);

    private static string Rule(params (string Field, string Value)[] changes)
    {
        Dictionary<string, string> fields = new()
        {
            ["guarantee"] = "\"FirstVisit\"", ["validFrom"] = "\"2010-01-01\"", ["limitDays"] = "90", ["legalSource"] = "\"HSF 6 kap. 1 §\"",
        };
        foreach ((string field, string value) in changes)
        {
            fields[field] = value;
        }
        return $"{{ {string.Join(", ", fields.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}";
    }
}
