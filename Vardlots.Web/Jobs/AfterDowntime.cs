using Vardlots.Core.Persistence;

namespace Vardlots.Web.Jobs;

/// <summary>What a server looks for once when it has started: work that its own or another's stop left undone.</summary>
/// <param name="catchUp">How long the scheduler is given before this looks.</param>
internal abstract class AfterDowntime(TimeSpan catchUp, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>What is not known while the database cannot be asked, after "whether".</summary>
    protected abstract string Question { get; }

    protected abstract Task LookAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Let the scheduler first take up a night that it was itself killed in.
        await Task.Delay(catchUp, stoppingToken);
        while (!await TryAsync(stoppingToken)) await Task.Delay(Again, stoppingToken);
    }

    /// <summary>False when the database could not be asked: a server that starts before its database waits for it.</summary>
    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await LookAsync(ct);
            return true;
        }
        catch (Exception e) when (DatabaseProblem.Of(e) is not null)
        {
            log.LogWarning("Whether {Question} cannot be told yet: {Sentence}", Question, DatabaseProblem.SentenceFor(e));
            return false;
        }
    }
}
