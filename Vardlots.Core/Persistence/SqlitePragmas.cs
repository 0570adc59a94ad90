using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vardlots.Core.Persistence;

/// <summary>
/// Settings each SQLite connection needs: readers never wait (WAL is set when the file is made), a commit survives a
/// killed process (NORMAL is enough in WAL), and 32 MB of page cache for the nightly runs.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
