using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

/// <summary>A database that fits the program, or a sentence that says what to do.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly OwnDatabase _own = OwnDatabase.Create();

    [Fact]
    public void Migrations_EveryDatabase_MatchTheModel()
    {
        DbContext[] contexts =
        [
            new SqliteDesign().CreateDbContext([]), new SqliteAccessLogDesign().CreateDbContext([]), new PostgresDesign().CreateDbContext([]),
            new PostgresAccessLogDesign().CreateDbContext([]), new SqlServerDesign().CreateDbContext([]), new SqlServerAccessLogDesign().CreateDbContext([]),
        ];
        Assert.All(contexts, c => Assert.False(c.Database.HasPendingModelChanges(), c.GetType().Name));
        foreach (var context in contexts) context.Dispose();
    }

    [Fact]
    public async Task Prepare_OlderDatabaseOnAServer_SaysMigrate()
    {
        Assert.SkipWhen(_own.Provider == "Sqlite", "The embedded database is brought up to date by whatever starts.");
        await using (var services = Services())
        {
            await services.PrepareAsync(CancellationToken.None);
            await ForgetLastMigrationAsync(services);
        }
        _own.Settings["Database:MigrateAtStart"] = "false";
        await using var again = Services();
        var refused = await Assert.ThrowsAsync<StartupException>(() => again.PrepareAsync(CancellationToken.None));
        Assert.Contains("äldre än programmet", refused.Message);
        Assert.Contains("migrate", refused.Message);
    }

    [Fact]
    public async Task Prepare_NewerDatabase_SaysUpdateTheProgram()
    {
        await using (var services = Services())
        {
            await services.PrepareAsync(CancellationToken.None);
            await using var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99')");
        }
        foreach (var migrates in new[] { "true", "false" })
        {
            _own.Settings["Database:MigrateAtStart"] = migrates;
            await using var again = Services();
            Assert.Contains("nyare än programmet", (await Assert.ThrowsAsync<StartupException>(() => again.PrepareAsync(CancellationToken.None))).Message);
        }
    }

    [Fact]
    public async Task Prepare_SeveralAtOnceOnAnEmptyDatabase_OneMigratesAndAllAreReady()
    {
        using var empty = OwnDatabase.Create(empty: true);
        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var services = WholeCore.Build(empty.Settings);
            await services.PrepareAsync(CancellationToken.None);
        }));
        await Task.WhenAll(starts);
        await using (var services = WholeCore.Build(empty.Settings))
        await using (var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync())
            Assert.Equal(1, await db.RuleBooks.CountAsync());
    }

    [Theory]
    [InlineData("Postgres", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hemligt;Timeout=2")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Database=x;User Id=x;Password=hemligt;Encrypt=False;Connect Timeout=2")]
    public async Task Prepare_NoServer_OneSentenceWithoutThePassword(string provider, string connectionString)
    {
        _own.Settings["Database:Provider"] = provider;
        _own.Settings["ConnectionStrings:Vardlots"] = connectionString;
        await using var services = Services();
        var refused = await Assert.ThrowsAsync<StartupException>(() => services.PrepareAsync(CancellationToken.None));
        Assert.Contains("127.0.0.1", refused.Message);
        Assert.DoesNotContain("hemligt", refused.Message);
    }

    [Theory]
    [InlineData("Postgres", "")]
    [InlineData("Postgres", "Host=db")]
    [InlineData("Postgres", "skräp")]
    [InlineData("SqlServer", "")]
    [InlineData("SqlServer", "Server=db")]
    [InlineData("SqlServer", "skräp=1;x")]
    public void Options_ConnectionStringUnusable_SaysWhatOneLooksLike(string provider, string connectionString)
    {
        _own.Settings["Database:Provider"] = provider;
        _own.Settings["ConnectionStrings:Vardlots"] = connectionString;
        Assert.Contains("till exempel", Assert.Throws<StartupException>(() => Services()).Message);
    }

    private static async Task ForgetLastMigrationAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
        var last = db.Database.GetMigrations().Last();
        await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = {last}");
    }

    private ServiceProvider Services() => WholeCore.Build(_own.Settings);

    public void Dispose() => _own.Dispose();
}
