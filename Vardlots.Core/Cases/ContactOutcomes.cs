namespace Vardlots.Core.Cases;

/// <summary>Where the contacts of a case have led.</summary>
public enum ContactLead
{
    None,
    /// <summary>Nobody reached: the ladder says what comes next.</summary>
    Ladder,
    FindProvider, WatchHomeClinic, WatchFreeChoice, AskClinic, AwaitClinic, ReadReply,
}

/// <summary>What an outcome leads to.</summary>
/// <param name="Closes">How the case is closed in the same save; null when it stays.</param>
/// <param name="Lead">The next step of a case that stays.</param>
public sealed record ContactConsequence(ContactOutcome Outcome, CaseOutcome? Closes, ContactLead Lead)
{
    /// <summary>Closing is only done by somebody who has ticked that it should be.</summary>
    public bool NeedsConfirmation => Closes is not null;

    /// <summary>The patient goes on waiting, so what he or she wants is worth asking.</summary>
    public bool AsksWishes => Outcome is ContactOutcome.WantsOffer or ContactOutcome.WaitsForHomeClinic or ContactOutcome.MedicalObstacle;

    /// <summary>Of the person rather than of the wait: the same for every case that a conversation was about.</summary>
    public bool IsOfThePerson => Outcome is ContactOutcome.NotReached or ContactOutcome.Moved or ContactOutcome.Deceased;

    /// <summary>Told before it happens.</summary>
    public string Says => ContactWords.Consequence(Outcome, Closes is not null);
}

/// <summary>
/// What each outcome of a conversation leads to. Pure, and the only place that says so. Only a no to a valid offer waives the guarantee
/// (HSF 6 kap. 2 §), and that is recorded as an offer: nothing said here stops the clock.
/// </summary>
public static class ContactOutcomes
{
    /// <summary>In the order of the panel.</summary>
    public static readonly IReadOnlyList<ContactConsequence> All =
    [
        new(ContactOutcome.NotReached, null, ContactLead.Ladder),
        new(ContactOutcome.WantsOffer, null, ContactLead.FindProvider),
        new(ContactOutcome.WaitsForHomeClinic, null, ContactLead.WatchHomeClinic),
        new(ContactOutcome.MedicalObstacle, null, ContactLead.AskClinic),
        new(ContactOutcome.NeedGone, CaseOutcome.NeedGone, ContactLead.None),
        new(ContactOutcome.AlreadyTreated, CaseOutcome.TreatedElsewhere, ContactLead.None),
        new(ContactOutcome.FreeChoice, null, ContactLead.WatchFreeChoice),
        new(ContactOutcome.Moved, CaseOutcome.Moved, ContactLead.None),
        new(ContactOutcome.Deceased, CaseOutcome.Deceased, ContactLead.None),
    ];

    /// <summary>The outcomes that another case of the same conversation may have: one for each wait, or the same where it is of the person.</summary>
    public static IReadOnlyList<ContactConsequence> BesideOf(ContactOutcome outcome) =>
        Of(outcome).IsOfThePerson ? [Of(outcome)] : All.Where(c => !c.IsOfThePerson).ToList();

    /// <param name="freeChoiceCloses">Free choice of care has taken the need away, so it closes the case instead of pausing its clock.</param>
    public static ContactConsequence Of(ContactOutcome outcome, bool freeChoiceCloses) =>
        outcome == ContactOutcome.FreeChoice && freeChoiceCloses ? new(outcome, CaseOutcome.CareElsewhere, ContactLead.None) : Of(outcome);

    public static ContactConsequence Of(ContactOutcome outcome) => All.First(c => c.Outcome == outcome);
}
