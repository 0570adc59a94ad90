using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

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
            Patients = distinct.ConvertAll(id => new AccessLogPatient { PatientId = id }),
        }, ct);
    }

    /// <summary>A search for one person, put down whether or not it found anybody: asking is looking too. The number searched for is not kept.</summary>
    public Task RecordSearchAsync(ViewContext view, string subject, IEnumerable<long> patients, string? reason, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = view.UserId, UserName = view.UserName, Role = view.Role,
        CareUnit = view.CareUnit, Action = AccessAction.PatientSearch, Subject = subject, Reason = reason,
        Patients = patients.Distinct().Select(id => new AccessLogPatient { PatientId = id }).ToList(),
    }, ct);

    /// <summary>Counts that leave as a file: nobody is in it, but who took it is put down.</summary>
    public Task RecordCountsAsync(ViewContext view, string subject, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = view.UserId, UserName = view.UserName, Role = view.Role, CareUnit = view.CareUnit, Action = AccessAction.Export, Subject = subject,
    }, ct);

    /// <summary>A look at everybody, from the command line: the subject says so, the patients are not listed one by one.</summary>
    public Task RecordWholeAsync(string osUser, string role, AccessAction action, string subject, CancellationToken ct) => AddAsync(new AccessLogEntry
    {
        At = clock.GetCurrentInstant(), UserId = $"os:{osUser}", UserName = osUser, Role = role, CareUnit = "", Action = action, Subject = subject,
    }, ct);

    private async Task AddAsync(AccessLogEntry entry, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        db.Entries.Add(entry);
        await db.SaveChangesAsync(ct);
    }
}
