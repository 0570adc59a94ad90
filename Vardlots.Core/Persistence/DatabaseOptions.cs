using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Persistence;

public enum DatabaseProvider { Sqlite }

/// <summary>A setting or a surrounding that makes starting impossible; the message is one sentence for whoever starts the program.</summary>
public sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>Which database, and where. Read once at start from <c>Database:Provider</c> and <c>ConnectionStrings:Vardlots</c>.</summary>
public sealed class DatabaseOptions
{
    public required DatabaseProvider Provider { get; init; }

    /// <summary>Everything but the access log and the scheduler's own tables.</summary>
    public required string ConnectionString { get; init; }
    public required string AccessLogConnectionString { get; init; }
    public required string SchedulerConnectionString { get; init; }

    /// <summary>Folder of the embedded database; locks and keys live there too.</summary>
    public required string DataFolder { get; init; }

    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || int.TryParse(provider, out _))
            throw new StartupException(Language.Pick(
                $"Inställningen Database:Provider är ”{provider}”; den ska vara Sqlite.",
                $"The setting Database:Provider is \"{provider}\"; it must be Sqlite."));
        return Sqlite(known, configuration.GetConnectionString("Vardlots"));
    }

    private static DatabaseOptions Sqlite(DatabaseProvider provider, string? connectionString)
    {
        var home = HomeFolder.Find();
        SqliteConnectionStringBuilder main;
        try
        {
            main = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new StartupException(Language.Pick(
                "Inställningen ConnectionStrings:Vardlots går inte att läsa som en anslutningssträng för SQLite, till exempel ”Data Source=data/vardlots.db”.",
                "The setting ConnectionStrings:Vardlots cannot be read as a SQLite connection string, such as \"Data Source=data/vardlots.db\"."), e);
        }
        var file = string.IsNullOrWhiteSpace(main.DataSource) ? Path.Combine("data", "vardlots.db") : main.DataSource;
        file = Path.GetFullPath(file, home);
        return new DatabaseOptions
        {
            Provider = provider,
            ConnectionString = At(main, file),
            AccessLogConnectionString = At(main, Beside(file, "access")),
            SchedulerConnectionString = At(main, Beside(file, "jobs")),
            DataFolder = Path.GetDirectoryName(file)!,
        };
    }

    /// <summary>The embedded database's own file.</summary>
    public string DatabaseFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    private static string At(DbConnectionStringBuilder template, string file) =>
        new SqliteConnectionStringBuilder(template.ConnectionString) { DataSource = file, DefaultTimeout = 30 }.ConnectionString;

    private static string Beside(string file, string part) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-{part}{Path.GetExtension(file)}");
}
