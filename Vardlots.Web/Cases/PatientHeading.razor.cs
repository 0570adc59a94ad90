using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

public sealed partial class PatientHeading
{
    private long _patient;
    private bool _may, _asking, _busy;
    private string _reason = "";
    private string? _mistake;
    private RevealedIdentity? _shown;

    [Inject] public required CasePageQueries Cases { get; set; }
    [Inject] public required CurrentUser User { get; set; }

    [Parameter, EditorRequired] public required PatientCard Patient { get; set; }

    /// <summary>After the name: what is waited for and where.</summary>
    [Parameter] public string? Detail { get; set; }

    /// <summary>The days, between name and detail.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    private string Heading => Patient.IsMasked ? _shown?.Name ?? SharedText.ProtectedIdentity : Patient.Name ?? SharedText.NameMissing;

    protected override async Task OnParametersSetAsync()
    {
        if (_patient == Patient.Id) return;
        // Another person: what was revealed of the last one is gone.
        (_patient, _shown, _asking, _reason, _mistake) = (Patient.Id, null, false, "", null);
        _may = Patient.IsMasked && (await User.ViewAsync()).MayUnmask;
    }

    private async Task RevealAsync()
    {
        _busy = true;
        try
        {
            _shown = await Cases.RevealAsync(await User.ViewAsync(), Patient.Id, _reason, CancellationToken.None);
            (_asking, _mistake, _reason) = (false, null, "");
        }
        catch (UserMistakeException e)
        {
            _mistake = e.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
