using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Vardlots.Core.Persistence.Providers;

/// <summary>
/// What differs between the databases, and nothing else: how to connect, which set of migrations, how a lock is held across
/// processes, and what a refusal means.
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

    /// <summary>True when another transaction was in the way and doing it again is right: deadlock, serialisation, lock timeout.</summary>
    bool IsCollision(DbException e);
}

/// <summary>A lock that is held until disposed of.</summary>
/// <param name="check">Throws when the lock has been lost, as when the connection it lives on is gone.</param>
public sealed class HeldLock(IAsyncDisposable owner, Func<CancellationToken, Task> check) : IAsyncDisposable
{
    /// <summary>Call before anything is made final: a run that has lost its lock must not end as if it had been alone.</summary>
    /// <exception cref="DbException">The lock is lost.</exception>
    public Task EnsureAsync(CancellationToken ct) => check(ct);

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}
