using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Vardlots.Core.Persistence.Providers;

namespace Vardlots.Core.Persistence;

/// <summary>Lets <c>dotnet ef migrations add --context …</c> see each database's model without the web application or a server.</summary>
public abstract class DesignTime<TContext>(Action<DbContextOptionsBuilder> use, Func<DbContextOptions<TContext>, TContext> create)
    : IDesignTimeDbContextFactory<TContext> where TContext : DbContext
{
    internal const string Sqlite = "Data Source=design-time.db", Postgres = "Host=localhost;Database=design",
        SqlServer = "Server=localhost;Database=Design;Encrypt=False";

    public TContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);
        return create(options.Options);
    }
}

public sealed class SqliteDesign() : DesignTime<SqliteVardlotsDb>(o => SqliteServer.Use(o, Sqlite), o => new(o));

public sealed class SqliteAccessLogDesign() : DesignTime<SqliteAccessLogDb>(o => SqliteServer.Use(o, Sqlite), o => new(o));

public sealed class PostgresDesign() : DesignTime<PostgresVardlotsDb>(o => PostgresServer.Use(o, Postgres, DatabaseOptions.History), o => new(o));

public sealed class PostgresAccessLogDesign()
    : DesignTime<PostgresAccessLogDb>(o => PostgresServer.Use(o, Postgres, DatabaseOptions.AccessLogHistory), o => new(o));

public sealed class SqlServerDesign() : DesignTime<SqlServerVardlotsDb>(o => SqlServerServer.Use(o, SqlServer, DatabaseOptions.History, null), o => new(o));

public sealed class SqlServerAccessLogDesign()
    : DesignTime<SqlServerAccessLogDb>(o => SqlServerServer.Use(o, SqlServer, DatabaseOptions.AccessLogHistory, null), o => new(o));
