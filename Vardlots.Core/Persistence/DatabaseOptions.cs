using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Persistence;

public enum DatabaseProvider { Sqlite, Postgres, SqlServer }

/// <summary>A setting or a surrounding that makes starting impossible; the message is one sentence for whoever starts the program.</summary>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>Which database, and where. Read once at start from <c>Database:Provider</c> and <c>ConnectionStrings:Vardlots</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Tables in which each context remembers its migrations; on a server both share one database.</summary>
    internal const string History = "__EFMigrationsHistory", AccessLogHistory = "__AccessLogMigrationsHistory";

    public required DatabaseProvider Provider { get; init; }

    /// <summary>Everything but the access log and the scheduler's own tables, which with SQLite have files of their own.</summary>
    public required string ConnectionString { get; init; }
    public required string AccessLogConnectionString { get; init; }
    public required string SchedulerConnectionString { get; init; }

    /// <summary>The database as whoever runs it knows it: a file, or a database at a server. Never a password.</summary>
    public required string Name { get; init; }

    /// <summary>Folder for files on their way in and, with SQLite, the database, its locks and the keys (<c>Data:Folder</c>).</summary>
    public required string DataFolder { get; init; }

    /// <summary>Most statements in one round trip to SQL Server (<c>Database:MaxBatchSize</c>); 1 for servers that lack MERGE.</summary>
    public int? MaxBatchSize { get; init; }

    /// <summary>Whether starting may create or upgrade the schema (<c>Database:MigrateAtStart</c>); otherwise only <c>migrate</c> does.</summary>
    public required bool MigratesAtStart { get; init; }

    /// <summary>Several processes can share the database; SQLite is for one machine.</summary>
    public bool IsServer => Provider != DatabaseProvider.Sqlite;

    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || int.TryParse(provider, out _))
            throw new StartupException(Language.Pick(
                $"Inställningen Database:Provider är ”{provider}”; den ska vara Sqlite, Postgres eller SqlServer.",
                $"The setting Database:Provider is \"{provider}\"; it must be Sqlite, Postgres or SqlServer."));
        var connectionString = configuration.GetConnectionString("Vardlots");
        return known == DatabaseProvider.Sqlite ? Sqlite(connectionString) : Server(known, connectionString, configuration);
    }

    private static DatabaseOptions Sqlite(string? connectionString)
    {
        var main = Parse(() => new SqliteConnectionStringBuilder(connectionString), "SQLite", "Data Source=data/vardlots.db");
        var file = string.IsNullOrWhiteSpace(main.DataSource) ? Path.Combine("data", "vardlots.db") : main.DataSource;
        file = Path.GetFullPath(file, HomeFolder.Find());
        return new DatabaseOptions
        {
            Provider = DatabaseProvider.Sqlite,
            MigratesAtStart = true,
            ConnectionString = At(main, file),
            AccessLogConnectionString = At(main, Beside(file, "access")),
            SchedulerConnectionString = At(main, Beside(file, "jobs")),
            Name = file,
            DataFolder = Path.GetDirectoryName(file)!,
        };
    }

    private static DatabaseOptions Server(DatabaseProvider provider, string? connectionString, IConfiguration configuration)
    {
        var (text, name) = provider == DatabaseProvider.Postgres ? Postgres(connectionString) : SqlServer(connectionString);
        var folder = configuration["Data:Folder"];
        return new DatabaseOptions
        {
            Provider = provider,
            MigratesAtStart = configuration.GetValue("Database:MigrateAtStart", false),
            ConnectionString = text,
            AccessLogConnectionString = text,
            SchedulerConnectionString = text,
            Name = name,
            DataFolder = Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? "data" : folder, HomeFolder.Find()),
            MaxBatchSize = BatchSize(configuration["Database:MaxBatchSize"]),
        };
    }

    private static (string Text, string Name) Postgres(string? connectionString)
    {
        const string example = "Host=db.example.se;Database=vardlots;Username=vardlots;Password=…";
        var b = Parse(() => new NpgsqlConnectionStringBuilder(connectionString), "PostgreSQL", example);
        if (string.IsNullOrWhiteSpace(b.Host) || string.IsNullOrWhiteSpace(b.Database)) throw Unreadable("PostgreSQL", example, null);
        return (b.ConnectionString, $"{b.Database} ({b.Host}:{b.Port})");
    }

    private static (string Text, string Name) SqlServer(string? connectionString)
    {
        const string example = "Server=db.example.se;Database=Vardlots;User Id=vardlots;Password=…";
        var b = Parse(() => new SqlConnectionStringBuilder(connectionString), "SQL Server", example);
        if (string.IsNullOrWhiteSpace(b.DataSource) || string.IsNullOrWhiteSpace(b.InitialCatalog)) throw Unreadable("SQL Server", example, null);
        return (b.ConnectionString, $"{b.InitialCatalog} ({b.DataSource})");
    }

    private static int? BatchSize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0) return size;
        throw new StartupException(Language.Pick(
            $"Inställningen Database:MaxBatchSize är ”{text}”; den ska vara ett positivt heltal eller utelämnas.",
            $"The setting Database:MaxBatchSize is \"{text}\"; it must be a positive whole number or left out."));
    }

    private static T Parse<T>(Func<T> read, string kind, string example) where T : DbConnectionStringBuilder
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Unreadable(kind, example, e);
        }
    }

    private static StartupException Unreadable(string kind, string example, Exception? inner) => new(Language.Pick(
        $"Inställningen ConnectionStrings:Vardlots går inte att läsa som en anslutningssträng för {kind}, till exempel ”{example}”.",
        $"The setting ConnectionStrings:Vardlots cannot be read as a {kind} connection string, such as \"{example}\"."), inner);

    private static string At(DbConnectionStringBuilder template, string file) =>
        new SqliteConnectionStringBuilder(template.ConnectionString) { DataSource = file, DefaultTimeout = 30 }.ConnectionString;

    private static string Beside(string file, string part) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-{part}{Path.GetExtension(file)}");
}
