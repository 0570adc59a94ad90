using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Vardlots.Tests.Support;

/// <summary>
/// A database of a test's own, in a folder of its own. On SQLite unless <c>VARDLOTS_TEST_DATABASE</c> says <c>Postgres</c> or
/// <c>SqlServer</c>: the same tests then run there.
/// </summary>
public sealed class OwnDatabase : IDisposable
{
    private readonly Action _drop;

    private OwnDatabase(string provider, string folder, string connectionString, Action drop)
    {
        (Provider, Folder, ConnectionString, _drop) = (provider, folder, connectionString, drop);
        Settings = WholeCore.Settings(provider, connectionString, folder);
        if (provider == "SqlServer" && TestSqlServer.MaxBatchSize is { } size) Settings["Database:MaxBatchSize"] = size;
    }

    /// <summary>Which database this run of the tests is about.</summary>
    public static string ChosenProvider { get; } = Environment.GetEnvironmentVariable("VARDLOTS_TEST_DATABASE") is { Length: > 0 } chosen ? chosen : "Sqlite";

    public string Provider { get; }
    public string Folder { get; }
    public string ConnectionString { get; }

    /// <summary>What the program is told to use this database.</summary>
    public Dictionary<string, string?> Settings { get; }

    /// <summary>A migrated database with the first rule book and nothing else.</summary>
    /// <param name="provider">Another than the run's own, for tests that are about one database.</param>
    /// <param name="empty">Not even migrated.</param>
    public static OwnDatabase Create(string? provider = null, bool empty = false)
    {
        var folder = Directory.CreateTempSubdirectory("vardlots-test-").FullName;
        switch (provider ?? ChosenProvider)
        {
            case "Sqlite":
                if (!empty) TestSqlite.CopyTo(folder);
                return new OwnDatabase("Sqlite", folder, TestSqlite.ConnectionStringIn(folder), SqliteConnection.ClearAllPools);
            case "Postgres":
                var (postgres, dropPostgres) = empty ? TestPostgres.NewEmptyDatabase() : TestPostgres.NewDatabase();
                return new OwnDatabase("Postgres", folder, postgres, dropPostgres);
            case "SqlServer":
                var (sqlServer, dropSqlServer) = TestSqlServer.NewDatabase();
                return new OwnDatabase("SqlServer", folder, sqlServer, dropSqlServer);
            case var other:
                throw new InvalidOperationException($"VARDLOTS_TEST_DATABASE is {other}; it must be Sqlite, Postgres or SqlServer.");
        }
    }

    /// <summary>Another database with the same contents. Nobody may be connected to this one.</summary>
    public OwnDatabase Copy()
    {
        if (Provider == "Postgres")
        {
            var (copy, drop) = TestPostgres.CopyOf(ConnectionString);
            return new OwnDatabase(Provider, Directory.CreateTempSubdirectory("vardlots-test-").FullName, copy, drop);
        }
        SqliteConnection.ClearAllPools();
        var made = Create(Provider);
        foreach (var file in Directory.EnumerateFiles(Folder, "vardlots*.db")) File.Copy(file, Path.Combine(made.Folder, Path.GetFileName(file)), overwrite: true);
        return made;
    }

    /// <summary>The settings as a process of the program takes them.</summary>
    public void AddTo(ProcessStartInfo start)
    {
        foreach (var (key, value) in Settings) start.Environment[key.Replace(":", "__")] = value;
    }

    public void Dispose()
    {
        _drop();
        Directory.Delete(Folder, recursive: true);
    }
}
