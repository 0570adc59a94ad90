using System.Globalization;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Referrals;

/// <summary>What the ledger's rows are.</summary>
public enum LedgerGroup { Month, Clinic, Provider, Agreement, Grant }

/// <summary>Which referrals stand behind a number.</summary>
public enum LedgerPart { Sent, CareGiven, InTime, Late, Earlier, Avoided }

/// <summary>Which referrals the ledger is about, how it is divided, and behind which number the list is. All of it stands in the address.</summary>
public sealed record LedgerFilter
{
    public const int PageSize = 50, MonthCount = 12;

    /// <summary>First and last month, both included: year × 100 + month.</summary>
    public required int From { get; init; }
    public required int To { get; init; }
    public int? ClinicId { get; init; }
    public int? ProviderId { get; init; }
    public AgreementKind? Agreement { get; init; }

    /// <summary>A grant's id; 0: referrals that no grant pays for.</summary>
    public int? GrantId { get; init; }
    public LedgerGroup By { get; init; }
    public LedgerPart Part { get; init; }
    public int Page { get; init; } = 1;

    public bool IsNarrowed => ClinicId is not null || ProviderId is not null || Agreement is not null || GrantId is not null;

    private static readonly (LedgerGroup, string)[] Groups = [(LedgerGroup.Clinic, "klinik"), (LedgerGroup.Provider, "vardgivare"), (LedgerGroup.Agreement, "avtal"), (LedgerGroup.Grant, "bidrag")];
    private static readonly (LedgerPart, string)[] Parts =
        [(LedgerPart.CareGiven, "givna"), (LedgerPart.InTime, "i-tid"), (LedgerPart.Late, "sena"), (LedgerPart.Earlier, "tidigare"), (LedgerPart.Avoided, "undvikna")];
    private static readonly (AgreementKind, string)[] Agreements =
        [(AgreementKind.OwnRegion, "egen"), (AgreementKind.Regional, "region"), (AgreementKind.Bilateral, "bilateral"), (AgreementKind.National, "riksavtal"), (AgreementKind.Contract, "kontrakt")];

    /// <summary>The present month and the eleven before it.</summary>
    public static LedgerFilter Year(LocalDate today) => new() { From = CareReferral.MonthOf(today.PlusMonths(1 - MonthCount)), To = CareReferral.MonthOf(today) };

    /// <summary>The months from the first to the last.</summary>
    public IReadOnlyList<int> Months
    {
        get
        {
            var (months, day, last) = (new List<int>(), new LocalDate(From / 100, From % 100, 1), new LocalDate(To / 100, To % 100, 1));
            for (; day <= last; day = day.PlusMonths(1)) months.Add(CareReferral.MonthOf(day));
            return months;
        }
    }

    /// <summary>The referrals of one row.</summary>
    public LedgerFilter Of(LedgerGroup by, int key) => by switch
    {
        LedgerGroup.Clinic => this with { ClinicId = key },
        LedgerGroup.Provider => this with { ProviderId = key },
        LedgerGroup.Agreement => this with { Agreement = (AgreementKind)key },
        LedgerGroup.Grant => this with { GrantId = key },
        _ => this with { From = key, To = key },
    };

    /// <summary>The address's query without question mark.</summary>
    public string ToQuery()
    {
        (string Name, string? Value)[] parts =
        [
            ("fran", Word(From)), ("till", Word(To)), ("klinik", ClinicId?.ToString(CultureInfo.InvariantCulture)), ("vardgivare", ProviderId?.ToString(CultureInfo.InvariantCulture)),
            ("avtal", QueryWords.Word(Agreements, Agreement)), ("bidrag", GrantId?.ToString(CultureInfo.InvariantCulture)), ("per", QueryWords.Word(Groups, (LedgerGroup?)By)), ("visa", QueryWords.Word(Parts, (LedgerPart?)Part)),
            ("sida", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}"));
    }

    /// <summary>Reads an address's query; what makes no sense is left out, and months are at most ten years.</summary>
    public static LedgerFilter Parse(string? query, LocalDate today)
    {
        var filter = Year(today);
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        if (filter.From > filter.To) filter = filter with { From = filter.To, To = filter.From };
        return filter.To / 100 - filter.From / 100 > 10 ? filter with { From = filter.To - 1000 } : filter;
    }

    /// <summary>A month as addresses and month fields write it.</summary>
    public static string Word(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:0000}-{month % 100:00}");

    public static int? Month(string? word) =>
        word is { Length: 7 } && word[4] == '-' && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2100
        && int.TryParse(word[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? year * 100 + month : null;

    private static LedgerFilter With(LedgerFilter f, string name, string value) => name switch
    {
        "fran" => f with { From = Month(value) ?? f.From },
        "till" => f with { To = Month(value) ?? f.To },
        "klinik" => f with { ClinicId = Number(value) },
        "vardgivare" => f with { ProviderId = Number(value) },
        "avtal" => f with { Agreement = QueryWords.Find(Agreements, value) },
        "bidrag" => f with { GrantId = Number(value) },
        "per" => f with { By = QueryWords.Find(Groups, value) ?? LedgerGroup.Month },
        "visa" => f with { Part = QueryWords.Find(Parts, value) ?? LedgerPart.Sent },
        "sida" => f with { Page = Number(value) is { } page and > 0 and <= 1_000_000 ? page : 1 },
        _ => f,
    };

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
