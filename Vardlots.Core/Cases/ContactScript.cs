using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>What a conversation is about.</summary>
/// <param name="LimitDays">The guarantee's days; null where none applies.</param>
/// <param name="Booked">A booked day that still lies ahead.</param>
public readonly record struct ScriptFacts(DeadlineStatus Status, GuaranteeType? Guarantee, int? LimitDays, LocalDate? Limit, LocalDate? Booked, LocalDate Today);

/// <summary>What to tell the patient, derived from the assessment so that nobody says another date than the screen (patientlagen 3 kap. 1–2 §§). Pure.</summary>
public static class ContactScript
{
    public static IReadOnlyList<string> Of(ScriptFacts f) => f switch
    {
        { Status: DeadlineStatus.NotCovered or DeadlineStatus.Ended } => [NotCovered],
        { Status: DeadlineStatus.Waived } => [Waived, ChangeOfMind],
        { Limit: null } => [Guarantee(f), Paused],
        _ => [Guarantee(f), LimitOf(f, f.Limit.Value), Right, Yes, No],
    };

    private static string Guarantee(ScriptFacts f)
    {
        var days = f.LimitDays ?? 90;
        return f.Guarantee == GuaranteeType.FirstVisit
            ? Pick($"Vårdgarantin: ett första besök ska ges inom {days} dagar.", $"The guarantee: a first visit is to be given within {days} days.")
            : Pick($"Vårdgarantin: vården ska ges inom {days} dagar från beslutet.", $"The guarantee: the care is to be given within {days} days of the decision.");
    }

    /// <summary>In time up to and including the limit.</summary>
    private static string LimitOf(ScriptFacts f, LocalDate limit) => (f.Today > limit, f.Booked) switch
    {
        (true, _) => Pick(
            $"Din gräns var {DateText.Long(limit)} och har passerats med {DateText.Days(Period.DaysBetween(limit, f.Today))}.",
            $"Your limit was {DateText.Long(limit)} and was passed {DateText.Days(Period.DaysBetween(limit, f.Today))} ago."),
        (_, { } booked) when booked > limit => Pick(
            $"Din gräns är {DateText.Long(limit)}, men tiden är bokad {DateText.Long(booked)}. Gränsen kommer alltså inte att hållas.",
            $"Your limit is {DateText.Long(limit)}, but the time is booked for {DateText.Long(booked)}. So the limit will not be kept."),
        (_, { } booked) => Pick(
            $"Din gräns är {DateText.Long(limit)}. Tiden är bokad {DateText.Long(booked)}, inom gränsen.",
            $"Your limit is {DateText.Long(limit)}. The time is booked for {DateText.Long(booked)}, within the limit."),
        _ when limit == f.Today => Pick(
            $"Din gräns är i dag, {DateText.Long(limit)}. Ingen tid är bokad, så den kommer inte att hållas om du inte får vården i dag.",
            $"Your limit is today, {DateText.Long(limit)}. No time is booked, so it will not be kept unless you are given the care today."),
        _ => Pick(
            $"Din gräns är {DateText.Long(limit)}, om {DateText.Days(Period.DaysBetween(f.Today, limit))}. Ingen tid är bokad, så det är inte säkert att den hålls.",
            $"Your limit is {DateText.Long(limit)}, in {DateText.Days(Period.DaysBetween(f.Today, limit))}. No time is booked, so it may not be kept."),
    };

    private static string Right => Pick(
        "Du har rätt till vården hos en annan vårdgivare, utan extra kostnad. Regionen ordnar den och betalar resan.",
        "You have the right to the care from another provider, at no extra cost. The region arranges it and pays for the journey.");
    private static string Yes => Pick(
        "Ja betyder att vi söker en plats och återkommer med ett erbjudande. Inget är bestämt förrän du har sagt ja till en tid.",
        "Yes means that we look for a place and come back with an offer. Nothing is settled until you have said yes to a time.");
    private static string No => Pick(
        "Nej till ett erbjudande inom gränsen betyder att garantin upphör. Du behåller din plats i kön och kan ändra dig; då börjar en ny gräns räknas.",
        "No to an offer within the limit means that the guarantee ends. You keep your place and may change your mind; then a new limit is counted.");
    private static string Paused => Pick(
        "Just nu är det uppehåll, så ingen gräns kan anges. Resten av tiden räknas när uppehållet är slut.",
        "There is a pause at present, so no limit can be given. The rest of the time is counted when the pause is over.");
    private static string Waived => Pick("Du har avstått vårdgarantin, men har kvar din plats i kön.", "You have waived the guarantee, but keep your place.");
    private static string ChangeOfMind => Pick("Du kan ändra dig. Då börjar en ny gräns räknas den dagen.", "You may change your mind. Then a new limit is counted from that day.");
    private static string NotCovered => Pick(
        "Vårdgarantin gäller inte den här väntan. Berätta när vården kan väntas.",
        "The guarantee does not apply to this wait. Tell when the care can be expected.");
}
