using System.Text.Json.Nodes;
using Vardlots.Core.Deadlines;
using Vardlots.Tests.Support;
using Vardlots.Web;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>The schema that is shared with others says what the program reads and writes.</summary>
public sealed class RuleSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "Vardlots.Web", "wwwroot", Urls.RuleSchema.TrimStart('/'))))!.AsObject();
    private static readonly JsonObject Rule = Schema["properties"]!["rules"]!["items"]!.AsObject();
    private static readonly JsonObject Fields = Rule["properties"]!.AsObject();

    public static TheoryData<string> Names => [.. Fields.Select(f => f.Key)];

    [Fact]
    public void Schema_Fields_AreThoseThatAreWritten()
    {
        var written = JsonNode.Parse(RuleBook.National.ToJson())!;
        Assert.Equal((string)Schema["properties"]!["format"]!["const"]!, (string)written["format"]!);
        Assert.Equal(written["rules"]![0]!.AsObject().Select(f => f.Key), Fields.Select(f => f.Key));
        Assert.False((bool)Rule["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_RequiredOrNot_AsTheProgramReads(string name)
    {
        var required = Rule["required"]!.AsArray().Any(r => (string)r! == name);
        Assert.Equal(!required, IsRead(r => r.Remove(name)));
        Assert.Equal(!required, IsRead(r => r[name] = null));
        if (Fields[name]!["type"] is JsonArray types) Assert.Equal(!required, types.Any(t => (string)t! == "null"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_WhatItForbids_IsRefused(string name)
    {
        var field = Fields[name]!.AsObject();
        Assert.False(IsRead(r => r[name] = new JsonArray(1)));
        if (field["minimum"] is { } minimum) Assert.False(IsRead(r => r[name] = (int)minimum - 1));
        if (field["maxLength"] is { } most) Assert.False(IsRead(r => r[name] = "SE2321000214-" + new string('A', (int)most)));
        if (field["pattern"] is not null) Assert.False(IsRead(r => r[name] = "51"));
        if (field["format"] is not null) Assert.False(IsRead(r => r[name] = "2026-02-30"));
        if (field["enum"] is not JsonArray choices) return;
        Assert.False(IsRead(r => r[name] = "Sometimes"));
        foreach (var choice in choices.OfType<JsonValue>()) Assert.True(IsRead(r => (r[name], r["limitDays"]) = (choice.DeepClone(), 10)), $"{choice}");
    }

    /// <summary>Whether a sound rule with every field is still read after the change.</summary>
    private static bool IsRead(Action<JsonObject> change)
    {
        var rule = new JsonObject
        {
            ["guarantee"] = "FirstVisit", ["clinic"] = "SE2321000214-E001", ["medicalField"] = "511", ["ageFrom"] = 0, ["ageTo"] = 17, ["validFrom"] = "2026-01-01", ["validTo"] = "2027-01-01",
            ["limitDays"] = 60, ["targetDays"] = 5, ["startEvent"] = "Decided", ["startEventSelfReferral"] = "Decided", ["openCaseDaysLeft"] = 30, ["urgentDaysLeft"] = 7,
            ["trustSourceDeviation"] = true, ["pauseOnSpecialDeviation"] = false, ["legalSource"] = "Beslut", ["note"] = "Prov",
        };
        change(rule);
        var national = JsonNode.Parse(RuleBook.National.ToJson())!.AsObject();
        national["rules"]!.AsArray().Add(rule);
        return RuleBook.Read(national.ToJsonString(), 1).Book is not null;
    }
}
