using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core;
using Vardlots.Core.Persistence;

namespace Vardlots.Benchmarks;

/// <summary>The program's own services over the database in a folder.</summary>
public sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public BenchmarkDatabase(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Sqlite",
            ["ConnectionStrings:Vardlots"] = $"Data Source={Path(folder)}",
            ["Region:Code"] = "63",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddVardlotsCore(configuration).BuildServiceProvider();
    }

    public static string Path(string folder) => System.IO.Path.Combine(folder, "vardlots.db");

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VardlotsDb> OpenAsync() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();

    public Task CreateAsync() => _services.PrepareAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
