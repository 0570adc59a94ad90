using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>The verbs of the conversation: with the patient, or, where the clinic has that, with the clinic.</summary>
public sealed partial class CareCase
{
    private readonly List<CaseContact> _contacts = [];

    /// <summary>The day the clinic was asked what it has not answered yet; null when nothing is asked.</summary>
    public LocalDate? ClinicAskedOn { get; private set; }

    public IReadOnlyList<CaseContact> Contacts => _contacts;

    /// <summary>Puts down a conversation or a try, and closes the case where the outcome does (<see cref="ContactOutcomes"/>).</summary>
    public void RecordContact(ContactFacts facts, ChangeContext change)
    {
        RequireOpen();
        _contacts.Add(CaseContact.Of(facts, change));
        if (facts.Told) Informed(facts.StartedAt.ToSwedish().Date);
        if (facts.Outcome != ContactOutcome.NotReached) LetterReturnedOn = null;
        Record(CaseEventKind.Contact, change, from: facts.Channel.ToString(), to: facts.Outcome.ToString(), text: facts.Note);
        HasPersonalWork = true;
        TakenUp(change);
        if (facts.Closes is { } outcome) Close(outcome, null, change);
    }

    /// <summary>Strikes out a mistaken contact. It stays in the history; the one before it holds again. A case it closed stays closed.</summary>
    /// <param name="mistaken">One of <see cref="Contacts"/>, all of which are loaded.</param>
    public void StrikeContact(CaseContact mistaken, string reason, ChangeContext change)
    {
        mistaken.Strike(reason, change);
        if (mistaken.Told) InformedAnew();
        Record(CaseEventKind.ContactStruck, change, from: mistaken.Channel.ToString(), to: mistaken.Outcome.ToString(), text: reason);
        HasPersonalWork = true;
    }

    public void AskClinic(string question, ChangeContext change)
    {
        RequireOpen();
        ClinicAskedOn = change.Today;
        Record(CaseEventKind.ClinicAsked, change, text: question);
        HasPersonalWork = true;
        TakenUp(change);
    }

    /// <summary>What the clinic answered, put down by the navigator who asked or by the clinic itself.</summary>
    /// <param name="toldOn">The day the clinic told the patient about the limit and the right to another provider; null when it has not.</param>
    public void NoteClinicReply(string reply, LocalDate? toldOn, ChangeContext change)
    {
        RequireOpen();
        ClinicAskedOn = null;
        if (toldOn is { } day) Informed(day);
        Record(CaseEventKind.ClinicReplied, change, from: Iso(toldOn), to: toldOn is null ? null : nameof(CaseContact.Told), text: reply);
        HasPersonalWork = true;
        Wake(WakeReason.ClinicAnswered, change);
    }
}
