using System.Globalization;
using Microsoft.Extensions.Configuration;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>How rules are published.</summary>
/// <param name="SingleAdministrator"><c>Rules:SingleAdministrator</c>: whoever drafted may approve. Said on every page of the rules.</param>
/// <param name="PublishFromCommandLine"><c>Rules:PublishFromCommandLine</c>: null where nobody has said.</param>
/// <param name="BacktestMonths"><c>Rules:BacktestMonths</c>: how far back the lists are read for a backtest.</param>
public sealed record RuleOptions(bool SingleAdministrator, bool? PublishFromCommandLine, int BacktestMonths)
{
    private const int MostMonths = 60;

    /// <exception cref="StartupException">A setting is neither true nor false, or no number of months.</exception>
    public static RuleOptions Read(IConfiguration configuration) => new(
        Flag(configuration, "Rules:SingleAdministrator") ?? false, Flag(configuration, "Rules:PublishFromCommandLine"), Months(configuration, "Rules:BacktestMonths"));

    private static bool? Flag(IConfiguration configuration, string key) => configuration[key] switch
    {
        null or "" => null,
        var value when bool.TryParse(value, out var flag) => flag,
        var value => throw new StartupException(Language.Pick(
            $"Inställningen {key} är ”{value}”; den ska vara true eller false.", $"The setting {key} is \"{value}\"; it must be true or false.")),
    };

    private static int Months(IConfiguration configuration, string key)
    {
        var value = configuration[key];
        if (string.IsNullOrWhiteSpace(value)) return 6;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= MostMonths ? months
            : throw new StartupException(Language.Pick(
                $"Inställningen {key} är ”{value}”; den ska vara ett heltal mellan 1 och {MostMonths}.",
                $"The setting {key} is \"{value}\"; it must be a whole number between 1 and {MostMonths}."));
    }
}
