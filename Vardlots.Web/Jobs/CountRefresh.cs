using Vardlots.Core.Clinics;
using Vardlots.Core.Patients;
using Vardlots.Core.Settings;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Web.Jobs;

/// <summary>Counts what changes with an import or a new day before somebody asks for it, and takes up settings saved on another node. Each node keeps its own; looking in vain costs next to nothing.</summary>
public sealed class CountRefresh(OfficialMeasureQueries measures, EntryListQueries lists, ManyWaitsQueries many, SettingsService settings, ILogger<CountRefresh> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await settings.LoadAsync(stoppingToken);
                await measures.RefreshAsync(stoppingToken);
                await lists.RefreshAsync(stoppingToken);
                await many.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away for a while; whoever asks meanwhile is told by the page.
                log.LogWarning("Counting ahead failed: {Kind}", e.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
