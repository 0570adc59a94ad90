using System.Globalization;
using Microsoft.AspNetCore.Components;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Capacity;

/// <summary>States a new figure, or changes one. Its fields hold what was typed until it has been saved.</summary>
public sealed partial class SlotForm
{
    private Dictionary<CapacityColumn, string> _values = Enum.GetValues<CapacityColumn>().ToDictionary(c => c, _ => "");
    private string _unit = "", _bmi = "", _asa = "", _interpreter = "";
    private AgreementKind _agreement;
    private GuaranteeType _type;
    private long? _shown;

    [Inject] public required SlotService Slots { get; set; }
    [Inject] public required Notices Notices { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<CapacityChoice> Units { get; set; }

    /// <summary>Null for a new one.</summary>
    [Parameter] public SlotRow? Slot { get; set; }

    /// <summary>The offer's id.</summary>
    [Parameter] public EventCallback<long> OnSaved { get; set; }

    /// <summary>Somebody else was first: what they said should be shown.</summary>
    [Parameter] public EventCallback OnConflict { get; set; }

    private bool HasConditions => _values[CapacityColumn.AlderFran] + _values[CapacityColumn.AlderTill] + _bmi + _asa + _interpreter is { Length: > 0 };

    protected override void OnParametersSet()
    {
        if (Slot is not { } s || s.Id == _shown) return;
        _shown = s.Id;
        (_unit, _agreement, _type) = (s.UnitId.ToString(CultureInfo.InvariantCulture), s.Agreement, s.Type);
        (_bmi, _asa, _interpreter) = (Text(s.MaxBmi), Text(s.MaxAsa), s.Interpreter switch { true => "true", false => "false", _ => "" });
        _values[CapacityColumn.Mvo] = s.MedicalField;
        _values[CapacityColumn.KVA] = s.Procedures.Replace('|', ' ');
        _values[CapacityColumn.Antal] = Text(s.Places);
        _values[CapacityColumn.TidigasteDatum] = DateText.Iso(s.EarliestDate);
        _values[CapacityColumn.SistaDatum] = DateText.Iso(s.LastDate);
        _values[CapacityColumn.AlderFran] = Text(s.AgeFrom);
        _values[CapacityColumn.AlderTill] = Text(s.AgeTo);
        _values[CapacityColumn.PrisSkillnad] = Text(s.PriceDifference);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private void Set(CapacityColumn column, ChangeEventArgs e) => _values[column] = e.Value as string ?? "";

    private RenderFragment Field(CapacityColumn column, string? longest, string type = "text") => b =>
    {
        b.OpenElement(0, "div");
        b.AddAttribute(1, "class", "field");
        b.OpenElement(2, "label");
        b.AddAttribute(3, "for", $"slot-{column}");
        b.AddContent(4, CapacityText.Label(column));
        b.CloseElement();
        b.OpenElement(5, "input");
        b.AddAttribute(6, "id", $"slot-{column}");
        b.AddAttribute(7, "type", type);
        b.AddAttribute(8, "maxlength", longest);
        b.AddAttribute(9, "autocomplete", "off");
        b.AddAttribute(10, "value", _values[column]);
        b.AddAttribute(11, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => Set(column, e)));
        b.CloseElement();
        b.CloseElement();
    };

    private SlotInput Input()
    {
        var values = new Dictionary<CapacityColumn, string>(_values) { [CapacityColumn.Typ] = _type.ToString(), [CapacityColumn.Avtal] = SlotInput.Word(_agreement) };
        return new SlotInput
        {
            UnitId = int.TryParse(_unit, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null, Values = values,
            MaxBmi = _bmi, MaxAsa = _asa, Interpreter = bool.TryParse(_interpreter, out var interpreter) ? interpreter : null,
        };
    }

    private Task SaveAsync() => TryAsync(async (view, change) =>
    {
        var (input, id) = (Input(), Slot?.Id ?? 0);
        if (Slot is { } slot) await Slots.ChangeAsync(slot.Id, slot.Version, input, view, change, CancellationToken.None);
        else id = await Slots.AddAsync(input, view, change, CancellationToken.None);
        Notices.Done(CapacityWords.Saved);
        await OnSaved.InvokeAsync(id);
    });

    protected override async Task<string> ConflictAsync(EditConflictException conflict)
    {
        await OnConflict.InvokeAsync();
        return CapacityWords.Conflict(conflict.By);
    }
}
