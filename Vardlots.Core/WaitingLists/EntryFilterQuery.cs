using System.Globalization;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.WaitingLists;

/// <summary>A filter as the query of an address, in Swedish words, and back.</summary>
internal static class EntryFilterQuery
{
    private const int MaxPage = 1_000_000;

    private static readonly (EntryState, string)[] States =
        [(EntryState.Active, "aktiv"), (EntryState.Vanished, "forsvunnen"), (EntryState.Stale, "ej-uppdaterad"), (EntryState.Ended, "avslutad")];
    private static readonly (DeadlineStatus, string)[] Statuses =
    [
        (DeadlineStatus.Breached, "passerad"), (DeadlineStatus.Urgent, "bradskande"), (DeadlineStatus.Approaching, "narmar-sig"),
        (DeadlineStatus.BookedLate, "bokad-sent"), (DeadlineStatus.BookedInTime, "bokad-i-tid"), (DeadlineStatus.OnTrack, "god-tid"),
        (DeadlineStatus.Paused, "uppehall"), (DeadlineStatus.Waived, "avstatt"), (DeadlineStatus.NotCovered, "omfattas-inte"),
    ];
    private static readonly (MeasurePart, string)[] Parts =
    [
        (MeasurePart.All, "alla"), (MeasurePart.InTime, "inom"), (MeasurePart.Late, "over"), (MeasurePart.NoRule, "utan-regel"),
        (MeasurePart.UpTo30, "0-30"), (MeasurePart.From31To60, "31-60"), (MeasurePart.From61To90, "61-90"), (MeasurePart.From91To120, "91-120"),
        (MeasurePart.From121To180, "121-180"), (MeasurePart.From181To365, "181-365"), (MeasurePart.Over365, "366"),
    ];
    private static readonly (EntrySort, string)[] Sorts =
        [(EntrySort.Patient, "patient"), (EntrySort.Clinic, "klinik"), (EntrySort.Decided, "beslut"), (EntrySort.Booked, "bokad")];

    public static string Format(EntryFilter f)
    {
        var parts = new List<string>();
        Add("klinik", f.Clinic?.ToString(CultureInfo.InvariantCulture));
        Add("omrade", f.Field);
        Add("tillstand", QueryWords.Word(States, f.State));
        Add("lage", QueryWords.Word(Statuses, f.Status));
        Add("varning", f.Warning);
        Add("matt", QueryWords.Word(Parts, f.Measure));
        Add("arende", f.HasCase is { } has ? has ? "ja" : "nej" : null);
        Add("sortera", QueryWords.Word(Sorts, f.Sort));
        Add("ordning", f.Descending ? "fallande" : null);
        Add("sida", f.Page > 1 ? f.Page.ToString(CultureInfo.InvariantCulture) : null);
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null) parts.Add($"{name}={value}");
        }
    }

    public static EntryFilter Parse(string? query)
    {
        var filter = new EntryFilter();
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        return filter;
    }

    private static EntryFilter With(EntryFilter f, string name, string value) => name switch
    {
        "klinik" => f with { Clinic = Positive(value, int.MaxValue) ?? f.Clinic },
        "omrade" => value.Length == 3 && value.All(char.IsAsciiDigit) ? f with { Field = value } : f,
        "tillstand" => f with { State = QueryWords.Find(States, value) ?? f.State },
        "lage" => f with { Status = QueryWords.Find(Statuses, value) ?? f.Status },
        "varning" => EntryWarnings.Codes.Contains(value) ? f with { Warning = value } : f,
        "matt" => f with { Measure = QueryWords.Find(Parts, value) ?? f.Measure },
        "arende" => f with { HasCase = value switch { "ja" => true, "nej" => false, _ => f.HasCase } },
        "sortera" => f with { Sort = QueryWords.Find(Sorts, value) ?? f.Sort },
        "ordning" => f with { Descending = value == "fallande" },
        "sida" => f with { Page = Positive(value, MaxPage) ?? f.Page },
        _ => f,
    };

    private static int? Positive(string value, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= max ? number : null;
}
