using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Handovers;
using Vardlots.Core.Import;
using Vardlots.Core.Patients;
using Vardlots.Core.Inquiries;
using Vardlots.Core.Letters;
using Vardlots.Core.Referrals;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Settings;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

/// <summary>The one model of everything Vårdlots stores, but for the access log (<see cref="AccessLogDb"/>).</summary>
public abstract class VardlotsDb(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole, string>(options)
{
    public DbSet<Clinic> Clinics => Set<Clinic>();
    public DbSet<Patient> Patients => Set<Patient>();
    public DbSet<PatientFormerIdentity> FormerIdentities => Set<PatientFormerIdentity>();
    public DbSet<WaitingListEntry> Entries => Set<WaitingListEntry>();
    public DbSet<EntryPause> EntryPauses => Set<EntryPause>();
    public DbSet<EntryOffer> EntryOffers => Set<EntryOffer>();
    public DbSet<EntryChangeOfMind> EntryChangesOfMind => Set<EntryChangeOfMind>();
    public DbSet<EntryChange> EntryChanges => Set<EntryChange>();
    public DbSet<EntryReview> EntryReviews => Set<EntryReview>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportRunClinic> ImportRunClinics => Set<ImportRunClinic>();
    public DbSet<ImportIssue> ImportIssues => Set<ImportIssue>();
    public DbSet<HeldEntry> HeldEntries => Set<HeldEntry>();
    public DbSet<ScanRun> ScanRuns => Set<ScanRun>();
    public DbSet<NightRun> NightRuns => Set<NightRun>();
    public DbSet<CareCase> Cases => Set<CareCase>();
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();
    public DbSet<CaseContact> CaseContacts => Set<CaseContact>();
    public DbSet<NamedContact> NamedContacts => Set<NamedContact>();
    public DbSet<SipRecord> SipRecords => Set<SipRecord>();
    public DbSet<CoordinationConsent> CoordinationConsents => Set<CoordinationConsent>();
    public DbSet<BundleDecision> BundleDecisions => Set<BundleDecision>();
    public DbSet<CasePresence> CasePresences => Set<CasePresence>();
    public DbSet<CaseHandover> Handovers => Set<CaseHandover>();
    public DbSet<HandoverItem> HandoverItems => Set<HandoverItem>();
    public DbSet<CaseTask> CaseTasks => Set<CaseTask>();
    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();
    public DbSet<BulkRunItem> BulkRunItems => Set<BulkRunItem>();
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();
    public DbSet<CareProvider> CareProviders => Set<CareProvider>();
    public DbSet<CareUnit> CareUnits => Set<CareUnit>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<CapacitySlot> CapacitySlots => Set<CapacitySlot>();
    public DbSet<CapacityReservation> CapacityReservations => Set<CapacityReservation>();
    public DbSet<CapacityImportRun> CapacityImportRuns => Set<CapacityImportRun>();
    public DbSet<CapacityImportIssue> CapacityImportIssues => Set<CapacityImportIssue>();
    public DbSet<CapacityKey> CapacityKeys => Set<CapacityKey>();
    public DbSet<MatchPlanRecord> MatchPlans => Set<MatchPlanRecord>();
    public DbSet<FundingGrant> FundingGrants => Set<FundingGrant>();
    public DbSet<ReferralBatch> ReferralBatches => Set<ReferralBatch>();
    public DbSet<CareReferral> Referrals => Set<CareReferral>();
    public DbSet<ReferralTravel> ReferralTravels => Set<ReferralTravel>();
    public DbSet<ClinicQuestion> ClinicQuestions => Set<ClinicQuestion>();
    public DbSet<QuestionOffer> QuestionOffers => Set<QuestionOffer>();
    public DbSet<SettingGroup> Settings => Set<SettingGroup>();
    public DbSet<NightNotice> NightNotices => Set<NightNotice>();
    public DbSet<RuleBookRecord> RuleBooks => Set<RuleBookRecord>();
    public DbSet<RuleDraft> RuleDrafts => Set<RuleDraft>();
    public DbSet<RulePublication> RulePublications => Set<RulePublication>();
    public DbSet<DryRun> DryRuns => Set<DryRun>();
    public DbSet<DryRunRow> DryRunRows => Set<DryRunRow>();
    public DbSet<TextDraft> Drafts => Set<TextDraft>();
    public DbSet<PageVisit> PageVisits => Set<PageVisit>();
    public DbSet<UserClinic> UserClinics => Set<UserClinic>();
    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();

    /// <summary>Collation of every text, where the database's own default would compare otherwise than by code points.</summary>
    internal virtual string? TextCollation => null;

    protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.AddVardlotsConventions(TextCollation);

    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        AccountsModel.Configure(b);
        WaitingListsModel.Configure(b, Database.ProviderName!);
        RunsModel.Configure(b);
        CasesModel.Configure(b);
        PatientsModel.Configure(b);
        FlowModel.Configure(b);
        BulkModel.Configure(b);
        InquiriesModel.Configure(b);
        LettersModel.Configure(b);
        HandoversModel.Configure(b);
        CapacityModel.Configure(b);
        MatchingModel.Configure(b);
        ReferralsModel.Configure(b);
        LedgerModel.Configure(b);
        RuleDraftsModel.Configure(b);
        RulesModel.Configure(b);
        b.GiveReferencesTheirKeysLength();
    }

    /// <summary>Every changed row with a <c>Version</c> gets the next one, so a second writer is told instead of winning.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        foreach (var changed in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
            if (changed.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
            {
                changed.Property("Version").CurrentValue = (int)changed.Property("Version").OriginalValue! + 1;
                // The owner's look takes news away without a new version: what was still news when it was read is written again.
                if (changed.Entity is CareCase { NewsSince: not null }) changed.Property(nameof(CareCase.NewsSince)).IsModified = true;
            }
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }
}
