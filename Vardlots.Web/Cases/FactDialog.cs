using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;

namespace Vardlots.Web.Cases;

/// <summary>A form that records something that moves the clock. What is filled in stays until it is saved or is about something else.</summary>
public abstract class FactDialog : ComponentBase
{
    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public required CaseCard Card { get; set; }
    [Parameter, EditorRequired] public required ClockCard Clock { get; set; }
    [Parameter, EditorRequired] public required RunVerb Run { get; set; }

    protected bool IsBusy { get; private set; }
    protected string? Mistake { get; set; }

    /// <summary>Keeps what is being filled in, where the dialog has one.</summary>
    protected Vardlots.Web.Shared.DraftForm? Draft { get; set; }
    protected NodaTime.LocalDate Today => Clock.Clock.Today;

    /// <summary>An empty form.</summary>
    protected abstract void Clear();

    protected override void OnInitialized() => Clear();

    protected async Task SendAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        if (IsBusy) return;
        IsBusy = true;
        try
        {
            if (Draft is not null) await Draft.SettleAsync();
            var result = await Run(verb, done);
            Mistake = result.Mistake;
            if (result.Done)
            {
                Clear();
                Draft?.Emptied();
            }
            // A mistake is put right where it was made; after a conflict the page itself speaks.
            if (result.Mistake is null) await OpenChanged.InvokeAsync(false);
        }
        finally
        {
            IsBusy = false;
        }
    }

    protected static NodaTime.LocalDate? Day(DateOnly? day) => day is { } chosen ? NodaTime.LocalDate.FromDateOnly(chosen) : null;
}
