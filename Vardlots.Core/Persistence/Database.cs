using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Persistence;

/// <summary>The only switch on provider: registers the contexts and brings the schema up to date.</summary>
public sealed class Database(
    DatabaseOptions options, RunLock locks, IDbContextFactory<VardlotsDb> main, IDbContextFactory<AccessLogDb> accessLog)
{
    internal static IDatabaseServer ServerOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteServer(),
        DatabaseProvider.Postgres => new PostgresServer(),
        DatabaseProvider.SqlServer => new SqlServerServer(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, null),
    };

    /// <summary>Registers contexts, options and lock for <paramref name="options"/>.</summary>
    public static void Register(IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton<RunLock>().AddSingleton<Database>();
        ServerOf(options.Provider).Register(services, options);
    }

    /// <summary>What every start does: migrates where the settings let it, otherwise refuses a database that does not fit the program.</summary>
    /// <returns>True when the database was new.</returns>
    /// <exception cref="StartupException">It cannot be reached or written, or it is older or newer than the program.</exception>
    public Task<bool> PrepareAsync(CancellationToken ct) => options.MigratesAtStart ? MigrateAsync(ct) : RequireCurrentAsync(ct);

    private async Task<bool> RequireCurrentAsync(CancellationToken ct)
    {
        await GuardAsync(async server =>
        {
            await using var db = await main.CreateDbContextAsync(ct);
            await RequireCurrentAsync(db, ct);
            await using var log = await accessLog.CreateDbContextAsync(ct);
            await RequireCurrentAsync(log, ct);
            return false;
        });
        return false;
    }

    private static async Task RequireCurrentAsync(DbContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        RequireNotNewer(known, applied);
        if (applied.Count < known.Count)
            throw new StartupException(Language.Pick(
                "Databasen är äldre än programmet, eller tom; kör kommandot ”migrate” och starta sedan igen.",
                "The database is older than the program, or empty; run the command \"migrate\" and then start again."));
    }

    /// <summary>Creates the database or brings it to this program's schema. Safe when several processes start at once.</summary>
    /// <returns>True when the database was new.</returns>
    /// <exception cref="StartupException">It cannot be reached or written, or it is newer than the program.</exception>
    public async Task<bool> MigrateAsync(CancellationToken ct)
    {
        return await GuardAsync(async server =>
        {
            await using var db = await main.CreateDbContextAsync(ct);
            await server.EnsureExistsAsync(options, db, ct);
            await using var held = await locks.AcquireAsync(RunLock.Schema, TimeSpan.FromMinutes(5), null, ct)
                ?? throw new StartupException(Language.Pick(
                    "En annan process uppdaterar databasen sedan mer än fem minuter; vänta och försök igen.",
                    "Another process has been updating the database for more than five minutes; wait and try again."));
            await using var log = await accessLog.CreateDbContextAsync(ct);
            await MigrateAsync(server, log, ct);
            return await MigrateAsync(server, db, ct);
        });
    }

    private async Task<T> GuardAsync<T>(Func<IDatabaseServer, Task<T>> work)
    {
        var server = ServerOf(options.Provider);
        try
        {
            return await work(server);
        }
        catch (Exception e) when (Cause(server, e) is { } cause)
        {
            throw new StartupException(Language.Pick(
                $"Databasen {options.Name} går inte att använda. {DatabaseProblem.SentenceFor(e) ?? cause.Message}",
                $"The database {options.Name} cannot be used. {DatabaseProblem.SentenceFor(e) ?? cause.Message}"), e);
        }
    }

    /// <summary>What the driver or the operating system said, however deep EF has wrapped it.</summary>
    private static Exception? Cause(IDatabaseServer server, Exception? e) =>
        e is null || server.IsFrom(e) || e is UnauthorizedAccessException ? e : Cause(server, e.InnerException);

    private static async Task<bool> MigrateAsync(IDatabaseServer server, DbContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        RequireNotNewer(known, applied);
        if (applied.Count == known.Count) return false;
        if (applied.Count > 0) await server.ForgetAbandonedMigrationAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        return applied.Count == 0;
    }

    private static void RequireNotNewer(HashSet<string> known, List<string> applied)
    {
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
            throw new StartupException(Language.Pick(
                $"Databasen är nyare än programmet (den har {newer}); uppdatera programmet.",
                $"The database is newer than the program (it has {newer}); update the program."));
    }
}
