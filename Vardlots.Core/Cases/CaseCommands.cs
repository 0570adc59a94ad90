using NodaTime;

namespace Vardlots.Core.Cases;

/// <summary>Every command names the case and the version its sender saw, so that a second writer is told.</summary>
public abstract record CaseCommand(long CaseId, int Version);

/// <summary>The sender becomes the owner.</summary>
public sealed record TakeCase(long CaseId, int Version) : CaseCommand(CaseId, Version);

/// <summary>Back to the common queue.</summary>
public sealed record ReleaseCase(long CaseId, int Version) : CaseCommand(CaseId, Version);

/// <summary>What was said or done, 1–8,000 characters.</summary>
public sealed record AddCaseNote(long CaseId, int Version, string Text) : CaseCommand(CaseId, Version);

/// <param name="CareOn">With an outcome of care given: the day, by which in time or late is decided.</param>
/// <param name="Comment">Becomes a note.</param>
public sealed record CloseCase(long CaseId, int Version, CaseOutcome Outcome, LocalDate? CareOn = null, string? Comment = null) : CaseCommand(CaseId, Version);

public sealed record ReopenCase(long CaseId, int Version) : CaseCommand(CaseId, Version);
