using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>"Varför detta datum?" in numbered steps that anyone can follow with a calendar. Pure: facts in, sentences out.</summary>
public static class ExplanationText
{
    /// <summary>The steps in order; a step that has nothing to say is left out.</summary>
    public static IReadOnlyList<ExplanationStep> Steps(EntryExplanation of)
    {
        var steps = new List<ExplanationStep?>();
        if (of.Told.Assessment.Status == DeadlineStatus.Ended)
        {
            steps.Add(EndedText.Step(of));
            AddClock(steps, of.AsIfActive, of);
        }
        else if (of.Told.Assessment.Rule is null)
        {
            steps.Add(NotCoveredText.Step(of));
            steps.Add(SourceStep(of.Source));
        }
        else
        {
            AddClock(steps, of.Told, of);
            steps.Add(BookingText.Step(of.Told));
            steps.Add(StatusText.Step(of.Told));
        }
        return [.. steps.OfType<ExplanationStep>()];
    }

    private static void AddClock(List<ExplanationStep?> steps, DeadlineExplanation? told, EntryExplanation of)
    {
        if (told is not { Assessment.Rule: not null })
        {
            steps.Add(SourceStep(of.Source));
            return;
        }
        steps.Add(RuleStep(told, of.Clinic));
        steps.Add(StartStep(told));
        steps.Add(SourceStep(of.Source));
        steps.Add(PauseText.Step(told));
        steps.Add(WaiverText.Step(told));
        steps.Add(SumText.Step(told));
        steps.Add(SumText.TargetStep(told));
    }

    private static ExplanationStep RuleStep(DeadlineExplanation told, string? clinicName)
    {
        var rule = told.Assessment.Rule!;
        var scope = string.Concat(new[]
        {
            rule.Clinic is { } clinic ? Pick($", för {clinicName ?? clinic}", $", for {clinicName ?? clinic}") : "",
            rule.MedicalField is { } field ? Pick($", område {field}", $", field {field}") : "",
            AgeText(rule),
        });
        var kind = IsNational(rule) ? Pick("nationell", "national") : Pick("regional", "regional");
        var until = rule.ValidTo is { } end ? Pick($" till och med {Iso(end.PlusDays(-1))}", $" up to and including {Iso(end.PlusDays(-1))}") : "";
        List<string> sentences =
        [
            Pick($"{EnumText.Of(rule.Guarantee)} {Days(rule.LimitDays)}, {kind}{scope}, för beslut från {Iso(rule.ValidFrom)}{until}; beslutet är från {Iso(told.Decided)}.",
                $"{EnumText.Of(rule.Guarantee)} {Days(rule.LimitDays)}, {kind}{scope}, for decisions from {Iso(rule.ValidFrom)}{until}; this decision is of {Iso(told.Decided)}."),
            Pick($"{rule.LegalSource} · regelbok {told.Assessment.RuleBookNumber}.", $"{rule.LegalSource} · rule book {told.Assessment.RuleBookNumber}."),
        ];
        return new ExplanationStep(Pick("Regel", "Rule"), sentences);
    }

    private static string AgeText(DeadlineRule rule) => (rule.AgeFrom, rule.AgeTo) switch
    {
        (null, null) => "",
        ({ } from, null) => Pick($", från {from} år", $", from {from} years"),
        (null, { } to) => Pick($", till och med {to} år", $", up to {to} years"),
        ({ } from, { } to) => Pick($", {from}–{to} år", $", {from}–{to} years"),
    };

    /// <summary>Equal to one of the shipped rules in what it demands; everything else is the region's own.</summary>
    private static bool IsNational(DeadlineRule rule) => rule.Specificity == 0 && RuleBook.National.Rules.Any(n =>
        n.Guarantee == rule.Guarantee && n.LimitDays == rule.LimitDays && n.StartEvent == rule.StartEvent && n.StartEventSelfReferral == rule.StartEventSelfReferral);

    private static ExplanationStep StartStep(DeadlineExplanation told)
    {
        var a = told.Assessment;
        var start = a.Start!.Value;
        var name = EnumText.Of(a.StartEvent!.Value, a.Rule!.Guarantee);
        var decision = EnumText.Of(StartEvent.Decided, a.Rule.Guarantee);
        var day0 = Pick("dag 0", "day 0");
        List<string> sentences = [];
        if (told.ChangeOfMind is not null)
            sentences.Add(Pick($"Patienten ville ha garantin tillbaka {Iso(start)} ({day0}). En ny klocka började den dagen; inget före den räknas.",
                $"The patient wanted the guarantee back on {Iso(start)} ({day0}). A new clock began that day; nothing before it counts."));
        else if (a.StartFellBack)
            sentences.Add(Pick($"{name}: datumet saknas i filen (W02). Därför räknas från {EnumText.Lower(decision)}, {Iso(start)} ({day0}).",
                $"{name}: the date is missing from the file (W02). So it is counted from {EnumText.Lower(decision)}, {Iso(start)} ({day0})."));
        else sentences.Add($"{name} {Iso(start)} ({day0}).");
        return new ExplanationStep(Pick("Start", "Start"), sentences);
    }

    private static ExplanationStep? SourceStep(ExplanationSource? source)
    {
        if (source is null) return null;
        var file = source.FileName is { } name
            ? Pick($"Uppgifterna står i {name} (import {source.ImportRunId}), klinikens lista {Iso(source.SnapshotDate)}.",
                $"The facts stand in {name} (import {source.ImportRunId}), the clinic's list of {Iso(source.SnapshotDate)}.")
            : Pick($"Uppgifterna står i klinikens lista {Iso(source.SnapshotDate)} (import {source.ImportRunId}).",
                $"The facts stand in the clinic's list of {Iso(source.SnapshotDate)} (import {source.ImportRunId}).");
        return new ExplanationStep(Pick("Underlag", "Source"), Since(source) is { } since ? [file, since] : [file]);
    }

    private static string? Since(ExplanationSource source) => source switch
    {
        { VanishedOn: { } gone } => Pick($"Raden saknas i klinikens listor sedan {Iso(gone)}; de senast kända uppgifterna gäller.",
            $"The row has been missing from the clinic's lists since {Iso(gone)}; the last known facts stand."),
        { StaleOn: { } stale } => Pick($"Radens nya uppgifter har avvisats sedan {Iso(stale)}; de senast godkända gäller.",
            $"The row's new facts have been rejected since {Iso(stale)}; the last accepted ones stand."),
        { IsHeld: true, NewestSnapshot: { } newest } => Pick($"Raden saknas i listan {Iso(newest)}, men det väntar på att kliniken bekräftar.",
            $"The row is missing from the list of {Iso(newest)}, which the clinic has yet to confirm."),
        { NewestSnapshot: { } newest } when newest > source.SnapshotDate => Pick($"Oförändrade i klinikens senaste lista, {Iso(newest)}.",
            $"Unchanged in the clinic's newest list, {Iso(newest)}."),
        _ => null,
    };
}
