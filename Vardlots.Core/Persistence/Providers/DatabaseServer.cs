using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Vardlots.Core.Persistence.Providers;

/// <summary>
/// What differs between the databases, and nothing else: how to connect, which set of migrations, how a lock is held across
/// processes, and which errors are its driver's.
/// </summary>
internal interface IDatabaseServer
{
    /// <summary>Registers both context factories.</summary>
    void Register(IServiceCollection services, DatabaseOptions options);

    /// <summary>Makes sure that there is something to connect to: a writable folder, or the database on its server.</summary>
    /// <exception cref="StartupException">There is not and cannot be.</exception>
    Task EnsureExistsAsync(DatabaseOptions options, DbContext db, CancellationToken ct);

    /// <summary>Clears what a process killed while migrating left in the way; the caller holds our own lock.</summary>
    Task ForgetAbandonedMigrationAsync(DbContext db, CancellationToken ct);

    /// <summary>Takes a lock that the database, or the operating system, lets go of when its holder dies.</summary>
    /// <returns>Null when somebody else holds it.</returns>
    Task<HeldLock?> TryLockAsync(DatabaseOptions options, string name, CancellationToken ct);

    /// <summary>True for errors of this database's driver.</summary>
    bool IsFrom(Exception e);
}

/// <summary>A lock that is held until disposed of.</summary>
/// <param name="check">Throws when the lock has been lost, as when the connection it lives on is gone.</param>
public sealed class HeldLock(IAsyncDisposable owner, Func<CancellationToken, Task> check) : IAsyncDisposable
{
    /// <summary>A lock that a server keeps for a session: <paramref name="take"/> asks for it over the opened connection.</summary>
    /// <param name="session">Not pooled: closing it must end the session, and with it the lock.</param>
    /// <returns>Null when somebody else holds it; the session is then closed.</returns>
    internal static async Task<HeldLock?> OfSessionAsync(DbConnection session, Func<Task<bool>> take, CancellationToken ct)
    {
        HeldLock? held = null;
        try
        {
            await session.OpenAsync(ct);
            if (await take()) held = new HeldLock(session, token => CheckAsync(session, token));
            return held;
        }
        finally
        {
            if (held is null) await session.DisposeAsync();
        }
    }

    private static async Task CheckAsync(DbConnection session, CancellationToken ct)
    {
        await using var alive = session.CreateCommand();
        alive.CommandText = "SELECT 1";
        await alive.ExecuteScalarAsync(ct);
    }

    /// <summary>Call before anything is made final: a run that has lost its lock must not end as if it had been alone.</summary>
    /// <exception cref="DbException">The lock is lost.</exception>
    public Task EnsureAsync(CancellationToken ct) => check(ct);

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
