using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core;

namespace Vardlots.Tests.Support;

/// <summary>All of the core's services, built as the program builds them.</summary>
public static class WholeCore
{
    /// <summary>What the program is told to use a database, migrating it where it must.</summary>
    public static Dictionary<string, string?> Settings(string provider, string connectionString, string folder) => new()
    {
        ["Database:Provider"] = provider,
        ["Database:MigrateAtStart"] = "true",
        ["ConnectionStrings:Vardlots"] = connectionString,
        ["Data:Folder"] = folder,
        ["Region:Code"] = "63",
    };

    /// <param name="more">Services besides, or in place of, the core's own.</param>
    public static ServiceProvider Build(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddVardlotsCore(configuration);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
