using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Explanations;
using Vardlots.Core.Clinics;
using Vardlots.Core.Exports;
using Vardlots.Core.Handovers;
using Vardlots.Core.Import;
using Vardlots.Core.Inquiries;
using Vardlots.Core.Letters;
using Vardlots.Core.Patients;
using Vardlots.Core.Persistence;
using Vardlots.Core.Referrals;
using Vardlots.Core.Retention;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core;

/// <summary>Everything the core offers, for the web, the command line and the tests alike.</summary>
public static class CoreServices
{
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static IServiceCollection AddVardlotsCore(this IServiceCollection services, IConfiguration configuration)
    {
        var database = DatabaseOptions.Read(configuration);
        Database.Register(services, database);
        services.AddSingleton(ImportOptions.Read(configuration, database));
        services.AddSingleton(RegionOptions.Read(configuration)).AddSingleton(ContactLadder.Read(configuration)).AddSingleton(InformOptions.Read(configuration)).AddSingleton(RetentionOptions.Read(configuration));
        services.TryAddSingleton(configuration);
        services.AddSingleton<RegionSettings>().AddSingleton<SettingsService>();
        services.AddSingleton<IClock>(SwedishTime.MachineClock);
        services.AddSingleton<AccessLog>().AddSingleton<RuleBooks>();
        services.AddSingleton<ImportService>().AddSingleton<ImportReport>().AddSingleton<InboxService>().AddSingleton<ImportQueries>().AddSingleton<HoldService>();
        services.AddSingleton<EntryAssessor>().AddSingleton<NightlyScan>().AddSingleton<NightService>().AddSingleton<KilledRuns>().AddSingleton<RetentionService>();
        services.AddSingleton<ListExports>();
        services.AddAccounts();
        services.AddSingleton<DraftService>().AddSingleton<ChangeMarks>();
        services.AddSingleton<EntryReassessment>().AddSingleton<EntryExplainer>().AddSingleton<KnownThen>().AddSingleton<CaseService>().AddSingleton<ContactService>().AddSingleton<CasePageQueries>();
        services.AddSingleton<EntryClocks>().AddSingleton<ClockEdit>().AddSingleton<OfferService>().AddSingleton<PauseService>();
        services.AddSingleton<PatientPageQueries>().AddSingleton<BundlingService>().AddSingleton<CoordinationService>().AddSingleton<NewCaseService>().AddSingleton<PatientLookup>().AddSingleton<ManyWaitsQueries>();
        services.AddSingleton<FlowService>().AddSingleton<TaskService>().AddSingleton<TaskQueries>();
        services.AddSingleton<PresenceService>().AddSingleton<CaseNews>().AddSingleton<HandoverService>().AddSingleton<HandoverQueries>();
        services.AddSingleton<InquiryService>().AddSingleton<InquiryQueries>().AddSingleton<InquiryStatistics>();
        services.AddSingleton<ReferralEdit>().AddSingleton<ReferralService>().AddSingleton<ReferralPapersService>().AddSingleton<ReferralFollowService>().AddSingleton<ReferralBatchService>();
        services.AddSingleton<ReferralQueries>().AddSingleton<ReferralBoardQueries>().AddSingleton<ReferralPapersQueries>();
        services.AddSingleton<LedgerQueries>().AddSingleton<TravelService>().AddSingleton<TravelQueries>().AddSingleton<QuestionService>().AddSingleton<QuestionQueries>();
        services.AddSingleton<RunQueries>().AddSingleton<NightNoticeService>();
        services.AddSingleton<ChangeLogQueries>().AddSingleton<ClinicService>().AddSingleton<ClinicDeskQueries>();
        services.AddSingleton(RuleOptions.Read(configuration)).AddSingleton<RulePublishing>().AddSingleton<RuleActivation>();
        services.AddSingleton<DryRunService>().AddSingleton<DryRunQueries>().AddSingleton<DryRunExport>();
        services.AddSingleton(CapacityOptions.Read(configuration)).AddSingleton<CapacityImportService>().AddSingleton<CapacityImportReport>();
        services.AddSingleton<ReservationService>().AddSingleton<SlotService>().AddSingleton<DirectoryService>();
        services.AddSingleton<CapacityQueries>().AddSingleton<DirectoryQueries>().AddSingleton<CapacityKeyService>().AddSingleton<ProviderCapacityService>().AddSingleton<CapacityImportQueries>();
        services.AddSingleton(LetterOptions.Read(configuration)).AddSingleton<LetterService>().AddSingleton<LetterQueries>().AddSingleton<LetterDraftQueries>().AddSingleton<LetterTemplateService>().AddSingleton<LetterTemplateQueries>();
        services.AddSingleton<ManagerQueries>().AddSingleton<CaseListQueries>().AddSingleton<CaseChoices>().AddSingleton<StartQueries>();
        services.AddSingleton<CaseBulkService>().AddSingleton<BulkUndoService>().AddSingleton<BulkRunQueries>();
        services.AddSingleton<OfficialMeasureQueries>().AddSingleton<ClinicOverviewQueries>().AddSingleton<NightOverviewQueries>();
        services.AddSingleton<EntryListQueries>();
        services.AddSingleton<ClinicHeadQueries>().AddSingleton<ClinicQueueQueries>().AddSingleton<ReviewService>().AddSingleton<PageVisits>();
        services.AddSingleton<RuleDraftReader>().AddSingleton<RuleDraftService>().AddSingleton<RuleDraftQueries>().AddSingleton<RuleBookQueries>().AddSingleton<RuleBench>();
        services.AddSingleton<MatchExport>().AddSingleton<MatchPlanService>().AddSingleton<MatchPlanQueries>().AddSingleton<CaseMatchQueries>();
        return services;
    }

    /// <summary>
    /// Makes the database ready: with SQLite it is created or brought to this program's schema by whatever starts first; on a
    /// server that is done with <c>migrate</c>, and here only checked. Then puts in what every database must have.
    /// </summary>
    /// <returns>True when the database was new.</returns>
    /// <exception cref="StartupException">The database cannot be used; the message says why.</exception>
    public static async Task<bool> PrepareAsync(this IServiceProvider services, CancellationToken ct)
    {
        var isNew = await services.GetRequiredService<Database>().PrepareAsync(ct);
        await services.GetRequiredService<RuleBooks>().EnsureFirstAsync(ct);
        await services.GetRequiredService<SettingsService>().LoadAsync(ct);
        return isNew;
    }
}
