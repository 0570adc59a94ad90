using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>How the wait ended, and by which limit it is judged.</summary>
internal static class EndedText
{
    public static ExplanationStep Step(EntryExplanation of)
    {
        var a = of.Told.Assessment;
        var on = of.StatusDate is { } day ? $" {Iso(day)}" : "";
        List<string> sentences =
        [
            a.EndedAs == ListStatus.Completed
                ? Pick($"Vården genomfördes{on} (GENOMFORD).", $"The care was given{on} (GENOMFORD).")
                : Pick($"Raden togs bort{on} (BORTTAGEN): {EnumText.Lower(EnumText.Of(a.RemovalReason ?? RemovalReason.Other))}.",
                    $"The row was removed{on} (BORTTAGEN): {EnumText.Lower(EnumText.Of(a.RemovalReason ?? RemovalReason.Other))}."),
            Judged(of),
        ];
        return new ExplanationStep(Pick("Väntan är avslutad", "The wait has ended"), sentences, Emphasis: true);
    }

    private static string Judged(EntryExplanation of)
    {
        var clock = of.AsIfActive?.Assessment;
        if (of.Told.Assessment.EndedAs != ListStatus.Completed) return Pick("Ingen klocka går längre.", "No clock runs any more.");
        if (clock is not { Limit: { } limit } || of.StatusDate is not { } day)
            return Pick("Det fanns ingen gräns att bedöma mot.", "There was no limit to judge by.");
        var late = Period.DaysBetween(limit, day);
        return late > 0
            ? Pick($"Gränsen var {Iso(limit)}: {Days(late)} för sent.", $"The limit was {Iso(limit)}: {Days(late)} late.")
            : Pick($"Gränsen var {Iso(limit)}: i tid.", $"The limit was {Iso(limit)}: in time.");
    }
}
