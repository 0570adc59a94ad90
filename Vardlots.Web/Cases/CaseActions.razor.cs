using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;

namespace Vardlots.Web.Cases;

public sealed partial class CaseActions
{
    private enum Question { Take, HandOver, Release, Close, Reopen }

    private Question? _asked;
    private bool _busy;
    private string? _mistake;

    [Inject] public required CaseService Cases { get; set; }

    [Parameter, EditorRequired] public required CaseCard Card { get; set; }
    [Parameter, EditorRequired] public required string ReaderId { get; set; }

    private bool IsMine => Card.OwnerId == ReaderId;

    private void Ask(Question question) => (_asked, _mistake) = (question, null);

    protected override bool IsAsking => _asked is not null;

    private void Answered(bool open)
    {
        if (!open) _asked = null;
    }

    /// <summary>Nobody's case is taken at once; a colleague's only after a question.</summary>
    private Task TakeAsync()
    {
        if (Card.OwnerId is null) return ConfirmTakeAsync();
        Ask(Question.Take);
        return Task.CompletedTask;
    }

    private Task ConfirmTakeAsync() => DoAsync((view, change) => Cases.TakeAsync(new TakeCase(Card.Id, Card.Version), view, change, CancellationToken.None), CaseVerbWords.Taken);

    private Task ReleaseAsync() => DoAsync((view, change) => Cases.ReleaseAsync(new ReleaseCase(Card.Id, Card.Version), view, change, CancellationToken.None), CaseVerbWords.Released);

    private Task ReopenAsync() => DoAsync((view, change) => Cases.ReopenAsync(new ReopenCase(Card.Id, Card.Version), view, change, CancellationToken.None), CaseVerbWords.Reopened);

    private async Task DoAsync(Func<ViewContext, ChangeContext, Task> verb, string done)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            var result = await RunHereAsync(verb, done);
            _mistake = result.Mistake;
            // After a conflict the page itself speaks.
            _asked = null;
        }
        finally
        {
            _busy = false;
        }
    }
}
