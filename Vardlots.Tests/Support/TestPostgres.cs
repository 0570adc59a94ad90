using System.Diagnostics;
using Npgsql;
using Vardlots.Core;

namespace Vardlots.Tests.Support;

/// <summary>
/// A real PostgreSQL of this test run's own: a spare port of 127.0.0.1, a folder of its own, started when first asked for. A small
/// watcher stops it when the test process is gone, however it went.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<string> Server = new(Start);
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private static int _count;

    /// <summary>Where the server's programs are, or null when PostgreSQL is not installed.</summary>
    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    /// <summary>A migrated database, and how to be rid of it.</summary>
    public static (string ConnectionString, Action Drop) NewDatabase() => Make($"TEMPLATE {Template.Value} STRATEGY FILE_COPY");

    /// <summary>A database with nothing in it.</summary>
    public static (string ConnectionString, Action Drop) NewEmptyDatabase() => Make("TEMPLATE template0");

    /// <summary>A database with another's contents; nobody may be connected to that one.</summary>
    public static (string ConnectionString, Action Drop) CopyOf(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
        return Make($"TEMPLATE {new NpgsqlConnectionStringBuilder(connectionString).Database} STRATEGY FILE_COPY");
    }

    private static (string, Action) Make(string from)
    {
        var name = $"t{Interlocked.Increment(ref _count)}";
        Run($"CREATE DATABASE {name} {from}");
        return (To(name), () =>
        {
            using (var connection = new NpgsqlConnection(To(name))) NpgsqlConnection.ClearPool(connection);
            Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Server.Value) { Database = database }.ConnectionString;

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server.Value) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Migrated once; each test's database is a copy.</summary>
    private static string MakeTemplate()
    {
        const string name = "vardlots_template";
        var folder = Directory.CreateTempSubdirectory("vardlots-template-").FullName;
        using var services = WholeCore.Build(WholeCore.Settings("Postgres", new NpgsqlConnectionStringBuilder(To(name)) { Pooling = false }.ConnectionString, folder));
        Task.Run(() => services.PrepareAsync(CancellationToken.None)).GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
        return name;
    }

    private static string Start()
    {
        var programs = Programs ?? throw new InvalidOperationException("PostgreSQL is not installed; test.sh installs it (Debian package postgresql).");
        var folder = Directory.CreateTempSubdirectory("vardlots-postgres-").FullName;
        // PostgreSQL refuses to run as root.
        var asUser = Environment.IsPrivilegedProcess ? "runuser -u postgres -- " : "";
        if (asUser.Length > 0) Shell($"chown postgres {folder}");
        Shell($"{asUser}{programs}/initdb -D {folder}/data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null");
        var port = SparePort.Find();
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c",
            $"{asUser}{programs}/postgres -D {folder}/data -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off " +
            "-c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB -c log_min_messages=fatal >/dev/null 2>&1 & " +
            $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; " +
            $"{asUser}{programs}/pg_ctl -D {folder}/data stop -m immediate >/dev/null 2>&1; rm -rf {folder}"]));
        var server = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=true;Maximum Pool Size=20;Minimum Pool Size=0";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = new NpgsqlConnection(server);
                connection.Open();
                return server;
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"Exit code {process.ExitCode} of: {command}");
    }
}
