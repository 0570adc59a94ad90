using System.Globalization;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Capacity;

/// <summary><see cref="Awaiting"/>: figures that soon are, or already are, too old to be believed. <see cref="Ended"/>: withdrawn, or the last day has passed.</summary>
public enum CapacityTab { Current, Awaiting, Ended }

public enum Freshness { Fresh, Unknown }

public enum CapacitySort { Earliest, Field, Provider, Stated, Places }

/// <summary>Which offers, in which order, and which page. All of it stands in the address.</summary>
public sealed record CapacityFilter
{
    public const int PageSize = 50;

    public CapacityTab Tab { get; init; }
    /// <summary>MVO, three digits.</summary>
    public string? Field { get; init; }
    public GuaranteeType? Type { get; init; }
    public AgreementKind? Agreement { get; init; }
    public Freshness? Freshness { get; init; }
    public int? ProviderId { get; init; }
    /// <summary>Only the units whose figures the reader answers for.</summary>
    public bool Own { get; init; }
    public CapacitySort Sort { get; init; }
    public bool Descending { get; init; }
    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => Field is not null || Type is not null || Agreement is not null || Freshness is not null || ProviderId is not null || Own;

    private static readonly (CapacityTab, string)[] Tabs = [(CapacityTab.Awaiting, "bekrafta"), (CapacityTab.Ended, "avslutade")];
    private static readonly (GuaranteeType, string)[] Types = [(GuaranteeType.FirstVisit, "besok"), (GuaranteeType.Treatment, "behandling")];
    private static readonly (AgreementKind, string)[] Agreements =
        [(AgreementKind.OwnRegion, "egen"), (AgreementKind.Regional, "region"), (AgreementKind.Bilateral, "bilateral"), (AgreementKind.National, "riksavtal"), (AgreementKind.Contract, "kontrakt")];
    private static readonly (Freshness, string)[] Ages = [(Capacity.Freshness.Fresh, "farsk"), (Capacity.Freshness.Unknown, "okand")];
    private static readonly (CapacitySort, string)[] Sorts = [(CapacitySort.Field, "omrade"), (CapacitySort.Provider, "vardgivare"), (CapacitySort.Stated, "uppgift"), (CapacitySort.Places, "antal")];

    /// <summary>The address's query without question mark; empty for the plain list.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] parts =
        [
            ("flik", QueryWords.Word(Tabs, (CapacityTab?)Tab)), ("omrade", Field), ("typ", QueryWords.Word(Types, Type)), ("avtal", QueryWords.Word(Agreements, Agreement)),
            ("alder", QueryWords.Word(Ages, Freshness)), ("vardgivare", ProviderId?.ToString(CultureInfo.InvariantCulture)), ("egna", Own ? "1" : null),
            ("sort", QueryWords.Word(Sorts, (CapacitySort?)Sort)), ("fallande", Descending ? "1" : null),
            ("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
    }

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static CapacityFilter Parse(string? query)
    {
        var filter = new CapacityFilter();
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        return filter;
    }

    private static CapacityFilter With(CapacityFilter f, string name, string value) => name switch
    {
        "flik" => f with { Tab = QueryWords.Find(Tabs, value) ?? CapacityTab.Current },
        "omrade" => value.Length == 3 && value.All(char.IsAsciiDigit) ? f with { Field = value } : f,
        "typ" => f with { Type = QueryWords.Find(Types, value) ?? f.Type },
        "avtal" => f with { Agreement = QueryWords.Find(Agreements, value) ?? f.Agreement },
        "alder" => f with { Freshness = QueryWords.Find(Ages, value) ?? f.Freshness },
        "vardgivare" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? f with { ProviderId = id } : f,
        "egna" => f with { Own = value == "1" },
        "sort" => f with { Sort = QueryWords.Find(Sorts, value) ?? CapacitySort.Earliest },
        "fallande" => f with { Descending = value == "1" },
        "sida" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 1_000_000 ? f with { Page = page } : f,
        _ => f,
    };
}
