using System.Globalization;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>A filter as the query of an address, in Swedish words, and back.</summary>
internal static class CaseFilterQuery
{
    private const int MaxClinics = 100, MaxPage = 1_000_000;

    private static readonly (CaseTab, string)[] Tabs =
    [
        (CaseTab.Mine, "mina"), (CaseTab.New, "nya"), (CaseTab.Urgent, "bradskande"), (CaseTab.Passed, "passerade"), (CaseTab.DueToday, "idag"),
        (CaseTab.ToInform, "ska-informeras"),
        (CaseTab.Parked, "parkerade"), (CaseTab.Back, "tillbaka"), (CaseTab.TargetPassed, "maldatum-passerat"), (CaseTab.TasksDue, "att-gora"), (CaseTab.News, "nytt-for-mig"), (CaseTab.AnswerLate, "svar-uteblivet"), (CaseTab.ClinicAsked, "fragor-till-kliniken"),
    ];
    private static readonly (CaseSort, string)[] Sorts =
    [
        (CaseSort.Patient, "patient"), (CaseSort.Clinic, "klinik"), (CaseSort.WaitsFor, "vantar-pa"), (CaseSort.Booked, "bokad"),
        (CaseSort.MedicalTarget, "maldatum"), (CaseSort.Status, "status"), (CaseSort.Owner, "handlaggare"), (CaseSort.ParkedUntil, "parkerad-till"),
    ];
    private static readonly (CaseStatus, string)[] Statuses = 
    [
        (CaseStatus.New, "ny"), (CaseStatus.Assigned, "tilldelad"), (CaseStatus.ContactingPatient, "soker-patient"), (CaseStatus.FindingProvider, "soker-vardgivare"),
        (CaseStatus.Offered, "erbjuden"), (CaseStatus.Referred, "hanvisad"), (CaseStatus.Booked, "bokad"), (CaseStatus.Watching, "bevakas"), (CaseStatus.Closed, "stangd"),
    ];
    private static readonly (DeadlineStatus, string)[] Deadlines =
    [
        (DeadlineStatus.Approaching, "narmar-sig"), (DeadlineStatus.Urgent, "bradskande"), (DeadlineStatus.BookedLate, "bokad-sent"),
        (DeadlineStatus.Breached, "passerad"), (DeadlineStatus.BookedInTime, "bokad-i-tid"), (DeadlineStatus.OnTrack, "god-tid"),
        (DeadlineStatus.Paused, "uppehall"), (DeadlineStatus.Waived, "avstatt"), (DeadlineStatus.NotCovered, "omfattas-inte"),
    ];
    private static readonly (GuaranteeType, string)[] Guarantees = [(GuaranteeType.FirstVisit, "besok"), (GuaranteeType.Treatment, "behandling")];

    public static string Format(CaseFilter f)
    {
        var parts = new List<string>();
        Add("flik", QueryWords.Word<CaseTab>(Tabs, f.Tab));
        Add("klinik", f.Clinics.Count == 0 ? null : string.Join(',', f.Clinics.Distinct().Order()));
        Add("omrade", f.Field);
        Add("status", QueryWords.Word(Statuses, f.Status));
        Add("lage", QueryWords.Word(Deadlines, f.Deadline));
        Add("agare", f.Owner);
        Add("garanti", QueryWords.Word(Guarantees, f.Guarantee));
        Add("stangda", f.Closed ? "1" : null);
        Add("sortera", QueryWords.Word<CaseSort>(Sorts, f.Sort));
        Add("ordning", f.Descending ? "fallande" : null);
        Add("sida", f.Page > 1 ? f.Page.ToString(CultureInfo.InvariantCulture) : null);
        return string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null) parts.Add($"{name}={value}");
        }
    }

    public static CaseFilter Parse(string? query)
    {
        var filter = new CaseFilter();
        foreach (var (name, value) in QueryWords.Parts(query)) filter = With(filter, name, value);
        return filter;
    }

    private static CaseFilter With(CaseFilter f, string name, string value) => name switch
    {
        "flik" => f with { Tab = QueryWords.Find(Tabs, value) ?? f.Tab },
        "klinik" => f with { Clinics = Clinics(value) },
        "omrade" => value.Length == 3 && value.All(char.IsAsciiDigit) ? f with { Field = value } : f,
        "status" => f with { Status = QueryWords.Find(Statuses, value) ?? f.Status },
        "lage" => f with { Deadline = QueryWords.Find(Deadlines, value) ?? f.Deadline },
        "agare" => IsOwner(value) ? f with { Owner = value } : f,
        "garanti" => f with { Guarantee = QueryWords.Find(Guarantees, value) ?? f.Guarantee },
        "stangda" => f with { Closed = value == "1" },
        "sortera" => f with { Sort = QueryWords.Find(Sorts, value) ?? f.Sort },
        "ordning" => f with { Descending = value == "fallande" },
        "sida" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= MaxPage ? f with { Page = page } : f,
        _ => f,
    };

    private static List<int> Clinics(string value) => value.Split(',')
        .Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0).Distinct().Order().Take(MaxClinics).ToList();

    /// <summary>A user's id is letters, digits and hyphens; anything else is no owner.</summary>
    private static bool IsOwner(string value) => value.Length is > 0 and <= 64 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
