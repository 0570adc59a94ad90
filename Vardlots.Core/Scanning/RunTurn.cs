using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Providers;

namespace Vardlots.Core.Scanning;

/// <summary>One run after another: how every import, scan and change of rules waits for its turn.</summary>
internal static class RunTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <param name="progress">Told once that somebody else is running.</param>
    /// <exception cref="RunBusyException">Another run held the lock for a quarter of an hour.</exception>
    public static async Task<HeldLock> HoldAsync(this RunLock locks, string name, IProgress<RunProgress>? progress, CancellationToken ct) =>
        await locks.AcquireAsync(name, Patience, () => progress?.Report(new(ScanText.Waiting, 0, null)), ct) ?? throw new RunBusyException();
}
