using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>How soon a patient is told that the limit is or was missed.</summary>
/// <param name="WithinDays"><c>Inform:WithinDays</c>, calendar days from the day it was known.</param>
public sealed record InformOptions(int WithinDays)
{
    private const string Key = "Inform:WithinDays";
    private const int Most = 60;

    /// <exception cref="StartupException">Not a whole number of days.</exception>
    public static InformOptions Read(IConfiguration configuration)
    {
        var value = configuration[Key];
        if (string.IsNullOrWhiteSpace(value)) return new InformOptions(7);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= Most ? new InformOptions(days)
            : throw new StartupException(Language.Pick(
                $"Inställningen {Key} är ”{value}”; den ska vara ett heltal mellan 1 och {Most}.",
                $"The setting {Key} is \"{value}\"; it must be a whole number between 1 and {Most}."));
    }

    /// <summary>The last day in time for telling; null where nobody has to be told, or has been.</summary>
    public LocalDate? LastDay(CareCase c) => c is { IsOpen: true, InformSince: { } since, InformedOn: null } ? since.PlusDays(WithinDays) : null;
}
