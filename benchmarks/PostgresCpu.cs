using System.Globalization;
using Npgsql;
using Vardlots.Tests.Support;

namespace Vardlots.Benchmarks;

/// <summary>A PostgreSQL of this run's own, and the CPU that its processes have used.</summary>
public static class PostgresCpu
{
    /// <summary>Set for the steps by the runner: the server's first process.</summary>
    private const string ProcessVariable = "VARDLOTS_BENCHMARK_SERVER_PROCESS";

    private static readonly string? Server = Environment.GetEnvironmentVariable(ProcessVariable);

    /// <summary>Starts a server; it ends with this process.</summary>
    /// <returns>What the steps need to know of it.</returns>
    public static Dictionary<string, string> Start()
    {
        var server = TestPostgres.NewEmptyDatabase().ConnectionString;
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        return new() { [BenchmarkDatabase.ServerVariable] = server, [ProcessVariable] = Stat(command.ExecuteScalar()!.ToString()!)[1] };
    }

    /// <summary>Seconds of the server, of its children that have ended, and of those that live; nothing without a server.</summary>
    public static double Seconds()
    {
        if (Server is null) return 0;
        var ticks = Stat(Server)[11..15].Sum(Parse);
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)))
            if (process.All(char.IsAsciiDigit) && Stat(process) is { Length: > 12 } child && child[1] == Server) ticks += child[11..13].Sum(Parse);
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
