using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vardlots.Core.Persistence;

namespace Vardlots.Tests.Support;

/// <summary>Every row of every table of the model as text, to compare two states of a database, or two databases.</summary>
public sealed class DatabaseContents
{
    private readonly SortedDictionary<string, List<string>> _tables = new(StringComparer.Ordinal);

    private DatabaseContents() { }

    public IReadOnlyDictionary<string, List<string>> Tables => _tables;

    /// <param name="leaveOut">Columns (<c>Table.Column</c>) and whole tables that may legitimately differ.</param>
    public static async Task<DatabaseContents> ReadAsync(VardlotsDb db, params string[] leaveOut)
    {
        var contents = new DatabaseContents();
        await db.Database.OpenConnectionAsync();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is { } name && !leaveOut.Contains(name)))
            contents._tables[type.GetTableName()!] = await ReadAsync(db.Database.GetDbConnection(), type, leaveOut);
        return contents;
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, IEntityType type, string[] leaveOut)
    {
        var table = type.GetTableName()!;
        var columns = type.GetProperties().Select(p => p.GetColumnName()).Where(c => !leaveOut.Contains($"{table}.{c}")).ToList();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"";
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(string.Join(", ", columns.Select((c, i) => $"{c}={Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}")));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Rows that only one side has, as <c>- table: row</c> and <c>+ table: row</c>; empty when both hold the same.</summary>
    public IReadOnlyList<string> DifferencesTo(DatabaseContents other) =>
        [.. Missing(this, other).Select(r => "- " + r), .. Missing(other, this).Select(r => "+ " + r)];

    private static IEnumerable<string> Missing(DatabaseContents from, DatabaseContents to)
    {
        foreach (var (table, rows) in from._tables)
        {
            var there = to._tables[table].CountBy(r => r).ToDictionary();
            foreach (var row in rows)
                if (there.TryGetValue(row, out var left) && left > 0) there[row] = left - 1;
                else yield return $"{table}: {row}";
        }
    }
}
