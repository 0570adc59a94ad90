using System.Collections.Concurrent;
using NodaTime;
using Vardlots.Web.Hosting;

namespace Vardlots.Web.Accounts;

/// <summary>
/// When somebody last did something in each session of this server. Only real activity counts: a page opened, or the
/// browser's word that a key, pointer or wheel moved. Circuits reconnecting and drafts retrying do not.
/// </summary>
internal sealed class Sessions(WebOptions options, IClock clock)
{
    private readonly ConcurrentDictionary<string, Instant> _seen = new();

    public void Touch(string sessionId)
    {
        _seen[sessionId] = clock.GetCurrentInstant();
        if (_seen.Count > 1000) Forget();
    }

    /// <summary>True when nobody has done anything here for longer than allowed.</summary>
    public bool IsIdle(string sessionId) => _seen.TryGetValue(sessionId, out var seen) && IsIdle(seen);

    public bool IsIdle(Instant seen) => clock.GetCurrentInstant() - seen >= options.Idle;

    private void Forget()
    {
        foreach (var (id, seen) in _seen.Where(s => IsIdle(s.Value + options.Idle))) _seen.TryRemove(id, out _);
    }
}
