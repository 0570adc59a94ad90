using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Persistence;

/// <summary>The only switch on provider: registers the contexts and brings the schema up to date.</summary>
public sealed class Database(
    DatabaseOptions options, RunLock locks, IDbContextFactory<VardlotsDb> main, IDbContextFactory<AccessLogDb> accessLog)
{
    /// <summary>Registers contexts, options and lock for <paramref name="options"/>.</summary>
    public static void Register(IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options).AddSingleton<RunLock>().AddSingleton<Database>();
        services.AddDbContextFactory<VardlotsDb>(o => Use(o, options.ConnectionString));
        services.AddDbContextFactory<AccessLogDb>(o => Use(o, options.AccessLogConnectionString));
    }

    internal static void Use(DbContextOptionsBuilder o, string connectionString) =>
        o.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance);

    /// <summary>Creates the database or brings it to this program's schema. Safe when several processes start at once.</summary>
    /// <returns>True when the database was new.</returns>
    /// <exception cref="StartupException">The folder cannot be written, or the database is newer than the program.</exception>
    public async Task<bool> MigrateAsync(CancellationToken ct)
    {
        EnsureFolder();
        try
        {
            using var held = await locks.AcquireAsync(RunLock.Schema, TimeSpan.FromMinutes(5), null, ct)
                ?? throw new StartupException(Language.Pick(
                    "En annan process uppdaterar databasen sedan mer än fem minuter; vänta och försök igen.",
                    "Another process has been updating the database for more than five minutes; wait and try again."));
            await using var log = await accessLog.CreateDbContextAsync(ct);
            await MigrateAsync(log, ct);
            await using var db = await main.CreateDbContextAsync(ct);
            return await MigrateAsync(db, ct);
        }
        catch (Exception e) when (e is SqliteException or UnauthorizedAccessException)
        {
            throw new StartupException(Language.Pick(
                $"Databasen {options.DatabaseFile} går inte att använda. {DatabaseProblem.SentenceFor(e) ?? DatabaseProblem.Sentence(DatabaseTrouble.Unwritable)}",
                $"The database {options.DatabaseFile} cannot be used. {DatabaseProblem.SentenceFor(e) ?? DatabaseProblem.Sentence(DatabaseTrouble.Unwritable)}"), e);
        }
    }

    private static async Task<bool> MigrateAsync(DbContext db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
            throw new StartupException(Language.Pick(
                $"Databasen är nyare än programmet (den har {newer}); uppdatera programmet.",
                $"The database is newer than the program (it has {newer}); update the program."));
        if (applied.Count == known.Count) return false;
        await ForgetAbandonedLockAsync(db, applied.Count > 0, ct);
        await db.Database.MigrateAsync(ct);
        return applied.Count == 0;
    }

    /// <summary>A process killed while migrating leaves EF's lock row behind and the next would wait for ever. We hold our own lock, so nobody else is migrating.</summary>
    private static async Task ForgetAbandonedLockAsync(DbContext db, bool exists, CancellationToken ct)
    {
        if (exists) await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
    }

    private void EnsureFolder()
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            var probe = Path.Combine(options.DataFolder, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(Language.Pick(
                $"Mappen {options.DataFolder} går inte att skriva i; ge programmet skrivrätt eller peka ConnectionStrings:Vardlots på en annan mapp.",
                $"The folder {options.DataFolder} cannot be written; give the program write access or point ConnectionStrings:Vardlots elsewhere."), e);
        }
    }
}
