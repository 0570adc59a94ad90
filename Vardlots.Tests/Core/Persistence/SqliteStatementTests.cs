using Microsoft.Data.Sqlite;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence.Fast;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

/// <summary>What is bound by position is stored exactly as the driver's own parameters store it.</summary>
public sealed class SqliteStatementTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteStatementTests()
    {
        _connection.Open();
        Execute("CREATE TABLE \"T\" (\"Id\" INTEGER PRIMARY KEY, \"V\")");
    }

    public static TheoryData<string> Kinds => [.. Values.Keys];

    private static readonly Dictionary<string, object?> Values = new()
    {
        ["nothing"] = null, ["empty text"] = "", ["plain text"] = "Åsa 'O;\"\t", ["text outside the plane"] = "𐐷 å\u0301", ["text with a NUL"] = "a\0b", ["long text"] = new string('ö', 5000),
        ["small number"] = -7, ["large number"] = long.MaxValue, ["yes"] = true, ["no"] = false, ["fraction"] = 0.1, ["name"] = DeadlineStatus.BookedInTime,
        ["day"] = new LocalDate(2026, 1, 9), ["early day"] = new LocalDate(23, 12, 31), ["late day"] = new LocalDate(9999, 12, 31),
        ["moment"] = Instant.FromUtc(2026, 11, 22, 23, 59, 1), ["moment with a fraction"] = Instant.FromUnixTimeTicks(17_000_000_001_234_560),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_EachKindOfValue_IsStoredAsTheDriverWould(string kind)
    {
        // The key comes last among the values and first in the text: positions go by the number in the name.
        using (var own = new SqliteStatement(_connection, "INSERT INTO \"T\" (\"Id\", \"V\") VALUES (@p1, @p0)", 2)) Assert.Equal(1, own.Run([Values[kind], 1]));
        using (var driver = _connection.CreateCommand())
        {
            driver.CommandText = "INSERT INTO \"T\" VALUES (2, @v)";
            driver.Parameters.AddWithValue("@v", SqlText.Value(Values[kind]));
            driver.ExecuteNonQuery();
        }
        Assert.Equal(Stored(2), Stored(1));
    }

    [Fact]
    public void Run_SeveralTimes_CountsWhatEachAffected()
    {
        Execute("INSERT INTO \"T\" VALUES (1, 'a'), (2, 'a'), (3, 'b')");
        using var update = new SqliteStatement(_connection, "UPDATE \"T\" SET \"V\" = @p0 WHERE \"V\" = @p1", 2);
        Assert.Equal(2, update.Run(["c", "a"]));
        Assert.Equal(0, update.Run(["c", "a"]));
        Assert.Equal(3, update.Run(["d", "c"]) + update.Run(["d", "b"]));
    }

    [Fact]
    public void Run_KeyTaken_ThrowsAsTheDriverDoesAndGoesOn()
    {
        using var insert = new SqliteStatement(_connection, "INSERT INTO \"T\" (\"Id\", \"V\") VALUES (@p0, @p1)", 2);
        insert.Run([1, "a"]);
        Assert.Equal((19, 1555), Assert.Throws<SqliteException>(() => insert.Run([1, "b"])) is var e ? (e.SqliteErrorCode, e.SqliteExtendedErrorCode) : default);
        Assert.Equal(1, insert.Run([2, "b"]));
    }

    [Fact]
    public void Run_RolledBack_LeavesNothing()
    {
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = new SqliteStatement(_connection, "INSERT INTO \"T\" (\"Id\", \"V\") VALUES (@p0, @p1)", 2);
            insert.Run([1, "a"]);
            transaction.Rollback();
        }
        Assert.Null(Stored(1));
    }

    [Fact]
    public void Create_FaultyText_Throws() => Assert.Throws<SqliteException>(() => new SqliteStatement(_connection, "INSERT INTO \"Nowhere\" VALUES (@p0)", 1));

    private string? Stored(int id)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT typeof(\"V\") || ' ' || hex(\"V\") FROM \"T\" WHERE \"Id\" = {id}";
        return (string?)command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _connection.Dispose();
}
