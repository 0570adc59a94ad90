using System.Globalization;

namespace Vardlots.Core.Inquiries;

/// <summary>Which inquiries are shown. <see cref="AwaitsCase"/>: those that shall become a case and have none yet.</summary>
public enum InquiryTab { All, AwaitsCase }

/// <summary>Which inquiries, and which page. All of it stands in the address.</summary>
public sealed record InquiryFilter
{
    public const int PageSize = 50;

    public InquiryTab Tab { get; init; }
    /// <summary>As <see cref="Inquiry.Month"/>.</summary>
    public int? Month { get; init; }
    public InquiryTopic? Topic { get; init; }
    public InquiryFrom? From { get; init; }
    public InquiryResult? Result { get; init; }
    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsNarrowed => Month is not null || Topic is not null || From is not null || Result is not null;

    private static readonly (InquiryTopic, string)[] Topics =
    [
        (InquiryTopic.OwnWait, "egen-vantan"), (InquiryTopic.Guarantee, "garantin"), (InquiryTopic.OtherProvider, "annan-vardgivare"), (InquiryTopic.FreeChoice, "fritt-vardval"),
        (InquiryTopic.WaitingTimes, "vantetider"), (InquiryTopic.TravelAndCosts, "resor"), (InquiryTopic.Referral, "remiss"), (InquiryTopic.Capacity, "kapacitet"),
        (InquiryTopic.Complaint, "synpunkt"), (InquiryTopic.Other, "annat"),
    ];
    private static readonly (InquiryFrom, string)[] Froms = [(InquiryFrom.Public, "allmanheten"), (InquiryFrom.OtherRegion, "region"), (InquiryFrom.Clinic, "klinik")];
    private static readonly (InquiryResult, string)[] Results = [(InquiryResult.Solved, "lost"), (InquiryResult.BecomesCase, "arende")];

    /// <summary>The address's query without question mark; empty for the plain list.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] parts =
        [
            ("flik", Tab == InquiryTab.AwaitsCase ? "ska-bli-arende" : null),
            ("manad", Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"{m / 100:0000}-{m % 100:00}") : null),
            ("amne", Topics.FirstOrDefault(t => t.Item1 == Topic).Item2), ("fran", Froms.FirstOrDefault(t => t.Item1 == From).Item2), ("resultat", Results.FirstOrDefault(t => t.Item1 == Result).Item2),
            ("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
    }

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static InquiryFilter Parse(string? query)
    {
        var filter = new InquiryFilter();
        foreach (var part in (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0) filter = With(filter, part[..at], part[(at + 1)..]);
        }
        return filter;
    }

    private static InquiryFilter With(InquiryFilter f, string name, string value) => name switch
    {
        "flik" => f with { Tab = value == "ska-bli-arende" ? InquiryTab.AwaitsCase : InquiryTab.All },
        "manad" => f with { Month = ParseMonth(value) ?? f.Month },
        "amne" => f with { Topic = Find(Topics, value) ?? f.Topic },
        "fran" => f with { From = Find(Froms, value) ?? f.From },
        "resultat" => f with { Result = Find(Results, value) ?? f.Result },
        "sida" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 1_000_000 ? f with { Page = page } : f,
        _ => f,
    };

    private static int? ParseMonth(string value) => value.Length == 7 && value[4] == '-'
        && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && year >= 2000 && month is >= 1 and <= 12 ? year * 100 + month : null;

    private static T? Find<T>((T Value, string Word)[] words, string word) where T : struct, Enum
    {
        foreach (var known in words)
            if (known.Word == word) return known.Value;
        return null;
    }
}
