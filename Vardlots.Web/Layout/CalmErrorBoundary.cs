using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;

namespace Vardlots.Web.Layout;

/// <summary>Turns what a page throws into a calm state: no access, not found, or an error with a number that also stands in the log.</summary>
public sealed class CalmErrorBoundary : ErrorBoundaryBase
{
    private string? _place;
    private string _number = "";

    [Inject] public required ILogger<CalmErrorBoundary> Logger { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    protected override void OnParametersSet()
    {
        if (_place != Navigation.Uri && CurrentException is not null) Recover();
        _place = Navigation.Uri;
    }

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is AccessDeniedException or NotFoundException) return Task.CompletedTask;
        _number = ErrorNumber.New();
        Logger.LogError(exception, "Error {Number} on a page", _number);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        switch (CurrentException)
        {
            case null: builder.AddContent(0, ChildContent); break;
            case AccessDeniedException: builder.OpenComponent<NoAccess>(1); builder.CloseComponent(); break;
            case NotFoundException: builder.OpenComponent<NotFoundState>(2); builder.CloseComponent(); break;
            default:
                builder.OpenComponent<ErrorCard>(3);
                builder.AddComponentParameter(4, nameof(ErrorCard.Number), _number);
                builder.AddComponentParameter(5, nameof(ErrorCard.Lead), DatabaseProblem.SentenceFor(CurrentException));
                builder.AddComponentParameter(6, nameof(ErrorCard.OnRetry), EventCallback.Factory.Create(this, Recover));
                builder.CloseComponent();
                break;
        }
    }
}

/// <summary>Eight characters that are easy to read aloud; they stand on the screen and in the log.</summary>
internal static class ErrorNumber
{
    public static string New() => Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
}
