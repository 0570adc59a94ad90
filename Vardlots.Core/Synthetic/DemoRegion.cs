using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Core.Synthetic;

/// <summary>
/// An invented region for trying things out: twelve clinics, about twenty thousand entries, five past nights. Everything goes
/// through the real import and the real scan, so the lists have a true history.
/// </summary>
public sealed class DemoRegion(
    IDbContextFactory<VardlotsDb> factory, ImportService imports, NightService nights, UserAccounts accounts, DatabaseOptions database, IClock clock)
{
    private const int Seed = 2026, Entries = 20_000, Nights = 5;

    /// <summary>Fills the database unless somebody has used it already. A demo that was killed half-way is finished at the next start.</summary>
    /// <param name="tell">Takes a line for each step that is done.</param>
    public async Task FillAsync(Action<string> tell, IProgress<RunProgress> progress, CancellationToken ct)
    {
        if (await IsUsedAsync(ct)) return;
        tell(DemoText.Begins(Entries, Nights));
        var region = new SyntheticRegion(Seed, Entries);
        for (var back = Nights - 1; back >= 0; back--)
        {
            var night = await NightAsync(region, clock.Today().PlusDays(-back), progress, ct);
            tell(DemoText.NightDone(night.Night));
        }
        await DemoCapacity.CreateAsync(factory, clock.Today(), ct);
        await DemoPeople.CreateAsync(factory, accounts, clock, ct);
        tell(DemoText.Done);
    }

    /// <summary>The users come last: without them it is empty, or half-made.</summary>
    private async Task<bool> IsUsedAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Users.AnyAsync(ct) || await db.ImportRuns.AnyAsync(r => r.Source != ImportSource.Demo, ct);
    }

    private async Task<NightRun> NightAsync(SyntheticRegion region, LocalDate date, IProgress<RunProgress> progress, CancellationToken ct)
    {
        var path = Path.Combine(database.DataFolder, SyntheticRegion.FileName(date));
        try
        {
            await using (var output = new StreamWriter(path)) region.WriteSnapshot(output, date);
            var request = new ImportRequest(path, Path.GetFileName(path), date, ImportSource.Demo, ChangeContext.SystemName);
            return await nights.RunAsync(date, RunTrigger.Demo, ChangeContext.SystemName, async token =>
            {
                var run = await imports.RunAsync(request, progress, token);
                return new InboxResult(run.Status == RunStatus.Completed ? 1 : 0, run.Status == RunStatus.Completed ? 0 : 1, 0);
            }, progress, ct);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
