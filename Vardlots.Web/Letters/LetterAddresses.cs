using System.Globalization;
using Vardlots.Core.Letters;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Letters;

/// <summary>Swedish words of letters in addresses. Ids only, never names.</summary>
public static class LetterAddresses
{
    private static readonly (LetterTab, string)[] Tabs =
        [(LetterTab.Made, "att-skriva-ut"), (LetterTab.Printed, "att-skicka"), (LetterTab.Sent, "skickade"), (LetterTab.Returned, "retur"), (LetterTab.Late, "liggande")];
    private static readonly (LetterKind, string)[] Kinds =
        [(LetterKind.LimitMissed, "gransen"), (LetterKind.Offer, "erbjudande"), (LetterKind.WaiverConfirmed, "avstaende"), (LetterKind.NotReached, "ej-nadd"), (LetterKind.Validation, "validering")];
    private static readonly (LetterLanguage, string)[] Languages = [(LetterLanguage.Swedish, "svenska"), (LetterLanguage.EasySwedish, "lattlast"), (LetterLanguage.English, "engelska")];

    public static string Word(LetterTab tab) => Tabs.First(t => t.Item1 == tab).Item2;
    public static string Word(LetterKind kind) => Kinds.First(t => t.Item1 == kind).Item2;
    public static string Word(LetterLanguage language) => Languages.First(t => t.Item1 == language).Item2;

    public static LetterTab Tab(string? word) => QueryWords.Find(Tabs, word) ?? LetterTab.Made;
    public static LetterKind? Kind(string? word) => QueryWords.Find(Kinds, word);
    public static LetterLanguage? Language(string? word) => QueryWords.Find(Languages, word);

    /// <summary>Numbers between commas; what is no number is left out.</summary>
    public static IReadOnlyList<long> Ids(string? list) => [.. (list ?? "").Split(',', LetterQueries.MaxBatch + 1).Take(LetterQueries.MaxBatch)
        .Select(v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct()];
}
