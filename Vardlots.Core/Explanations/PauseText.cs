using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>Each pause with its days, those that count against the clock, and why the others do not.</summary>
internal static class PauseText
{
    public static ExplanationStep Step(DeadlineExplanation told) => new(Pick("Uppehåll", "Pauses"),
        told.Pauses.Count == 0 ? [Pick("Inga.", "None.")] : [.. told.Pauses.Select(pause => Sentence(pause, told))]);

    private static string Sentence(ExplainedPause of, DeadlineExplanation told)
    {
        var pause = of.Pause;
        var source = pause.Recorded ? Pick("registrerat här", "recorded here")
            : pause.Kind is PauseKind.MedicalSpell or PauseKind.SpecialSpell ? Pick("läst ur klinikens listor", "read out of the clinic's lists")
            : Pick("ur klinikens fil", "from the clinic's file");
        var dates = pause.Last is { } last
            ? pause.First == last ? Iso(pause.First) : $"{Iso(pause.First)} – {Iso(last)}"
            : Pick($"{Iso(pause.First)} och tills vidare", $"{Iso(pause.First)} and until further notice");
        return $"{dates}, {EnumText.Lower(EnumText.Of(pause.Kind))}, {source}: {Effect(of, told)}";
    }

    internal static string Effect(ExplainedPause of, DeadlineExplanation told) => of.Disregard switch
    {
        PauseDisregard.SpecialNotPaused => Pick("räknas inte som uppehåll enligt regeln (W06).", "no pause by the rule (W06)."),
        PauseDisregard.OpenInFuture => Pick("har inte börjat och ändrar inget än.", "has not begun and changes nothing yet."),
        PauseDisregard.BeforeStart => Pick("slutar senast på startdagen och ändrar inget.", "ends on the day of the start at the latest and changes nothing."),
        PauseDisregard.AfterLimit => told.Assessment.Limit is null
            ? Pick("har inte börjat och ändrar inget än.", "has not begun and changes nothing yet.")
            : Pick("börjar efter gränsen och ändrar inget.", "begins after the limit and changes nothing."),
        PauseDisregard.Empty => Pick("slutar innan det börjar och ändrar inget.", "ends before it begins and changes nothing."),
        _ when of.OwnDays is null => Pick($"pågår, {Days(of.CountedDays)} hittills.", $"goes on, {Days(of.CountedDays)} so far."),
        _ when of.CountedDays == of.OwnDays => $"{Days(of.CountedDays)}.",
        _ => Partly(of, of.OwnDays.Value, told),
    };

    /// <summary>16 days of which 10 stop the clock: the rest lie before the start, in an earlier pause, or after the day counted to.</summary>
    private static string Partly(ExplainedPause of, int own, DeadlineExplanation told)
    {
        var (first, last) = (of.Pause.First, of.Pause.Last!.Value);
        var start = told.Assessment.Start!.Value;
        var to = told.CountedTo!.Value;
        var before = first > start ? 0 : Period.DaysBetween(first, LocalDate.Min(start, last)) + 1;
        var after = last <= to ? 0 : Period.DaysBetween(LocalDate.Max(to, first.PlusDays(-1)), last);
        var shared = own - of.CountedDays - before - after;
        List<string> why = [];
        if (before > 0) why.Add(Pick($"{Days(before)} ligger inte efter starten", $"{Days(before)} do not lie after the start"));
        if (shared > 0) why.Add(Pick($"{Days(shared)} ligger redan i ett tidigare uppehåll", $"{Days(shared)} already lie in an earlier pause"));
        if (after > 0) why.Add(Pick($"{Days(after)} har inte passerat än", $"{Days(after)} have yet to come"));
        return Pick($"{Days(own)}, varav {of.CountedDays} stoppar klockan; {string.Join(", ", why)}.",
            $"{Days(own)}, of which {of.CountedDays} stop the clock; {string.Join(", ", why)}.");
    }
}
