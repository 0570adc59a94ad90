using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Patients;

/// <summary>A part whose buttons open a form; what is filled in stays until it is saved.</summary>
public abstract class PatientForm : ComponentBase
{
    [Parameter, EditorRequired] public required RunVerb Run { get; set; }

    protected bool IsBusy { get; private set; }
    protected string? Mistake { get; set; }

    /// <returns>True when the form can close: it was saved, or somebody else was first and the page says so.</returns>
    protected async Task<bool> SendAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        if (IsBusy) return false;
        IsBusy = true;
        try
        {
            Mistake = (await Run(verb, done)).Mistake;
            return Mistake is null;
        }
        finally
        {
            IsBusy = false;
        }
    }

    protected static NodaTime.LocalDate? Day(DateOnly? day) => day is { } chosen ? NodaTime.LocalDate.FromDateOnly(chosen) : null;
}
