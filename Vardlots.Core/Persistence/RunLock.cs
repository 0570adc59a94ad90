namespace Vardlots.Core.Persistence;

/// <summary>
/// One import or scan at a time, in whatever process: an exclusive lock on a file beside the embedded database. The
/// operating system lets go of it when its holder dies, so a killed run never blocks the next.
/// </summary>
public sealed class RunLock(DatabaseOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Imports and scans: everything that writes entries.</summary>
    public const string Lists = "lists";

    /// <summary>Creating and migrating the schema.</summary>
    public const string Schema = "schema";

    /// <summary>Waits for the lock; null when it is still held by another run after <paramref name="patience"/>.</summary>
    /// <param name="waiting">Called once if somebody else holds it.</param>
    public async Task<IDisposable?> AcquireAsync(string name, TimeSpan patience, Action? waiting, CancellationToken ct)
    {
        var path = $"{options.DatabaseFile}.{name}.lock";
        var told = false;
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(options.DataFolder))
            {
                if (waited >= patience) return null;
                if (!told) { waiting?.Invoke(); told = true; }
                await Task.Delay(Pause, ct);
            }
        }
    }
}
