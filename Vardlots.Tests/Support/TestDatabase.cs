using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Tests.Support;

/// <summary>A real, migrated SQLite database in a folder of its own, with all of the core's services and a clock to turn.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private TestDatabase(ServiceProvider services, string folder, FakeClock clock) => (_services, _folder, Clock) = (services, folder, clock);

    public FakeClock Clock { get; }
    public string Folder => _folder;

    public static async Task<TestDatabase> CreateAsync(FakeClock? clock = null, Action<IServiceCollection>? more = null)
    {
        clock ??= new FakeClock();
        var folder = Directory.CreateTempSubdirectory("vardlots-test-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(folder)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddVardlotsCore(configuration);
        services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        more?.Invoke(services);
        var provider = services.BuildServiceProvider();
        await provider.PrepareAsync(CancellationToken.None);
        return new TestDatabase(provider, folder, clock);
    }

    /// <summary>The settings of a database in <paramref name="folder"/>.</summary>
    public static Dictionary<string, string?> Settings(string folder) => new()
    {
        ["Database:Provider"] = "Sqlite",
        ["ConnectionStrings:Vardlots"] = $"Data Source={Path.Combine(folder, "vardlots.db")};Pooling=False",
        ["Region:Code"] = "63",
    };

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VardlotsDb> OpenAsync() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
    public Task<AccessLogDb> OpenAccessLogAsync() => Get<IDbContextFactory<AccessLogDb>>().CreateDbContextAsync();

    /// <summary>The system's own hand, now.</summary>
    public ChangeContext SystemChange() => ChangeContext.System(Clock.GetCurrentInstant(), Clock.Today());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
