using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;

namespace Vardlots.Benchmarks.Pages;

/// <summary>A database in a folder with the core's services, on a fixed day.</summary>
public sealed class PageWorld : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 11, 22);
    public const string Anna = "navigator-01";

    public static readonly ViewContext Navigator = new(Anna, "Anna Lind", Roles.Navigator, "Vårdlotsar", null, false);
    public static readonly ViewContext Manager = new("manager-01", "Ulf Ek", Roles.Manager, "Ögonkliniken", [2], false);
    public static readonly ViewContext Administrator = new("admin", "Admin", Roles.Administrator, "Drift", [], false);

    private readonly ServiceProvider _services;

    public PageWorld(string folder)
    {
        _services = WholeCore.Build(WholeCore.Settings("Sqlite", $"Data Source={Path.Combine(folder, "v.db")}", folder), services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(new FixedClock()));
            if (Environment.GetEnvironmentVariable("PAGES_SQL") is not null) services.AddLogging(b => b.AddConsole().SetMinimumLevel(LogLevel.Information));
        });
    }

    public IServiceProvider Services => _services;

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VardlotsDb> OpenAsync() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();

    /// <summary>How large it is, as the heading of a table.</summary>
    public async Task<string> SizeAsync()
    {
        await using var db = await OpenAsync();
        var (entries, open) = (await db.Entries.CountAsync(), await db.Cases.CountAsync(c => c.ClosedOn == null));
        return $"{entries:N0} entries, {open:N0} open cases:";
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class FixedClock : IClock
    {
        public Instant GetCurrentInstant() => Today.At(new LocalTime(10, 0)).InUtc().ToInstant();
    }
}
