using System.Net;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Web.Hosting;

/// <summary>The web server's own settings, read and checked once at start; every fault is told at once.</summary>
/// <param name="Idle"><c>Session:IdleMinutes</c>: a session without anybody at the keyboard for this long ends.</param>
/// <param name="BehindProxy"><c>Https:BehindProxy</c>: a proxy in front ends TLS and sends X-Forwarded headers.</param>
/// <param name="KnownProxies"><c>Https:KnownProxies</c>: whose headers are believed besides the machine's own.</param>
/// <param name="RequireHttps">True in production: redirection, HSTS, secure cookies.</param>
internal sealed record WebOptions(Duration Idle, bool BehindProxy, IReadOnlyList<IPAddress> KnownProxies, bool RequireHttps)
{
    /// <exception cref="StartupException">One or more settings cannot be used.</exception>
    public static WebOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        var idle = Number(configuration, "Session:IdleMinutes", 30, 3, 240, faults);
        var behindProxy = Flag(configuration, "Https:BehindProxy", faults);
        var proxies = Proxies(configuration, faults);
        var addresses = Addresses(configuration, faults);
        if (environment.IsProduction() && !behindProxy && !addresses.Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
            faults.Add(HostingText.HttpsNeeded);
        if (faults.Count > 0) throw new StartupException(string.Join(' ', faults));
        return new WebOptions(Duration.FromMinutes(idle), behindProxy, proxies, environment.IsProduction());
    }

    private static int Number(IConfiguration configuration, string key, int otherwise, int least, int most, List<string> faults)
    {
        var value = configuration[key];
        if (string.IsNullOrWhiteSpace(value)) return otherwise;
        if (int.TryParse(value, out var number) && number >= least && number <= most) return number;
        faults.Add(HostingText.BadNumber(key, value, least, most));
        return otherwise;
    }

    private static bool Flag(IConfiguration configuration, string key, List<string> faults)
    {
        var value = configuration[key];
        if (string.IsNullOrWhiteSpace(value)) return false;
        if (!bool.TryParse(value, out var flag)) faults.Add(HostingText.BadFlag(key, value));
        return flag;
    }

    private static List<IPAddress> Proxies(IConfiguration configuration, List<string> faults)
    {
        var proxies = new List<IPAddress>();
        foreach (var value in configuration.GetSection("Https:KnownProxies").GetChildren().Select(c => c.Value))
        {
            if (IPAddress.TryParse(value, out var proxy)) proxies.Add(proxy);
            else faults.Add(HostingText.BadProxy(value));
        }
        return proxies;
    }

    private static List<string> Addresses(IConfiguration configuration, List<string> faults)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>();
        var addresses = (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(endpoints).ToList();
        foreach (var address in addresses)
        {
            try
            {
                BindingAddress.Parse(address);
            }
            catch (FormatException)
            {
                faults.Add(HostingText.BadUrl(address));
            }
        }
        return addresses;
    }
}
