using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Capacity;

/// <param name="Hold">How long a reservation holds unless used up: <c>Capacity:HoldHours</c>.</param>
public sealed record CapacityOptions(Duration Hold)
{
    private const string Key = "Capacity:HoldHours";
    private const int Most = 720;

    /// <exception cref="StartupException">Not a whole number of hours.</exception>
    public static CapacityOptions Read(IConfiguration configuration)
    {
        var value = configuration[Key];
        if (string.IsNullOrWhiteSpace(value)) return new CapacityOptions(Duration.FromHours(72));
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= Most ? new CapacityOptions(Duration.FromHours(hours))
            : throw new StartupException(Language.Pick(
                $"Inställningen {Key} är ”{value}”; den ska vara ett heltal mellan 1 och {Most}.",
                $"The setting {Key} is \"{value}\"; it must be a whole number between 1 and {Most}."));
    }
}
