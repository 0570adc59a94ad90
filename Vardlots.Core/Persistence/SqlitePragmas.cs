using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Vardlots.Core.Persistence;

/// <summary>
/// Settings each SQLite connection needs: readers never wait (WAL is set when the file is made), a commit survives a
/// killed process (NORMAL is enough in WAL), and 32 MB of page cache, more where <see cref="Fast.RowWriters.ExpectMany"/> says so. They last as long
/// as the driver keeps the connection in its pool, so a page that opens one again does not pay for them again, and a night keeps its pages in memory.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, Told);
    }
}
