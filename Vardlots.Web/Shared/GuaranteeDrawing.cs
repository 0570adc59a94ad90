using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Vardlots.Web.Shared;

/// <summary>
/// The whole wait at a glance. Filled: days that counted; hatched: pauses; upright: the limit; red: days past it; dotted: today; ring:
/// booked. Drawn as one piece of markup: fifty of them in a list would otherwise be thousands of parts for the server to remember.
/// </summary>
/// <param name="start">Day 0.</param>
/// <param name="limit">Last day in time; null while none is counted.</param>
/// <param name="pauses">First and last day of each, both included; an open one has no last day. They may overlap.</param>
/// <param name="daysWaited">Counted days so far as the deadline engine has them; worked out from the pauses unless given.</param>
/// <param name="large">Full width with labels, for the case itself.</param>
public sealed class GuaranteeDrawing(
    LocalDate start, LocalDate? limit, LocalDate today, LocalDate? booked, IEnumerable<(LocalDate First, LocalDate? Last)> pauses, int? daysWaited, bool large = false)
{
    private const int PauseRow = 36, TodayRow = 14, StartRow = 74, LimitRow = 90;
    private readonly GuaranteeScale _scale = new(start, today, limit, booked, [.. pauses], large);

    private int Top => large ? 46 : 7;
    private int Thick => large ? 12 : 8;
    private int Waited => daysWaited ?? _scale.DayNumber(today);

    /// <summary>Holds nothing but numbers, dates and texts of our own.</summary>
    public MarkupString Svg
    {
        get
        {
            var svg = new StringBuilder($"<svg class=\"line {(large ? "large" : "small")}\" width=\"{(large ? "100%" : "128")}\" height=\"{(large ? 96 : 22)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(Words)}\">");
            Bar(svg, "track", 0, 100, rounded: true);
            Bar(svg, "waited", 0, _scale.At(limit is { } l && l < today ? l : today), rounded: true);
            if (limit is { } passed && passed < today) Bar(svg, "over", _scale.At(passed), _scale.At(today) - _scale.At(passed));
            foreach (var pause in _scale.Pauses) Bar(svg, "pause", From(pause), Math.Max(0.8, _scale.At(pause.End) - From(pause)));
            if (large) Upright(svg, "today", today, 22, 70);
            if (limit is { } last) Upright(svg, "limit", last, large ? 38 : 2, large ? 74 : 20);
            if (booked is { } day) Ring(svg, _scale.At(day));
            if (large) foreach (var label in Labels()) svg.Append(label);
            return new MarkupString(svg.Append("</svg>").ToString());
        }
    }

    /// <summary>A day is drawn as the stretch that ends at it.</summary>
    private double From(DateInterval pause) => _scale.At(pause.Start.PlusDays(-1));

    private void Bar(StringBuilder svg, string kind, double from, double width, bool rounded = false) => svg.Append(CultureInfo.InvariantCulture,
        $"<rect class=\"{kind}\" x=\"{Percent(from)}\" y=\"{Top}\" width=\"{Percent(width)}\" height=\"{Thick}\"{(rounded ? $" rx=\"{Thick / 2}\"" : "")} />");

    private void Upright(StringBuilder svg, string kind, LocalDate day, int from, int to) => svg.Append(CultureInfo.InvariantCulture,
        $"<line class=\"{kind}\" x1=\"{Percent(_scale.At(day))}\" x2=\"{Percent(_scale.At(day))}\" y1=\"{from}\" y2=\"{to}\" />");

    /// <summary>The whole ring stays inside at both ends.</summary>
    private void Ring(StringBuilder svg, double at)
    {
        var edge = large ? 7.0 : 5.5;
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"ring\" x=\"{Percent(at)}\" y=\"{Top + Thick / 2}\"><circle class=\"booked\" r=\"{(large ? 6 : 4.5)}\" cx=\"{(at > 95 ? -edge : at < 5 ? edge : 0)}\" /></svg>");
    }

    private string Words
    {
        get
        {
            var parts = new List<string> { $"{SharedText.LineName}: {SharedText.LineWaited(Waited, start)}" };
            if (_scale.PausedBy(today) is > 0 and var paused) parts.Add(SharedText.LinePaused(paused));
            parts.Add(limit is { } last ? SharedText.LineLimit(last, Period.DaysBetween(today, last)) : SharedText.LineNoLimit);
            if (booked is { } day)
                parts.Add(limit is { } l && day > l ? SharedText.LineBookedAfter(day, Period.DaysBetween(l, day)) : SharedText.LineBooked(day));
            return string.Join("; ", parts);
        }
    }

    /// <summary>Text cannot wrap in SVG: each label has a row of its own kind and hangs from its date towards the middle.</summary>
    private IEnumerable<string> Labels()
    {
        yield return Label(SharedText.LabelStart(start, today), 0, StartRow);
        yield return Label(SharedText.LabelToday(Waited), _scale.At(today), TodayRow);
        if (limit is { } last) yield return Label(SharedText.LabelLimit(last, _scale.DayNumber(last), today), _scale.At(last), LimitRow);
        var pauseAt = double.MinValue;
        if (_scale.Pauses.Count > 0)
        {
            var longest = _scale.Pauses.MaxBy(p => p.Length)!;
            pauseAt = (_scale.At(longest.Start) + _scale.At(longest.End)) / 2;
            var days = _scale.Pauses.Sum(p => p.Length);
            yield return Label(_scale.Pauses.Count == 1 ? SharedText.LabelPause(days) : SharedText.LabelPauses(_scale.Pauses.Count, days), pauseAt, PauseRow);
        }
        if (booked is { } day)
            yield return Label(SharedText.LabelBooked(day, today), _scale.At(day), Math.Abs(_scale.At(day) - pauseAt) > 30 ? PauseRow : StartRow);
    }

    private static string Label(string text, double at, int row)
    {
        var anchor = at < 12 ? "start" : at > 72 ? "end" : "middle";
        return $"<text x=\"{Percent(at)}\" y=\"{row}\" text-anchor=\"{anchor}\" aria-hidden=\"true\">{WebUtility.HtmlEncode(text)}</text>";
    }

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
