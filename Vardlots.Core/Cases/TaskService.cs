using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>Makes, changes, does and strikes tasks, with the case's history in the same save. Only navigators do.</summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such case or task, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class TaskService(IDbContextFactory<VardlotsDb> factory, UserDirectory users)
{
    public Task AddAsync(AddCaseTask command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, async (db, found) =>
    {
        var text = CleanText.OrNull(command.Text) ?? throw new UserMistakeException(FlowText.TaskEmpty);
        if (text.Length > CaseTask.MaxText) throw new UserMistakeException(FlowText.TaskTooLong(CaseTask.MaxText));
        var owner = await OwnerAsync(command.OwnerId, ct);
        found.AddTask(text, DueOf(command.Due, change.Today), owner.UserId, owner.DisplayName, change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Task(found.Id), ct);
    }, ct);

    public Task ChangeAsync(ChangeCaseTask command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, async (db, found) =>
    {
        var task = RequireOpen(await TaskAsync(db, found, command.TaskId, ct));
        var owner = await OwnerAsync(command.OwnerId, ct);
        var before = await db.Users.Where(u => u.Id == task.OwnerId).Select(u => u.DisplayName).SingleAsync(ct);
        // A day that has passed may stay while somebody else takes it over.
        var due = command.Due == task.Due ? task.Due : DueOf(command.Due, change.Today);
        found.ChangeTask(task, due, owner.UserId, before, owner.DisplayName, change);
    }, ct);

    public Task CompleteAsync(CompleteCaseTask command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, async (db, found) =>
        found.CompleteTask(RequireOpen(await TaskAsync(db, found, command.TaskId, ct)), change), ct);

    public Task ReopenAsync(ReopenCaseTask command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, async (db, found) =>
    {
        var task = await TaskAsync(db, found, command.TaskId, ct);
        if (task is not { DoneAt: not null, StruckAt: null }) throw new UserMistakeException(FlowText.TaskNotDone);
        found.ReopenTask(task, change);
    }, ct);

    public Task StrikeAsync(StrikeCaseTask command, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(command, view, async (db, found) =>
    {
        if (CleanText.OrNull(command.Why) is not { Length: <= CaseContact.MaxReason } why) throw new UserMistakeException(FlowText.WhyStruck(CaseContact.MaxReason));
        var task = await TaskAsync(db, found, command.TaskId, ct);
        if (task.StruckAt is not null) throw new UserMistakeException(FlowText.TaskStruck);
        found.StrikeTask(task, why, change);
    }, ct);

    private async Task RunAsync(CaseCommand command, ViewContext view, Func<VardlotsDb, CareCase, Task> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await CaseEdit.LoadAsync(db, command, view, ct);
        await verb(db, found);
        await CaseEdit.SaveAsync(db, found, ct);
    }

    private static async Task<CaseTask> TaskAsync(VardlotsDb db, CareCase found, long id, CancellationToken ct) =>
        await db.CaseTasks.SingleOrDefaultAsync(t => t.Id == id && t.CaseId == found.Id, ct) ?? throw new NotFoundException($"Task {id}");

    private static CaseTask RequireOpen(CaseTask task) => task switch
    {
        { StruckAt: not null } => throw new UserMistakeException(FlowText.TaskStruck),
        { DoneAt: not null } => throw new UserMistakeException(FlowText.TaskDone),
        _ => task,
    };

    private async Task<UserAccess> OwnerAsync(string id, CancellationToken ct) =>
        await users.FindAsync(id, ct) is { Role: Roles.Navigator, IsClosed: false } owner ? owner : throw new UserMistakeException(FlowText.TaskOwner);

    private static LocalDate DueOf(LocalDate? due, LocalDate today) =>
        due is { } day && day >= today && day <= today.PlusYears(5) ? day : throw new UserMistakeException(FlowText.TaskDue(today));
}
