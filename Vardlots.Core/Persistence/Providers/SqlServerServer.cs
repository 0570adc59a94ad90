using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Vardlots.Core.Persistence.Providers;

/// <summary>SQL Server: one database for everything, application locks that live as long as the session that took them.</summary>
internal sealed class SqlServerServer : IDatabaseServer
{
    /// <summary>Texts compare by their code points, as in SQLite; Swedish order has keys of its own.</summary>
    public const string TextCollation = "Latin1_General_BIN2";

    private const int DatabaseExists = 1801;

    public static void Use(DbContextOptionsBuilder o, string connectionString, string history, int? maxBatchSize) =>
        o.UseSqlServer(connectionString, s =>
        {
            s.MigrationsHistoryTable(history);
            if (maxBatchSize is { } size) s.MaxBatchSize(size);
        });

    public void Register(IServiceCollection services, DatabaseOptions options)
    {
        ContextFactory<VardlotsDb, SqlServerVardlotsDb>.Register(services,
            o => Use(o, options.ConnectionString, DatabaseOptions.History, options.MaxBatchSize));
        ContextFactory<AccessLogDb, SqlServerAccessLogDb>.Register(services,
            o => Use(o, options.AccessLogConnectionString, DatabaseOptions.AccessLogHistory, options.MaxBatchSize));
    }

    public async Task EnsureExistsAsync(DatabaseOptions options, DbContext db, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(ct)) await creator.CreateAsync(ct);
        }
        catch (SqlException e) when (e.Number == DatabaseExists)
        {
            // Another node started at the same moment and was first.
        }
    }

    /// <summary>Its migrations hold an application lock that ends with the session.</summary>
    public Task ForgetAbandonedMigrationAsync(DbContext db, CancellationToken ct) => Task.CompletedTask;

    public Task<HeldLock?> TryLockAsync(DatabaseOptions options, string name, CancellationToken ct)
    {
        var session = new SqlConnection(new SqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        return HeldLock.OfSessionAsync(session, async () =>
        {
            await using var take = new SqlCommand("sp_getapplock", session) { CommandType = CommandType.StoredProcedure };
            take.Parameters.AddWithValue("@Resource", "vardlots-" + name);
            take.Parameters.AddWithValue("@LockMode", "Exclusive");
            take.Parameters.AddWithValue("@LockOwner", "Session");
            take.Parameters.AddWithValue("@LockTimeout", 0);
            var answer = take.Parameters.Add("@Answer", SqlDbType.Int);
            answer.Direction = ParameterDirection.ReturnValue;
            await take.ExecuteNonQueryAsync(ct);
            return (int)answer.Value >= 0;
        }, ct);
    }

    public bool IsFrom(Exception e) => e is SqlException;
}
