using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Benchmarks.Pages;

/// <summary>What doing something to many cases costs: planned and run for a thousand of them, against the same thousand saved one after the other by the plain verb.</summary>
internal static class BulkBenchmark
{
    private const int Done = 1000;
    private static readonly ChangeContext System = ChangeContext.System(Instant.FromUtc(2026, 11, 22, 1, 0), PageWorld.Today);

    public static async Task MeasureAsync(string folder, int open)
    {
        Directory.CreateDirectory(folder);
        await using var world = new PageWorld(folder);
        await world.Services.PrepareAsync(CancellationToken.None);
        await world.Get<RuleBooks>().EnsureFirstAsync(CancellationToken.None);
        await SeedAsync(world, open);
        Console.WriteLine(await world.SizeAsync());
        var ids = await IdsAsync(world);
        var plain = await PlainAsync(world, ids[0]);
        await PlainAsync(world, ids[1]); // warm
        plain = await PlainAsync(world, ids[2]);
        Console.WriteLine("| | CPU s | wall s | against plain |\n|---|---:|---:|---:|");
        Print($"one by one, {Done:N0} cases, each loaded and saved", plain, plain);
        Print("plan of all open cases", await Measure.OfAsync(async () => (await PlanAsync(world, new AssignMany(PageWorld.Anna), CaseSelection.AllOf(new CaseFilter()))).Selected), plain);
        BulkRunInfo? run = null;
        foreach (var (name, part) in new[] { ("warm", ids[3]), ($"assign, plan and run of {Done:N0}", ids[4]) })
        {
            var took = await Measure.OfAsync(async () => (run = await RunAsync(world, new AssignMany("navigator-02"), part)).Done);
            if (name != "warm") Print(name, took, plain);
        }
        Print($"undo of {Done:N0} assigned", await Measure.OfAsync(async () => (await UndoAsync(world, run!)).Undone), plain);
        Print($"park, plan and run of {Done:N0}", await Measure.OfAsync(async () => (await RunAsync(world, new ParkMany(PageWorld.Today.PlusDays(2), "svar", true), ids[5])).Done), plain);
        Print($"add task, plan and run of {Done:N0}", await Measure.OfAsync(async () => (await RunAsync(world, new AddTaskToMany("Ring", PageWorld.Today, BulkTaskOwner.Me), ids[6])).Done), plain);
        Print($"close, plan and run of {Done:N0}", await Measure.OfAsync(async () => (run = await RunAsync(world, new CloseMany(CaseOutcome.NeedGone, null), ids[7])).Done), plain);
        Print($"undo of {Done:N0} closed, each wait assessed", await Measure.OfAsync(async () => (await UndoAsync(world, run!)).Undone), plain);
    }

    private static void Print(string what, StepResult took, StepResult plain) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} ({took.Rows:N0}) | {took.Cpu:0.00} | {took.Wall:0.00} | {took.Cpu / plain.Cpu:0.00} |"));

    private static ChangeContext Change => PageWorld.Navigator.ToChange(Instant.FromUtc(2026, 11, 22, 10, 0), PageWorld.Today);

    private static Task<BulkPlan> PlanAsync(PageWorld world, BulkVerb verb, CaseSelection selection) => world.Get<CaseBulkService>().PlanAsync(PageWorld.Navigator, selection, verb, CancellationToken.None);

    private static async Task<BulkRunInfo> RunAsync(PageWorld world, BulkVerb verb, long[] ids) =>
        await world.Get<CaseBulkService>().RunAsync(await PlanAsync(world, verb, CaseSelection.Of(ids)), Change, null, CancellationToken.None);

    private static Task<BulkRunInfo> UndoAsync(PageWorld world, BulkRunInfo run) => world.Get<BulkUndoService>().UndoAsync(run.Id, Change, null, CancellationToken.None);

    /// <summary>As a person would do it, a case at a time.</summary>
    private static Task<StepResult> PlainAsync(PageWorld world, long[] ids) => Measure.OfAsync(async () =>
    {
        foreach (var id in ids)
        {
            int version;
            await using (var db = await world.OpenAsync()) version = await db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
            await world.Get<CaseService>().TakeAsync(new TakeCase(id, version), PageWorld.Navigator, Change, CancellationToken.None);
        }
        return ids.Length;
    });

    /// <summary>Thousands of nobody's cases, spread over the queue.</summary>
    private static async Task<List<long[]>> IdsAsync(PageWorld world)
    {
        await using var db = await world.OpenAsync();
        var all = await db.Cases.Where(c => c.ClosedOn == null && c.OwnerId == null).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        var step = Math.Max(1, all.Count / (8 * Done));
        return all.Where((_, i) => i % step == 0).Chunk(Done).ToList();
    }

    private static async Task SeedAsync(PageWorld world, int open)
    {
        await using (var db = await world.OpenAsync())
        {
            if (await db.Cases.AnyAsync()) return;
            for (var i = 1; i <= 20; i++) db.Clinics.Add(new Clinic { Id = i, HsaId = $"SE2321000214-H{i:000}", Name = $"Klinik {i}", LatestSnapshot = PageWorld.Today });
            var role = new IdentityRole(Roles.Navigator) { NormalizedName = Roles.Navigator.ToUpperInvariant() };
            db.Roles.Add(role);
            foreach (var id in new[] { PageWorld.Anna, "navigator-02" })
            {
                db.Users.Add(new AppUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = id });
                db.UserRoles.Add(new IdentityUserRole<string> { UserId = id, RoleId = role.Id });
            }
            await db.SaveChangesAsync();
        }
        for (var first = 1; first <= open; first += 1000)
        {
            await using var db = await world.OpenAsync();
            for (var n = first; n < Math.Min(first + 1000, open + 1); n++) Add(db, n);
            await db.SaveChangesAsync();
        }
    }

    private static void Add(Vardlots.Core.Persistence.VardlotsDb db, long n)
    {
        var (limit, clinic) = (PageWorld.Today.PlusDays((int)(n % 60) - 20), (int)(1 + n % 20));
        var status = limit < PageWorld.Today ? DeadlineStatus.Breached : DeadlineStatus.Approaching;
        db.Patients.Add(new Patient { Id = n, IdentityKind = IdentityKind.Local, IdentityValue = $"R{n}", FirstName = "Prov", LastName = $"Person{n}", SortName = $"PERSON{n}", SearchName = $"PROV PERSON{n}" });
        db.Entries.Add(new WaitingListEntry
        {
            Id = n, ClinicId = clinic, ContactId = $"K{n}", PatientId = n, MedicalField = "301", RowHash = "", DecidedOn = limit.PlusDays(-90), StartDate = limit.PlusDays(-90),
            LimitDate = limit, DeadlineStatus = status, GuaranteeApplies = true, Phase = CarePhase.Procedure, ReferralType = ReferralType.Referral, HomeRegion = "63",
        });
        db.Cases.Add(CareCase.OpenByScan(new CaseFacts(n, n, clinic, "301", GuaranteeType.Treatment, status, limit, null, null, new ClockKey(limit.PlusDays(-90), null)), System));
    }
}
