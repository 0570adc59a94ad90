using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Persistence;

/// <summary>What can be wrong with a database that people can do something about.</summary>
public enum DatabaseTrouble { Full, Busy, Unwritable, Damaged, Unreachable }

/// <summary>
/// The one place where a driver's error becomes a sentence that says what to do; commands, nights, pages and <c>/health</c> all
/// use it. The driver's own text is for the log: it may hold data.
/// </summary>
public static class DatabaseProblem
{
    private const int NoSpace = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>What is wrong; null when the exception is not about the database's state.</summary>
    public static DatabaseTrouble? Of(Exception? e) => e is null ? null : Self(e) ?? Of(e.InnerException);

    /// <summary>The sentence for whoever waits for an answer; null when there is none of its own.</summary>
    public static string? SentenceFor(Exception e) => Of(e) is { } trouble ? Sentence(trouble) : null;

    public static string Sentence(DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Full => Pick(
            "Disken är full: det sista sparades inte. Frigör utrymme där databasen ligger och försök igen.",
            "The disk is full: the last change was not saved. Free space where the database lies and try again."),
        DatabaseTrouble.Busy => Pick(
            "Databasen är upptagen av ett annat arbete: det sista sparades inte. Försök igen om en stund.",
            "The database is busy with other work: the last change was not saved. Try again in a moment."),
        DatabaseTrouble.Unwritable => Pick(
            "Databasen får inte läsas eller skrivas. Kontrollera programmets rättigheter till databasen och dess mapp.",
            "The database must not be read or written. Check the program's rights to the database and its folder."),
        DatabaseTrouble.Damaged => Pick(
            "Databasen är skadad, eller disken ger fel. Stoppa programmet, kontrollera disken och återställ den senaste säkerhetskopian.",
            "The database is damaged, or the disk fails. Stop the program, check the disk and restore the latest backup."),
        _ => Pick(
            "Databasen svarar inte. Kontrollera att databasservern går och nås; arbetet går vidare av sig självt när den svarar.",
            "The database does not answer. Check that the database server runs and can be reached; work goes on by itself once it answers."),
    };

    /// <summary>True when somebody else's change was in the way and looking again is right: a newer version, a deadlock, a lock not got in time.</summary>
    public static bool IsCollision(Exception e) => e is DbUpdateException || e is DbException refusal && IsCollision(refusal);

    private static bool IsCollision(DbException e) => e switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => true,
        SqlException { Number: 1205 or 1222 or 3960 } => true,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable } => true,
        _ => false,
    };

    private static DatabaseTrouble? Self(Exception e) => e switch
    {
        DbException refusal when IsCollision(refusal) => DatabaseTrouble.Busy,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
        SqlException sqlServer => OfSqlServer(sqlServer.Number),
        DbException { SqlState: { Length: 5 } state } => OfState(state),
        DbException { InnerException: SocketException or TimeoutException or IOException } => DatabaseTrouble.Unreachable,
        IOException { HResult: NoSpace or NoSpaceOnWindows } => DatabaseTrouble.Full,
        _ => null,
    };

    /// <summary>SQLite's result codes.</summary>
    private static DatabaseTrouble? OfSqlite(int code) => code switch
    {
        13 => DatabaseTrouble.Full,
        3 or 8 or 14 or 23 => DatabaseTrouble.Unwritable,
        10 or 11 or 26 => DatabaseTrouble.Damaged,
        _ => null,
    };

    /// <summary>SQL Server's error numbers; what is not listed and comes from the network has none of its own.</summary>
    private static DatabaseTrouble? OfSqlServer(int number) => number switch
    {
        1101 or 1105 or 9002 => DatabaseTrouble.Full,
        -2 => DatabaseTrouble.Busy,
        3906 or 229 or 262 => DatabaseTrouble.Unwritable,
        823 or 824 or 825 => DatabaseTrouble.Damaged,
        -1 or 2 or 53 or 64 or 121 or 233 or 258 or 4060 or 10053 or 10054 or 10060 or 10061 or 18456 => DatabaseTrouble.Unreachable,
        _ => null,
    };

    /// <summary>The standard's and PostgreSQL's SQLSTATE.</summary>
    private static DatabaseTrouble? OfState(string state) => state switch
    {
        "53100" => DatabaseTrouble.Full,
        "55P03" or "40P01" or "40001" or "57014" or "53300" => DatabaseTrouble.Busy,
        "25006" or "42501" => DatabaseTrouble.Unwritable,
        "58030" or "XX001" or "XX002" => DatabaseTrouble.Damaged,
        "57P01" or "57P02" or "57P03" or "3D000" => DatabaseTrouble.Unreachable,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) => DatabaseTrouble.Unreachable,
        _ => null,
    };
}
