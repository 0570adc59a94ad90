using System.Collections.Frozen;

namespace Vardlots.Core.WaitingLists;

/// <summary>Names of municipality codes (SCB): northern Sweden's, where neighbours send patients to each other, and the larger towns. Others are shown by their postal town.</summary>
public static class Municipalities
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["2303"] = "Ragunda", ["2305"] = "Bräcke", ["2309"] = "Krokom", ["2313"] = "Strömsund", ["2321"] = "Åre", ["2326"] = "Berg",
        ["2361"] = "Härjedalen", ["2380"] = "Östersund",
        ["2260"] = "Ånge", ["2262"] = "Timrå", ["2280"] = "Härnösand", ["2281"] = "Sundsvall", ["2282"] = "Kramfors", ["2283"] = "Sollefteå", ["2284"] = "Örnsköldsvik",
        ["2401"] = "Nordmaling", ["2403"] = "Bjurholm", ["2404"] = "Vindeln", ["2409"] = "Robertsfors", ["2417"] = "Norsjö", ["2418"] = "Malå",
        ["2421"] = "Storuman", ["2422"] = "Sorsele", ["2425"] = "Dorotea", ["2460"] = "Vännäs", ["2462"] = "Vilhelmina", ["2463"] = "Åsele",
        ["2480"] = "Umeå", ["2481"] = "Lycksele", ["2482"] = "Skellefteå", ["2580"] = "Luleå", ["2581"] = "Piteå", ["2584"] = "Kiruna",
        ["2104"] = "Hofors", ["2161"] = "Ljusdal", ["2180"] = "Gävle", ["2181"] = "Sandviken", ["2182"] = "Söderhamn", ["2183"] = "Bollnäs", ["2184"] = "Hudiksvall",
        ["2023"] = "Malung-Sälen", ["2034"] = "Orsa", ["2039"] = "Älvdalen", ["2062"] = "Mora", ["2080"] = "Falun",
        ["0180"] = "Stockholm", ["0380"] = "Uppsala", ["0580"] = "Linköping", ["1280"] = "Malmö", ["1480"] = "Göteborg", ["1880"] = "Örebro", ["1980"] = "Västerås",
    }.ToFrozenDictionary();

    /// <summary>Null when the code is not known here.</summary>
    public static string? Name(string? code) => code is null ? null : Names.GetValueOrDefault(code);
}
