using Vardlots.Web.Hosting;

namespace Vardlots.Web.Commands;

/// <summary>The settings of the command line: the same file and the same environment variables as the web.</summary>
internal static class Settings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{DefaultEnvironment.Current}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
