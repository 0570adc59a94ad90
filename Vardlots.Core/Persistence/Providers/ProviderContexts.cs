using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Vardlots.Core.Persistence.Providers;

// One model; a class for each database only because a set of migrations belongs to a class.

public sealed class SqliteVardlotsDb(DbContextOptions<SqliteVardlotsDb> options) : VardlotsDb(options);

public sealed class SqliteAccessLogDb(DbContextOptions<SqliteAccessLogDb> options) : AccessLogDb(options);

public sealed class PostgresVardlotsDb(DbContextOptions<PostgresVardlotsDb> options) : VardlotsDb(options)
{
    internal override string TextCollation => PostgresServer.TextCollation;
}

public sealed class PostgresAccessLogDb(DbContextOptions<PostgresAccessLogDb> options) : AccessLogDb(options)
{
    internal override string TextCollation => PostgresServer.TextCollation;
}

public sealed class SqlServerVardlotsDb(DbContextOptions<SqlServerVardlotsDb> options) : VardlotsDb(options)
{
    internal override string TextCollation => SqlServerServer.TextCollation;
}

public sealed class SqlServerAccessLogDb(DbContextOptions<SqlServerAccessLogDb> options) : AccessLogDb(options)
{
    internal override string TextCollation => SqlServerServer.TextCollation;
}

/// <summary>Hands out a database's own context as the one that everybody knows.</summary>
internal sealed class ContextFactory<TBase, TOwn>(IDbContextFactory<TOwn> own) : IDbContextFactory<TBase>
    where TBase : DbContext where TOwn : TBase
{
    public TBase CreateDbContext() => own.CreateDbContext();
    public async Task<TBase> CreateDbContextAsync(CancellationToken ct = default) => await own.CreateDbContextAsync(ct);

    public static void Register(IServiceCollection services, Action<DbContextOptionsBuilder> use)
    {
        // Counts that stop at a thousand take any thousand and one rows: their order is of no matter.
        services.AddPooledDbContextFactory<TOwn>(o =>
        {
            use(o);
            o.ConfigureWarnings(w => w.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        });
        services.AddSingleton<IDbContextFactory<TBase>, ContextFactory<TBase, TOwn>>();
        services.AddScoped<TBase>(s => s.GetRequiredService<TOwn>());
    }
}
