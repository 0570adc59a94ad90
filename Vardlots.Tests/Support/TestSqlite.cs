using Microsoft.Data.Sqlite;
using Vardlots.Core;

namespace Vardlots.Tests.Support;

/// <summary>A migrated SQLite database, made once in a run of the tests; each test's own is a copy of its files.</summary>
public static class TestSqlite
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Template = new(MakeTemplate);

    public static string ConnectionStringIn(string folder) => $"Data Source={Path.Combine(folder, "vardlots.db")};Pooling=False";

    public static void CopyTo(string folder)
    {
        foreach (var (name, contents) in Template.Value) File.WriteAllBytes(Path.Combine(folder, name), contents);
    }

    private static Dictionary<string, byte[]> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("vardlots-template-").FullName;
        using (var services = WholeCore.Build(WholeCore.Settings("Sqlite", ConnectionStringIn(folder), folder)))
            Task.Run(() => services.PrepareAsync(CancellationToken.None)).GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        var files = Directory.EnumerateFiles(folder, "vardlots*").ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        Directory.Delete(folder, recursive: true);
        return files;
    }
}
