using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vardlots.Core;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;

namespace Vardlots.Benchmarks;

/// <summary>The program's own services over the database in a folder.</summary>
public sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public BenchmarkDatabase(string folder) => _services = WholeCore.Build(
        WholeCore.Settings(IsPostgres ? "Postgres" : "Sqlite", IsPostgres ? PostgresOf(folder) : $"Data Source={Path(folder)}", folder));

    /// <summary>Set for the steps by the runner when they are about PostgreSQL: the server, without a database.</summary>
    public const string ServerVariable = "VARDLOTS_BENCHMARK_SERVER";

    private static readonly string? Server = Environment.GetEnvironmentVariable(ServerVariable);

    public static bool IsPostgres => Server is not null;

    private static string PostgresOf(string folder) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = System.IO.Path.GetFileName(folder) }.ConnectionString;

    /// <summary>A connection as the program's driver makes it, for the yardsticks.</summary>
    /// <param name="file">With SQLite, which database.</param>
    public static DbConnection Connect(string folder, string file)
    {
        DbConnection connection = IsPostgres ? new NpgsqlConnection(PostgresOf(folder)) : new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Nothing is left of the folder's database.</summary>
    public static void Drop(string folder)
    {
        SqliteConnection.ClearAllPools();
        foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(Path(folder) + end);
        if (!IsPostgres) return;
        using var server = new NpgsqlConnection(Server);
        server.Open();
        using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{System.IO.Path.GetFileName(folder)}\" WITH (FORCE)", server);
        drop.ExecuteNonQuery();
    }

    public static string Path(string folder) => System.IO.Path.Combine(folder, "vardlots.db");

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task<VardlotsDb> OpenAsync() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();

    public Task CreateAsync() => _services.PrepareAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
