using Microsoft.AspNetCore.Identity;
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

/// <summary>What a made-up case is about; everything has a default.</summary>
public sealed record CaseSpec
{
    public string? First { get; init; } = "Prov";
    public string? Last { get; init; } = "Exempelsson";
    public string? Number { get; init; }
    public ProtectedIdentity Protection { get; init; }
    public int Clinic { get; init; } = 1;
    public LocalDate? Limit { get; init; }
    public DeadlineStatus Deadline { get; init; } = DeadlineStatus.Approaching;
    public string? Owner { get; init; }
    public LocalDate? Booked { get; init; }
    public LocalDate? Target { get; init; }
    public string Field { get; init; } = "301";
    public string? Procedure { get; init; }
    public GuaranteeType Guarantee { get; init; } = GuaranteeType.Treatment;
    public bool Closed { get; init; }
    public bool WantsHelp { get; init; }
    public LocalDate? VanishedOn { get; init; }
}

/// <summary>Makes patients, entries and cases without a file and a night.</summary>
public static class CaseSeed
{
    public static async Task<List<long>> AddAsync(VardlotsDb db, IEnumerable<CaseSpec> specs, LocalDate today, ChangeContext change)
    {
        var next = 1 + (await db.Entries.MaxAsync(e => (long?)e.Id) ?? 0);
        var made = new List<CareCase>();
        foreach (var spec in specs)
        {
            var n = next++;
            db.Patients.Add(PatientOf(n, spec));
            db.Entries.Add(new WaitingListEntry
            {
                Id = n, ClinicId = spec.Clinic, ContactId = $"K{n}", PatientId = n, MedicalField = spec.Field, RowHash = "", DecidedOn = today.PlusDays(-60),
                StartDate = today.PlusDays(-60), LimitDate = spec.Limit, ProcedureText = spec.Procedure, VanishedOn = spec.VanishedOn,
                DeadlineStatus = spec.Deadline, GuaranteeApplies = true, Phase = CarePhase.Procedure, ReferralType = ReferralType.Referral, HomeRegion = "63",
            });
            made.Add(CaseOf(n, spec, today, change));
        }
        db.Cases.AddRange(made);
        await db.SaveChangesAsync();
        return made.ConvertAll(c => c.Id);
    }

    private static Patient PatientOf(long n, CaseSpec spec)
    {
        var masked = spec.Protection != ProtectedIdentity.None;
        return new Patient
        {
            Id = n, IdentityKind = IdentityKind.PersonalNumber, IdentityValue = spec.Number ?? $"19470312{n:0000}", BirthDate = new LocalDate(1947, 3, 12),
            FirstName = spec.First, LastName = spec.Last, Municipality = "2313", Protection = spec.Protection,
            SortName = masked ? "" : SwedishSortKey.Of(spec.Last, spec.First), SearchName = masked ? "" : SwedishSortKey.Of(spec.First, spec.Last),
        };
    }

    private static CareCase CaseOf(long n, CaseSpec spec, LocalDate today, ChangeContext change)
    {
        var made = CareCase.OpenByScan(new CaseFacts(
            n, n, spec.Clinic, spec.Field, spec.Guarantee, spec.Deadline, spec.Limit, spec.Booked, spec.Target, new ClockKey(today.PlusDays(-60), null)), change);
        if (spec.Owner is { } owner) made.Assign(owner, owner, change);
        if (spec.WantsHelp) made.AskForHelp(null, change);
        if (spec.Closed) made.Close(CaseOutcome.NeedGone, null, change);
        return made;
    }
}

/// <summary>A database with two clinics, three navigators, and cases made as asked for. Today is Sunday 22 November 2026.</summary>
public sealed class CaseWorld : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 11, 22);
    private readonly TestDatabase _database;

    private CaseWorld(TestDatabase database) => _database = database;

    public const string Anna = "anna", Mats = "mats", Åsa = "asa";
    public static readonly ViewContext Navigator = new(Anna, "Anna Lind", Roles.Navigator, "Vårdlotsar", null, false);
    public static readonly ViewContext Administrator = new("admin", "Admin", Roles.Administrator, "Drift", [], false);
    public static ViewContext Manager(params int[] clinics) => new("chef", "Chef", Roles.Manager, "Kliniken", clinics, false);

    public FakeClock Clock => _database.Clock;
    public CaseListQueries Queries => Get<CaseListQueries>();
    public T Get<T>() where T : notnull => _database.Get<T>();
    public Task<VardlotsDb> OpenAsync() => _database.OpenAsync();
    public ChangeContext Change(ViewContext view) => view.ToChange(Clock.GetCurrentInstant(), Clock.Today());

    public static async Task<CaseWorld> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var world = new CaseWorld(await TestDatabase.CreateAsync(FakeClock.On(Today), more));
        await using var db = await world.OpenAsync();
        db.Clinics.Add(new Clinic { Id = 1, HsaId = "SE2321000214-H001", Name = "Ögonkliniken", LatestSnapshot = Today });
        db.Clinics.Add(new Clinic { Id = 2, HsaId = "SE2321000214-H002", Name = "Kirurgkliniken", Model = CareModel.B, LatestSnapshot = Today });
        var roles = Roles.All.ToDictionary(r => r, r => new IdentityRole(r) { NormalizedName = r.ToUpperInvariant() });
        db.Roles.AddRange(roles.Values);
        foreach (var (id, name, role) in new[] { (Anna, "Anna Lind", Roles.Navigator), (Mats, "Mats Berg", Roles.Navigator), (Åsa, "Åsa Ek", Roles.Navigator), ("chef", "Chef", Roles.Manager) })
        {
            db.Users.Add(new AppUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = name });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = id, RoleId = roles[role].Id });
        }
        await db.SaveChangesAsync();
        return world;
    }

    /// <summary>Adds a patient, an entry and its case; returns the case's id.</summary>
    public async Task<long> AddAsync(CaseSpec spec) => (await AddAsync([spec]))[0];

    public async Task<List<long>> AddAsync(IEnumerable<CaseSpec> specs)
    {
        await using var db = await OpenAsync();
        return await CaseSeed.AddAsync(db, specs, Today, _database.SystemChange());
    }

    public async Task<CareCase> CaseAsync(long id)
    {
        await using var db = await OpenAsync();
        return await db.Cases.AsNoTracking().Include(c => c.Events).SingleAsync(c => c.Id == id);
    }

    /// <summary>Somebody else does something with a case.</summary>
    public async Task DoAsync(long id, Action<CareCase> verb)
    {
        await using var db = await OpenAsync();
        verb(await db.Cases.SingleAsync(c => c.Id == id));
        await db.SaveChangesAsync();
    }

    public async Task<List<AccessLogEntry>> AccessLogAsync()
    {
        await using var log = await _database.OpenAccessLogAsync();
        return await log.Entries.AsNoTracking().Include(e => e.Patients).OrderBy(e => e.Id).ToListAsync();
    }

    public Task<AccessLogDb> OpenAccessLogAsync() => _database.OpenAccessLogAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
