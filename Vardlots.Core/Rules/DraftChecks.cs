using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>What a draft is held against.</summary>
/// <param name="Replaces">The book that would apply on the draft's day without it.</param>
/// <param name="NewestNumber">Number of the newest published book.</param>
/// <param name="ComesBefore">Published books that wait for a day on or after the draft's.</param>
/// <param name="Clinics">Names by HSA-id, without regard to case.</param>
/// <param name="Fields">Medical fields that are known or stand on some list.</param>
public sealed record RuleSurroundings(
    RuleBook Replaces, int NewestNumber, IReadOnlyList<(int Number, LocalDate AppliesFrom)> ComesBefore,
    IReadOnlyDictionary<string, string> Clinics, IReadOnlySet<string> Fields, LocalDate Today);

/// <summary>Everything there is to say about a draft, at once.</summary>
/// <param name="Problems">What must be put right before it is submitted.</param>
/// <param name="Warnings">What is allowed but has consequences.</param>
/// <param name="Differences">Against the book it would replace.</param>
/// <param name="Book">The rules as a book, numbered as it would be; null as soon as they do not make one.</param>
public sealed record DraftReport(
    IReadOnlyList<RuleProblem> Problems, IReadOnlyList<RuleProblem> Warnings, IReadOnlyList<RuleDifference> Differences, RuleBook? Book)
{
    public bool MaySubmit => Problems.Count == 0 && Differences.Count > 0;
}

/// <summary>The checks of a draft: those of the file form, and what a file by itself cannot know. Pure, so that they run while one types.</summary>
public sealed class DraftChecks
{
    /// <summary>Problems with the day that the book applies from carry this as their field.</summary>
    public const string AppliesFromField = "appliesFrom";

    private readonly IReadOnlyList<DeadlineRule> _rules;
    private readonly LocalDate _appliesFrom;
    private readonly RuleSurroundings _around;
    private readonly List<RuleProblem> _problems = [], _warnings = [];

    private DraftChecks(IReadOnlyList<DeadlineRule> rules, LocalDate appliesFrom, RuleSurroundings around) => (_rules, _appliesFrom, _around) = (rules, appliesFrom, around);

    public static DraftReport Check(IReadOnlyList<DeadlineRule> rules, LocalDate appliesFrom, int basedOn, RuleSurroundings around)
    {
        var reading = RuleBook.Of(rules, around.NewestNumber + 1);
        var checks = new DraftChecks(rules, appliesFrom, around);
        checks._problems.AddRange(reading.Problems);
        checks._warnings.AddRange(reading.Warnings);
        checks.Known();
        checks.Gaps();
        checks.Thresholds();
        var differences = RuleDifferences.Between(around.Replaces.Rules, rules);
        checks.Days(basedOn);
        foreach (var difference in differences.Where(d => d.Matters)) checks.ReachesBack(difference);
        return new DraftReport(InOrder(checks._problems), InOrder(checks._warnings), differences, reading.Book);
    }

    private void Known()
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            if (_rules[i].Clinic is { } clinic && !_around.Clinics.ContainsKey(clinic))
                Problem(i, "clinic", $"gäller en klinik som inte finns här ({clinic}). Välj en klinik i listan.", $"is for a clinic that is not known here ({clinic}). Choose one from the list.");
            if (_rules[i].MedicalField is { } field && !_around.Fields.Contains(field))
                Problem(i, "medicalField", $"gäller ett område som inte är känt här ({field}). Välj ett område i listan.", $"is for a medical field that is not known here ({field}). Choose one from the list.");
        }
    }

    /// <summary>A rule for everybody may never be missing; between two rules for some, the more general one applies.</summary>
    private void Gaps()
    {
        foreach (var guarantee in Enum.GetValues<GuaranteeType>())
        {
            var first = _around.Replaces.Rules.Where(r => r.Guarantee == guarantee && r.Specificity == 0).Select(r => (LocalDate?)r.ValidFrom).Min();
            var general = Numbered(r => r.Guarantee == guarantee && r.Specificity == 0);
            if (first is { } from) GeneralGaps(guarantee, general, from);
        }
        foreach (var scope in Numbered(r => r.Specificity > 0).GroupBy(n => (n.Rule.Guarantee, Clinic: n.Rule.Clinic?.ToUpperInvariant(), n.Rule.MedicalField, n.Rule.AgeFrom, n.Rule.AgeTo)))
            foreach (var (before, after) in scope.Zip(scope.Skip(1)))
                if (before.Rule.ValidTo is { } end && end < after.Rule.ValidFrom)
                    Warn(after.At, "validFrom", $"lämnar ett glapp: för beslut {DateText.Iso(end)} – {DateText.Iso(after.Rule.ValidFrom.PlusDays(-1))} gäller i stället den allmännare regeln.",
                        $"leaves a gap: decisions of {DateText.Iso(end)} – {DateText.Iso(after.Rule.ValidFrom.PlusDays(-1))} follow the more general rule instead.");
    }

    private void GeneralGaps(GuaranteeType guarantee, List<(int At, DeadlineRule Rule)> general, LocalDate from)
    {
        var (sv, en) = guarantee == GuaranteeType.FirstVisit ? ("besöksgarantin", "first visits") : ("behandlingsgarantin", "treatment");
        if (general.Count == 0)
        {
            _problems.Add(new RuleProblem(null, null, $"Ingen regel för {sv} gäller alla. Den som ingen annan regel passar skulle stå utan gräns; lägg till en regel utan villkor.",
                $"No rule for {en} is for everybody. Whoever no other rule fits would have no limit; add a rule without conditions."));
            return;
        }
        LocalDate? covered = from;
        foreach (var (at, rule) in general)
        {
            if (covered is { } until && until < rule.ValidFrom)
                Problem(at, "validFrom", $"lämnar ett glapp: för beslut {DateText.Iso(until)} – {DateText.Iso(rule.ValidFrom.PlusDays(-1))} finns ingen regel för {sv}, så de patienterna får ingen gräns.",
                    $"leaves a gap: for decisions of {DateText.Iso(until)} – {DateText.Iso(rule.ValidFrom.PlusDays(-1))} there is no rule for {en}, so those patients get no limit.");
            if (covered is { } so && (rule.ValidTo is not { } end || end > so)) covered = rule.ValidTo;
        }
        if (covered is { } last)
            Problem(general[^1].At, "validTo", $"är den sista för {sv}: för beslut från {DateText.Iso(last)} finns ingen regel, så de patienterna får ingen gräns.",
                $"is the last for {en}: for decisions from {DateText.Iso(last)} there is no rule, so those patients get no limit.");
    }

    private void Thresholds()
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            var rule = _rules[i];
            var days = rule.TargetDays ?? rule.LimitDays;
            if (rule.OpenCaseDaysLeft >= days)
                Warn(i, "openCaseDaysLeft", $"öppnar ärenden redan första dagen: {(rule.TargetDays is null ? "gränsen" : "målet")} är {days} dagar och ärenden öppnas när {rule.OpenCaseDaysLeft} återstår.",
                    $"opens cases on the first day: the {(rule.TargetDays is null ? "limit" : "target")} is {days} days and cases are opened when {rule.OpenCaseDaysLeft} are left.");
        }
    }

    private void Days(int basedOn)
    {
        if (_appliesFrom <= _around.Today)
            _warnings.Add(new RuleProblem(null, AppliesFromField, "Boken gäller från idag eller tidigare: den börjar gälla så snart den publiceras.",
                "The book applies from today or earlier: it takes effect as soon as it is published."));
        foreach (var (number, day) in _around.ComesBefore)
            _warnings.Add(new RuleProblem(null, AppliesFromField, $"Regelbok {number} väntar på {DateText.Iso(day)}. Publiceras det här utkastet blir det nyare, och bok {number} börjar aldrig gälla.",
                $"Rule book {number} waits for {DateText.Iso(day)}. If this draft is published it is newer, and book {number} never takes effect."));
        if (basedOn != _around.NewestNumber)
            _warnings.Add(new RuleProblem(null, null, $"Utkastet bygger på regelbok {basedOn}, men regelbok {_around.NewestNumber} är den senaste. Se skillnaderna nedan: det som ändrats sedan dess kan gå tillbaka.",
                $"The draft is based on rule book {basedOn}, but rule book {_around.NewestNumber} is the newest. See the differences below: what has changed since then may be undone."));
    }

    /// <summary>Rules follow the day of the decision, so one that is for earlier decisions moves limits of those who already wait.</summary>
    private void ReachesBack(RuleDifference difference)
    {
        var (sv, en) = BackInTime.Say(difference, _around.Replaces, _rules, _appliesFrom);
        if (sv is null) return;
        var field = difference.Kind == RuleDifferenceKind.Removed ? null : difference.Fields.All(f => f.Field is "validTo" or "legalSource" or "note") && difference.Fields.Count > 0 ? "validTo" : "validFrom";
        if (difference.Position is { } at) Warn(at - 1, field!, sv, en!);
        else _warnings.Add(new RuleProblem(null, null, sv, en!));
    }

    private List<(int At, DeadlineRule Rule)> Numbered(Func<DeadlineRule, bool> which) =>
        [.. _rules.Select((rule, at) => (at, rule)).Where(n => which(n.rule)).OrderBy(n => n.rule.ValidFrom).ThenBy(n => n.at)];

    private void Problem(int at, string field, string swedish, string english) => _problems.Add(new RuleProblem(at + 1, field, $"Regel {at + 1} {swedish}", $"Rule {at + 1} {english}"));

    private void Warn(int at, string field, string swedish, string english) => _warnings.Add(new RuleProblem(at + 1, field, $"Regel {at + 1} {swedish}", $"Rule {at + 1} {english}"));

    private static IReadOnlyList<RuleProblem> InOrder(List<RuleProblem> told) => [.. told.OrderBy(p => p.Rule ?? 0)];
}
