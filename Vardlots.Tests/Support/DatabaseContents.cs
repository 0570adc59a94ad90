using System.Globalization;
using Microsoft.EntityFrameworkCore;
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
        foreach (var (table, rows) in await TablesAsync(db, leaveOut))
            contents._tables[table] = [.. rows.Select(r => string.Join(", ", r.Where(c => !leaveOut.Contains($"{table}.{c.Key}")).Select(c => $"{c.Key}={c.Value}"))).Order(StringComparer.Ordinal)];
        return contents;
    }

    /// <summary>The rows of every table, each as its columns' values in text.</summary>
    /// <param name="leaveOut">Tables not to read.</param>
    public static async Task<SortedDictionary<string, List<Dictionary<string, string>>>> TablesAsync(VardlotsDb db, IReadOnlyCollection<string> leaveOut)
    {
        var tables = new SortedDictionary<string, List<Dictionary<string, string>>>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is { } name && !leaveOut.Contains(name)))
        {
            var (table, columns) = (type.GetTableName()!, type.GetProperties().Select(p => p.GetColumnName()).ToList());
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = tables[table] = [];
            while (await reader.ReadAsync())
                rows.Add(columns.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => Convert.ToString(reader.GetValue(x.i), CultureInfo.InvariantCulture)!));
        }
        return tables;
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
