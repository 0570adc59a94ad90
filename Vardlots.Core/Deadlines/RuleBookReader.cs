using System.Text.Json;
using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>Reads the format <c>vardlots-rules/1</c> and goes on past a problem, so that all are told at once.</summary>
internal static class RuleBookReader
{
    public const string Format = "vardlots-rules/1";

    public static RuleBookReading Read(string json, int number, IReadOnlyList<DeadlineRule> statute)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement, number, statute);
        }
        catch (JsonException error)
        {
            return Refused(new RuleProblem(null, null,
                $"Regelfilen är inte giltig JSON (rad {error.LineNumber + 1}).",
                $"The rule file is not valid JSON (line {error.LineNumber + 1})."));
        }
    }

    /// <summary>The rules that can be read, in their order, without the checks that a book must pass.</summary>
    public static IReadOnlyList<DeadlineRule> Rules(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        List<RuleProblem> ignored = [];
        return [.. document.RootElement.GetProperty("rules").EnumerateArray()
            .Select((element, index) => ReadRule(new RuleFields(element, index + 1, ignored))).OfType<DeadlineRule>()];
    }

    private static RuleBookReading Read(JsonElement root, int number, IReadOnlyList<DeadlineRule> statute)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out JsonElement format) || format.ValueKind != JsonValueKind.String
            || format.GetString() != Format)
        {
            return Refused(new RuleProblem(null, "format",
                $"Filen är ingen regelbok: fältet format ska vara \"{Format}\".",
                $"The file is no rule book: the field format must be \"{Format}\"."));
        }
        if (!root.TryGetProperty("rules", out JsonElement rules) || rules.ValueKind != JsonValueKind.Array)
        {
            return Refused(new RuleProblem(null, "rules", "Fältet rules saknas eller är ingen lista.", "The field rules is missing or is not a list."));
        }
        return ReadRules(rules, number, statute);
    }

    private static RuleBookReading ReadRules(JsonElement elements, int number, IReadOnlyList<DeadlineRule> statute)
    {
        int position = 0;
        List<RuleProblem> problems = [];
        List<(int Position, DeadlineRule Rule)> readable = [];
        foreach (JsonElement element in elements.EnumerateArray())
        {
            RuleFields fields = new(element, ++position, problems);
            if (ReadRule(fields) is { } rule)
            {
                readable.Add((position, rule));
            }
        }
        return RuleChecks.Check(readable, number, statute, problems);
    }

    private static DeadlineRule? ReadRule(RuleFields fields)
    {
        if (!fields.AreKnown())
        {
            return null;
        }
        GuaranteeType? guarantee = fields.Required(fields.Choice<GuaranteeType>("guarantee"), "guarantee");
        LocalDate? validFrom = fields.Required(fields.Date("validFrom"), "validFrom");
        int? limitDays = fields.Required(fields.Number("limitDays"), "limitDays");
        DeadlineRule rule = new(guarantee ?? default, validFrom ?? default, limitDays ?? 1)
        {
            Clinic = fields.Text("clinic"),
            MedicalField = fields.Text("medicalField"),
            AgeFrom = fields.Number("ageFrom"),
            AgeTo = fields.Number("ageTo"),
            ValidTo = fields.Date("validTo"),
            TargetDays = fields.Number("targetDays"),
            StartEvent = fields.Choice<StartEvent>("startEvent") ?? StartEvent.Decided,
            StartEventSelfReferral = fields.Choice<StartEvent>("startEventSelfReferral") ?? StartEvent.Decided,
            OpenCaseDaysLeft = fields.Number("openCaseDaysLeft") ?? DeadlineRule.DefaultOpenCaseDaysLeft,
            UrgentDaysLeft = fields.Number("urgentDaysLeft") ?? DeadlineRule.DefaultUrgentDaysLeft,
            TrustSourceDeviation = fields.Flag("trustSourceDeviation") ?? true,
            PauseOnSpecialDeviation = fields.Flag("pauseOnSpecialDeviation") ?? false,
            LegalSource = fields.Text("legalSource") ?? "",
            Note = fields.Text("note"),
        };
        // A rule with an unreadable field would only give misleading follow-up problems.
        return fields.AllReadable ? rule : null;
    }

    private static RuleBookReading Refused(RuleProblem problem) => new(null, [problem], []);
}
