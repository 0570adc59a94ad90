using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Synthetic;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using static System.Threading.CancellationToken;

namespace Vardlots.Tests.Core.Rules;

/// <summary>A region's lists, assessed as of a day, with two administrators and books to publish.</summary>
internal sealed class RulesWorld : IAsyncDisposable
{
    public const string Clinic = "SE2321000214-H001";
    public static readonly LocalDate Day = new(2026, 4, 1);

    private RulesWorld(ListWorld lists, UserRef eva, UserRef adam) => (Lists, Eva, Adam) = (lists, eva, adam);

    public ListWorld Lists { get; }
    public UserRef Eva { get; }
    public UserRef Adam { get; }

    public static async Task<RulesWorld> CreateAsync(LocalDate? today = null)
    {
        var lists = await ListWorld.CreateAsync(today ?? Day);
        return new RulesWorld(lists, await AddAsync(lists, "eva"), await AddAsync(lists, "adam"));
    }

    /// <summary>A generated region, imported and scanned as of <see cref="Day"/>.</summary>
    public static async Task<RulesWorld> GeneratedAsync(int entries, bool scan = true)
    {
        var world = await CreateAsync();
        var path = Path.Combine(world.Lists.Folder, "region.csv");
        await using (var list = new StreamWriter(path)) new SyntheticRegion(7, entries).WriteSnapshot(list, Day);
        await world.Lists.ImportFileAsync(path, "2026-04-01");
        if (scan) await world.ScanAsync();
        return world;
    }

    private static async Task<UserRef> AddAsync(ListWorld lists, string name)
    {
        var change = ChangeContext.System(lists.Clock.Now, lists.Clock.Today());
        return new UserRef((await lists.Get<UserAccounts>().CreateAsync(new NewUser(name, Roles.Administrator, [], false), change, None)).UserId, name);
    }

    public ChangeContext Change => new(Adam.Id, Adam.Name, Roles.Administrator, Lists.Clock.Now, Lists.Clock.Today());

    public Task<ScanRun> ScanAsync(LocalDate? asOf = null) => Lists.Get<NightlyScan>().RunAsync(asOf ?? Day, RunTrigger.CommandLine, "test", null, None);

    /// <summary>The national rules and one more for a clinic's treatments.</summary>
    public static RuleBook Shorter(int days, string? clinic = Clinic, Func<DeadlineRule, DeadlineRule>? more = null)
    {
        var own = new DeadlineRule(GuaranteeType.Treatment, new LocalDate(2010, 1, 1), days) { Clinic = clinic, LegalSource = "Regionen" };
        if (more is not null) own = more(own);
        var national = RuleBook.National.Rules.Where(r => clinic is not null || r.Guarantee != own.Guarantee);
        var reading = RuleBook.Of([.. national, own], 0);
        return reading.Book ?? throw new InvalidOperationException(reading.Problems[0].English);
    }

    public Task<int> PublishAsync(RuleBook book, LocalDate? from = null, long? draft = null) => Lists.Get<RulePublishing>().PublishAsync(
        new PublishRules(book.ToJson(), from ?? Day, Eva, Adam, draft, null), Change, None);

    public Task<RulePublication?> ActivateAsync(LocalDate? asOf = null) => Lists.Get<RuleActivation>().RunAsync(asOf ?? Day, RunTrigger.Person, "adam", null, None);

    public Task<long> DryRunAsync(RuleBook book, LocalDate? asOf = null, long? draft = null, int? version = null) =>
        Lists.Get<DryRunService>().StartAsync(new DryRunRequest(book.ToJson(), asOf ?? Day, draft, version), Change, null, None);

    public async Task<DryRun> RunAsync(long id)
    {
        await using var db = Lists.Db();
        return await db.DryRuns.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    public async Task<List<DryRunRow>> RowsAsync(long id)
    {
        await using var db = Lists.Db();
        return await db.DryRunRows.AsNoTracking().Where(r => r.DryRunId == id).OrderBy(r => r.EntryId).ToListAsync();
    }

    public async Task<ImportRun> ImportAsync(params Row[] rows) => await Lists.ImportAsync("2026-02-01", rows);

    public ValueTask DisposeAsync() => Lists.DisposeAsync();
}
