using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Tests.Support;

/// <summary>What a made-up entry is; everything has a default: decided 60 days ago, on track, the limit in 30 days.</summary>
public sealed record EntrySpec
{
    public string? First { get; init; } = "Prov";
    public string? Last { get; init; } = "Exempelsson";
    public string? Number { get; init; }
    public ProtectedIdentity Protection { get; init; }
    public int Clinic { get; init; } = 1;
    public string Field { get; init; } = "301";
    public CarePhase Phase { get; init; } = CarePhase.Procedure;
    public ListStatus ListStatus { get; init; }
    public bool GuaranteeApplies { get; init; } = true;
    public Deviation Deviation { get; init; }
    public LocalDate Decided { get; init; } = EntryWorld.Today.PlusDays(-60);
    public DeadlineStatus? Status { get; init; } = DeadlineStatus.OnTrack;
    public LocalDate? Limit { get; init; } = EntryWorld.Today.PlusDays(30);
    public LocalDate? Booked { get; init; }
    public LocalDate? VanishedOn { get; init; }
    public LocalDate? StaleOn { get; init; }
    public int RowWarnings { get; init; }
    public int AssessmentWarnings { get; init; }
    public long ImportRun { get; init; }

    /// <summary>With a case that the scan has opened.</summary>
    public bool Case { get; init; }
    public LocalDate? BirthDate { get; init; } = new LocalDate(1947, 3, 12);
}

/// <summary>A database with two clinics and entries made as asked for. Today is Sunday 22 November 2026.</summary>
public sealed class EntryWorld : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 11, 22);
    public const string Eyes = "SE2321000214-H001", Surgery = "SE2321000214-H002";

    public static readonly ViewContext Navigator = new("anna", "Anna Lind", Roles.Navigator, "Vårdlotsar", null, false);
    public static readonly ViewContext Administrator = new("admin", "Admin", Roles.Administrator, "Drift", [], false);
    public static ViewContext Manager(params int[] clinics) => new("chef", "Chef", Roles.Manager, "Kliniken", clinics, false);

    private readonly TestDatabase _database;
    private long _next = 1;

    private EntryWorld(TestDatabase database) => _database = database;

    public FakeClock Clock => _database.Clock;
    public T Get<T>() where T : notnull => _database.Get<T>();
    public Task<VardlotsDb> OpenAsync() => _database.OpenAsync();
    public ChangeContext Change(ViewContext view) => view.ToChange(Clock.GetCurrentInstant(), Clock.Today());

    public static async Task<EntryWorld> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var world = new EntryWorld(await TestDatabase.CreateAsync(FakeClock.On(Today), more));
        await using var db = await world.OpenAsync();
        db.Clinics.Add(new Clinic { Id = 1, HsaId = Eyes, Name = "Ögonkliniken", LatestSnapshot = Today });
        db.Clinics.Add(new Clinic { Id = 2, HsaId = Surgery, Name = "Kirurgkliniken", LatestSnapshot = Today.PlusDays(-1) });
        await db.SaveChangesAsync();
        return world;
    }

    /// <summary>Adds a patient and an entry; returns the entry's id.</summary>
    public async Task<long> AddAsync(EntrySpec spec)
    {
        await using var db = await OpenAsync();
        var id = Add(db, spec);
        await db.SaveChangesAsync();
        return id;
    }

    public async Task<List<long>> AddAllAsync(IEnumerable<EntrySpec> specs)
    {
        await using var db = await OpenAsync();
        var ids = specs.Select(s => Add(db, s)).ToList();
        await db.SaveChangesAsync();
        return ids;
    }

    private long Add(VardlotsDb db, EntrySpec spec)
    {
        Put(db, _next, spec, _database.SystemChange());
        return _next++;
    }

    /// <summary>The patient and the entry with a number of its own, and its case; not yet saved.</summary>
    public static void Put(VardlotsDb db, long n, EntrySpec s, ChangeContext change)
    {
        var masked = s.Protection != ProtectedIdentity.None;
        db.Patients.Add(new Patient
        {
            Id = n, IdentityKind = IdentityKind.PersonalNumber, IdentityValue = s.Number ?? $"19470312{n:0000}", BirthDate = s.BirthDate,
            FirstName = s.First, LastName = s.Last, Municipality = "2313", Protection = s.Protection,
            SortName = masked ? "" : SwedishSortKey.Of(s.Last, s.First), SearchName = masked ? "" : SwedishSortKey.Of(s.First, s.Last),
        });
        db.Entries.Add(new WaitingListEntry
        {
            Id = n, ClinicId = s.Clinic, ContactId = $"K{n}", PatientId = n, MedicalField = s.Field, RowHash = "", DecidedOn = s.Decided, StartDate = s.Decided,
            LimitDate = s.Limit, Phase = s.Phase, ListStatus = s.ListStatus, GuaranteeApplies = s.GuaranteeApplies, Deviation = s.Deviation,
            DeadlineStatus = s.Status, Guarantee = RuleBook.GuaranteeOf(s.Phase), BookedOn = s.Booked, VanishedOn = s.VanishedOn, StaleOn = s.StaleOn,
            RowWarnings = s.RowWarnings, AssessmentWarnings = s.AssessmentWarnings, ImportRunId = s.ImportRun, HomeRegion = "63", ReferralType = ReferralType.Referral, RuleBookNumber = 1,
            SnapshotDate = Today, FirstSnapshot = Today,
        });
        if (s.Case)
            db.Cases.Add(CareCase.OpenByScan(new CaseFacts(
                n, n, s.Clinic, s.Field, RuleBook.GuaranteeOf(s.Phase), s.Status ?? DeadlineStatus.OnTrack, s.Limit, s.Booked, null, new ClockKey(s.Decided, null)), change));
    }

    public async Task<List<CareCase>> CasesAsync(long entryId)
    {
        await using var db = await OpenAsync();
        return await db.Cases.AsNoTracking().Include(c => c.Events).Where(c => c.EntryId == entryId).OrderBy(c => c.Id).ToListAsync();
    }

    /// <summary>Somebody changes an entry, as an import or a scan would.</summary>
    public async Task SetAsync(long entryId, Action<WaitingListEntry> change)
    {
        await using var db = await OpenAsync();
        change(await db.Entries.SingleAsync(e => e.Id == entryId));
        await db.SaveChangesAsync();
    }

    public async Task DoAsync(long entryId, Action<CareCase, ChangeContext> verb)
    {
        await using var db = await OpenAsync();
        verb(await db.Cases.SingleAsync(c => c.EntryId == entryId), Change(Navigator));
        await db.SaveChangesAsync();
    }

    public async Task<List<AccessLogEntry>> AccessLogAsync()
    {
        await using var log = await _database.OpenAccessLogAsync();
        return await log.Entries.AsNoTracking().Include(e => e.Patients).OrderBy(e => e.Id).ToListAsync();
    }

    /// <summary>From now on nothing can be written to the access log.</summary>
    public async Task BreakAccessLogAsync()
    {
        await using var log = await _database.OpenAccessLogAsync();
        await log.Database.ExecuteSqlRawAsync("DROP TABLE \"AccessLogPatients\"");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
