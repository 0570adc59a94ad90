using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Inquiries;
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
    private DraftForm? _draft;

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

    /// <summary>Null when one does not come from an inquiry.</summary>
    [Parameter] public FromInquiry? Inquiry { get; set; }

    [Inject] public required InquiryService Inquiries { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Open == _wasOpen) return;
        _wasOpen = Open;
        if (!Open) return;
        _mistake = null;
        if (_caller.Length == 0 && Caller is { } known) _caller = known.ToString();
        if (Wait is null && _clinics.Count == 0) _clinics = (await Lists.ChoicesAsync(await User.ViewAsync(), CancellationToken.None)).Clinics;
    }

    private string? DraftKey => PatientDrafts.NewCase(Wait?.EntryId, PatientId, Inquiry?.Id);

    private void Restore(IReadOnlyDictionary<string, string> kept) =>
        (_clinic, _region, _caller, _about) = (kept.Text("clinic"), kept.Text("region"), kept.Text("caller"), kept.Text("about"));

    private OpenCase Command => new(Enum.TryParse<CaseCaller>(_caller, out var caller) ? caller : null, _consents, _about)
    {
        Draft = DraftKey, EntryId = Wait?.EntryId, PatientId = PatientId, Person = Number is { } number ? new NewPatient(number, _first, _last, _phone, _protected) : null,
        ClinicId = int.TryParse(_clinic, NumberStyles.None, CultureInfo.InvariantCulture, out var clinic) ? clinic : null, HomeRegion = _region.Length == 0 || _protected ? null : _region,
    };

    /// <summary>The inquiry is about the case, and one is back where one was.</summary>
    /// <returns>False when it has a case already or is about somebody else: then the new case is shown instead, and says so.</returns>
    private async Task<bool> TieAsync(FromInquiry inquiry, long caseId)
    {
        try
        {
            await Inquiries.LinkAsync(inquiry.Id, caseId, await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
        }
        catch (Exception e) when (e is UserMistakeException or NotFoundException or EditConflictException)
        {
            Notices.Info(PatientsText.NotTied);
            return false;
        }
        Notices.Done(PatientsText.OpenedAndTied(caseId));
        Navigation.NavigateTo(inquiry.BackUrl);
        return true;
    }

    private async Task OpenAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            var opened = await Cases.OpenAsync(Command, await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            if (Inquiry is { } inquiry && await TieAsync(inquiry, opened.CaseId)) return;
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
