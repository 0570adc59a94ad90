using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Vardlots.Core.Persistence.Providers;

/// <summary>PostgreSQL: one database for everything, locks that live as long as the session that took them.</summary>
internal sealed class PostgresServer : IDatabaseServer
{
    /// <summary>Texts compare by their code points, as in SQLite; Swedish order has keys of its own.</summary>
    public const string TextCollation = "C";

    /// <summary>Arbitrary, and ours: keeps our lock numbers apart from another program's in the same database.</summary>
    private const int LockClass = 0x5644_4C54;

    public static void Use(DbContextOptionsBuilder o, string connectionString, string history) =>
        o.UseNpgsql(connectionString, n => n.MigrationsHistoryTable(history));

    public void Register(IServiceCollection services, DatabaseOptions options)
    {
        ContextFactory<VardlotsDb, PostgresVardlotsDb>.Register(services, o => Use(o, options.ConnectionString, DatabaseOptions.History));
        ContextFactory<AccessLogDb, PostgresAccessLogDb>.Register(services, o => Use(o, options.AccessLogConnectionString, DatabaseOptions.AccessLogHistory));
    }

    public async Task EnsureExistsAsync(DatabaseOptions options, DbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(ct)) await creator.CreateAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node started at the same moment and was first.
        }
    }

    /// <summary>Its migrations hold a lock that ends with the session.</summary>
    public Task ForgetAbandonedMigrationAsync(DbContext db, CancellationToken ct) => Task.CompletedTask;

    public Task<HeldLock?> TryLockAsync(DatabaseOptions options, string name, CancellationToken ct)
    {
        // The server notices within half a minute that a whole machine is gone.
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Pooling = false, KeepAlive = 10, Options = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
        };
        var session = new NpgsqlConnection(settings.ConnectionString);
        return HeldLock.OfSessionAsync(session, async () =>
        {
            await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock(@p0, hashtext(@p1))", session);
            take.Parameters.AddWithValue("p0", LockClass);
            take.Parameters.AddWithValue("p1", name);
            return await take.ExecuteScalarAsync(ct) is true;
        }, ct);
    }

    public bool IsFrom(Exception e) => e is NpgsqlException;
}
