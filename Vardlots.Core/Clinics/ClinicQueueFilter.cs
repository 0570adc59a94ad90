using System.Globalization;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Clinics;

/// <summary>The views of a clinic's queue.</summary>
public enum QueueTab { Unanswered, Answered, Vanished, Stale, Warnings, All }

/// <summary>Which of the flagged entries, and which page; all of it in the address.</summary>
public sealed record ClinicQueueFilter
{
    public const int PageSize = 50;

    private const int MaxPage = 1_000_000;

    private static readonly (QueueTab Tab, string Word)[] Tabs =
    [
        (QueueTab.Answered, "besvarade"), (QueueTab.Vanished, "forsvunna"), (QueueTab.Stale, "ej-uppdaterade"), (QueueTab.Warnings, "varningar"), (QueueTab.All, "alla"),
    ];

    /// <summary>Null: all of the reader's own.</summary>
    public int? Clinic { get; init; }
    public QueueTab Tab { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The address's query without question mark.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Clinic is { } clinic) parts.Add(string.Create(CultureInfo.InvariantCulture, $"klinik={clinic}"));
        if (Tabs.FirstOrDefault(t => t.Tab == Tab).Word is { } word) parts.Add($"flik={word}");
        if (Page > 1) parts.Add(string.Create(CultureInfo.InvariantCulture, $"sida={Page}"));
        return string.Join('&', parts);
    }

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static ClinicQueueFilter Parse(string? query)
    {
        var filter = new ClinicQueueFilter();
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        return filter;
    }

    private static ClinicQueueFilter With(ClinicQueueFilter f, string name, string value) => name switch
    {
        "klinik" => f with { Clinic = Positive(value) ?? f.Clinic },
        "flik" => Tabs.Any(t => t.Word == value) ? f with { Tab = Tabs.First(t => t.Word == value).Tab } : f,
        "sida" => f with { Page = Positive(value) is { } page and <= MaxPage ? page : f.Page },
        _ => f,
    };

    private static int? Positive(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
