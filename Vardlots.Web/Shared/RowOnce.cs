using Microsoft.AspNetCore.Components;

namespace Vardlots.Web.Shared;

/// <summary>
/// A part that shows a row and nothing else: drawn again only when it is given another. What is drawn twice is kept twice, and a list
/// has fifty rows for each of everybody who looks at one.
/// </summary>
public abstract class RowOnce<TRow> : ComponentBase where TRow : class
{
    private TRow? _shown;

    [Parameter, EditorRequired] public required TRow Row { get; set; }

    protected override void OnInitialized() => _shown = Row;

    protected override bool ShouldRender()
    {
        if (ReferenceEquals(_shown, Row)) return false;
        _shown = Row;
        return true;
    }
}
