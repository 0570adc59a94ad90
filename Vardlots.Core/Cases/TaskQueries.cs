using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

public enum TaskTab { Due, Coming }

/// <param name="Everybodys">Colleagues' tasks too.</param>
/// <param name="Page">From 1.</param>
public sealed record TaskFilter(TaskTab Tab = TaskTab.Due, bool Everybodys = false, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>A task in the list, and the case it leads to.</summary>
/// <param name="Version">Of the case.</param>
public sealed record TaskRow(long Id, long CaseId, int Version, string Text, LocalDate Due, string OwnerId, string Owner, PatientLabel Patient, string Clinic, bool IsClosed);

/// <param name="Total">As far as lists reach, as the counts.</param>
public sealed record TaskList(IReadOnlyList<TaskRow> Rows, int Total, int Page, IReadOnlyDictionary<TaskTab, int> Counts);

/// <summary>What is to be done, the earliest first. Patients are masked and the look is logged as in every list.</summary>
public sealed class TaskQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public async Task<TaskList> ListAsync(ViewContext view, TaskFilter filter, CancellationToken ct)
    {
        view.RequirePatientAccess();
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(ct);
        var owner = filter.Everybodys ? null : view.UserId;
        var counts = new Dictionary<TaskTab, int>();
        foreach (var tab in Enum.GetValues<TaskTab>()) counts[tab] = await In(tab).CountWithinReachAsync(ct);
        var page = ListReach.Page(filter.Page, counts[filter.Tab], TaskFilter.PageSize);
        var ids = await In(filter.Tab).OrderBy(t => t.Due).ThenBy(t => t.Id).Skip((page - 1) * TaskFilter.PageSize).Take(TaskFilter.PageSize).Select(t => t.Id).ToListAsync(ct);
        return new TaskList(await RowsAsync(db, view, filter, ids, ct), counts[filter.Tab], page, counts);

        IQueryable<CaseTask> In(TaskTab tab) => tab == TaskTab.Due ? TaskScope.Due(db, view, owner, today) : TaskScope.Coming(db, view, owner, today);
    }

    private async Task<IReadOnlyList<TaskRow>> RowsAsync(VardlotsDb db, ViewContext view, TaskFilter filter, List<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var read = await (from t in db.CaseTasks.AsNoTracking()
                          where ids.Contains(t.Id)
                          join c in db.Cases on t.CaseId equals c.Id
                          join p in db.Patients on c.PatientId equals p.Id
                          join k in db.Clinics on c.ClinicId equals k.Id
                          join u in db.Users on t.OwnerId equals u.Id
                          orderby t.Due, t.Id
                          select new { Task = t, c.Version, c.ClosedOn, p.Protection, p.FirstName, p.LastName, c.PatientId, Clinic = k.Name, Owner = u.DisplayName }).ToListAsync(ct);
        await log.RecordAsync(view, AccessAction.CaseList, $"tasks {filter.Tab}{(filter.Everybodys ? ", everybody's" : "")}", read.Select(r => r.PatientId).Distinct().ToList(), ct);
        return read.ConvertAll(r => new TaskRow(
            r.Task.Id, r.Task.CaseId, r.Version, r.Task.Text, r.Task.Due, r.Task.OwnerId, r.Owner,
            r.Protection != ProtectedIdentity.None ? PatientLabel.Masked : new PatientLabel($"{r.FirstName} {r.LastName}".Trim(), null, null, false), r.Clinic, r.ClosedOn is not null));
    }
}
