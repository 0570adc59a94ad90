using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Referrals;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Referrals;

/// <summary>One action for one referral or several: each is done by itself, and those that could not be are told with their sentence.</summary>
public sealed partial class ReferralDialog
{
    private ReferralForm _form = new();
    private DraftForm? _draft;
    private string _draftKey = "";
    private ReferralAction? _shown;
    private bool _busy;
    private int _asked;
    private List<(string Name, string Sentence)> _failed = [];

    [Inject] public required ReferralService ToTheYes { get; set; }
    [Inject] public required ReferralPapersService Papers { get; set; }
    [Inject] public required ReferralFollowService After { get; set; }
    [Inject] public required Vardlots.Web.Layout.MenuNews Menu { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required IClock Clock { get; set; }

    /// <summary>Null: closed.</summary>
    [Parameter, EditorRequired] public ReferralAction? Action { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<ReferralRow> Rows { get; set; }

    /// <summary>True when something was changed.</summary>
    [Parameter] public EventCallback<bool> OnClosed { get; set; }

    /// <summary>Something could not be done: what is behind it is shown as it now is, and the dialog stays.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    /// <summary>The widest consent that any of them takes.</summary>
    private ConsentNeed Consent => Rows.Select(r => r.Consent).DefaultIfEmpty().Max();

    private IReadOnlyList<string> _grants = [];

    [Inject] public required Vardlots.Core.Capacity.DirectoryQueries Directory { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Action) return;
        // The same key while the dialog is open, also when some of the rows have been done.
        if (Action is not null) _draftKey = ReferralDrafts.Of(Rows, $"{Action}");
        (_shown, _failed) = (Action, []);
        var today = Clock.Today().ToDateOnly();
        _form = new ReferralForm { OfferedOn = today, Day = Action == ReferralAction.Book ? Rows.Count == 1 ? Rows[0].CareDate.ToDateOnly() : null : today, Answer = new AnswerForm { On = today } };
        if (Action == ReferralAction.Papers) _grants = await Directory.GrantsAsync(CancellationToken.None);
    }

    private async Task RunAsync()
    {
        if (_busy || Action is not { } action) return;
        _busy = true;
        try
        {
            var actions = new ReferralActions(ToTheYes, Papers, After);
            var (failed, done) = (new List<(string, string)>(), 0);
            foreach (var row in Rows)
            {
                try
                {
                    await actions.RunAsync(action, row, _form, await User.ViewAsync(), await User.ChangeAsync());
                    done++;
                }
                catch (UserMistakeException e)
                {
                    failed.Add((NameOf(row), e.Message));
                }
                catch (EditConflictException)
                {
                    failed.Add((NameOf(row), SharedText.SomebodyElse));
                }
            }
            (_failed, _asked) = (failed, done + failed.Count);
            if (failed.Count == 0 && _draft is not null) await _draft.RemoveAsync();
            if (done > 0) Menu.Tell();
            if (done > 0) Notices.Done(ActionText.Done(action, done));
            if (failed.Count == 0) await OnClosed.InvokeAsync(true);
            else await OnChanged.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private static string NameOf(ReferralRow row) => row.Patient.IsMasked ? SharedText.ProtectedIdentity : row.Patient.Name ?? SharedText.NameMissing;
}
