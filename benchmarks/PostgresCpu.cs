using System.Globalization;
using Npgsql;
using Vardlots.Tests.Support;

namespace Vardlots.Benchmarks;

/// <summary>A PostgreSQL of this run's own, and the CPU that its processes have used.</summary>
public sealed class PostgresCpu
{
    private readonly string _server;

    public PostgresCpu()
    {
        ConnectionString = TestPostgres.NewEmptyDatabase().ConnectionString;
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        _server = Stat(command.ExecuteScalar()!.ToString()!)[1];
    }

    public string ConnectionString { get; }

    /// <summary>Seconds of the server, of its children that have ended, and of those that live.</summary>
    public double Seconds()
    {
        var own = Stat(_server);
        var ticks = own[11..15].Sum(Parse);
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)))
            if (process.All(char.IsAsciiDigit) && Stat(process) is { Length: > 12 } child && child[1] == _server) ticks += child[11..13].Sum(Parse);
        return ticks / 100.0;
    }

    private static long Parse(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The fields after the name: state, parent, …; none when the process is gone.</summary>
    private static string[] Stat(string process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
