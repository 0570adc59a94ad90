using Microsoft.Extensions.Configuration;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core;

/// <summary>Which region this is.</summary>
/// <param name="Code">Two digits of the waiting-time data's region codes, e.g. 63; patients of other regions have no guarantee against this one (HSL 8 kap. 1 §).</param>
public sealed record RegionOptions(string Code)
{
    /// <exception cref="StartupException"><c>Region:Code</c> is not two digits.</exception>
    public static RegionOptions Read(IConfiguration configuration)
    {
        var code = configuration["Region:Code"] ?? "63";
        if (code.Length != 2 || !code.All(char.IsAsciiDigit))
            throw new StartupException(Language.Pick(
                $"Inställningen Region:Code är ”{code}”; den ska vara två siffror, till exempel 63.",
                $"The setting Region:Code is \"{code}\"; it must be two digits, such as 63."));
        return new RegionOptions(code);
    }
}
