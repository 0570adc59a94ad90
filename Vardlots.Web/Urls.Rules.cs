using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using Vardlots.Web.Rules;

namespace Vardlots.Web;

// Of the deadline rules.
public static partial class Urls
{
    public const string Rules = "/regler";
    public const string RuleDrafts = "/regler/utkast";

    /// <summary>What a rule file looks like, for whoever writes one by other means.</summary>
    public const string RuleSchema = "/vardlots-rules-1.schema.json";

    /// <param name="page">Of its rules.</param>
    public static string RuleBook(int number, int page = 1) => Paged($"{Rules}/{number}", null, page);

    public static string RuleBookFile(int number) => $"{RuleBook(number)}/fil";

    /// <param name="page">Of its rules.</param>
    public static string RuleDraft(long id, int page = 1) => Paged($"{RuleDrafts}/{id}", null, page);

    /// <summary>One rule of a draft, by its number from 1, on the page that holds it.</summary>
    public static string RuleOfDraft(long id, int number) => $"{RuleDraft(id, RulePages.With(number))}#regel-{number}";

    public static string RuleDraftFile(long id) => $"{RuleDraft(id)}/fil";

    public static string RuleList(DraftTab tab, int books = 1, int drafts = 1) => QueryHelpers.AddQueryString(Rules, new Dictionary<string, string?>
    {
        ["flik"] = tab == DraftTab.Finished ? "avslutade" : null, ["sida"] = books > 1 ? books.ToString(CultureInfo.InvariantCulture) : null,
        ["utkast"] = drafts > 1 ? drafts.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    private static readonly (CaseFate, string)[] Fates = [(CaseFate.Opens, "oppnas"), (CaseFate.Closes, "stangs"), (CaseFate.StatusChanges, "byter-lage")];

    /// <summary>The waits behind one of a dry-run's numbers.</summary>
    public static string DryRunList(DryRunFilter filter) => QueryHelpers.AddQueryString($"{Rules}/provkorning/{filter.DryRunId}", new Dictionary<string, string?>
    {
        ["arende"] = QueryWords.Word(Fates, filter.Case), ["flytt"] = filter.Move?.ToString() ?? (filter.LimitMoved ? "alla" : null),
        ["klinik"] = filter.ClinicId?.ToString(CultureInfo.InvariantCulture), ["omrade"] = filter.MedicalField,
        ["sida"] = filter.Page > 1 ? filter.Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    public static DryRunFilter DryRunFilterOf(long id, string? fate, string? move, string? clinic, string? field, string? page) => new(id)
    {
        Case = QueryWords.Find(Fates, fate), LimitMoved = move == "alla",
        Move = Enum.TryParse<LimitMove>(move, out var known) && Enum.IsDefined(known) ? known : null,
        ClinicId = int.TryParse(clinic, out var id1) ? id1 : null, MedicalField = field is { Length: 3 } ? field : null, Page = int.TryParse(page, out var number) ? number : 1,
    };

    public static DraftTab DraftTabOf(string? word) => word == "avslutade" ? DraftTab.Finished : DraftTab.Active;
}
