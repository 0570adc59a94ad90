namespace Vardlots.Web.Hosting;

/// <summary>
/// The environment when nobody says which: a debug build, as <c>dotnet run</c> makes, is for development; what is published is
/// for production. A launch profile would say it too, but puts a line of its own on standard output before every command's result.
/// </summary>
internal static class DefaultEnvironment
{
#if DEBUG
    public const string Name = "Development";
#else
    public const string Name = "Production";
#endif

    private static string? FromVariables =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

    /// <summary>For commands, which take no host options.</summary>
    public static string Current => FromVariables ?? Name;

    /// <summary>For the web server; null leaves it to the variables or the arguments.</summary>
    public static string? For(string[] args) =>
        FromVariables is not null || args.Any(a => a.StartsWith("--environment", StringComparison.OrdinalIgnoreCase)) ? null : Name;
}
