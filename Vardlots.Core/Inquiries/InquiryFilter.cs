using System.Globalization;
using Vardlots.Core.Texts;

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
            ("amne", QueryWords.Word(Topics, Topic)), ("fran", QueryWords.Word(Froms, From)), ("resultat", QueryWords.Word(Results, Result)),
            ("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
    }

    /// <summary>Reads an address's query; what makes no sense is left out.</summary>
    public static InquiryFilter Parse(string? query)
    {
        var filter = new InquiryFilter();
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        return filter;
    }

    private static InquiryFilter With(InquiryFilter f, string name, string value) => name switch
    {
        "flik" => f with { Tab = value == "ska-bli-arende" ? InquiryTab.AwaitsCase : InquiryTab.All },
        "manad" => f with { Month = ParseMonth(value) ?? f.Month },
        "amne" => f with { Topic = QueryWords.Find(Topics, value) ?? f.Topic },
        "fran" => f with { From = QueryWords.Find(Froms, value) ?? f.From },
        "resultat" => f with { Result = QueryWords.Find(Results, value) ?? f.Result },
        "sida" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 1_000_000 ? f with { Page = page } : f,
        _ => f,
    };

    private static int? ParseMonth(string value) => value.Length == 7 && value[4] == '-'
        && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && year >= 2000 && month is >= 1 and <= 12 ? year * 100 + month : null;
}
