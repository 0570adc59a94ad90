using Vardlots.Core.Persistence.Providers;

namespace Vardlots.Core.Persistence;

/// <summary>
/// One import or scan at a time, in whatever process and on whatever node: a lock beside or in the database. It is let go of
/// when its holder dies, so a killed run never blocks the next.
/// </summary>
public sealed class RunLock(DatabaseOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports and scans: everything that writes entries.</summary>
    public const string Lists = "lists";

    /// <summary>Files of free capacity.</summary>
    public const string Capacity = "capacity";

    /// <summary>Creating and migrating the schema.</summary>
    public const string Schema = "schema";

    /// <summary>Waits for the lock; null when it is still held by another run after <paramref name="patience"/>.</summary>
    /// <param name="waiting">Called once if somebody else holds it.</param>
    public async Task<HeldLock?> AcquireAsync(string name, TimeSpan patience, Action? waiting, CancellationToken ct)
    {
        var server = Database.ServerOf(options.Provider);
        var told = false;
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (await server.TryLockAsync(options, name, ct) is { } held) return held;
            if (waited >= patience) return null;
            if (!told) { waiting?.Invoke(); told = true; }
            await Task.Delay(Pause, ct);
        }
    }
}
