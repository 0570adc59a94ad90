using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

public sealed partial class TaskCard
{
    private enum Question { Change, Strike }

    private ElementReference _box;
    private DraftForm? _draft;
    private Question? _asked;
    private TaskLine? _task;
    private string? _text, _mistake, _askedMistake, _why;
    private string _who = "", _newWho = "";
    private DateOnly? _due, _newDue;
    private bool _busy;

    [Inject] public required TaskService Service { get; set; }
    [Inject] public required CasePageQueries Queries { get; set; }
    [Inject] public required CurrentUser User { get; set; }

    [Parameter, EditorRequired] public required Core.Cases.CasePage Page { get; set; }
    [Parameter, EditorRequired] public required string ReaderId { get; set; }

    private IReadOnlyList<NamedUser> Colleagues { get; set; } = [];
    private List<TaskLine> Open => Page.Flow.Tasks.Where(t => t.IsOpen).ToList();
    private List<TaskLine> Past => Page.Flow.Tasks.Where(t => !t.IsOpen).ToList();

    protected override bool IsAsking => _asked is not null;

    protected override async Task OnInitializedAsync()
    {
        (_who, _due) = (ReaderId, Tomorrow);
        if (Page.MayAct) Colleagues = await Queries.ColleaguesAsync(await User.ViewAsync(), CancellationToken.None);
    }

    /// <summary>The next day somebody can be called.</summary>
    private DateOnly Tomorrow => SwedishHolidays.NextWorkingDay(Page.Today).ToDateOnly();

    private void Restore(IReadOnlyDictionary<string, string> kept)
    {
        _text = kept.GetValueOrDefault("text");
        if (DateOnly.TryParseExact(kept.GetValueOrDefault("due"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)) _due = day;
    }

    private async Task AddAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            if (_draft is not null) await _draft.SettleAsync();
            var command = new AddCaseTask(Page.Case.Id, Page.Case.Version, _text, Day(_due), _who);
            var result = await Run((view, change) => Service.AddAsync(command, view, change, CancellationToken.None), FlowWords.Added);
            _mistake = result.Mistake;
            if (result.Done)
            {
                (_text, _who, _due) = (null, ReaderId, Tomorrow);
                _draft?.Emptied();
            }
        }
        finally
        {
            _busy = false;
        }
        // Ready for the next one.
        await _box.FocusAsync();
    }

    private Task CompleteAsync(TaskLine task) =>
        DoAsync((view, change) => Service.CompleteAsync(new CompleteCaseTask(Page.Case.Id, Page.Case.Version, task.Id), view, change, CancellationToken.None), FlowWords.DoneSaved);

    private Task ReopenAsync(TaskLine task) =>
        DoAsync((view, change) => Service.ReopenAsync(new ReopenCaseTask(Page.Case.Id, Page.Case.Version, task.Id), view, change, CancellationToken.None), FlowWords.Undone);

    private void AskChange(TaskLine task) => (_asked, _task, _askedMistake, _newDue, _newWho) = (Question.Change, task, null, task.Due.ToDateOnly(), task.OwnerId);

    private void AskStrike(TaskLine task) => (_asked, _task, _askedMistake, _why) = (Question.Strike, task, null, null);

    private void Answered(bool open)
    {
        if (!open) _asked = null;
    }

    private Task ChangeAsync() => DoAsync((view, change) => Service.ChangeAsync(
        new ChangeCaseTask(Page.Case.Id, Page.Case.Version, _task!.Id, Day(_newDue), _newWho), view, change, CancellationToken.None), FlowWords.Changed);

    private Task StrikeAsync() => DoAsync((view, change) => Service.StrikeAsync(
        new StrikeCaseTask(Page.Case.Id, Page.Case.Version, _task!.Id, _why), view, change, CancellationToken.None), FlowWords.Struck);

    private async Task DoAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var result = await RunHereAsync(verb, done);
            if (_asked is null) _mistake = result.Mistake;
            else _askedMistake = result.Mistake;
            if (result.Mistake is null) _asked = null;
        }
        finally
        {
            _busy = false;
        }
    }

    private static LocalDate? Day(DateOnly? day) => day is { } chosen ? LocalDate.FromDateOnly(chosen) : null;
}
