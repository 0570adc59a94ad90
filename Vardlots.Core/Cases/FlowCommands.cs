using NodaTime;

namespace Vardlots.Core.Cases;

/// <summary>Another status, as the table of moves allows. Nobody's case is taken in the same save.</summary>
public sealed record MoveCase(long CaseId, int Version, CaseStatus To) : CaseCommand(CaseId, Version);

/// <param name="Until">The first day it is back.</param>
/// <param name="Confirmed">The sender has seen that the limit or the medical target date passes meanwhile.</param>
public sealed record ParkCase(long CaseId, int Version, LocalDate? Until, string? Reason, bool Confirmed = false) : CaseCommand(CaseId, Version);

public sealed record UnparkCase(long CaseId, int Version) : CaseCommand(CaseId, Version);

/// <param name="OwnerId">A navigator.</param>
public sealed record AddCaseTask(long CaseId, int Version, string? Text, LocalDate? Due, string OwnerId) : CaseCommand(CaseId, Version);

/// <summary>Another day or another owner.</summary>
public sealed record ChangeCaseTask(long CaseId, int Version, long TaskId, LocalDate? Due, string OwnerId) : CaseCommand(CaseId, Version);

public sealed record CompleteCaseTask(long CaseId, int Version, long TaskId) : CaseCommand(CaseId, Version);

public sealed record ReopenCaseTask(long CaseId, int Version, long TaskId) : CaseCommand(CaseId, Version);

public sealed record StrikeCaseTask(long CaseId, int Version, long TaskId, string? Why) : CaseCommand(CaseId, Version);
