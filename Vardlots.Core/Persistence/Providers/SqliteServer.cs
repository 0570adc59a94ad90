using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Persistence.Providers;

/// <summary>The embedded database: files in one folder, locks that the operating system keeps.</summary>
internal sealed class SqliteServer : IDatabaseServer
{
    public static void Use(DbContextOptionsBuilder o, string connectionString) =>
        o.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance);

    public void Register(IServiceCollection services, DatabaseOptions options)
    {
        ContextFactory<VardlotsDb, SqliteVardlotsDb>.Register(services, o => Use(o, options.ConnectionString));
        ContextFactory<AccessLogDb, SqliteAccessLogDb>.Register(services, o => Use(o, options.AccessLogConnectionString));
    }

    public Task EnsureExistsAsync(DatabaseOptions options, DbContext db, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            var probe = Path.Combine(options.DataFolder, $".write-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(Language.Pick(
                $"Mappen {options.DataFolder} går inte att skriva i; ge programmet skrivrätt eller peka ConnectionStrings:Vardlots på en annan mapp.",
                $"The folder {options.DataFolder} cannot be written; give the program write access or point ConnectionStrings:Vardlots elsewhere."), e);
        }
    }

    public Task ForgetAbandonedMigrationAsync(DbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);

    public Task<HeldLock?> TryLockAsync(DatabaseOptions options, string name, CancellationToken ct)
    {
        var path = $"{new SqliteConnectionStringBuilder(options.ConnectionString).DataSource}.{name}.lock";
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult<HeldLock?>(new HeldLock(file, _ => Task.CompletedTask));
        }
        catch (IOException) when (Directory.Exists(options.DataFolder))
        {
            return Task.FromResult<HeldLock?>(null);
        }
    }

    public bool IsFrom(Exception e) => e is SqliteException;
}
