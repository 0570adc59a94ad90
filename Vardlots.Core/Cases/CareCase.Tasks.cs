using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>The verbs of tasks. A closed case may still have something to do about it.</summary>
public sealed partial class CareCase
{
    private readonly List<CaseTask> _tasks = [];

    public IReadOnlyList<CaseTask> Tasks => _tasks;

    public void AddTask(string text, LocalDate due, string ownerId, string ownerName, ChangeContext change)
    {
        _tasks.Add(CaseTask.Of(text, due, ownerId, change));
        RecordTask(CaseEventKind.TaskAdded, text, change, to: DueOf(due, ownerName));
    }

    /// <summary>Another day or another owner. Saying what already holds changes nothing.</summary>
    /// <param name="task">One of <see cref="Tasks"/>, loaded.</param>
    /// <returns>True when it changed.</returns>
    public bool ChangeTask(CaseTask task, LocalDate due, string ownerId, string ownerBefore, string ownerName, ChangeContext change)
    {
        RequireOpenTask(task);
        if (task.Due == due && task.OwnerId == ownerId) return false;
        RecordTask(CaseEventKind.TaskChanged, task.Text, change, DueOf(task.Due, ownerBefore), DueOf(due, ownerName));
        task.Change(due, ownerId);
        return true;
    }

    public void CompleteTask(CaseTask task, ChangeContext change)
    {
        RequireOpenTask(task);
        task.Complete(change);
        RecordTask(CaseEventKind.TaskDone, task.Text, change, from: Iso(task.Due));
    }

    /// <summary>It was not done after all.</summary>
    public void ReopenTask(CaseTask task, ChangeContext change)
    {
        if (task.DoneAt is null || task.StruckAt is not null) throw new InvalidOperationException($"Task {task.Id} is not done.");
        task.Reopen();
        RecordTask(CaseEventKind.TaskReopened, task.Text, change, to: Iso(task.Due));
    }

    /// <summary>A mistaken task. It stays in the history.</summary>
    public void StrikeTask(CaseTask task, string reason, ChangeContext change)
    {
        if (task.StruckAt is not null) throw new InvalidOperationException($"Task {task.Id} is already struck out.");
        task.Strike(reason, change);
        RecordTask(CaseEventKind.TaskStruck, $"{task.Text}: {reason}", change, from: Iso(task.Due));
    }

    private void RecordTask(CaseEventKind kind, string text, ChangeContext change, string? from = null, string? to = null)
    {
        Record(kind, change, from, to, text);
        HasPersonalWork = true;
    }

    private static void RequireOpenTask(CaseTask task)
    {
        if (!task.IsOpen) throw new InvalidOperationException($"Task {task.Id} is done or struck out.");
    }

    /// <summary>"2026-12-08 Anna Lind"</summary>
    private static string DueOf(LocalDate due, string ownerName) => $"{Iso(due)} {ownerName}";
}
