using Vardlots.Core.Accounts;
using Vardlots.Web.Accounts;
using Vardlots.Web.Audit;
using Vardlots.Web.Cases;
using Vardlots.Web.Clinics;
using Vardlots.Web.Referrals;
using Vardlots.Web.Settings;

namespace Vardlots.Web.Layout;

internal sealed record RailLink(string Text, string Url);

/// <summary>Which rooms stand in whose menu, and in which order. What a page allows is decided by the page.</summary>
internal static class RailLinks
{
    private static RailLink Start => new(LayoutText.Start, Urls.Start);
    private static RailLink Cases => new(LayoutText.Cases, Urls.Cases);
    private static RailLink Tasks => new(FlowWords.Title, Urls.Tasks);
    private static RailLink WaitingLists => new(LayoutText.WaitingLists, Urls.WaitingLists);
    private static RailLink Patients => new(LayoutText.Patients, Urls.Patients);
    private static RailLink ClinicQueue => new(LayoutText.ClinicQueue, Urls.ClinicQueue);
    private static RailLink Inquiries => new(LayoutText.Inquiries, Urls.Inquiries);
    private static RailLink Capacity => new(LayoutText.Capacity, Urls.Capacity);
    private static RailLink Letters => new(LayoutText.Letters, Urls.Letters);
    private static RailLink Referrals => new(ReferralsText.Title, Urls.ReferralGroups);
    private static RailLink ToApprove => new(ReferralsText.ToApprove, Urls.ToApprove);
    private static RailLink Questions => new(QueueText.Tab(Vardlots.Core.Cases.CaseTab.ClinicAsked), Urls.ClinicQuestions);
    private static RailLink Import => new(LayoutText.Import, Urls.Import);
    private static RailLink Rules => new(LayoutText.Rules, Urls.Rules);
    private static RailLink Clinics => new(ClinicDeskWords.Title, Urls.Clinics);
    private static RailLink Users => new(UsersText.Title, Urls.Users);
    private static RailLink Settings => new(SettingsWords.Title, Urls.Settings);
    private static RailLink Changes => new(ChangeWords.Title, Urls.Changes);
    private static RailLink Runs => new(LayoutText.Runs, Urls.Runs);

    public static IReadOnlyList<RailLink> For(string? role) => role switch
    {
        Roles.Navigator => [Start, Cases, Tasks, Capacity, Referrals, Letters, Patients, WaitingLists, ClinicQueue, Inquiries, Rules, Import, Runs],
        Roles.Manager => [Start, ClinicQueue, Cases, Questions, ToApprove, WaitingLists, Capacity, Import],
        Roles.Administrator => [Start, Rules, Clinics, Users, Import, Runs, Capacity, Settings, Changes],
        _ => [],
    };
}
