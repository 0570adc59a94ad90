using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Explanations;

/// <summary>Where the facts of an entry were read: anyone can find the row again.</summary>
/// <param name="FileName">The file in which the present content was first seen, and its import.</param>
/// <param name="SnapshotDate">The day that file is for.</param>
/// <param name="NewestSnapshot">The clinic's newest list.</param>
/// <param name="VanishedOn">The row is missing since this list; null while it is there.</param>
/// <param name="StaleOn">The row has been rejected since this list.</param>
/// <param name="IsHeld">Missing from the newest list, but too many are: the clinic has yet to confirm it.</param>
public sealed record ExplanationSource(
    string? FileName, long ImportRunId, LocalDate SnapshotDate, LocalDate? NewestSnapshot, LocalDate? VanishedOn, LocalDate? StaleOn, bool IsHeld);

/// <summary>All that "Varför detta datum?" is made of: <see cref="ExplanationText"/> puts it into words.</summary>
/// <param name="HomeRegion">Two digits; null where unknown or where the identity is protected.</param>
/// <param name="StatusDate">The day an ended wait ended.</param>
/// <param name="Source">Null for an entry that stands on no list.</param>
/// <param name="AsIfActive">For an ended wait: the clock as its ending row gives it, on the day it ended.</param>
public sealed record EntryExplanation(
    long EntryId, CarePhase Phase, string? HomeRegion, LocalDate? StatusDate, DeadlineExplanation Told, DeadlineExplanation? AsIfActive, ExplanationSource? Source)
{
    /// <summary>Name of the clinic whose list it stands on; its HSA-id is shown where it is not known.</summary>
    public string? Clinic { get; init; }
}

/// <summary>One numbered step.</summary>
/// <param name="Emphasis">The sentence that carries the result.</param>
public sealed record ExplanationStep(string Heading, IReadOnlyList<string> Sentences, bool Emphasis = false);
