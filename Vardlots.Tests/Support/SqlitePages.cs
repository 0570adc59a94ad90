using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vardlots.Tests.Support;

/// <summary>Makes the databases of one folder full, or less patient with locks, for every connection that is opened meanwhile.</summary>
public static class SqlitePages
{
    /// <summary>Allows this many pages more than there are now: SQLite then answers as on a full disk.</summary>
    public static IDisposable Limit(string folder, int pages) => new Opened(folder, connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var now = Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        Most.TryAdd((folder, connection.DataSource), now + pages);
        command.CommandText = $"PRAGMA max_page_count={Most[(folder, connection.DataSource)]}";
        command.ExecuteNonQuery();
    });

    /// <summary>Seconds that a connection waits for a lock.</summary>
    public static IDisposable Patience(string folder, int seconds) => new Opened(folder, connection => connection.DefaultTimeout = seconds);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), long> Most = new();

    /// <summary>Hears of every connection that EF Core opens in this process.</summary>
    private sealed class Opened : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly string _folder;
        private readonly Action<SqliteConnection> _change;
        private readonly List<IDisposable> _subscriptions = [];

        public Opened(string folder, Action<SqliteConnection> change)
        {
            (_folder, _change) = (folder, change);
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.ConnectionOpened.Name && value.Value is ConnectionEndEventData { Connection: SqliteConnection connection } && connection.DataSource.StartsWith(_folder, StringComparison.Ordinal))
                _change(connection);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
