using NodaTime;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>A contact that counts, as the next step is derived from it.</summary>
public readonly record struct CountedContact(ContactChannel Channel, Instant StartedAt, Instant RecordedAt, ContactOutcome Outcome)
{
    public bool Reached => Outcome != ContactOutcome.NotReached;
}

/// <summary>Where the conversations have led. Pure.</summary>
/// <param name="Next">With <see cref="ContactLead.Ladder"/>.</param>
public sealed record ContactState(ContactLead Lead, NextTry? Next = null)
{
    public static readonly ContactState None = new(ContactLead.None);

    /// <param name="contacts">Not struck out, in any order.</param>
    /// <param name="clinic">The newest question to the clinic or reply from it, and when; null without any.</param>
    public static ContactState Of(IEnumerable<CountedContact> contacts, (CaseEventKind Kind, Instant At)? clinic, ContactLadder ladder)
    {
        var inOrder = contacts.OrderBy(c => c.StartedAt).ThenBy(c => c.RecordedAt).ToList();
        if (clinic is { } spoken && inOrder.TrueForAll(c => c.RecordedAt <= spoken.At))
            return new(spoken.Kind == CaseEventKind.ClinicAsked ? ContactLead.AwaitClinic : ContactLead.ReadReply);
        if (inOrder.Count == 0) return None;
        if (inOrder[^1].Reached) return new(ContactOutcomes.Of(inOrder[^1].Outcome).Lead);
        return new(ContactLead.Ladder, ladder.After(inOrder.ConvertAll(c => new ContactTry(c.Channel, c.StartedAt.ToSwedish(), c.Reached))));
    }
}
