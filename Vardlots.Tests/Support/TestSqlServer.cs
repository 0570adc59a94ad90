using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;

namespace Vardlots.Tests.Support;

/// <summary>
/// A live SQL Server, where <c>VARDLOTS_TEST_SQLSERVER</c> holds a connection string of somebody who may create databases.
/// Making a database there takes seconds, so a used one is emptied and lent again.
/// </summary>
public static class TestSqlServer
{
    /// <summary>Null where there is none.</summary>
    public static string? ConnectionString { get; } =
        Environment.GetEnvironmentVariable("VARDLOTS_TEST_SQLSERVER") is { Length: > 0 } text ? text : null;

    /// <summary>Statements in one round trip (<c>VARDLOTS_TEST_MAXBATCH</c>); 1 for servers that lack MERGE.</summary>
    public static string? MaxBatchSize { get; } =
        Environment.GetEnvironmentVariable("VARDLOTS_TEST_MAXBATCH") is { Length: > 0 } text ? text : null;

    private static readonly ConcurrentBag<string> Free = [];
    private static readonly string Prefix = $"vardlots_{Environment.ProcessId}_";
    private static int _count;

    static TestSqlServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var name in Free) Run("master", $"DROP DATABASE {name}");
    };

    /// <summary>A database without rows, perhaps not yet migrated, and how to give it back.</summary>
    public static (string ConnectionString, Action Drop) NewDatabase()
    {
        if (!Free.TryTake(out var name))
        {
            name = Prefix + Interlocked.Increment(ref _count);
            Run("master", $"CREATE DATABASE {name}");
        }
        return (To(name), () =>
        {
            Empty(name);
            Free.Add(name);
        });
    }

    private static string To(string database) => new SqlConnectionStringBuilder(
        ConnectionString ?? throw new InvalidOperationException("VARDLOTS_TEST_SQLSERVER holds no connection string."))
    { InitialCatalog = database, Pooling = false }.ConnectionString;

    private static void Run(string database, string sql)
    {
        using var connection = new SqlConnection(To(database));
        connection.Open();
        using var command = new SqlCommand(sql, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }

    /// <summary>Deletes every row but those about migrations, children first, and starts the counters again.</summary>
    private static void Empty(string name)
    {
        using var connection = new SqlConnection(To(name));
        connection.Open();
        var tables = Names(connection, "SELECT t.name FROM sys.tables t WHERE t.name NOT LIKE '%MigrationsHistory'");
        for (var left = tables; left.Count > 0;)
        {
            var blocked = left.Where(t => !TryDelete(connection, t)).ToList();
            if (blocked.Count == left.Count) throw new InvalidOperationException("Tables refer to each other in a ring: " + string.Join(", ", blocked));
            left = blocked;
        }
        foreach (var table in Names(connection, "SELECT OBJECT_NAME(c.object_id) FROM sys.identity_columns c JOIN sys.tables t ON t.object_id = c.object_id"))
        {
            using var reset = new SqlCommand($"DBCC CHECKIDENT ('{table}', RESEED, 0)", connection);
            try { reset.ExecuteNonQuery(); }
            catch (SqlException) { /* A compatible server may lack it; tests do not count on ids. */ }
        }
    }

    private static bool TryDelete(SqlConnection connection, string table)
    {
        try
        {
            using var delete = new SqlCommand($"DELETE FROM [{table}]", connection) { CommandTimeout = 120 };
            delete.ExecuteNonQuery();
            return true;
        }
        catch (SqlException e) when (e.Number == 547)
        {
            return false; // rows elsewhere refer to it: after them
        }
    }

    private static List<string> Names(SqlConnection connection, string sql)
    {
        using var command = new SqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }
}
