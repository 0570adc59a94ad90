using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;

namespace Vardlots.Tests.Support.SqlServer;

/// <summary>The schema that the SQL Server migrations make, and whether a statement fits it.</summary>
internal static class SqlServerSchema
{
    private static readonly Lazy<Catalog> Made = new(() =>
    {
        var catalog = new Catalog();
        foreach (var script in Scripts)
            if (catalog.Apply(script) is { Count: > 0 } faults) throw new InvalidOperationException("SQL Server would refuse the migrations: " + string.Join("; ", faults));
        return catalog;
    });

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new();

    /// <summary>The migrations of both contexts as scripts.</summary>
    public static IReadOnlyList<string> Scripts
    {
        get
        {
            using var main = new SqlServerDesign().CreateDbContext([]);
            using var log = new SqlServerAccessLogDesign().CreateDbContext([]);
            return [Script(main), Script(log)];
        }
    }

    /// <summary>Different statements that have passed so far.</summary>
    public static int Passed => Known.Count(k => k.Value.Count == 0);

    /// <summary>Fails with what SQL Server would not accept.</summary>
    public static void Require(string sql)
    {
        var faults = Known.GetOrAdd(sql, text => Made.Value.Apply(text));
        if (faults.Count > 0) throw new InvalidOperationException($"SQL Server would refuse ({string.Join("; ", faults)}):\n{sql}");
    }

    private static string Script(DbContext db) => db.GetService<IMigrator>().GenerateScript();
}
