using Microsoft.AspNetCore.WebUtilities;
using Vardlots.Core.Accounts;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Inquiries;
using Vardlots.Core.Letters;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Letters;

namespace Vardlots.Web;

/// <summary>Every address in one place. Never a name, a personal number or searched text in any of them.</summary>
public static partial class Urls
{
    public const string Start = "/";
    public const string Cases = "/arenden";
    public const string Patients = "/patienter";
    public const string Tasks = "/uppgifter";
    public const string Handovers = "/overlamningar";
    public const string ComingTasks = "kommande";
    public const string WaitingLists = "/vantelistor";
    public const string ClinicQueue = "/klinikens-ko";
    public const string Inquiries = "/forfragningar";
    public const string InquiryYear = "/forfragningar/statistik";
    public const string Capacity = "/kapacitet";
    public const string NewSlot = "/kapacitet/ny";
    public const string Providers = "/kapacitet/vardgivare";
    public const string CapacityFiles = "/kapacitet/filer";
    public const string CapacityApi = "/api/capacity";
    public const string Letters = "/brev";
    public const string LetterTemplates = "/brev/mallar";
    public const string ReferralGroups = "/hanvisningar";
    public const string ToApprove = "/hanvisningar/att-godkanna";
    public const string Ledger = "/hanvisningar/uppfoljning";
    public const string LedgerFile = "/hanvisningar/uppfoljning/fil";
    public const string Travels = "/hanvisningar/resor";
    public const string Questions = "/kapacitet/fragor";
    public const string NewQuestion = "/kapacitet/fragor/ny";
    public const string Import = "/import";
    public const string Runs = "/korningar";
    public const string Users = "/anvandare";
    public const string Clinics = "/kliniker";
    public const string Settings = "/installningar";
    public const string Changes = "/andringar";
    public const string Accessibility = "/tillganglighet";

    public const string SignIn = "/logga-in";
    public const string SignOut = "/logga-ut";
    public const string ChangePassword = "/konto/losenord";
    public const string Awake = "/konto/vaken";
    public const string Language = "/sprak";
    public const string Drafts = "/utkast";
    public const string Health = "/health";

    public const string Error = "/fel";
    public const string NotFound = "/fel/404";
    public const string NoAccess = "/fel/403";

    /// <summary>Header that carries the antiforgery token of scripted requests.</summary>
    public const string RequestTokenHeader = "X-Vardlots-Token";

    /// <param name="issues"><c>fel</c> or <c>varningar</c>, or a code such as E04.</param>
    public static string ImportRun(long id, string? issues = null) => issues is null ? $"{Import}/{id}" : $"{Import}/{id}?rader={issues}#rader";

    public static string ImportIssues(long id, string? issues, int? clinic) => QueryHelpers.AddQueryString($"{Import}/{id}/rader.csv", new Dictionary<string, string?>
    {
        ["rader"] = issues, ["klinik"] = clinic?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    public static string Entry(long id) => $"{WaitingLists}/{id}";

    public static string EntryList(EntryFilter filter) => With(WaitingLists, filter.ToQuery());

    public static string ClinicQueueOf(ClinicQueueFilter filter) => With(ClinicQueue, filter.ToQuery());

    public static string InquiryList(InquiryFilter filter) => With(Inquiries, filter.ToQuery());

    public static string CapacityList(CapacityFilter filter) => With(Capacity, filter.ToQuery());

    public static string Slot(long id) => $"{Capacity}/{id}";

    public static string Provider(int id) => $"{Providers}/{id}";

    public static string CapacityFile(long id) => $"{CapacityFiles}/{id}";

    private static readonly (ProviderKind, string)[] ProviderKinds = [(ProviderKind.OwnRegion, "egen"), (ProviderKind.OtherRegion, "regioner"), (ProviderKind.Private, "privata")];

    public static string ProviderList(ProviderKind? kind, int page = 1) => QueryHelpers.AddQueryString(Providers, new Dictionary<string, string?>
    {
        ["slag"] = Core.Texts.QueryWords.Word(ProviderKinds, kind), ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    public static ProviderKind? ProviderKindOf(string? word) => Core.Texts.QueryWords.Find(ProviderKinds, word);

    private static string With(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";

    // The administrator's desk
    public static string User(string id) => $"{Users}/{id}";

    public static string UserList(UserTab tab, int page = 1) => Paged(Users, tab == UserTab.Closed ? "stangda" : null, page);

    public static UserTab UserTabOf(string? word) => word == "stangda" ? UserTab.Closed : UserTab.Open;

    public static string Clinic(int id) => $"{Clinics}/{id}";

    public static string ClinicList(ClinicTab tab, int page = 1) => Paged(Clinics, Core.Texts.QueryWords.Word(ClinicTabs, (ClinicTab?)tab), page);

    public static ClinicTab ClinicTabOf(string? word) => Core.Texts.QueryWords.Find(ClinicTabs, word) ?? ClinicTab.Active;

    private static readonly (ClinicTab, string)[] ClinicTabs = [(ClinicTab.New, "nya"), (ClinicTab.Closed, "avslutade")];

    /// <param name="kind">What kind of thing was changed, e.g. <c>User</c>; null for everything.</param>
    public static string ChangeList(string? kind, int page = 1) => Paged(Changes, kind, page);

    private static string Paged(string path, string? tab, int page) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["flik"] = tab, ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    /// <summary>Everything one patient waits for.</summary>
    public static string Patient(long id) => $"{Patients}/{id}";

    /// <summary>Carries an inquiry to where its case is opened, so that the case is tied to it and one comes back to the list it was in.</summary>
    public const string InquiryParameter = "forfragan";

    /// <param name="patientId">Null: the patient is looked up first.</param>
    public static string PatientFor(long? patientId, long inquiry, InquiryFilter list) => QueryHelpers.AddQueryString(patientId is { } id ? Patient(id) : Patients, new Dictionary<string, string?>
    {
        [InquiryParameter] = inquiry.ToString(System.Globalization.CultureInfo.InvariantCulture), [ListParameter] = list.ToQuery() is { Length: > 0 } query ? query : null,
    }.Where(p => p.Value is not null));

    public static string PatientList(int page) => page == 1 ? Patients : $"{Patients}?sida={page}";

    public static string Case(long id) => $"{Cases}/{id}";

    /// <summary>What the clinics have been asked and have not answered.</summary>
    public static readonly string ClinicQuestions = CaseList(Vardlots.Core.Cases.ManagerQueries.Questions);

    // Matching with free capacity
    public const string Matchings = "/kapacitet/matchning";

    /// <summary>Free capacity for one case.</summary>
    public static string CaseMatch(long id) => $"{Case(id)}/matchning";

    /// <summary>Without the places that have been tried.</summary>
    public static string CaseMatchWithout(long id, IEnumerable<long> tried) => QueryHelpers.AddQueryString(CaseMatch(id), "utom", string.Join('-', tried));

    public static string Matching(long id, MatchTab tab = MatchTab.All, int page = 1) => QueryHelpers.AddQueryString($"{Matchings}/{id}", new Dictionary<string, string?>
    {
        ["flik"] = MatchTabs.GetValueOrDefault(tab), ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    /// <summary>The words of its views in an address; the first has none.</summary>
    public static readonly IReadOnlyDictionary<MatchTab, string> MatchTabs = new Dictionary<MatchTab, string>
    {
        [MatchTab.InTime] = "i-tid", [MatchTab.Late] = "senare", [MatchTab.Unplaced] = "utan-plats",
    };

    /// <summary>What a case proves, on paper.</summary>
    public static string Evidence(long id) => $"{Case(id)}/underlag";

    /// <summary>A case opened from a list: the list's own query goes with it, so that the case can lead back and on to the next.</summary>
    public static string CaseIn(long id, CaseFilter list) => $"{Case(id)}?{ListParameter}={Uri.EscapeDataString(list.ToQuery())}";

    /// <summary>Carries a list's query (<see cref="CaseFilter.Parse"/>) to a case.</summary>
    public const string ListParameter = "lista";

    public static string CaseList(CaseFilter filter) => filter.ToQuery() is { Length: > 0 } query ? $"{Cases}?{query}" : Cases;

    /// <summary>What was done to many cases, case by case.</summary>
    public static string BulkRun(long id, BulkItemTab tab = BulkItemTab.All, int page = 1) => QueryHelpers.AddQueryString($"{Cases}/manga/{id}", new Dictionary<string, string?>
    {
        ["flik"] = BulkTabs.GetValueOrDefault(tab), ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    /// <summary>The words of its views in an address; the first has none.</summary>
    public static readonly IReadOnlyDictionary<BulkItemTab, string> BulkTabs = new Dictionary<BulkItemTab, string>
    {
        [BulkItemTab.Done] = "gjorda", [BulkItemTab.Left] = "lamnade", [BulkItemTab.NotUndone] = "inte-angrade",
    };

    public static string TaskList(TaskFilter filter) => QueryHelpers.AddQueryString(Tasks, new Dictionary<string, string?>
    {
        ["flik"] = filter.Tab == TaskTab.Coming ? ComingTasks : null, ["alla"] = filter.Everybodys ? "1" : null,
        ["sida"] = filter.Page > 1 ? filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    public static string Handover(long id, int page = 1) => page == 1 ? $"{Handovers}/{id}" : $"{Handovers}/{id}?sida={page}";

    /// <summary>A group of patients on their way to the same provider.</summary>
    public static string ReferralGroup(long batchId) => $"{ReferralGroups}/{batchId}";

    public static string ReferralBoard(BoardTab tab, int page = 1) => QueryHelpers.AddQueryString(ReferralGroups, new Dictionary<string, string?>
    {
        ["flik"] = BoardTabs.GetValueOrDefault(tab), ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    private static readonly Dictionary<BoardTab, string> BoardTabs = new() { [BoardTab.Late] = "drojer", [BoardTab.Done] = "klara" };

    public static BoardTab BoardTabOf(string? word) => BoardTabs.FirstOrDefault(t => t.Value == word).Key;

    /// <summary>A referral with its payment commitment, to print.</summary>
    public static string ReferralPapers(long id) => $"{ReferralGroups}/papper/{id}";

    /// <summary>The same as a file for the receiver's system.</summary>
    public static string ReferralFile(long id) => $"{ReferralPapers(id)}/fil";

    /// <summary>The referrals' ledger, divided as the filter says.</summary>
    public static string LedgerOf(LedgerFilter filter) => With(Ledger, filter.ToQuery());

    /// <summary>The referrals behind one of its numbers.</summary>
    public static string LedgerList(LedgerFilter filter) => With($"{Ledger}/lista", filter.ToQuery());

    public static string LedgerCsv(LedgerFilter filter) => With(LedgerFile, filter.ToQuery());

    public static string TravelList(int page) => page == 1 ? Travels : $"{Travels}?sida={page}";

    public static string Question(long id) => $"{Questions}/{id}";

    private static readonly (QuestionTab, string)[] QuestionTabs = [(QuestionTab.Late, "drojer"), (QuestionTab.Answered, "besvarade"), (QuestionTab.Closed, "avslutade")];

    public static string QuestionList(QuestionTab tab, int page = 1) => QueryHelpers.AddQueryString(Questions, new Dictionary<string, string?>
    {
        ["flik"] = Core.Texts.QueryWords.Word(QuestionTabs, (QuestionTab?)tab), ["sida"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    public static QuestionTab QuestionTabOf(string? word) => Core.Texts.QueryWords.Find(QuestionTabs, word) ?? QuestionTab.Waiting;

    public static string Letter(long id) => $"{Letters}/{id}";

    public static string LetterList(LetterTab tab, int page = 1) => $"{Letters}?flik={LetterAddresses.Word(tab)}" + (page > 1 ? $"&sida={page}" : "");

    /// <summary>Several letters on their papers, to print at once.</summary>
    public static string LetterSheets(IEnumerable<long> ids) => $"{Letters}/utskrift?brev={string.Join(',', ids.Order())}";

    public static string LetterTemplate(LetterKind kind, LetterLanguage language) => $"{LetterTemplates}/{LetterAddresses.Word(kind)}/{LetterAddresses.Word(language)}";

    public static string WriteLetter(long caseId) => $"{Case(caseId)}/brev";

    public static string WriteLetter(long caseId, LetterKind kind, LetterLanguage language) =>
        $"{WriteLetter(caseId)}?slag={LetterAddresses.Word(kind)}&sprak={LetterAddresses.Word(language)}";

    /// <param name="reason">A word that the sign-in page turns into a sentence, e.g. <c>inaktiv</c>.</param>
    public static string SignInThen(string? returnUrl, string? reason = null) => QueryHelpers.AddQueryString(SignIn, new Dictionary<string, string?>
    {
        ["returnUrl"] = IsLocal(returnUrl) && returnUrl != Start ? returnUrl : null,
        ["orsak"] = reason,
    }.Where(p => p.Value is not null));

    public static string SwitchLanguage(string culture, string returnUrl) =>
        QueryHelpers.AddQueryString($"{Language}/{culture}", "returnUrl", LocalOrStart(returnUrl));

    /// <summary>True for an address within this site: one leading slash, nothing that a browser reads as another host.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl);

    public static string LocalOrStart(string? url) => IsLocal(url) ? url! : Start;
}
