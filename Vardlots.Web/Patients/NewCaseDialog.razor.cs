using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Patients;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Patients;

public sealed partial class NewCaseDialog
{
    private IReadOnlyList<NamedClinic> _clinics = [];
    private string _first = "", _last = "", _phone = "", _clinic = "", _region = "", _caller = "", _about = "";
    private bool _protected, _consents, _busy, _wasOpen;
    private string? _mistake;

    [Inject] public required NewCaseService Cases { get; set; }
    [Inject] public required EntryListQueries Lists { get; set; }
    [Inject] public required RegionOptions Region { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>What it is about; null: a wait that is on no list.</summary>
    [Parameter] public PatientWait? Wait { get; set; }
    [Parameter] public long? PatientId { get; set; }

    /// <summary>Of somebody who is on no list; never leaves the circuit.</summary>
    [Parameter] public string? Number { get; set; }

    /// <summary>The known patient's identity is protected: where somebody lives is not asked.</summary>
    [Parameter] public bool IsMasked { get; set; }
    [Parameter] public bool MayProtect { get; set; }
    [Parameter] public CaseCaller? Caller { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Open == _wasOpen) return;
        _wasOpen = Open;
        if (!Open) return;
        _mistake = null;
        if (_caller.Length == 0 && Caller is { } known) _caller = known.ToString();
        if (Wait is null && _clinics.Count == 0) _clinics = (await Lists.ChoicesAsync(await User.ViewAsync(), CancellationToken.None)).Clinics;
    }

    private OpenCase Command => new(Enum.TryParse<CaseCaller>(_caller, out var caller) ? caller : null, _consents, _about)
    {
        EntryId = Wait?.EntryId, PatientId = PatientId, Person = Number is { } number ? new NewPatient(number, _first, _last, _phone, _protected) : null,
        ClinicId = int.TryParse(_clinic, NumberStyles.None, CultureInfo.InvariantCulture, out var clinic) ? clinic : null, HomeRegion = _region.Length == 0 || _protected ? null : _region,
    };

    private async Task OpenAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var opened = await Cases.OpenAsync(Command, await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            if (opened.WasThere) Notices.Info(PatientsText.WasThere);
            else Notices.Done(PatientsText.Opened);
            Navigation.NavigateTo(Urls.Case(opened.CaseId));
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
