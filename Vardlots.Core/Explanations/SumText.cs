using Vardlots.Core.Deadlines;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>The arithmetic: start + counted days + paused days = the date, to be done again by hand.</summary>
internal static class SumText
{
    public static ExplanationStep? Step(DeadlineExplanation told)
    {
        var a = told.Assessment;
        if (told.CountedTo is not { } to || a.Start is not { } start) return null;
        var left = $"{Short(start, to)} + {Days(told.CountedDays)}{(told.PausedDays > 0 ? $" + {Days(told.PausedDays)}" : "")} = {Long(to)}";
        List<string> sentences = [];
        if (a.Limit is not null) sentences.Add(Pick($"{left}, sista dagen i tid.", $"{left}, the last day in time."));
        else if (to == told.AsOf) sentences.Add(Pick($"{left}, idag.", $"{left}, today."));
        else sentences.Add(Pick($"Klockan börjar först {Long(to)}.", $"The clock does not begin until {Long(to)}."));
        if (a.Limit is not null && told.PausedDays > 0)
            sentences.Add(Pick($"Det är {Days(told.CountedDays)} väntan och {Days(told.PausedDays)} uppehåll.", $"That is {Days(told.CountedDays)} of waiting and {Days(told.PausedDays)} paused."));
        if (a.RemainingDays(told.AsOf) is { } remaining)
            sentences.Add(Pick($"{told.CountedDays} av {Days(a.Rule!.LimitDays)} är räknade; {remaining} återstår när uppehållet slutar. Tills dess finns ingen gräns.",
                $"{told.CountedDays} of {Days(a.Rule!.LimitDays)} are counted; {remaining} remain when the pause ends. Until then there is no limit."));
        if (a.Status == DeadlineStatus.Waived)
            sentences.Add(Pick("Så länge har patienten väntat. Ingen gräns räknas, eftersom garantin är avstådd.", "So long has the patient waited. No limit is counted, because the guarantee is waived."));
        return new ExplanationStep(Pick("Uträkning", "Sum"), sentences, Emphasis: true);
    }

    public static ExplanationStep? TargetStep(DeadlineExplanation told)
    {
        var a = told.Assessment;
        if (a is not { Rule: { TargetDays: { } days } rule, Target: { } target, Start: { } start }) return null;
        var paused = NodaTime.Period.DaysBetween(start, target) - days;
        var sum = $"{Short(start, target)} + {Days(days)}{(paused > 0 ? $" + {Days(paused)}" : "")} = {Long(target)}";
        return new ExplanationStep(Pick("Mål", "Target"),
            [Pick($"Målet är {Days(days)}: {sum}. Det är ingen rättighet som gränsen, men ärendet brådskar efter det.",
                $"The target is {Days(days)}: {sum}. It is no right as the limit is, but urgency is counted by it.")]);
    }
}
