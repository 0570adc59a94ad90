using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Vardlots.Web.Shared;

public sealed partial class GuaranteeLine
{
    private const int PauseRow = 36, TodayRow = 14, StartRow = 74, LimitRow = 90;

    /// <summary>Day 0.</summary>
    [Parameter, EditorRequired] public LocalDate Start { get; set; }

    /// <summary>Last day in time; null while none is counted (an open pause, a waiver, no guarantee).</summary>
    [Parameter, EditorRequired] public LocalDate? Limit { get; set; }
    [Parameter, EditorRequired] public LocalDate Today { get; set; }
    [Parameter] public LocalDate? Booked { get; set; }

    /// <summary>First and last day of each, both included; an open one has no last day. They may overlap.</summary>
    [Parameter] public IReadOnlyList<(LocalDate First, LocalDate? Last)> Pauses { get; set; } = [];

    /// <summary>Full width with labels, for the case itself.</summary>
    [Parameter] public bool Large { get; set; }

    /// <summary>Counted days so far as the deadline engine has them; worked out from the pauses unless given.</summary>
    [Parameter] public int? DaysWaited { get; set; }

    private GuaranteeScale Scale { get; set; } = null!;
    private double Top => Large ? 46 : 7;
    private double Thick => Large ? 12 : 8;

    protected override void OnParametersSet() => Scale = new GuaranteeScale(Start, Today, Limit, Booked, Pauses, Large);

    private double WaitedTo => Scale.At(Limit is { } limit && limit < Today ? limit : Today);
    private (double From, double To)? Over => Limit is { } limit && limit < Today ? (Scale.At(limit), Scale.At(Today)) : null;
    /// <summary>A day is drawn as the stretch that ends at it.</summary>
    private double PauseFrom(DateInterval pause) => Scale.At(pause.Start.PlusDays(-1));

    private int Waited => DaysWaited ?? Scale.DayNumber(Today);

    private string Words
    {
        get
        {
            var parts = new List<string> { $"{SharedText.LineName}: {SharedText.LineWaited(Waited, Start)}" };
            if (Scale.PausedBy(Today) is > 0 and var paused) parts.Add(SharedText.LinePaused(paused));
            parts.Add(Limit is { } limit ? SharedText.LineLimit(limit, Period.DaysBetween(Today, limit)) : SharedText.LineNoLimit);
            if (Booked is { } booked)
                parts.Add(Limit is { } l && booked > l ? SharedText.LineBookedAfter(booked, Period.DaysBetween(l, booked)) : SharedText.LineBooked(booked));
            return string.Join("; ", parts);
        }
    }

    /// <summary>Text cannot wrap in SVG: each label has a row of its own kind and hangs from its date towards the middle.</summary>
    private IEnumerable<string> Labels()
    {
        yield return Label(SharedText.LabelStart(Start), 0, StartRow);
        yield return Label(SharedText.LabelToday(Waited), Scale.At(Today), TodayRow);
        if (Limit is { } limit) yield return Label(SharedText.LabelLimit(limit, Scale.DayNumber(limit)), Scale.At(limit), LimitRow);
        var pauseAt = double.MinValue;
        if (Scale.Pauses.Count > 0)
        {
            var longest = Scale.Pauses.MaxBy(p => p.Length)!;
            pauseAt = (Scale.At(longest.Start) + Scale.At(longest.End)) / 2;
            var days = Scale.Pauses.Sum(p => p.Length);
            yield return Label(Scale.Pauses.Count == 1 ? SharedText.LabelPause(days) : SharedText.LabelPauses(Scale.Pauses.Count, days), pauseAt, PauseRow);
        }
        if (Booked is { } booked)
        {
            var at = Scale.At(booked);
            yield return Label(SharedText.LabelBooked(booked), at, Math.Abs(at - pauseAt) > 30 ? PauseRow : StartRow);
        }
    }

    private static string Label(string text, double at, int row)
    {
        var anchor = at < 12 ? "start" : at > 72 ? "end" : "middle";
        return $"<text x=\"{Percent(at)}\" y=\"{row}\" text-anchor=\"{anchor}\" aria-hidden=\"true\">{WebUtility.HtmlEncode(text)}</text>";
    }

    /// <summary>Keeps the whole ring inside at both ends.</summary>
    private string RingShift(LocalDate booked)
    {
        var at = Scale.At(booked);
        var edge = Large ? 7.0 : 5.5;
        return (at > 95 ? -edge : at < 5 ? edge : 0).ToString(CultureInfo.InvariantCulture);
    }

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
