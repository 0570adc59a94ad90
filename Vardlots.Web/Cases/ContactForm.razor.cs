using Microsoft.AspNetCore.Components;
using Vardlots.Core.Cases;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

public sealed partial class ContactForm
{
    private DraftForm? _draft;
    private ContactInput _input = new(), _untouched = new();
    private string? _mistake;
    private bool _busy, _moves = true;

    [Inject] public required ContactService Contacts { get; set; }

    [Parameter, EditorRequired] public required Core.Cases.CasePage Page { get; set; }
    [Parameter, EditorRequired] public required RunVerb Run { get; set; }

    private ContactConsequence? Chosen => _input.Chosen is { } outcome ? _input.ConsequenceOf(outcome) : null;

    /// <summary>What the outcome means for the status: ticked beforehand, and seen before it is saved.</summary>
    private CaseStatus? MoveTo => Chosen is { Closes: null, Outcome: var outcome } ? ProposedMove.After(outcome, Page.Case.Status) : null;

    /// <summary>This case, or another that the conversation was about, ended in free choice of care.</summary>
    private bool HasFreeChoice(ContactConsequence chosen) =>
        chosen.Outcome == ContactOutcome.FreeChoice || Page.TalkCases.Any(o => _input.Is(ContactInput.AlsoOn(o.CaseId)) && _input.OutcomeOf(o.CaseId, chosen) == ContactOutcome.FreeChoice);

    /// <summary>Fields that nobody has touched follow what colleagues put down meanwhile; the others are mine.</summary>
    protected override void OnParametersSet()
    {
        if (_input.Same(_untouched)) Fill();
    }

    private void Fill()
    {
        _untouched = Filled();
        _input = Filled();
    }

    private ContactInput Filled() => ContactInput.Of(Page.Conversation.Wishes ?? PatientWishes.None, Page.Patient, Page.Today);

    private void Restore(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values) _input[name] = value;
    }

    private void Set(string name, ChangeEventArgs e) => _input[name] = e.Value as string ?? "";

    private void Tick(string name, ChangeEventArgs e) => _input[name] = e.Value is true ? "true" : "";

    private async Task SaveAsync()
    {
        if (_busy) return;
        if (Chosen is not { } chosen)
        {
            _mistake = ContactPanelText.OutcomeMissing;
            return;
        }
        _busy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            var command = _input.ToCommand(Page.Case, chosen.Outcome) with
            {
                MoveTo = _moves ? MoveTo : null,
                Also = [.. Page.TalkCases.Where(o => _input.Is(ContactInput.AlsoOn(o.CaseId))).Select(o => _input.AlsoOf(o, chosen))],
            };
            var result = await Run((view, change) => Contacts.RecordAsync(command, view, change, CancellationToken.None), ContactPanelText.Saved(chosen.NeedsConfirmation));
            _mistake = result.Mistake;
            if (!result.Done) return;
            Fill();
            _moves = true;
            _draft?.Emptied();
        }
        finally
        {
            _busy = false;
        }
    }
}
