using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Rules;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Cases;

/// <summary>Two clinics' lists imported and scanned on 2026-04-05, ten days before the limit of the plain row, and people of each role.</summary>
internal sealed class OneCaseWorld : IAsyncDisposable
{
    public const string Here = "SE2321000214-H001", There = "SE2321000214-H002";
    public static readonly LocalDate Today = new(2026, 4, 5);

    private OneCaseWorld(ListWorld lists) => Lists = lists;

    public ListWorld Lists { get; }
    public CaseService Service => Lists.Get<CaseService>();
    public CasePageQueries Queries => Lists.Get<CasePageQueries>();
    public ViewContext Anna { get; private set; } = null!;
    public ViewContext Bo { get; private set; } = null!;
    public ViewContext Manager { get; private set; } = null!;
    public ViewContext OtherManager { get; private set; } = null!;
    public ViewContext Admin { get; private set; } = null!;

    public static async Task<OneCaseWorld> CreateAsync(params Row[] rows)
    {
        var world = new OneCaseWorld(await ListWorld.CreateAsync(Today));
        await world.Lists.Get<RuleBooks>().EnsureFirstAsync(CancellationToken.None);
        await world.Lists.ImportAsync("2026-04-05", rows.Length > 0 ? rows : [new Row("K1")]);
        await world.Lists.ImportAsync("2026-04-05", new Row("X1", There));
        await world.Lists.ScanAsync("2026-04-05");
        world.Anna = await world.UserAsync("Anna Lind", Roles.Navigator, [], mayUnmask: true);
        world.Bo = await world.UserAsync("Bo Ek", Roles.Navigator, []);
        world.Manager = await world.UserAsync("Mona Chef", Roles.Manager, [Here]);
        world.OtherManager = await world.UserAsync("Olle Chef", Roles.Manager, [There]);
        world.Admin = await world.UserAsync("Ada Min", Roles.Administrator, []);
        return world;
    }

    private async Task<ViewContext> UserAsync(string name, string role, string[] clinics, bool mayUnmask = false)
    {
        var made = await Lists.Get<UserAccounts>().CreateAsync(new NewUser(name, role, clinics, mayUnmask), Change(null), CancellationToken.None);
        return (await Lists.Get<UserDirectory>().FindAsync(made.UserId, CancellationToken.None))!.ToView();
    }

    public ChangeContext Change(ViewContext? view) => view is null
        ? ChangeContext.System(Lists.Clock.GetCurrentInstant(), Lists.Clock.Today())
        : view.ToChange(Lists.Clock.GetCurrentInstant(), Lists.Clock.Today());

    public async Task<CareCase> CaseAsync(string contactId = "K1") => (await Lists.CasesAsync(contactId)).Single();

    public async Task<TextDraft?> DraftAsync(ViewContext view, string key)
    {
        await using var db = Lists.Db();
        return await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.UserId == view.UserId && d.Key == key);
    }

    public async Task<List<AccessLogEntry>> LogAsync()
    {
        await using var db = Lists.AccessLogDb();
        return await db.Entries.AsNoTracking().Include(e => e.Patients).OrderBy(e => e.Id).ToListAsync();
    }

    public async Task<WaitingListEntry> EntryAsync(string contactId = "K1") => await Lists.EntryAsync(contactId);

    public ValueTask DisposeAsync() => Lists.DisposeAsync();
}
