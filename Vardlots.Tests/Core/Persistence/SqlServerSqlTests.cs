using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;
using Vardlots.Tests.Support.SqlServer;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

/// <summary>What SQL Server would say, without a server: the T-SQL parser, and every name bound to the migrations' tables.</summary>
public sealed class SqlServerSqlTests
{
    [Fact]
    public void Migrations_Script_ParsesAndBinds()
    {
        var catalog = new Catalog();
        foreach (var script in SqlServerSchema.Scripts) Assert.Empty(catalog.Apply(script));
        Assert.NotNull(catalog.Columns("CareCases"));
        Assert.NotNull(catalog.Columns("AccessLogPatients"));
        Assert.True(catalog.TableCount > 25);
    }

    [Fact]
    public void SchedulersOwnSchema_ParsesAndBinds()
    {
        var assembly = typeof(Quartz.IScheduler).Assembly;
        var name = Assert.Single(assembly.GetManifestResourceNames(), n => n.EndsWith("create_sqlServer.sql", StringComparison.Ordinal));
        using var script = new StreamReader(assembly.GetManifestResourceStream(name)!);
        // Quartz fills in the tables' prefix before it runs the script.
        Assert.Empty(new Catalog().Apply(script.ReadToEnd().Replace("{0}", "QRTZ_", StringComparison.Ordinal).Replace("{1}", "QRTZ_", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SELECT [c].[Nothing] FROM [CareCases] AS [c]", "unknown column Nothing")]
    [InlineData("SELECT 1 FROM [NoTable]", "unknown table NoTable")]
    [InlineData("SELECT [x].[Id] FROM [CareCases] AS [c]", "unknown alias x")]
    [InlineData("UPDATE \"CareCases\" SET \"Version\" = 1 WHERE \"Idd\" = 2", "unknown column Idd")]
    [InlineData("INSERT INTO \"CareCases\" (\"Idd\") VALUES (1)", "unknown column Idd")]
    [InlineData("CREATE INDEX [i] ON [CareCases] ([Id]) WHERE [Closed] IS NULL", "unknown column Closed")]
    [InlineData("SELECT \"Id\" FROM \"CareCases\" LIMIT 1", "Incorrect syntax")]
    public void Require_WrongStatement_SaysWhatIsWrong(string sql, string fault) =>
        Assert.Contains(fault, Assert.Throws<InvalidOperationException>(() => SqlServerSchema.Require(sql)).Message);

    /// <summary>SQL Server refuses two ways of cascading from one table to another (error 1785).</summary>
    [Fact]
    public void Model_Cascades_OneWayAtMost()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        foreach (var table in db.Model.GetEntityTypes())
            Assert.All(Ways(table).GroupBy(t => t), way => Assert.Single(way));
    }

    private static IEnumerable<IEntityType> Ways(IEntityType from) => from.GetReferencingForeignKeys()
        .Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
        .SelectMany(k => Ways(k.DeclaringEntityType).Prepend(k.DeclaringEntityType));

    /// <summary>No index key is longer than SQL Server's 1,700 bytes (900 for a clustered one).</summary>
    [Fact]
    public void Model_IndexKeys_FitSqlServer()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        foreach (var index in db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()))
            Assert.True(index.Properties.Count <= 32 && index.Properties.Sum(Bytes) <= 1700, $"{index.DeclaringEntityType.DisplayName()}: {string.Join(", ", index.Properties.Select(p => p.Name))}");
        foreach (var key in db.Model.GetEntityTypes().Select(t => t.FindPrimaryKey()!))
            Assert.True(key.Properties.Sum(Bytes) <= 900, key.DeclaringEntityType.DisplayName());
    }

    /// <summary>SQL Server refuses a reference of another type or length than its key (error 1753).</summary>
    [Fact]
    public void Model_References_HaveTheirKeysType()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        foreach (var reference in db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
            Assert.Equal(reference.PrincipalKey.Properties.Select(p => p.GetColumnType()), reference.Properties.Select(p => p.GetColumnType()));
    }

    private static int Bytes(IProperty property) => property.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal) ? 2 * (property.GetMaxLength() ?? 4000) : 10;

    [Fact]
    public async Task LiveServer_WhereThereIsOne_TakesTheSchema()
    {
        Assert.SkipWhen(TestSqlServer.ConnectionString is null,
            "No live SQL Server: set VARDLOTS_TEST_SQLSERVER to a connection string, and ./test.sh runs the whole database suite on it too.");
        var (connectionString, drop) = TestSqlServer.NewDatabase();
        await using var connection = new Microsoft.Data.SqlClient.SqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var count = new Microsoft.Data.SqlClient.SqlCommand("SELECT COUNT(*) FROM \"RuleBooks\"", connection))
            Assert.Equal(1, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await connection.CloseAsync();
        drop();
    }
}
