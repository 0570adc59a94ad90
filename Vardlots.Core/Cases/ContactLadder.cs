using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>When on a day somebody was or should be tried: before 12, from 12, from 16.</summary>
public enum DayPart { Morning, Afternoon, Evening }

public enum NextTryKind
{
    /// <summary>Try again.</summary>
    Call,
    /// <summary>Write, on that day at the latest.</summary>
    Letter,
    /// <summary>Something has been sent; an answer is awaited up to and including that day.</summary>
    Answer,
}

/// <summary>One try as the ladder sees it.</summary>
/// <param name="At">When it began, Swedish time.</param>
public readonly record struct ContactTry(ContactChannel Channel, LocalDateTime At, bool Reached)
{
    /// <summary>Something was sent, so there is nobody to pick up.</summary>
    public bool IsMessage => Channel is ContactChannel.Letter or ContactChannel.Portal;
}

/// <summary>What comes after the tries so far.</summary>
/// <param name="Number">Of the next try, from 1; for a letter or an answer, the tries made.</param>
/// <param name="Part">Another part of the day than last time.</param>
public sealed record NextTry(NextTryKind Kind, int Number, LocalDate On, DayPart? Part);

/// <summary>
/// How long to wait after a try that reached nobody. There are as many tries as steps: after the first, the first step's working days
/// pass until the second, and so on; after the last try a letter follows, within the last step's days. Silence never removes anyone.
/// </summary>
/// <param name="Steps">Working days, e.g. 1, 3, 5.</param>
public sealed record ContactLadder(IReadOnlyList<int> Steps)
{
    private const string Key = "ContactLadder:WorkingDays";
    private const int MostSteps = 10, MostDays = 60;

    public static readonly ContactLadder Default = new([1, 3, 5]);

    /// <summary>Tries before the letter.</summary>
    public int Tries => Steps.Count;

    /// <exception cref="StartupException"><c>ContactLadder:WorkingDays</c> is not one to ten whole numbers of days.</exception>
    public static ContactLadder Read(IConfiguration configuration)
    {
        var values = configuration.GetSection(Key).GetChildren().Select(c => c.Value ?? "").ToList();
        if (values.Count == 0) return string.IsNullOrWhiteSpace(configuration[Key]) ? Default : throw Unusable(configuration[Key]!);
        var steps = values.Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0).ToList();
        return values.Count <= MostSteps && steps.TrueForAll(days => days is >= 1 and <= MostDays) ? new ContactLadder(steps) : throw Unusable(string.Join(", ", values));
    }

    /// <summary>What comes next; null when nobody has been tried since the patient was last reached.</summary>
    /// <param name="tries">Those that count, oldest first.</param>
    public NextTry? After(IReadOnlyList<ContactTry> tries)
    {
        var run = tries.Reverse().TakeWhile(t => !t.Reached).Reverse().ToList();
        if (run.Count == 0) return null;
        var last = run[^1];
        var made = run.Count(t => !t.IsMessage);
        if (last.IsMessage) return new NextTry(NextTryKind.Answer, made, Later(last, Steps[^1]), null);
        if (made >= Tries && !run.Exists(t => t.IsMessage)) return new NextTry(NextTryKind.Letter, made, Later(last, Steps[^1]), null);
        return new NextTry(NextTryKind.Call, made + 1, Later(last, Steps[Math.Min(made, Tries) - 1]), DayParts.Next(DayParts.Of(last.At.TimeOfDay)));
    }

    private static LocalDate Later(ContactTry last, int days) => SwedishHolidays.NextWorkingDay(last.At.Date, days);

    private static StartupException Unusable(string value) => new(Language.Pick(
        $"Inställningen {Key} är ”{value}”; den ska vara ett till {MostSteps} heltal mellan 1 och {MostDays}, till exempel [1, 3, 5].",
        $"The setting {Key} is \"{value}\"; it must be one to {MostSteps} whole numbers between 1 and {MostDays}, such as [1, 3, 5]."));
}

public static class DayParts
{
    public static DayPart Of(LocalTime time) => time.Hour < 12 ? DayPart.Morning : time.Hour < 16 ? DayPart.Afternoon : DayPart.Evening;

    public static DayPart Next(DayPart part) => part switch { DayPart.Morning => DayPart.Afternoon, DayPart.Afternoon => DayPart.Evening, _ => DayPart.Morning };
}
