using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Rules;

/// <summary>Open: may be changed. Submitted: waits for another administrator. The last two are final.</summary>
public enum RuleDraftState { Open, Submitted, Published, Discarded }

/// <summary>A copy of a rule book to change. Nothing depends on it until it is published as a book of its own.</summary>
public sealed class RuleDraft
{
    public const int MaxName = 120, MaxNote = 2000, MaxReason = 1000;

    public long Id { get; init; }
    public required string Name { get; set; }
    public string? Note { get; private set; }

    /// <summary>Number of the book that was copied.</summary>
    public required int BasedOn { get; init; }

    /// <summary>The day the book is to apply from.</summary>
    public required LocalDate AppliesFrom { get; set; }

    /// <summary>The rules in the form that books are stored and exported in; they may still hold mistakes.</summary>
    public required string Json { get; set; }

    /// <summary>Rises when the rules change, and then only: what was tried of an edition holds while the draft is handed on.</summary>
    public int Edition { get; private set; }

    public required string CreatedById { get; init; }
    public required string CreatedByName { get; init; }
    public required Instant CreatedAt { get; init; }

    /// <summary>Ids of everybody who has changed something, with bars around each.</summary>
    public string Editors { get; private set; } = "";

    /// <summary>Their names, for people.</summary>
    public string EditorNames { get; private set; } = "";
    public Instant ChangedAt { get; private set; }

    public RuleDraftState State { get; private set; }
    public string? SubmittedById { get; private set; }
    public string? SubmittedByName { get; private set; }
    public Instant? SubmittedAt { get; private set; }

    /// <summary>Why it came back, until it is submitted again.</summary>
    public string? SentBackReason { get; private set; }
    public string? SentBackByName { get; private set; }

    /// <summary>Number of the book it became.</summary>
    public int? PublishedAs { get; private set; }
    public int Version { get; private set; }

    /// <summary>The rules as they stand, unchecked.</summary>
    public IReadOnlyList<DeadlineRule> Rules() => RuleBook.RulesOf(Json);

    /// <summary>True for those who may not approve it: whoever made it, changed it or submitted it.</summary>
    public bool IsWorkOf(string userId) => CreatedById == userId || SubmittedById == userId || Editors.Contains($"|{userId}|", StringComparison.Ordinal);

    public static RuleDraft Of(string name, int basedOn, LocalDate appliesFrom, IReadOnlyList<DeadlineRule> rules, ChangeContext change)
    {
        var draft = new RuleDraft
        {
            Name = name, BasedOn = basedOn, AppliesFrom = appliesFrom, Json = RuleBook.JsonOf(rules),
            CreatedById = change.UserId!, CreatedByName = change.UserName, CreatedAt = change.Now,
        };
        draft.Touched(change);
        return draft;
    }

    /// <exception cref="UserMistakeException">It is no longer open.</exception>
    public void ChangeRules(IReadOnlyList<DeadlineRule> rules, ChangeContext change)
    {
        RequireOpen();
        Json = RuleBook.JsonOf(rules);
        Edition++;
        Touched(change);
    }

    /// <exception cref="UserMistakeException">It is no longer open.</exception>
    public void ChangeHead(string name, string? note, LocalDate appliesFrom, ChangeContext change)
    {
        RequireOpen();
        (Name, Note, AppliesFrom) = (name, note, appliesFrom);
        Touched(change);
    }

    /// <exception cref="UserMistakeException">It is no longer open.</exception>
    public void Submit(ChangeContext change)
    {
        RequireOpen();
        (State, SubmittedById, SubmittedByName, SubmittedAt) = (RuleDraftState.Submitted, change.UserId, change.UserName, change.Now);
        (SentBackReason, SentBackByName) = (null, null);
    }

    /// <summary>The one who submitted it wants to change something after all.</summary>
    /// <exception cref="UserMistakeException">It is not waiting.</exception>
    public void Withdraw()
    {
        RequireSubmitted();
        State = RuleDraftState.Open;
    }

    /// <exception cref="UserMistakeException">It is not waiting.</exception>
    public void SendBack(string reason, ChangeContext change)
    {
        RequireSubmitted();
        (State, SentBackReason, SentBackByName) = (RuleDraftState.Open, reason, change.UserName);
    }

    /// <exception cref="UserMistakeException">It is not waiting.</exception>
    public void Publish(int number)
    {
        RequireSubmitted();
        (State, PublishedAs) = (RuleDraftState.Published, number);
    }

    /// <summary>It stays to be read, but nothing more comes of it.</summary>
    /// <exception cref="UserMistakeException">It has been published or discarded.</exception>
    public void Discard()
    {
        if (State is not (RuleDraftState.Open or RuleDraftState.Submitted)) throw new UserMistakeException(RuleDraftText.NotOpen);
        State = RuleDraftState.Discarded;
    }

    /// <exception cref="UserMistakeException">It is not waiting.</exception>
    public void RequireSubmitted()
    {
        if (State != RuleDraftState.Submitted) throw new UserMistakeException(RuleDraftText.NotSubmitted);
    }

    private void RequireOpen()
    {
        if (State != RuleDraftState.Open) throw new UserMistakeException(State == RuleDraftState.Submitted ? RuleDraftText.IsSubmitted : RuleDraftText.NotOpen);
    }

    private void Touched(ChangeContext change)
    {
        ChangedAt = change.Now;
        if (Editors.Contains($"|{change.UserId}|", StringComparison.Ordinal)) return;
        Editors += $"|{change.UserId}|";
        EditorNames = EditorNames.Length == 0 ? change.UserName : $"{EditorNames}, {change.UserName}";
    }
}
