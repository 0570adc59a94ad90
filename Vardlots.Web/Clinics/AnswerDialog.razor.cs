using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Clinics;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Clinics;

/// <summary>The answer to the chosen entries: what, when or why, a comment, and what will happen before it does.</summary>
public sealed partial class AnswerDialog
{
    private DraftTextArea? _box;
    private ReviewAnswer? _answer;
    private VanishedExplanation? _explanation;
    private ReviewOutcome? _preview;
    private string _plannedOn = "", _comment = "";
    private string? _problem;
    private bool _isBusy, _wasOpen;

    [Inject] public required ReviewService Reviews { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter, EditorRequired] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyCollection<long> Ids { get; set; }

    /// <summary>Where the comment is kept while it is being typed.</summary>
    [Parameter, EditorRequired] public required string DraftKey { get; set; }

    /// <summary>The answer is saved.</summary>
    [Parameter] public EventCallback<ReviewOutcome> OnAnswered { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Open == _wasOpen) return;
        _wasOpen = Open;
        if (Open) await PreviewAsync();
        else _problem = null;
    }

    private AnswerEntries Command => new(Ids, _answer ?? default, Day, _explanation, _comment, DraftKey);

    private LocalDate? Day => LocalDatePattern.Iso.Parse(_plannedOn) is { Success: true } read ? read.Value : null;

    private static string Hint(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Planned => ClinicsText.PlannedHint,
        ReviewAnswer.WantsHelp => ClinicsText.WantsHelpHint,
        _ => ClinicsText.ExplainedHint,
    };

    private static VanishedExplanation? Parse(ChangeEventArgs e) => Enum.TryParse<VanishedExplanation>(e.Value as string, out var why) ? why : null;

    private Task ChooseAsync(ReviewAnswer answer)
    {
        (_answer, _problem) = (answer, null);
        return PreviewAsync();
    }

    private Task DateAsync(ChangeEventArgs e)
    {
        _plannedOn = e.Value as string ?? "";
        return PreviewAsync();
    }

    private async Task PreviewAsync()
    {
        _preview = null;
        if (_answer is null) return;
        try
        {
            _preview = await Reviews.PreviewAsync(Command, await User.ViewAsync(), CancellationToken.None);
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
    }

    private async Task SaveAsync()
    {
        if (_answer is null)
        {
            _problem = ClinicsText.ChooseAnswer;
            return;
        }
        (_isBusy, _problem) = (true, null);
        try
        {
            if (_box is not null) await _box.SettleAsync();
            var outcome = await Reviews.AnswerAsync(Command, await User.ViewAsync(), await User.ChangeAsync(), CancellationToken.None);
            (_answer, _explanation, _plannedOn, _comment, _preview) = (null, null, "", "", null);
            await OnAnswered.InvokeAsync(outcome);
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
        finally
        {
            _isBusy = false;
        }
    }
}
