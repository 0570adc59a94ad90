using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Rules;

/// <summary>The form of one rule. Every change checks the whole draft with the rule as it is typed: the checks are pure and cost nothing.</summary>
public sealed partial class RuleForm
{
    private readonly string _id = "rule-" + Guid.NewGuid().ToString("N")[..6];
    private RuleTyping _typed = new();
    private DraftReport? _report;
    private IReadOnlyList<RuleProblem> _elsewhere = [];

    [Parameter, EditorRequired] public required DraftView Draft { get; set; }

    /// <summary>From 0; null for a new rule.</summary>
    [Parameter] public int? Index { get; set; }

    /// <summary>What the form begins with; null for an empty one.</summary>
    [Parameter] public DeadlineRule? Start { get; set; }
    [Parameter, EditorRequired] public required RunDraft Run { get; set; }
    [Parameter] public EventCallback OnClosed { get; set; }

    private int Position => (Index ?? Draft.Rules.Count) + 1;

    protected override void OnInitialized()
    {
        _typed = RuleTyping.Of(Start ?? RuleBook.National.Rules[0] with { ValidFrom = Draft.Row.AppliesFrom, LegalSource = "" });
        Check();
    }

    private void Check()
    {
        _report = _typed.Rule is { } rule ? Draft.With(Index, rule) : null;
        _elsewhere = _report is null ? [] : [.. _report.Problems.Concat(_report.Warnings).Where(p => p.Rule != Position).Except(Draft.Report.Problems).Except(Draft.Report.Warnings)];
    }

    private async Task SaveAsync()
    {
        if (_typed.Rule is not { } rule) return;
        if (await Run((drafts, view, change) => drafts.SaveRuleAsync(new SaveRule(Draft.Row.Id, Draft.Version, Index, rule), view, change, CancellationToken.None), DraftText.Saved))
            await OnClosed.InvokeAsync();
    }

    private string I(string field) => $"{_id}-{field}";

    private string N(string field) => $"{_id}-{field}-notes";

    private bool Has(string field) => P(field).Count > 0;

    private string? V(string field) => Has(field) ? "true" : null;

    private IReadOnlyList<string> P(string? field) => [.. _typed.Missing().Where(m => m.Field == field).Select(m => m.Sentence),
        .. (_report?.Problems ?? []).Where(p => p.Rule == Position && p.Field == field).Select(RuleText.Beside)];

    private IReadOnlyList<string> W(string field) => [.. (_report?.Warnings ?? []).Where(p => p.Rule == Position && p.Field == field).Select(RuleText.Beside)];

    private RenderFragment Starts => builder =>
    {
        foreach (var start in Enum.GetValues<StartEvent>())
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", start.ToString());
            builder.AddContent(2, EnumText.Of(start, _typed.Guarantee));
            builder.CloseElement();
        }
    };
}
