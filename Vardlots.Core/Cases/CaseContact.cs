using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary><see cref="Portal"/> is 1177.</summary>
public enum ContactChannel { Telephone, Video, Letter, Visit, Portal }

/// <summary>How a try to reach the patient ended; <see cref="ContactOutcomes"/> says what each leads to.</summary>
public enum ContactOutcome { WantsOffer, WaitsForHomeClinic, FreeChoice, NeedGone, AlreadyTreated, MedicalObstacle, Moved, Deceased, NotReached }

/// <summary>What is put down about a conversation, or a try at one.</summary>
/// <param name="Told">The patient was told about the guarantee, the limit and the right to another provider (patientlagen 3 kap. 2 §).</param>
public sealed record ContactFacts(ContactChannel Channel, Instant StartedAt, ContactOutcome Outcome, bool Told, PatientWishes Wishes, string? Note)
{
    /// <summary>The same for every case that one conversation was about; null when it was about one.</summary>
    public Guid? Talk { get; init; }

    /// <summary>How the case is closed in the same save; null when it stays.</summary>
    public CaseOutcome? Closes { get; init; }
}

/// <summary>One conversation with a patient or one try at it. Never erased: a mistaken one is struck out, and stays to be read.</summary>
public sealed class CaseContact
{
    public const int MaxReason = 500;

    public long Id { get; init; }
    public long CaseId { get; init; }
    public required ContactChannel Channel { get; init; }
    public required Instant StartedAt { get; init; }

    /// <summary>The moment of its line in the history.</summary>
    public required Instant RecordedAt { get; init; }
    public string? ById { get; init; }
    public required string ByName { get; init; }
    public required bool Reached { get; init; }
    public required ContactOutcome Outcome { get; init; }
    public required bool Told { get; init; }

    /// <summary>Those that hold after it; <see cref="PatientWishes.None"/> when nobody was reached.</summary>
    public PatientWishes Wishes { get; init; } = PatientWishes.None;

    /// <summary>Shared by the cases that one conversation was about; null when it was about this one alone.</summary>
    public Guid? Talk { get; init; }

    /// <summary>A letter that awaits no answer: the ladder does not see it.</summary>
    public bool IsNotice { get; init; }

    public Instant? StruckAt { get; private set; }
    public string? StruckByName { get; private set; }
    public string? StruckReason { get; private set; }
    public bool IsStruck => StruckAt is not null;

    internal static CaseContact Of(ContactFacts facts, ChangeContext change) => new()
    {
        Channel = facts.Channel, StartedAt = facts.StartedAt, RecordedAt = change.Now, ById = change.UserId, ByName = change.UserName,
        Reached = facts.Outcome != ContactOutcome.NotReached, Outcome = facts.Outcome, Told = facts.Told, Wishes = facts.Wishes, Talk = facts.Talk,
    };

    internal static CaseContact OfLetter(bool told, bool isNotice, ChangeContext change) => new()
    {
        Channel = ContactChannel.Letter, StartedAt = change.Now, RecordedAt = change.Now, ById = change.UserId, ByName = change.UserName,
        Reached = false, Outcome = ContactOutcome.NotReached, Told = told, IsNotice = isNotice,
    };

    internal void Strike(string reason, ChangeContext change)
    {
        if (IsStruck) throw new InvalidOperationException($"Contact {Id} is already struck out.");
        (StruckAt, StruckByName, StruckReason) = (change.Now, change.UserName, reason);
    }
}
