using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Vardlots.Core.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> see the models without the web application.</summary>
public sealed class VardlotsDbDesignTime : IDesignTimeDbContextFactory<VardlotsDb>
{
    public VardlotsDb CreateDbContext(string[] args)
    {
        var o = new DbContextOptionsBuilder<VardlotsDb>();
        Database.Use(o, "Data Source=design-time.db");
        return new VardlotsDb(o.Options);
    }
}

/// <inheritdoc cref="VardlotsDbDesignTime"/>
public sealed class AccessLogDbDesignTime : IDesignTimeDbContextFactory<AccessLogDb>
{
    public AccessLogDb CreateDbContext(string[] args)
    {
        var o = new DbContextOptionsBuilder<AccessLogDb>();
        Database.Use(o, "Data Source=design-time.db");
        return new AccessLogDb(o.Options);
    }
}
