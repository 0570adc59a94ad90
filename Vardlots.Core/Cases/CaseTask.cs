using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>Something to do about a case, by a day and by somebody. Never erased: done, or struck out with why. It outlives the case's closing.</summary>
public sealed class CaseTask
{
    public const int MaxText = 300;

    public long Id { get; init; }
    public long CaseId { get; init; }
    public required string Text { get; init; }
    public LocalDate Due { get; private set; }

    /// <summary>Who does it; the case's owner or somebody else.</summary>
    public string OwnerId { get; private set; } = "";
    public required Instant MadeAt { get; init; }
    public required string MadeByName { get; init; }
    public Instant? DoneAt { get; private set; }
    public string? DoneByName { get; private set; }
    public Instant? StruckAt { get; private set; }
    public string? StruckByName { get; private set; }
    public string? StruckReason { get; private set; }

    public bool IsOpen => DoneAt is null && StruckAt is null;

    internal static CaseTask Of(string text, LocalDate due, string ownerId, ChangeContext change) => new()
    {
        Text = text, Due = due, OwnerId = ownerId, MadeAt = change.Now, MadeByName = change.UserName,
    };

    internal void Change(LocalDate due, string ownerId) => (Due, OwnerId) = (due, ownerId);

    internal void Complete(ChangeContext change) => (DoneAt, DoneByName) = (change.Now, change.UserName);

    internal void Reopen() => (DoneAt, DoneByName) = (null, null);

    internal void Strike(string reason, ChangeContext change) => (StruckAt, StruckByName, StruckReason) = (change.Now, change.UserName, reason);
}
