using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>What the status means on the day asked about.</summary>
internal static class StatusText
{
    public static ExplanationStep Step(DeadlineExplanation told) =>
        new(Pick("Läget idag", "Today"), [$"{EnumText.Of(told.Assessment.Status)}. {Meaning(told)}"]);

    private static string Meaning(DeadlineExplanation told)
    {
        var a = told.Assessment;
        var rule = a.Rule!;
        var left = a.DaysLeft(told.AsOf) ?? 0;
        var to = a.Target is { } target && target < a.Limit
            ? Pick($"{Remaining(told.AsOf, target)} till målet, {Remaining(told.AsOf, a.Limit!.Value)} till gränsen", $"{Remaining(told.AsOf, target)} to the target, {Remaining(told.AsOf, a.Limit!.Value)} to the limit")
            : left == 0 ? Pick("Idag är sista dagen i tid", "Today is the last day in time")
            : Pick($"{Days(left)} kvar", $"{Days(left)} left");
        return a.Status switch
        {
            DeadlineStatus.Breached => Pick(
                $"Gränsen passerade för {Days(-left)} sedan. Regionen ska ordna vården hos en annan vårdgivare utan extra kostnad (HSL 9 kap. 2 §).",
                $"The limit passed {Days(-left)} ago. The region must see to the care at another provider at no extra cost (HSL 9 kap. 2 §)."),
            DeadlineStatus.BookedLate => Pick($"{to}, men den bokade tiden ligger efter gränsen. Därför finns ett ärende.", $"{to}, but the booked time lies after the limit. That is why there is a case."),
            DeadlineStatus.BookedInTime => Pick($"{to} och en bokad tid inom gränsen. Inget ärende behövs.", $"{to} and a booked time within the limit. No case is needed."),
            DeadlineStatus.Urgent => Pick($"{to}; brådskande är {Days(rule.UrgentDaysLeft)} eller färre.", $"{to}; urgent is {Days(rule.UrgentDaysLeft)} or fewer."),
            DeadlineStatus.Approaching => Pick($"{to}; ärende öppnas vid {Days(rule.OpenCaseDaysLeft)}.", $"{to}; a case is opened at {Days(rule.OpenCaseDaysLeft)}."),
            DeadlineStatus.OnTrack => Pick($"{to}; ärende öppnas först vid {Days(rule.OpenCaseDaysLeft)}.", $"{to}; no case is opened before {Days(rule.OpenCaseDaysLeft)}."),
            DeadlineStatus.Paused => Pick("Klockan står stilla och går vidare dagen efter uppehållets sista dag.", "The clock stands still and goes on the day after the last day of the pause."),
            _ => Pick("Patienten behåller sin plats och kan ångra sig; då börjar en ny klocka den dagen.", "The patient keeps the place and may have a change of mind; then a new clock starts that day."),
        };
    }

    private static string Remaining(LocalDate from, LocalDate to) => Period.DaysBetween(from, to) is var days && days < 0
        ? Pick($"{Days(-days)} över", $"{Days(-days)} over") : Days(Period.DaysBetween(from, to));
}
