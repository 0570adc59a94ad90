using System.Collections.ObjectModel;
using System.Text.RegularExpressions;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Audit;

/// <summary>
/// What the change log keeps of rules, by the words of the form where they are written. The log keeps the file's names; what does not read as
/// they are written (cut short, or a text that looks like one) stands as it is.
/// </summary>
internal static partial class RuleChangeWords
{
    private const string None = "–";
    private static readonly IReadOnlyDictionary<string, string> NoNames = ReadOnlyDictionary<string, string>.Empty;

    public static (string Before, string After) Sides(string action, string detail) => Enum.TryParse<ChangeAction>(action, out var known) ? known switch
    {
        ChangeAction.Changed or ChangeAction.RuleAdded or ChangeAction.RuleChanged or ChangeAction.RuleRemoved or ChangeAction.RuleEnded
            or ChangeAction.ShorterLimit or ChangeAction.ChildPsychiatryTargets => Differences(detail),
        ChangeAction.Published or ChangeAction.Activated or ChangeAction.Created or ChangeAction.Returned or ChangeAction.Imported or ChangeAction.Approved => ("", Phrases(detail)),
        _ => ("", detail),
    } : ("", detail);

    private static (string Before, string After) Differences(string detail)
    {
        var (before, after) = (new List<string>(), new List<string>());
        foreach (var clause in NextRule().Split(detail))
        {
            var rule = Rule().Match(clause);
            var about = rule.Success ? Scope(rule) : null;
            var rest = rule.Success ? clause[rule.Length..].Trim() : clause;
            if (rule.Groups["sign"].Value is { Length: > 0 } sign) (sign[0] == '+' ? after : before).Add($"{about}: {Limit(rest)}");
            else
            {
                var (old, now) = Fields(rest, GuaranteeOf(rule));
                if (old.Length > 0) before.Add(about is null ? old : $"{about}: {old}");
                after.Add(about is null ? now : $"{about}: {now}");
            }
        }
        return (string.Join("; ", before), string.Join("; ", after));
    }

    /// <summary>"Besöksgaranti, SE2321000214-H001, ögonsjukvård, från 2026-12-01".</summary>
    private static string Scope(Match rule)
    {
        var (clinic, field, age) = (rule.Groups["clinic"].Value, rule.Groups["field"].Value, rule.Groups["age"].Value.Split('-'));
        var like = new DeadlineRule(GuaranteeOf(rule), default, 0)
        {
            Clinic = clinic.Length > 0 ? clinic : null, MedicalField = field.Length > 0 ? field : null,
            AgeFrom = int.TryParse(age[0], out var from) ? from : null, AgeTo = int.TryParse(age[^1], out var to) ? to : null,
        };
        return $"{RuleText.Scope(like, NoNames)}, {Pick("från", "from")} {rule.Groups["day"].Value}";
    }

    private static GuaranteeType GuaranteeOf(Match rule) => rule.Groups["guarantee"].Value == nameof(GuaranteeType.Treatment) ? GuaranteeType.Treatment : GuaranteeType.FirstVisit;

    private static string Limit(string rest) => rest.StartsWith("limitDays ", StringComparison.Ordinal) ? $"{RuleText.Field("limitDays")} {rest[10..]}" : rest;

    /// <summary>Each field with its value on both sides. A text may hold anything: only what begins with a field's name is one.</summary>
    private static (string Before, string After) Fields(string text, GuaranteeType guarantee)
    {
        var found = Field().Matches(text);
        if (found.Count == 0 || found[0].Index != 0) return ("", text);
        var (before, after) = (new List<string>(), new List<string>());
        for (var i = 0; i < found.Count; i++)
        {
            var name = found[i].Groups["name"].Value;
            var sides = text[(found[i].Index + found[i].Length)..(i + 1 < found.Count ? found[i + 1].Index : text.Length)].Split(" → ", 2);
            if (sides.Length == 2) before.Add(Said(name, sides[0], guarantee));
            after.Add(Said(name, sides[^1], guarantee));
        }
        return (string.Join(", ", before), string.Join(", ", after));
    }

    private static string Said(string field, string value, GuaranteeType guarantee) =>
        $"{(field == "name" ? Pick("Namn", "Name") : RuleText.Field(field))}: {RuleText.Value(field, value == None ? null : value, guarantee, NoNames)}";

    private static string Phrases(string detail) => !Language.IsEnglish
        ? Swedish.Aggregate(detail, (text, word) => text.Replace(word.Code, word.Swedish, StringComparison.Ordinal)) : detail;

    private static readonly (string Code, string Swedish)[] Swedish =
    [
        ("from book ", "från bok "), (" rules", " regler"), ("after ", "efter bok "), ("applies from ", "gäller från "), ("drafted by ", "skriven av "), ("approved by ", "godkänd av "),
        ("as of ", "per "), ("touched ", "berörda "), ("changed ", "ändrade "), ("reopened ", "återöppnade "), ("opened ", "öppnade "), ("updated ", "uppdaterade "), ("closed ", "stängda "), ("book ", "bok "),
    ];

    [GeneratedRegex("; (?=(?:[+-] )?(?:FirstVisit|Treatment) )")]
    private static partial Regex NextRule();

    [GeneratedRegex(@"^(?<sign>[+-] )?(?<guarantee>FirstVisit|Treatment)(?: (?<clinic>(?!\d{3} |\d*-\d* |\d{4}-\d\d-\d\d)\S+))?(?: (?<field>\d{3}))?(?: (?<age>\d*-\d*))? (?<day>\d{4}-\d\d-\d\d)(?= |$)")]
    private static partial Regex Rule();

    [GeneratedRegex("(?:^|[;,] )(?<name>name|note|appliesFrom|guarantee|clinic|medicalField|ageFrom|ageTo|validFrom|validTo|limitDays|targetDays|startEvent|startEventSelfReferral|openCaseDaysLeft|urgentDaysLeft|trustSourceDeviation|pauseOnSpecialDeviation|legalSource): ")]
    private static partial Regex Field();
}
