using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Two processes that reserve from the same slot as fast as they can, one of them killed in the midst of it.</summary>
public sealed class ReservationProcessesTests
{
    private const int Places = 600;
    private const string Provider = "VARDLOTS_RESERVING_PROVIDER", Connection = "VARDLOTS_RESERVING_CONNECTION", Folder = "VARDLOTS_RESERVING_FOLDER", Name = "VARDLOTS_RESERVING_NAME", Slot = "VARDLOTS_RESERVING_SLOT";

    [Fact]
    public async Task TwoProcesses_OneKilled_ThePlacesAreGivenOnceEach()
    {
        Assert.SkipUnless(OwnDatabase.ChosenProvider == "Postgres", "Several processes share a database server: run with VARDLOTS_TEST_DATABASE=Postgres, as ./test.sh does.");
        await using var world = await CapacityWorld.CreateAsync();
        await world.ImportTextAsync(CapacityWorld.File(CapacityWorld.Row("E1", (CapacityColumn.Antal, $"{Places}"), (CapacityColumn.SistaDatum, "2099-12-31"))), "2026-11-21");
        await using (var db = world.Db())
        {
            // The processes go by the machine's clock.
            var today = SwedishTime.MachineClock.Today();
            await db.CapacitySlots.ExecuteUpdateAsync(s => s.SetProperty(x => x.StatedOn, today));
        }
        var slot = (await world.SlotAsync("E1")).Id;
        using var a = Start(world.Database.Own, "a", slot);
        using var b = Start(world.Database.Own, "b", slot);
        var since = Stopwatch.StartNew();
        while (await CountAsync(world, "a") < 25 || await CountAsync(world, "b") < 1)
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(120) && !a.HasExited, "The first process did not come so far.");
            await Task.Delay(5);
        }
        a.Kill(entireProcessTree: true);
        await a.WaitForExitAsync();
        var killedAt = await CountAsync(world, "a");
        await b.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(180));
        Assert.Equal(0, b.ExitCode);
        await using var after = world.Db();
        Assert.Equal(Places, await after.CapacityReservations.SumAsync(r => r.Places));
        Assert.InRange(killedAt, 25, Places - 1);
        Assert.Equal(killedAt, await CountAsync(world, "a"));
        Assert.Equal(Places, await after.ChangeLog.CountAsync(c => c.Action == "Reserved"));
    }

    /// <summary>The work of one of the processes; by itself it is no test.</summary>
    [Fact]
    public async Task Work_InAProcessOfItsOwn_ReservesUntilNothingIsLeft()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Connection) is { Length: > 0 }, "Only in a process that the test above starts.");
        var (name, slot) = (Environment.GetEnvironmentVariable(Name)!, long.Parse(Environment.GetEnvironmentVariable(Slot)!));
        await using var services = WholeCore.Build(WholeCore.Settings(Environment.GetEnvironmentVariable(Provider)!, Environment.GetEnvironmentVariable(Connection)!, Environment.GetEnvironmentVariable(Folder)!));
        var (reservations, clock) = (services.GetRequiredService<ReservationService>(), services.GetRequiredService<NodaTime.IClock>());
        var who = CapacityWorld.Navigator with { UserId = name, UserName = name };
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                while (true) await reservations.ReserveAsync(new ReservePlaces(slot, 1, null), who.ToChange(clock.GetCurrentInstant(), new(2026, 11, 22)), CancellationToken.None);
            }
            catch (UserMistakeException)
            {
                // Nothing is left.
            }
        })));
    }

    private static Process Start(OwnDatabase own, string name, long slot)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Vardlots.Tests.dll"), "-method", $"{typeof(ReservationProcessesTests).FullName}.{nameof(Work_InAProcessOfItsOwn_ReservesUntilNothingIsLeft)}"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in new[] { (Provider, own.Provider), (Connection, own.ConnectionString), (Folder, own.Folder), (Name, name), (Slot, $"{slot}") }) start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<int> CountAsync(CapacityWorld world, string name)
    {
        await using var db = world.Db();
        return await db.CapacityReservations.CountAsync(r => r.ByName == name);
    }
}
