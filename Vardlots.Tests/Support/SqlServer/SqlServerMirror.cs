using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;
using IDatabase = Microsoft.EntityFrameworkCore.Storage.IDatabase;

#pragma warning disable EF1001 // the compiler is replaced in tests only

namespace Vardlots.Tests.Support.SqlServer;

/// <summary>
/// Whatever query a test runs is also put to the SQL Server provider: its SQL is made, parsed and its names bound, and the test
/// fails with what SQL Server would not accept. Nothing is sent anywhere.
/// </summary>
internal static class SqlServerMirror
{
    private const string Nowhere = "Server=localhost;Database=Nowhere;Encrypt=False";

    public static IServiceCollection AddSqlServerMirror(this IServiceCollection services) => services
        .ConfigureDbContext<SqliteVardlotsDb>(o => o.ReplaceService<IQueryCompiler, MirroringCompiler>())
        .ConfigureDbContext<SqliteAccessLogDb>(o => o.ReplaceService<IQueryCompiler, MirroringCompiler>());

    /// <summary>A context of the SQL Server provider that answers every command with nothing, after <paramref name="seen"/> has had its text.</summary>
    public static DbContext Create(DbContext original, Action<string> seen)
    {
        var silence = new Silence(seen);
        if (original is VardlotsDb)
        {
            var main = new DbContextOptionsBuilder<SqlServerVardlotsDb>();
            SqlServerServer.Use(main, Nowhere, DatabaseOptions.History, null);
            return new SqlServerVardlotsDb(main.AddInterceptors(silence, silence.Connections).Options);
        }
        var log = new DbContextOptionsBuilder<SqlServerAccessLogDb>();
        SqlServerServer.Use(log, Nowhere, DatabaseOptions.AccessLogHistory, null);
        return new SqlServerAccessLogDb(log.AddInterceptors(silence, silence.Connections).Options);
    }

    private sealed class Silence(Action<string> seen) : DbCommandInterceptor
    {
        public readonly NoConnection Connections = new();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result)
        {
            seen(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default) => new(ReaderExecuting(command, data, result));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData data, InterceptionResult<int> result)
        {
            seen(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken ct = default) => new(NonQueryExecuting(command, data, result));
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData data, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData data, InterceptionResult result, CancellationToken ct = default) =>
            new(InterceptionResult.Suppress());
    }
}

/// <summary>The query compiler of a test's SQLite context, which shows SQL Server every query first.</summary>
internal sealed class MirroringCompiler(
    IQueryContextFactory queryContexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current, IEvaluatableExpressionFilter filter, IModel model)
    : QueryCompiler(queryContexts, cache, keys, database, logger, current, filter, model)
{
    private readonly DbContext _context = current.Context;
    private static readonly MethodInfo Drain = typeof(MirroringCompiler).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private Action? _mirror;

    public override TResult Execute<TResult>(Expression query)
    {
        _mirror = () => Mirror(query, (compiler, mirrored) =>
        {
            if (compiler.Execute<TResult>(mirrored) is System.Collections.IEnumerable rows and not string)
                foreach (var _ in rows) { }
            return Task.CompletedTask;
        });
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken ct = default)
    {
        _mirror = () => Mirror(query, (compiler, mirrored) => compiler.ExecuteAsync<TResult>(mirrored, CancellationToken.None) switch
        {
            Task task => task,
            { } rows => (Task)Drain.MakeGenericMethod(typeof(TResult).GetGenericArguments()[0]).Invoke(null, [rows])!,
            null => Task.CompletedTask,
        });
        return base.ExecuteAsync<TResult>(query, ct);
    }

    /// <summary>Only a query of a new shape comes here; the same with other values has been shown before.</summary>
    public override Func<QueryContext, TResult> CompileQueryCore<TResult>(IDatabase database, Expression query, IModel model, bool async)
    {
        _mirror?.Invoke();
        return base.CompileQueryCore<TResult>(database, query, model, async);
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows) { }
    }

    private void Mirror(Expression query, Func<IQueryCompiler, Expression, Task> run)
    {
        var seen = new List<string>();
        using var db = SqlServerMirror.Create(_context, seen.Add);
        try
        {
            // Nothing is waited for: every command is answered on the spot.
            run(db.GetService<IQueryCompiler>(), new OnMirror(db).Visit(query)).GetAwaiter().GetResult();
        }
        catch (InvalidOperationException) when (seen.Count > 0)
        {
            // Single() of nothing; its SQL has been made, which is what counts.
        }
        foreach (var sql in seen) SqlServerSchema.Require(sql);
    }

    /// <summary>The same query, asked of another context.</summary>
    private sealed class OnMirror(DbContext mirror) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(mirror.GetService<IAsyncQueryProvider>(), mirror.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);

        protected override Expression VisitMember(MemberExpression node) => Captured(node) ?? base.VisitMember(node);

        /// <summary>Our own methods that make a query are called, as EF calls them; LINQ's operators stay.</summary>
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            (node.Method.DeclaringType!.Namespace!.StartsWith("Vardlots", StringComparison.Ordinal) ? Captured(node) : null) ?? base.VisitMethodCall(node);

        /// <summary>A query that a lambda has caught from outside still belongs to the first context.</summary>
        private Expression? Captured(Expression node) =>
            typeof(IQueryable).IsAssignableFrom(node.Type) && !FindsParameter.In(node)
                ? Visit(((IQueryable)Expression.Lambda(node).Compile().DynamicInvoke()!).Expression)
                : null;
    }

    private sealed class FindsParameter : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression node)
        {
            var finder = new FindsParameter();
            finder.Visit(node);
            return finder._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
