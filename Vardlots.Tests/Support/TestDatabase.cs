using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Tests.Support.SqlServer;

namespace Vardlots.Tests.Support;

/// <summary>A real, migrated database of a test's own (<see cref="OwnDatabase"/>), with all of the core's services and a clock to turn.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly OwnDatabase _own;

    private TestDatabase(ServiceProvider services, OwnDatabase own, FakeClock clock) => (_services, _own, Clock) = (services, own, clock);

    public FakeClock Clock { get; }
    public string Folder => _own.Folder;
    public OwnDatabase Own => _own;

    public static async Task<TestDatabase> CreateAsync(FakeClock? clock = null, Action<IServiceCollection>? more = null)
    {
        clock ??= new FakeClock();
        var own = OwnDatabase.Create();
        var provider = WholeCore.Build(own.Settings, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
            services.AddQuickPasswords();
            if (own.Provider == "Sqlite") services.AddSqlServerMirror();
            more?.Invoke(services);
        });
        await provider.PrepareAsync(CancellationToken.None);
        return new TestDatabase(provider, own, clock);
    }

    public IServiceProvider Services => _services;
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VardlotsDb> OpenAsync() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
    public Task<AccessLogDb> OpenAccessLogAsync() => Get<IDbContextFactory<AccessLogDb>>().CreateDbContextAsync();

    /// <summary>The system's own hand, now.</summary>
    public ChangeContext SystemChange() => ChangeContext.System(Clock.GetCurrentInstant(), Clock.Today());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _own.Dispose();
    }
}
