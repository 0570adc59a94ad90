using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>What a changed rule does to those who already wait when the book begins to apply. Pure.</summary>
internal static class BackInTime
{
    /// <summary>The sentence without its subject where the rule still stands; null where only decisions from the book's day on are touched.</summary>
    public static (string? Swedish, string? English) Say(RuleDifference of, RuleBook before, IReadOnlyList<DeadlineRule> after, LocalDate appliesFrom)
    {
        var from = First(of);
        if (from >= appliesFrom) return (null, null);
        var (sv, en) = Limit(of, before, after, from);
        var (day, book) = (DateText.Iso(from), DateText.Iso(appliesFrom));
        return of.Kind == RuleDifferenceKind.Removed
            ? ($"En regel som gällde beslut från {day} är borttagen, också för dem som redan väntar. {sv}", $"A rule for decisions from {day} is removed, also for those who already wait. {en}")
            : ($"verkar bakåt i tiden: den ändrar vad som gäller för beslut från {day}, före {book}, alltså också för dem som redan väntar. {sv}",
                $"reaches back in time: it changes what applies to decisions from {day}, before {book}, so also to those who already wait. {en}");
    }

    /// <summary>The first decision that is touched: where only the end is moved, that is the earlier of the two ends.</summary>
    private static LocalDate First(RuleDifference of)
    {
        if (of.Before is not { } b || of.After is not { } a) return of.Rule.ValidFrom;
        var onlyEnd = (b with { ValidTo = null, LegalSource = "", Note = null }) == (a with { ValidTo = null, LegalSource = "", Note = null });
        return onlyEnd ? LocalDate.Min(b.ValidTo ?? LocalDate.MaxIsoValue, a.ValidTo ?? LocalDate.MaxIsoValue) : LocalDate.Min(b.ValidFrom, a.ValidFrom);
    }

    private static (string Swedish, string English) Limit(RuleDifference of, RuleBook before, IReadOnlyList<DeadlineRule> after, LocalDate from)
    {
        var then = Covering(before.Rules, of.Rule, from);
        var now = Covering(after, of.Rule, from);
        if (now is null) return ("De får ingen gräns.", "They get no limit.");
        if (then is null) return ($"De får gränsen {now.LimitDays} dagar.", $"They get a limit of {now.LimitDays} days.");
        var moved = now.LimitDays - then.LimitDays;
        if (moved < 0)
            return ($"Deras gräns blir {-moved} dagar tidigare ({then.LimitDays} blir {now.LimitDays}) och kan redan ha passerat.",
                $"Their limit comes {-moved} days earlier ({then.LimitDays} becomes {now.LimitDays}) and may already have passed.");
        return moved > 0
            ? ($"Deras gräns blir {moved} dagar senare ({then.LimitDays} blir {now.LimitDays}); den som har fått besked om en tidigare gräns behöver få veta det.",
                $"Their limit comes {moved} days later ({then.LimitDays} becomes {now.LimitDays}); whoever has been told of an earlier limit needs to know.")
            : ("Gränsens längd är densamma, men när ärenden öppnas eller hur tiden räknas kan ändras.", "The limit's length is the same, but when cases open or how time is counted may change.");
    }

    /// <summary>The rule of those that another is about: the most specific that covers all of them.</summary>
    private static DeadlineRule? Covering(IReadOnlyList<DeadlineRule> rules, DeadlineRule about, LocalDate on) => rules
        .Where(r => r.Guarantee == about.Guarantee && r.IsValidOn(on)
            && (r.Clinic is null || string.Equals(r.Clinic, about.Clinic, StringComparison.OrdinalIgnoreCase))
            && (r.MedicalField is null || r.MedicalField == about.MedicalField)
            && (!r.HasAgeRange || about.HasAgeRange && (r.AgeFrom ?? 0) <= (about.AgeFrom ?? 0) && (r.AgeTo ?? int.MaxValue) >= (about.AgeTo ?? int.MaxValue)))
        .MaxBy(r => r.Specificity);
}
