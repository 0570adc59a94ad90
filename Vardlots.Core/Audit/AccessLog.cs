using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Vardlots.Core.Persistence;
using Vardlots.Core.Persistence.Fast;

namespace Vardlots.Core.Audit;

/// <summary>Writes the access log. Queries call it before they hand out patient data: if it throws, nothing is shown.</summary>
public sealed class AccessLog(IDbContextFactory<AccessLogDb> factory, IClock clock)
{
    /// <param name="subject">What was opened, without names or numbers of people.</param>
    /// <param name="patients">Whose data will be shown. None: nothing identifiable is shown and nothing is written.</param>
    public async Task RecordAsync(
        ViewContext view, AccessAction action, string subject, IEnumerable<long> patients, CancellationToken ct, string? reason = null)
    {
        var distinct = patients.Distinct().ToList();
        if (distinct.Count == 0) return;
        await AddAsync(new AccessLogEntry
        {
            At = clock.GetCurrentInstant(), UserId = view.UserId, UserName = view.UserName, Role = view.Role,
            CareUnit = view.CareUnit, Action = action, Subject = subject, Reason = reason,
        }, distinct, ct);
    }

    /// <summary>A search for one person, put down whether or not it found anybody: asking is looking too. The number searched for is not kept.</summary>
    public Task RecordSearchAsync(ViewContext view, string subject, IEnumerable<long> patients, string? reason, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = view.UserId, UserName = view.UserName, Role = view.Role,
        CareUnit = view.CareUnit, Action = AccessAction.PatientSearch, Subject = subject, Reason = reason,
    }, patients.Distinct().ToList(), ct);

    /// <summary>Counts that leave as a file: nobody is in it, but who took it is put down.</summary>
    public Task RecordCountsAsync(ViewContext view, string subject, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = view.UserId, UserName = view.UserName, Role = view.Role, CareUnit = view.CareUnit, Action = AccessAction.Export, Subject = subject,
    }, [], ct);

    /// <summary>A look at everybody, from the command line: the subject says so, the patients are not listed one by one.</summary>
    public Task RecordWholeAsync(string osUser, string role, AccessAction action, string subject, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = $"os:{osUser}", UserName = osUser, Role = role, CareUnit = "", Action = action, Subject = subject,
    }, [], ct);

    /// <summary>The look and whom it showed, or neither. Fifty patients stand on a page, so they are written as rows: as entities they cost a third of the page.</summary>
    private async Task AddAsync(AccessLogEntry entry, List<long> patients, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        db.Entries.Add(entry);
        if (patients.Count == 0)
        {
            await db.SaveChangesAsync(ct);
            return;
        }
        await using var both = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        using (var rows = RowWriters.Insert(db.Database.GetDbConnection(), both.GetDbTransaction(), "AccessLogPatients", [nameof(AccessLogPatient.PatientId)], (nameof(AccessLogPatient.LogEntryId), entry.Id)))
        {
            foreach (var patient in patients) rows.Write(patient);
            rows.Flush();
        }
        await both.CommitAsync(ct);
    }
}
