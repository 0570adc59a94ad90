using NodaTime;
using Vardlots.Core.Deadlines;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

internal static class BookingText
{
    public static ExplanationStep Step(DeadlineExplanation told) => new(Pick("Bokad tid", "Booked"), [Sentence(told)]);

    private static string Sentence(DeadlineExplanation told)
    {
        if (told.Booked is not { } booked) return Pick("Ingen tid är bokad.", "Nothing is booked.");
        if (told.BookingDisregarded)
            return Pick($"{Iso(booked)} har passerat och patienten väntar fortfarande, så bokningen räknas inte (W05).",
                $"{Iso(booked)} has passed and the patient still waits, so the booking does not count (W05).");
        if (told.Assessment.Limit is not { } limit) return $"{Iso(booked)}.";
        var days = Period.DaysBetween(limit, booked);
        return days switch
        {
            > 0 => Pick($"{Iso(booked)}, {Days(days)} efter gränsen.", $"{Iso(booked)}, {Days(days)} after the limit."),
            0 => Pick($"{Iso(booked)}, på sista dagen i tid.", $"{Iso(booked)}, on the last day in time."),
            _ => Pick($"{Iso(booked)}, {Days(-days)} före gränsen.", $"{Iso(booked)}, {Days(-days)} before the limit."),
        };
    }
}
