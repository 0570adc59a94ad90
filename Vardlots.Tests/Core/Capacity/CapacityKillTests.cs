using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;
using Xunit;
using static Vardlots.Core.Capacity.CapacityColumn;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>SIGKILL of the real program in the midst of <c>capacity import</c>; then it is run again, and what is stored is what an undisturbed run stores.</summary>
public sealed class CapacityKillTests
{
    [Fact]
    public async Task Killed_WhileReadingAndRunAgain_SameFiguresAsUndisturbed()
    {
        await using var world = await CapacityWorld.CreateAsync();
        await world.ImportTextAsync(CapacityWorld.File([.. Enumerable.Range(1, 600).Select(n => Row(n, 5))]), "2026-11-21", "fore.csv");
        var file = Path.Combine(world.Database.Folder, "kapacitet_2026-11-22.csv");
        // Some changed, some new, one wrong, and three hundred that stay as they are.
        await File.WriteAllTextAsync(file, CapacityWorld.File([.. Enumerable.Range(301, 9_000).Select(n => Row(n, n % 7, n == 7000 ? "OPERATION" : "BEHANDLING"))]));

        var undisturbed = await RunAsync(world, file, kills: 0);
        Assert.Equal(9_300 - 1, undisturbed.Count(l => l.StartsWith("slot", StringComparison.Ordinal)));
        var killed = await RunAsync(world, file, kills: 2);
        Assert.Equal(undisturbed, killed);
    }

    private static string Row(int n, int places, string type = "BEHANDLING") => CapacityWorld.Row(
        $"E{n}", (HSAId, $"SE2321000214-K{n % 50:000}"), (Antal, places.ToString(CultureInfo.InvariantCulture)), (Typ, type), (UppgiftDatum, places == 5 ? "2026-11-20" : "2026-11-21"));

    private static async Task<List<string>> RunAsync(CapacityWorld world, string file, int kills)
    {
        using var copy = world.Database.Own.Copy();
        var program = new RealProgram(copy);
        await using var services = WholeCore.Build(copy.Settings);
        var factory = services.GetRequiredService<IDbContextFactory<VardlotsDb>>();
        var interrupted = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var before = await LastRunAsync(factory);
            using var process = program.Start("capacity", "import", file, "--as-of", "2026-11-22");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            while (!process.HasExited && !await IsRunningAsync(factory, before)) await Task.Delay(2);
            await Task.Delay(150 * (kill + 1));
            if (!process.HasExited)
            {
                process.Kill();
                interrupted++;
            }
            await process.WaitForExitAsync();
        }
        var result = await program.RunAsync("capacity", "import", file, "--as-of", "2026-11-22");
        Assert.True(result.Code == 0, result.Output + result.Error);
        await using var db = await factory.CreateDbContextAsync();
        // The killed attempts are on record as interrupted; nothing of them is left beside that.
        Assert.Equal(interrupted, await db.CapacityImportRuns.CountAsync(r => r.Status == RunStatus.Interrupted));
        return await FactsAsync(db);
    }

    private static async Task<int> LastRunAsync(IDbContextFactory<VardlotsDb> factory)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.CapacityImportRuns.CountAsync();
    }

    /// <summary>Another than those that were killed before it.</summary>
    private static async Task<bool> IsRunningAsync(IDbContextFactory<VardlotsDb> factory, int before)
    {
        try
        {
            await using var db = await factory.CreateDbContextAsync();
            return await db.CapacityImportRuns.CountAsync() > before;
        }
        catch (Exception e) when (DatabaseProblem.Of(e) == DatabaseTrouble.Busy)
        {
            return false;
        }
    }

    /// <summary>Everything that the file has said, and the report of it; without the numbers that the database deals out.</summary>
    private static async Task<List<string>> FactsAsync(VardlotsDb db)
    {
        var facts = (await db.CapacitySlots.AsNoTracking().Include(s => s.Unit!.Provider).OrderBy(s => s.OfferId).ToListAsync())
            .ConvertAll(s => $"slot {s.OfferId} {s.Unit!.HsaId} {s.Unit.Provider!.Name} {s.Places} {s.Type} {s.StatedOn} {s.StatedBy} {s.IsWithdrawn} {s.Version}");
        facts.AddRange(await db.CareUnits.OrderBy(u => u.HsaId).Select(u => $"unit {u.HsaId} {u.Name}").ToListAsync());
        facts.AddRange(await db.CareProviders.OrderBy(p => p.Name).Select(p => $"provider {p.Name}").ToListAsync());
        var runs = await db.CapacityImportRuns.AsNoTracking().Where(r => r.Status == RunStatus.Completed).OrderBy(r => r.Id).ToListAsync();
        // A run that had been killed after its end is run once more and changes nothing.
        facts.AddRange(runs.Take(2).Select(r => $"run {r.FileName} {r.DataRows} {r.Added} {r.Changed} {r.RejectedRows}"));
        foreach (var run in runs.Take(2)) facts.AddRange(await db.CapacityImportIssues.Where(i => i.RunId == run.Id).OrderBy(i => i.RowNumber).Select(i => $"issue {i.RowNumber} {i.Code} {i.Column}").ToListAsync());
        return facts;
    }
}
