using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core;

/// <summary>Everything the core offers, for the web, the command line and the tests alike.</summary>
public static class CoreServices
{
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddVardlotsCore(this IServiceCollection services, IConfiguration configuration)
    {
        Database.Register(services, DatabaseOptions.Read(configuration));
        services.AddSingleton(RegionOptions.Read(configuration));
        services.AddSingleton<IClock>(SwedishTime.MachineClock);
        services.AddSingleton<AccessLog>();
        services.AddAccounts();
        services.AddSingleton<DraftService>();
        services.AddSingleton<RunQueries>();
        return services;
    }
}
