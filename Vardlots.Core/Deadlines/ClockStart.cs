using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>Day 0 of an entry's clock and where it comes from.</summary>
internal readonly record struct ClockStart(StartEvent Event, LocalDate Date, bool FellBack, LocalDate? ChangeOfMind)
{
    public static ClockStart Of(DeadlineInput input, DeadlineRule rule, LocalDate asOf)
    {
        StartEvent startEvent = rule.StartEventFor(input.ReferralType);
        LocalDate? dated = DateOf(startEvent, input);
        LocalDate? changed = LatestChangeOfMind(input, asOf);
        return new ClockStart(startEvent, changed ?? dated ?? input.Decided, dated is null, changed);
    }

    public static LocalDate? DateOf(StartEvent startEvent, DeadlineInput input) => startEvent switch
    {
        StartEvent.Issued => input.Issued,
        StartEvent.Received => input.Received,
        StartEvent.Accepted => input.Accepted,
        _ => input.Decided,
    };

    /// <summary>The change of mind that a day knows of and that no later one replaces.</summary>
    public static LocalDate? LatestChangeOfMind(DeadlineInput input, LocalDate asOf)
    {
        LocalDate? latest = null;
        for (int i = 0; i < input.ChangesOfMind.Count; i++)
        {
            LocalDate day = input.ChangesOfMind[i];
            if (day <= asOf && (latest is not { } known || day > known))
            {
                latest = day;
            }
        }
        return latest;
    }
}
