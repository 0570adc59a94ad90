using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.Synthetic;
using Vardlots.Core.WaitingLists;
using Microsoft.AspNetCore.Identity;

namespace Vardlots.Benchmarks.Pages;

/// <summary>
/// A region as it looks after some time. The invented region has a third of its entries at risk; here 85 % of them were decided later, so that
/// one entry in twenty has an open case and the rest of the cases are closed ones.
/// </summary>
internal static class PageData
{
    public static async Task MakeAsync(string folder, int entries)
    {
        Directory.CreateDirectory(folder);
        await using var world = new PageWorld(folder);
        await world.Services.PrepareAsync(CancellationToken.None);
        await using (var db = await world.OpenAsync())
            if (await db.Entries.AnyAsync()) Console.WriteLine("The list is there already.");
            else await FirstNightAsync(world, folder, entries);
        await LaterAsync(world);
        Console.WriteLine(await world.SizeAsync());
    }

    private static async Task FirstNightAsync(PageWorld world, string folder, int entries)
    {
        var file = Path.Combine(folder, "list.csv");
        await using (var output = new StreamWriter(file)) new SyntheticRegion(1, entries).WriteSnapshot(output, PageWorld.Today.PlusDays(-1));
        await world.Get<ImportService>().RunAsync(
            new ImportRequest(file, "list.csv", PageWorld.Today.PlusDays(-1), ImportSource.CommandLine, "benchmark"), null, CancellationToken.None);
        File.Delete(file);
        await ScanAsync(world);
    }

    private static Task<ScanRun> ScanAsync(PageWorld world) =>
        world.Get<NightlyScan>().RunAsync(PageWorld.Today, RunTrigger.CommandLine, "benchmark", null, CancellationToken.None);

    private static async Task LaterAsync(PageWorld world)
    {
        await using var db = await world.OpenAsync();
        db.Database.SetCommandTimeout(600);
        if (await db.Users.AnyAsync(u => u.Id == PageWorld.Anna)) return;
        string Later(string column) =>
            $"\"{column}\" = CASE WHEN \"{column}\" IS NOT NULL THEN min(date(\"{column}\", '+150 days'), date('2026-11-21', '-' || (\"Id\" % 35) || ' days')) END";
        // Column names only, all from this file.
#pragma warning disable EF1002
        await db.Database.ExecuteSqlRawAsync(
            $"UPDATE \"WaitingListEntries\" SET {Later("DecidedOn")}, {Later("IssuedOn")}, {Later("ReceivedOn")}, {Later("AcceptedOn")} WHERE \"Id\" % 100 >= 15");
#pragma warning restore EF1002
        await db.Database.ExecuteSqlRawAsync("UPDATE \"WaitingListEntries\" SET \"VanishedOn\" = '2026-11-20' WHERE \"Id\" % 500 = 7 AND \"ListStatus\" = 'Waiting'");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"WaitingListEntries\" SET \"StaleOn\" = '2026-11-20' WHERE \"Id\" % 700 = 9 AND \"ListStatus\" = 'Waiting'");
        await ScanAsync(world);
        await PeopleAsync(world);
    }

    /// <summary>Twenty navigators who own a quarter of the cases, one of them new; and clinics that have answered some.</summary>
    private static async Task PeopleAsync(PageWorld world)
    {
        await using var db = await world.OpenAsync();
        var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == Roles.Navigator);
        if (role is null) db.Roles.Add(role = new IdentityRole(Roles.Navigator) { NormalizedName = Roles.Navigator.ToUpperInvariant() });
        for (var i = 1; i <= 20; i++)
        {
            var id = $"navigator-{i:00}";
            db.Users.Add(new AppUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = $"Vårdlots {(char)('A' + i)}" });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = id, RoleId = role.Id });
        }
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE \"CareCases\" SET \"OwnerId\" = 'navigator-' || substr('0' || (2 + \"Id\" % 19), -2), \"Status\" = 'Assigned' WHERE \"ClosedOn\" IS NULL AND \"Id\" % 4 = 1");
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE \"CareCases\" SET \"OwnerId\" = 'navigator-01', \"Status\" = 'Assigned' WHERE \"Id\" IN (SELECT \"Id\" FROM \"CareCases\" WHERE \"ClosedOn\" IS NULL AND \"Id\" % 4 = 2 LIMIT 40)");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"CareCases\" SET \"WantsHelp\" = 1 WHERE \"ClosedOn\" IS NULL AND \"Id\" % 200 = 3");
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO \"EntryReviews\" (\"EntryId\", \"ClinicId\", \"Answer\", \"PlannedOn\", \"ByUserId\", \"ByName\", \"At\", \"AnsweredOn\", \"IsCurrent\", \"CurrentOf\") "
            + "SELECT \"EntryId\", \"ClinicId\", 'Planned', '2026-12-15', 'manager-01', 'Ulf Ek', '2026-11-20 10:00:00.000000', '2026-11-20', 1, \"EntryId\" FROM \"CareCases\" WHERE \"ClosedOn\" IS NULL AND \"Id\" % 10 = 5");
    }
}
