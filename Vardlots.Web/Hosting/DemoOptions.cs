using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Hosting;

/// <summary>Whether an empty database is filled with an invented region.</summary>
internal static class DemoOptions
{
    /// <summary><c>Demo:Enabled</c>; by default true in Development only.</summary>
    /// <exception cref="StartupException">Asked for in Production.</exception>
    public static bool Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration["Demo:Enabled"];
        var enabled = environment.IsDevelopment();
        if (!string.IsNullOrWhiteSpace(text) && !bool.TryParse(text, out enabled))
            throw new StartupException(Language.Pick(
                $"Inställningen Demo:Enabled är ”{text}”; den ska vara true eller false.",
                $"The setting Demo:Enabled is \"{text}\"; it must be true or false."));
        if (enabled && environment.IsProduction())
            throw new StartupException(Language.Pick(
                "Demo:Enabled är true, men demodata och demokonton får inte finnas i Production. Ta bort inställningen.",
                "Demo:Enabled is true, but demo data and demo accounts must not exist in Production. Remove the setting."));
        return enabled;
    }
}
