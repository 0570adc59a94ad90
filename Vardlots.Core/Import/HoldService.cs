using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Scanning;

namespace Vardlots.Core.Import;

/// <summary>The answer to the guard's question: did these entries really leave the clinic's list?</summary>
public sealed class HoldService(IDbContextFactory<VardlotsDb> factory, RunLock locks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary><em>Bekräfta</em>: the held entries are marked as vanished, as of the held snapshot.</summary>
    /// <exception cref="AccessDeniedException">Only the clinic's manager or a navigator may.</exception>
    /// <exception cref="UserMistakeException">Somebody has answered, or a newer list has come.</exception>
    public Task ConfirmAsync(long runId, int clinicId, ViewContext view, ChangeContext change, CancellationToken ct) =>
        DecideAsync(runId, clinicId, HoldStatus.Confirmed, view, change, ct);

    /// <summary><em>Förkasta</em>: the file was wrong about them; nothing is marked.</summary>
    /// <inheritdoc cref="ConfirmAsync"/>
    public Task DiscardAsync(long runId, int clinicId, ViewContext view, ChangeContext change, CancellationToken ct) =>
        DecideAsync(runId, clinicId, HoldStatus.Discarded, view, change, ct);

    private async Task DecideAsync(long runId, int clinicId, HoldStatus decision, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        if (!view.MaySeeClinic(clinicId)) throw new AccessDeniedException();
        await using var held = await locks.AcquireAsync(RunLock.Lists, Patience, null, ct) ?? throw new UserMistakeException(new RunBusyException().Message);
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var clinic = await db.ImportRunClinics.SingleOrDefaultAsync(c => c.ImportRunId == runId && c.ClinicId == clinicId, ct)
            ?? throw new NotFoundException("The import's clinic");
        if (clinic.Hold != HoldStatus.Pending) throw new UserMistakeException(ImportText.HoldAnswered);
        clinic.Hold = decision;
        clinic.HoldDecidedBy = change.UserName;
        clinic.HoldDecidedAt = change.Now;
        if (decision == HoldStatus.Confirmed) await MarkAsync(db, runId, clinic, ct);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"ImportRun {runId}", decision == HoldStatus.Confirmed ? ChangeAction.HoldConfirmed : ChangeAction.HoldDiscarded, $"clinic {clinicId}, held {clinic.Held}"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task MarkAsync(VardlotsDb db, long runId, ImportRunClinic clinic, CancellationToken ct)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, ct);
        var ids = await (from h in db.HeldEntries
                         join e in db.Entries on h.EntryId equals e.Id
                         where h.ImportRunId == runId && h.ClinicId == clinic.ClinicId && e.VanishedOn == null
                             && (e.ListStatus == ListStatus.Waiting || e.ListStatus == ListStatus.Surveillance)
                         orderby e.Id
                         select e.Id).ToListAsync(ct);
        using var writer = new EntryWriter(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction(), run);
        foreach (var id in ids) writer.MarkVanished(id);
        writer.Flush();
        clinic.Vanished += ids.Count;
        run.Vanished += ids.Count;
    }
}
