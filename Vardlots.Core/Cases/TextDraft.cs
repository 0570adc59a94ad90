using NodaTime;

namespace Vardlots.Core.Cases;

/// <summary>What somebody is typing and has not yet saved. Mine alone, survives restarts and colleagues.</summary>
public sealed class TextDraft
{
    public required string UserId { get; init; }

    /// <summary>Which box it belongs to, e.g. <c>case/12/note</c>. Never a name.</summary>
    public required string Key { get; init; }
    public required string Text { get; set; }
    public required Instant SavedAt { get; set; }
}
