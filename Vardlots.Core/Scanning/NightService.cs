using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Retention;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>The night's work: what lies in the inbox, then the scan, last what is older than it is to be kept; on record whatever happens.</summary>
public sealed class NightService(
    IDbContextFactory<VardlotsDb> factory, InboxService inbox, NightlyScan scan, RetentionService retention, IClock clock, ILogger<NightService> log)
{
    /// <summary>Tonight: takes the inbox and scans as of today.</summary>
    /// <exception cref="Exception">Whatever stopped it, after it has been recorded.</exception>
    public Task<NightRun> RunAsync(RunTrigger trigger, string startedBy, IProgress<RunProgress>? progress, CancellationToken ct) =>
        RunAsync(clock.Today(), trigger, startedBy, token => inbox.TakeAsync(startedBy, progress, token), progress, ct);

    /// <summary>The night of a date, with files handed over in another way.</summary>
    /// <inheritdoc cref="RunAsync(RunTrigger, string, IProgress{RunProgress}?, CancellationToken)"/>
    public async Task<NightRun> RunAsync(
        LocalDate date, RunTrigger trigger, string startedBy, Func<CancellationToken, Task<InboxResult>> takeFiles,
        IProgress<RunProgress>? progress, CancellationToken ct)
    {
        var night = await BeginAsync(date, trigger, startedBy, ct);
        var lines = new NightLog(clock);
        try
        {
            lines.Add(NightLogText.Began);
            var files = await takeFiles(ct);
            (night.FilesImported, night.FilesRejected) = (files.Imported, files.Rejected);
            lines.Add(NightLogText.Files(files.Imported, files.Rejected));
            var run = await scan.RunAsync(date, trigger, startedBy, progress, ct);
            night.ScanRunId = run.Id;
            lines.Add(NightLogText.Scanned(run));
            lines.Add(RetentionText.Line(await retention.RunAsync(progress, ct)));
            night.Log = lines.ToString();
            await EndAsync(night, RunStatus.Completed, null);
            log.LogInformation("Night {Night} completed: {Assessed} assessed, {Opened} opened, {Closed} closed", night.Night, run.Assessed, run.Opened, run.Closed);
            return night;
        }
        catch (OperationCanceledException)
        {
            night.Log = lines.Add(ScanText.Cancelled).ToString();
            await EndAsync(night, RunStatus.Cancelled, ScanText.Cancelled);
            throw;
        }
        catch (Exception e)
        {
            var sentence = e is RunBusyException ? e.Message : ScanText.Failed(e);
            log.LogError("Night {Night} failed: {Kind}. {Sentence}", night.Night, e.GetType().FullName, sentence);
            night.Log = lines.Add(sentence).ToString();
            await TryEndAsync(night, sentence);
            throw;
        }
    }

    /// <summary>True when nothing has been done, or finished, since the time a night was due: downtime to make up for.</summary>
    public async Task<bool> IsMissingSinceAsync(Instant due, CancellationToken ct)
    {
        // A record from later than now is from before the clock was set back; it says nothing about tonight.
        var now = clock.GetCurrentInstant();
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Clinics.AnyAsync(ct)
            && !await db.NightRuns.AnyAsync(r => r.StartedAt >= due && r.StartedAt <= now && r.Status != RunStatus.Interrupted && r.Status != RunStatus.Running, ct);
    }

    private async Task<NightRun> BeginAsync(LocalDate date, RunTrigger trigger, string startedBy, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // The schedule runs one night at a time, so an older record that still runs belongs to a killed process.
        await db.NightRuns.Where(r => r.Status == RunStatus.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Status, RunStatus.Interrupted).SetProperty(r => r.Problem, ScanText.Interrupted), ct);
        var night = new NightRun
        {
            Night = date, Trigger = trigger, StartedBy = startedBy, StartedAt = clock.GetCurrentInstant(), Status = RunStatus.Running,
        };
        db.NightRuns.Add(night);
        await db.SaveChangesAsync(ct);
        return night;
    }

    /// <summary>What stopped the night may stop this too; the record is then cleared by the next night, and the first failure is the one told.</summary>
    private async Task TryEndAsync(NightRun night, string sentence)
    {
        try
        {
            await EndAsync(night, RunStatus.Failed, sentence);
        }
        catch (Exception e) when (DatabaseProblem.Of(e) is not null)
        {
            log.LogError("The failed night could not be recorded: {Sentence}", DatabaseProblem.SentenceFor(e));
        }
    }

    private async Task EndAsync(NightRun night, RunStatus status, string? problem)
    {
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        db.Update(night);
        night.Status = status;
        night.Problem = problem;
        night.FinishedAt = clock.GetCurrentInstant();
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
