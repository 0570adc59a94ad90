using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Vardlots.Tests.Support.SqlServer;

/// <summary>Finds the table of every name in a statement tree, and follows CREATE, ALTER and DROP in the catalog.</summary>
internal sealed class NameBinder(Catalog catalog) : TSqlFragmentVisitor
{
    /// <summary>What a FROM clause puts in reach: alias to table name; null for a derived table, whose columns are not followed.</summary>
    private sealed class Scope : Dictionary<string, string?>
    {
        public Scope() : base(StringComparer.OrdinalIgnoreCase) { }
    }

    private static readonly HashSet<string> DateParts = new(StringComparer.OrdinalIgnoreCase) { "DATEADD", "DATEDIFF", "DATEPART", "DATENAME" };
    private readonly Stack<Scope> _scopes = new();

    public List<string> Faults { get; } = [];

    public override void ExplicitVisit(CreateTableStatement node)
    {
        var name = node.SchemaObjectName.BaseIdentifier.Value;
        Define(name, catalog.Create(name), node.Definition);
    }

    public override void ExplicitVisit(AlterTableAddTableElementStatement node)
    {
        if (Table(node.SchemaObjectName) is { } columns) Define(node.SchemaObjectName.BaseIdentifier.Value, columns, node.Definition);
    }

    public override void ExplicitVisit(AlterTableDropTableElementStatement node)
    {
        if (Table(node.SchemaObjectName) is not { } columns) return;
        foreach (var dropped in node.AlterTableDropTableElements.Where(e => e.TableElementType == TableElementType.Column))
            if (!columns.Remove(dropped.Name.Value)) Faults.Add($"dropped column {dropped.Name.Value} does not exist");
    }

    public override void ExplicitVisit(AlterTableAlterColumnStatement node) => Require(Table(node.SchemaObjectName), node.ColumnIdentifier.Value);

    public override void ExplicitVisit(DropTableStatement node)
    {
        foreach (var dropped in node.Objects)
        {
            Table(dropped);
            catalog.Drop(dropped.BaseIdentifier.Value);
        }
    }

    public override void ExplicitVisit(CreateIndexStatement node)
    {
        var columns = Table(node.OnName);
        foreach (var column in node.Columns) Require(columns, Last(column.Column));
        foreach (var column in node.IncludeColumns) Require(columns, Last(column));
        if (node.FilterPredicate is null) return;
        WithScope(() =>
        {
            _scopes.Peek()[""] = node.OnName.BaseIdentifier.Value;
            node.FilterPredicate.Accept(this);
        });
    }

    private void Define(string table, HashSet<string> columns, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            columns.Add(column.ColumnIdentifier.Value);
            if (column.DataType is UserDataTypeReference unknown) Faults.Add($"{table}: unknown type {unknown.Name.BaseIdentifier.Value}");
        }
        foreach (var constraint in definition.TableConstraints.Concat(definition.ColumnDefinitions.SelectMany(c => c.Constraints)))
        {
            if (constraint is UniqueConstraintDefinition key)
                foreach (var column in key.Columns) Require(columns, Last(column.Column));
            if (constraint is not ForeignKeyConstraintDefinition reference) continue;
            foreach (var column in reference.Columns) Require(columns, column.Value);
            var target = Table(reference.ReferenceTableName);
            foreach (var column in reference.ReferencedTableColumns) Require(target, column.Value);
        }
    }

    public override void ExplicitVisit(InsertSpecification node)
    {
        if (node.Target is NamedTableReference target)
        {
            var columns = Table(target.SchemaObject);
            foreach (var column in node.Columns) Require(columns, Last(column));
        }
        node.InsertSource?.Accept(this);
    }

    public override void ExplicitVisit(UpdateSpecification node) => Change(node, () => base.ExplicitVisit(node));

    public override void ExplicitVisit(DeleteSpecification node) => Change(node, () => base.ExplicitVisit(node));

    private void Change(UpdateDeleteSpecificationBase node, Action visit) => WithScope(() =>
    {
        if (node.FromClause is { } from) Reach(from);
        else if (node.Target is NamedTableReference target)
        {
            Table(target.SchemaObject);
            _scopes.Peek()[target.SchemaObject.BaseIdentifier.Value] = target.SchemaObject.BaseIdentifier.Value;
        }
        visit();
    });

    public override void ExplicitVisit(QuerySpecification node) => WithScope(() =>
    {
        if (node.FromClause is { } from) Reach(from);
        base.ExplicitVisit(node);
    });

    /// <summary>The first argument of DATEADD and its kin looks like a column and is none.</summary>
    public override void ExplicitVisit(FunctionCall node)
    {
        foreach (var argument in node.Parameters.Skip(DateParts.Contains(node.FunctionName.Value) ? 1 : 0)) argument.Accept(this);
        node.OverClause?.Accept(this);
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier is not { } path || _scopes.Count == 0) return;
        if (path.Identifiers.Count == 1) BindBare(path.Identifiers[0].Value);
        else BindQualified(path.Identifiers[^2].Value, path.Identifiers[^1].Value);
    }

    private void BindQualified(string alias, string column)
    {
        foreach (var scope in _scopes)
        {
            if (!scope.TryGetValue(alias, out var table)) continue;
            if (table is not null) Require(catalog.Columns(table), column);
            return;
        }
        Faults.Add($"unknown alias {alias}");
    }

    /// <summary>A bare name must be a column of some table in reach; with a derived table in reach it may be one of that.</summary>
    private void BindBare(string column)
    {
        foreach (var scope in _scopes)
            if (scope.Values.Any(table => table is null || catalog.Columns(table) is not { } columns || columns.Contains(column))) return;
        Faults.Add($"unknown column {column}");
    }

    private void WithScope(Action work)
    {
        _scopes.Push([]);
        work();
        _scopes.Pop();
    }

    private void Reach(FromClause from)
    {
        foreach (var table in from.TableReferences) Reach(table);
    }

    private void Reach(TableReference reference)
    {
        switch (reference)
        {
            case JoinTableReference join:
                Reach(join.FirstTableReference);
                Reach(join.SecondTableReference);
                break;
            case JoinParenthesisTableReference inner:
                Reach(inner.Join);
                break;
            case NamedTableReference named:
                Table(named.SchemaObject);
                _scopes.Peek()[(named.Alias ?? named.SchemaObject.BaseIdentifier).Value] = named.SchemaObject.BaseIdentifier.Value;
                break;
            case TableReferenceWithAlias { Alias: { } alias }:
                _scopes.Peek()[alias.Value] = null;
                break;
        }
    }

    private HashSet<string>? Table(SchemaObjectName name)
    {
        if (catalog.Columns(name.BaseIdentifier.Value) is { } columns) return columns;
        if (name.BaseIdentifier.Value is not ['#', ..] && name.SchemaIdentifier?.Value.ToUpperInvariant() is not ("SYS" or "INFORMATION_SCHEMA"))
            Faults.Add($"unknown table {name.BaseIdentifier.Value}");
        return null;
    }

    private void Require(HashSet<string>? columns, string column)
    {
        if (columns is not null && !columns.Contains(column)) Faults.Add($"unknown column {column}");
    }

    private static string Last(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
