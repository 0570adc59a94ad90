using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Time;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity.Questions;

/// <summary>A question with its answer; navigators answer, and the asker or a navigator says what came of it.</summary>
public sealed partial class QuestionPage
{
    private readonly HashSet<long> _ticked = [];
    private QuestionDetails? _shown;
    private IReadOnlyList<SlotRow> _fitting = [];
    private LocalDate _today;
    private string? _answer, _outcome;
    private int? _placed;
    private bool _missing, _mayAnswer;
    private long _shownId;

    [Inject] public required QuestionQueries Queries { get; set; }
    [Inject] public required QuestionService Service { get; set; }
    [Inject] public required Notices Notices { get; set; }
    [Inject] public required IClock Clock { get; set; }

    [Parameter] public long Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId == Id) return;
        (_shownId, _shown, Mistake, _answer, _outcome, _placed) = (Id, null, null, null, null, null);
        await LoadAsync();
        _ticked.Clear();
        if (_shown is not { } shown) return;
        _answer = shown.Question.AnswerText;
        _ticked.UnionWith(shown.Offers.Select(o => o.Id));
    }

    private async Task LoadAsync()
    {
        var view = await User.ViewAsync();
        _today = Clock.Today();
        _mayAnswer = view.IsNavigator;
        _shown = await Queries.ShowAsync(view, Id, CancellationToken.None);
        _missing = _shown is null;
        if (_shown is not { } shown || !_mayAnswer || shown.Question.IsClosed) return;
        // What stands in the answer stays to be chosen, also when it has filled up since.
        _fitting = [.. shown.Offers, .. (await Queries.FittingAsync(view, shown.Question, CancellationToken.None)).Where(f => shown.Offers.All(o => o.Id != f.Id))];
    }

    private void Tick(long id, bool on)
    {
        if (on) _ticked.Add(id);
        else _ticked.Remove(id);
    }

    private Task AnswerAsync() => DoAsync(async (view, change) =>
        await Service.AnswerAsync(new AnswerQuestion(Id, _shown!.Question.Version, [.. _ticked], _answer), view, change, CancellationToken.None), QuestionWords.Answered);

    private Task CloseAsync() => DoAsync(async (view, change) =>
        await Service.CloseAsync(new CloseQuestion(Id, _shown!.Question.Version, _placed, _outcome), view, change, CancellationToken.None), QuestionWords.Closed);

    private Task DoAsync(Func<ViewContext, ChangeContext, Task> verb, string done) => TryAsync(async (view, change) =>
    {
        await verb(view, change);
        Notices.Done(done);
        await LoadAsync();
    });

    protected override async Task<string> ConflictAsync(EditConflictException conflict)
    {
        await LoadAsync();
        return QuestionWords.Conflict;
    }
}
