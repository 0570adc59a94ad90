using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>What the reader has to do, in all cases. Each row leads to its case.</summary>
public sealed partial class TasksPage
{
    private TaskFilter _filter = new();
    private TaskList? _list;
    private LocalDate _today;
    private bool _mayAct;

    [Inject] public required TaskQueries Queries { get; set; }
    [Inject] public required TaskService Service { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [SupplyParameterFromQuery(Name = "flik")] public string? Tab { get; set; }
    [SupplyParameterFromQuery(Name = "alla")] public string? Everybodys { get; set; }
    [SupplyParameterFromQuery(Name = "sida")] public string? Sida { get; set; }

    protected override Task OnParametersSetAsync()
    {
        var page = int.TryParse(Sida, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, asked) : 1;
        _filter = new TaskFilter(Tab == Urls.ComingTasks ? TaskTab.Coming : TaskTab.Due, Everybodys == "1", page);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        (_list, _today, _mayAct) = (await Queries.ListAsync(view, _filter, CancellationToken.None), Clock.Today(), view.IsNavigator);
        _filter = _filter with { Page = _list.Page };
    }

    /// <summary>On from one's own tasks of today there is a list of their cases to leaf through.</summary>
    private string Link(TaskRow row) => _filter is { Tab: TaskTab.Due, Everybodys: false } ? Urls.CaseIn(row.CaseId, new CaseFilter { Tab = CaseTab.TasksDue }) : Urls.Case(row.CaseId);

    private async Task CompleteAsync(TaskRow row)
    {
        await TryAsync(async (view, change) =>
        {
            await Service.CompleteAsync(new CompleteCaseTask(row.CaseId, row.Version, row.Id), view, change, CancellationToken.None);
            Notices.Done(FlowWords.DoneSaved);
        });
        await LoadAsync();
    }

    protected override Task<string> ConflictAsync(EditConflictException conflict) => Task.FromResult(FlowWords.Conflict);
}
