using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Referrals;

/// <summary>
/// Patients who are to go to the same place together, and the enquiry about them: kind of care, number and latest date, nobody by name.
/// Each patient has a referral with steps of its own.
/// </summary>
public sealed class ReferralBatch
{
    public const int MaxName = 120, MaxText = 1000;

    private ReferralBatch() { }

    public long Id { get; private set; }
    public string Name { get; private set; } = "";
    public long SlotId { get; private set; }
    public string CreatedById { get; private set; } = "";
    public string CreatedByName { get; private set; } = "";
    public Instant CreatedAt { get; private set; }

    /// <summary>The day the provider was asked; null where the figure was fresh enough to go by.</summary>
    public LocalDate? EnquiredOn { get; private set; }

    /// <summary>The words that were sent.</summary>
    public string? Enquiry { get; private set; }

    /// <summary>How many they can take; null while they have not answered, 0: none.</summary>
    public int? CanTake { get; private set; }
    public LocalDate? AnsweredOn { get; private set; }
    public string? AnswerText { get; private set; }
    public int Version { get; private set; }

    /// <summary>Asked, and not answered yet.</summary>
    public bool AwaitsAnswer => EnquiredOn is not null && CanTake is null;

    internal static ReferralBatch Make(string name, long slotId, ChangeContext change) => new()
    {
        Name = name, SlotId = slotId, CreatedById = change.UserId!, CreatedByName = change.UserName, CreatedAt = change.Now,
    };

    /// <summary>The provider has been asked; asked anew, the former answer no longer stands.</summary>
    internal void Enquire(string words, ChangeContext change) => (EnquiredOn, Enquiry, CanTake, AnsweredOn, AnswerText) = (change.Today, words, null, null, null);

    internal void Answer(int canTake, string? text, ChangeContext change)
    {
        if (EnquiredOn is null) throw new InvalidOperationException($"Batch {Id} has asked nothing.");
        (CanTake, AnsweredOn, AnswerText) = (canTake, change.Today, text);
    }
}
