using NodaTime;

namespace Vardlots.Core.Audit;

/// <summary>One administrative change: who, when, what it concerned, what was done. Case changes stand in the case's own history instead.</summary>
public sealed class ChangeLogEntry
{
    public const int MaxDetail = 2000;

    public long Id { get; init; }
    public required Instant At { get; init; }
    public string? UserId { get; init; }
    public required string UserName { get; init; }

    /// <summary>What kind of thing and which, e.g. <c>ImportRun 12</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The verb, a <see cref="ChangeAction"/> by its name, e.g. <c>HoldConfirmed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Values before and after, without names or personal numbers.</summary>
    public string? Detail { get; init; }

    // Made by Of alone, so that every action is one that has its words.
    private ChangeLogEntry()
    {
    }

    public static ChangeLogEntry Of(ChangeContext change, string subject, ChangeAction action, string? detail = null) => new()
    {
        At = change.Now, UserId = change.UserId, UserName = change.UserName, Subject = subject, Action = action.ToString(), Detail = detail,
    };
}
