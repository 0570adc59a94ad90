using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>What an offer, a pause or a change of mind does to the guarantee, in a sentence with its dates; before it is saved and after. Pure.</summary>
public static class ClockEffectText
{
    /// <param name="of">The answer, the limit as it stood on its day, and what it meant.</param>
    /// <param name="today">Years are left out where they are this day's.</param>
    public static string Offer(ExplainedOffer of, LocalDate today)
    {
        var care = Short(of.Offer.CareDate, today);
        var limit = of.LimitThen is { } then ? Short(then, today) : "";
        return of.Effect switch
        {
            OfferEffect.Waives => Pick(
                $"Erbjudandet {care} ligger inom gränsen {limit}, patienten var informerad och sade nej: garantin upphör, platsen i kön behålls.",
                $"The offer of {care} lies within the limit {limit}, the patient was informed and said no: the guarantee ends, the place in the queue is kept."),
            OfferEffect.OutsideLimit => Pick(
                $"Erbjudandet {care} ligger efter gränsen {limit}: klockan går vidare.", $"The offer of {care} lies after the limit {limit}: the clock goes on."),
            OfferEffect.NotInformed => Pick(
                "Patienten var inte informerad om garantin när svaret gavs: klockan går vidare.", "The patient had not been told of the guarantee when answering: the clock goes on."),
            OfferEffect.NotDeclined => Pick(
                "Patienten tackade ja: klockan går vidare tills vården är given.", "The patient said yes: the clock goes on until the care has been given."),
            OfferEffect.BeforeChangeOfMind => Pick("Svaret gavs före den nya klockan och räknas inte längre.", "The answer came before the new clock and no longer counts."),
            OfferEffect.NoLimitThen => Pick(
                "Klockan stod i ett uppehåll utan slut när patienten svarade. Det fanns ingen gräns att ligga inom, så nejet ändrar inget.",
                "The clock stood in an open pause when the patient answered. There was no limit to lie within, so the no changes nothing."),
            _ => Pick("Svaret ligger framåt i tiden och räknas inte än.", "The answer lies ahead and does not count yet."),
        };
    }

    /// <summary>An offer without an answer: silence is no answer.</summary>
    public static string Unanswered(LocalDate? answerBy, LocalDate today) => answerBy switch
    {
        null => Pick("Inget svar än: klockan går vidare.", "No answer yet: the clock goes on."),
        { } by when by < today => Pick(
            $"Svarstiden gick ut {Short(by, today)}. Att inte svara är inget nej: klockan går vidare.", $"The time to answer ended on {Short(by, today)}. No answer is not a no: the clock goes on."),
        { } by => Pick($"Svar senast {Short(by, today)}. Klockan går vidare.", $"Answer by {Short(by, today)}. The clock goes on."),
    };

    /// <summary>What a pause does, by the explanation it stands in.</summary>
    public static string Pause(ExplainedPause of, DeadlineExplanation told)
    {
        var effect = PauseText.Effect(of, told);
        return char.ToUpper(effect[0], System.Globalization.CultureInfo.CurrentUICulture) + effect[1..];
    }

    /// <summary>Status and limit in a line: "Närmar sig, gräns 2026-04-15, 10 dagar kvar".</summary>
    public static string Standing(DeadlineExplanation told)
    {
        var a = told.Assessment;
        var status = EnumText.Of(a.Status);
        if (a.Rule is null) return status;
        if (a.DaysLeft(told.AsOf) is { } left)
        {
            var days = left >= 0 ? Pick($"{Days(left)} kvar", $"{Days(left)} left") : Pick($"{Days(-left)} över", $"{Days(-left)} over");
            return Pick($"{status}, gräns {Iso(a.Limit!.Value)}, {days}", $"{status}, limit {Iso(a.Limit!.Value)}, {days}");
        }
        return a.RemainingDays(told.AsOf) is { } remaining
            ? Pick($"{status}, ingen gräns, {Days(remaining)} återstår när uppehållet slutar", $"{status}, no limit, {Days(remaining)} remain when the pause ends")
            : Pick($"{status}, ingen gräns", $"{status}, no limit");
    }

    /// <summary>A clock that was replaced: "15 jan, gräns 15 apr; patienten avstod 12 mar, ångrade sig 4 maj".</summary>
    public static string Past(PastClock of, LocalDate today)
    {
        var limit = of.Limit is { } last ? Pick($", gräns {Short(last, today)}", $", limit {Short(last, today)}") : "";
        var waived = of.WaivedOn is { } day ? Pick($"patienten avstod {Short(day, today)}", $"the patient waived it on {Short(day, today)}") : Pick("patienten avstod", "the patient waived it");
        return Pick($"Från {Short(of.Start, today)}{limit}; {waived} och ångrade sig {Short(of.ReplacedOn, today)}.",
            $"From {Short(of.Start, today)}{limit}; {waived} and took it back on {Short(of.ReplacedOn, today)}.");
    }

    /// <summary>The clock that a change of mind started, with the limit that follows from it.</summary>
    public static string NewClock(DeadlineExplanation told)
    {
        var start = Short(told.Assessment.Start!.Value, told.AsOf);
        return told.Assessment.Limit is { } limit
            ? Pick($"En ny klocka börjar {start}, och den nya gränsen är {Short(limit, told.AsOf)}. Inget före den dagen räknas.",
                $"A new clock begins on {start}, and the new limit is {Short(limit, told.AsOf)}. Nothing before that day counts.")
            : Pick($"En ny klocka börjar {start}, men den har ingen gräns just nu.", $"A new clock begins on {start}, but it has no limit at present.");
    }

    /// <summary>What to ask of the clinic; null when nothing.</summary>
    public static string? Advice(PatientChosenAdvice advice) => advice switch
    {
        PatientChosenAdvice.AskToSet => Pick(
            "Be kliniken sätta avvikelse PvV på väntan: patienten har tackat nej till ett giltigt erbjudande, men det står inte i klinikens fil än.",
            "Ask the clinic to set deviation PvV on the wait: the patient has declined a valid offer, which the clinic's file does not say yet."),
        PatientChosenAdvice.AskForOffer => Pick(
            "Klinikens fil säger patientvald väntan (PvV), men inget giltigt erbjudande som patienten tackat nej till finns här. Be kliniken om uppgift om erbjudandet, eller om att koden tas bort.",
            "The clinic's file says that the wait is the patient's choice (PvV), but no valid offer that the patient declined is recorded here. Ask the clinic about the offer, or to remove the code."),
        PatientChosenAdvice.AskToRemove => Pick(
            "Be kliniken ta bort avvikelse PvV: patienten har ångrat sig och en ny klocka går.", "Ask the clinic to remove deviation PvV: the patient has had a change of mind and a new clock runs."),
        _ => null,
    };
}
