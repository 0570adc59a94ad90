using System.Text.RegularExpressions;

namespace Vardlots.Core.Deadlines;

/// <summary>What a rule book must satisfy before anybody's deadline may depend on it.</summary>
internal sealed partial class RuleChecks
{
    private readonly int position;
    private readonly List<RuleProblem> problems;
    private readonly List<RuleProblem> warnings;
    private readonly DeadlineRule rule;

    private RuleChecks(int position, DeadlineRule rule, List<RuleProblem> problems, List<RuleProblem> warnings) =>
        (this.position, this.rule, this.problems, this.warnings) = (position, rule, problems, warnings);

    public static RuleBookReading Check(IReadOnlyList<DeadlineRule> rules, int number, IReadOnlyList<DeadlineRule> statute) =>
        Check([.. rules.Select((rule, index) => (index + 1, rule))], number, statute, []);

    /// <summary>Checks the rules that could be read; <paramref name="problems"/> holds what reading them gave.</summary>
    public static RuleBookReading Check(List<(int Position, DeadlineRule Rule)> rules, int number,
        IReadOnlyList<DeadlineRule> statute, List<RuleProblem> problems)
    {
        List<RuleProblem> warnings = [];
        if (rules.Count == 0 && problems.Count == 0)
        {
            problems.Add(new RuleProblem(null, "rules", "Regelboken har inga regler.", "The rule book has no rules."));
        }
        foreach ((int position, DeadlineRule rule) in rules)
        {
            RuleChecks checks = new(position, rule, problems, warnings);
            checks.Conditions();
            checks.Days();
            checks.AgainstStatute(statute);
        }
        Ties(rules, problems);
        RuleBook? book = problems.Count == 0 ? new RuleBook(number, [.. rules.Select(numbered => numbered.Rule)]) : null;
        return new RuleBookReading(book, problems, warnings);
    }

    private void Conditions()
    {
        Refuse(rule.Clinic is { } clinic && (clinic.Length > 31 || !HsaId().IsMatch(clinic)), "clinic",
            "har ett ogiltigt HSA-id.", "has an invalid HSA-id.");
        Refuse(rule.MedicalField is { } field && !ThreeDigits().IsMatch(field), "medicalField",
            "har ett verksamhetsområde som inte är tre siffror.", "has a medical field that is not three digits.");
        Refuse(rule.AgeFrom < 0 || rule.AgeTo < 0 || rule.AgeFrom > rule.AgeTo, "ageFrom",
            "har ett åldersintervall som slutar innan det börjar eller är negativt.", "has an age range that ends before it starts or is negative.");
        Refuse(rule.ValidTo <= rule.ValidFrom, "validTo",
            "slutar gälla innan den börjar.", "ceases to apply before it starts.");
        Warn(string.IsNullOrWhiteSpace(rule.LegalSource), "legalSource",
            "anger ingen rättskälla.", "names no legal source.");
    }

    private void Days()
    {
        Refuse(rule.LimitDays < 1, "limitDays", "har en gräns under 1 dag.", "has a limit below 1 day.");
        Refuse(rule.TargetDays < 1, "targetDays", "har ett mål under 1 dag.", "has a target below 1 day.");
        Refuse(rule.TargetDays >= rule.LimitDays, "targetDays",
            $"har ett mål ({rule.TargetDays} dagar) som inte är kortare än gränsen ({rule.LimitDays} dagar).",
            $"has a target ({rule.TargetDays} days) that is not shorter than the limit ({rule.LimitDays} days).");
        Refuse(rule.UrgentDaysLeft < 0 || rule.OpenCaseDaysLeft < 0, "urgentDaysLeft",
            "har en tröskel under 0 dagar.", "has a threshold below 0 days.");
        Refuse(rule.UrgentDaysLeft > rule.OpenCaseDaysLeft, "urgentDaysLeft",
            $"blir brådskande innan ett ärende öppnas: brådskande vid {rule.UrgentDaysLeft} dagar kvar (urgentDaysLeft), ärendet först vid {rule.OpenCaseDaysLeft} (openCaseDaysLeft).",
            "becomes urgent before a case is opened: urgentDaysLeft may not be above openCaseDaysLeft.");
    }

    private void AgainstStatute(IReadOnlyList<DeadlineRule> statute)
    {
        int statutory = int.MaxValue;
        foreach (DeadlineRule national in statute)
        {
            if (national.Guarantee == rule.Guarantee && national.ValidityOverlaps(rule))
            {
                statutory = Math.Min(statutory, national.LimitDays);
            }
        }
        Refuse(rule.LimitDays > statutory, "limitDays",
            $"har {rule.LimitDays} dagar, men en region får bara förkorta lagens {statutory} dagar, aldrig förlänga dem.",
            $"has {rule.LimitDays} days, but a region may only shorten the statute's {statutory} days, never lengthen them.");
        // A later start is a longer wait: only a limit shorter than the statute's can make up for it.
        Refuse(StartsLate(rule.StartEvent) && rule.LimitDays >= statutory, "startEvent",
            $"börjar räkna remisser när de är {Swedish(rule.StartEvent)} ({rule.StartEvent}); det kräver en gräns under lagens {statutory} dagar.",
            $"starts counting at {rule.StartEvent} for referrals; that takes a limit below the statute's {statutory} days.");
        Warn(StartsLate(rule.StartEventSelfReferral), "startEventSelfReferral",
            $"börjar räkna egna vårdbegäran när de är {Swedish(rule.StartEventSelfReferral)} ({rule.StartEventSelfReferral}); regionerna gör olika, kontrollera att det är avsikten.",
            $"starts counting at {rule.StartEventSelfReferral} for self-referrals; regions differ, make sure that it is meant.");
    }

    /// <summary>An equal sum means the same conditions filled in, so two such rules tie when each of those overlaps.</summary>
    private static void Ties(List<(int Position, DeadlineRule Rule)> rules, List<RuleProblem> problems)
    {
        foreach ((int position, DeadlineRule rule) in rules)
        {
            foreach ((int earlier, DeadlineRule other) in rules.TakeWhile(candidate => candidate.Position < position))
            {
                if (Tie(rule, other))
                {
                    problems.Add(new RuleProblem(position, null,
                        $"Regel {position} och regel {earlier} kan gälla samma väntelistpost lika bestämt; ändra villkor eller giltighetstid.",
                        $"Rule {position} and rule {earlier} could apply to the same entry equally specifically; change conditions or validity."));
                }
            }
        }
    }

    private static bool Tie(DeadlineRule rule, DeadlineRule other) =>
        rule.Guarantee == other.Guarantee && rule.Specificity == other.Specificity
        && string.Equals(rule.Clinic, other.Clinic, StringComparison.OrdinalIgnoreCase) && rule.MedicalField == other.MedicalField
        && !(rule.AgeFrom > other.AgeTo) && !(other.AgeFrom > rule.AgeTo) && rule.ValidityOverlaps(other);

    private static string Swedish(StartEvent start) => start switch
    {
        StartEvent.Issued => "utfärdade",
        StartEvent.Received => "mottagna",
        StartEvent.Accepted => "accepterade",
        _ => "beslutade",
    };

    private static bool StartsLate(StartEvent start) => start is StartEvent.Received or StartEvent.Accepted;

    private void Refuse(bool wrong, string field, string swedish, string english) => Tell(problems, wrong, field, swedish, english);

    private void Warn(bool odd, string field, string swedish, string english) => Tell(warnings, odd, field, swedish, english);

    private void Tell(List<RuleProblem> to, bool applies, string field, string swedish, string english)
    {
        if (applies)
        {
            to.Add(new RuleProblem(position, field, $"Regel {position} {swedish}", $"Rule {position} {english}"));
        }
    }

    [GeneratedRegex(@"^SE[0-9]{10}-[A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HsaId();

    [GeneratedRegex(@"^[0-9]{3}\z")]
    private static partial Regex ThreeDigits();
}
