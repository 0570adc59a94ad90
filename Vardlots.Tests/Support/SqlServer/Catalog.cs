using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vardlots.Tests.Support.SqlServer;

/// <summary>
/// The tables and columns that SQL Server would have after a script, and what is wrong with a statement: syntax by the T-SQL
/// parser, names by <see cref="NameBinder"/>. No types are checked and nothing is run; for that there is the live server.
/// </summary>
internal sealed class Catalog
{
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;
    private readonly Dictionary<string, HashSet<string>> _tables = new(Names);

    public int TableCount => _tables.Count;

    /// <summary>Columns of a table; null when there is no such table.</summary>
    public HashSet<string>? Columns(string table) => _tables.GetValueOrDefault(table);

    public HashSet<string> Create(string table) => _tables[table] = new HashSet<string>(Names);

    public void Drop(string table) => _tables.Remove(table);

    /// <summary>Runs a script, GO lines and all, over the catalog. Empty when SQL Server would know every name.</summary>
    public List<string> Apply(string script)
    {
        using var text = new StringReader(script);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var syntax);
        if (syntax.Count > 0) return [.. syntax.Select(e => $"line {e.Line}: {e.Message}")];
        var binder = new NameBinder(this);
        tree.Accept(binder);
        return binder.Faults;
    }
}
