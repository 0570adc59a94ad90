using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Vardlots.Tests.Support.SqlServer;

/// <summary>A connection to nowhere that hands every statement's text to <paramref name="seen"/> and finds no rows.</summary>
internal sealed class RecordingConnection(Action<string> seen) : DbConnection
{
    [AllowNull] public override string ConnectionString { get; set; } = "";
    public override string Database => "";
    public override string DataSource => "";
    public override string ServerVersion => "";
    public override ConnectionState State => ConnectionState.Open;
    public override void ChangeDatabase(string databaseName) { }
    public override void Close() { }
    public override void Open() { }
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this);
    protected override DbCommand CreateDbCommand() => new Command(seen);

    private sealed class Transaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;
        protected override DbConnection DbConnection => connection;
        public override void Commit() { }
        public override void Rollback() { }
    }

    private sealed class Command(Action<string> seen) : DbCommand
    {
        // Only its collection of parameters is used.
        private readonly Microsoft.Data.SqlClient.SqlCommand _inner = new();
        private string _text = "";

        [AllowNull]
        public override string CommandText
        {
            get => _text;
            set => seen(_text = value ?? "");
        }

        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; }
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; }
        protected override DbParameterCollection DbParameterCollection => _inner.Parameters;
        protected override DbTransaction? DbTransaction { get; set; }
        public override void Cancel() { }
        public override int ExecuteNonQuery() => 0;
        public override object? ExecuteScalar() => null;
        public override void Prepare() { }
        protected override DbParameter CreateDbParameter() => _inner.CreateParameter();
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => new DataTable().CreateDataReader();
    }
}
