using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Patients;

/// <summary>What a person has decided about taking two waits on one trip. Never changed: a new decision stands beside the old, and the newest holds.</summary>
public sealed class BundleDecision
{
    public const int MaxReason = 500;

    public long Id { get; init; }
    public required long PatientId { get; init; }

    /// <summary>The smaller id, so that a pair is the same from either side.</summary>
    public required long FirstEntryId { get; init; }
    public required long SecondEntryId { get; init; }

    /// <summary>The Monday of the week it is about: another week is another question.</summary>
    public required LocalDate Week { get; init; }
    public required bool Together { get; init; }
    public required string Reason { get; init; }
    public string? ById { get; init; }
    public required string ByName { get; init; }
    public required Instant At { get; init; }
}

/// <summary>A proposal on the pages of both waits, with what has been decided about it.</summary>
/// <param name="Decision">The newest for this pair and week; null while nobody has decided.</param>
public sealed record BundleCard(BundleProposal Proposal, PatientWait First, PatientWait Second, BundleDecision? Decision)
{
    public bool IsAbout(long? entryId) => First.EntryId == entryId || Second.EntryId == entryId;
}

/// <param name="Seen">The decision that was on the screen; null for none.</param>
public sealed record DecideBundle(long PatientId, long FirstEntryId, long SecondEntryId, LocalDate Week, bool Together, string Reason, long? Seen = null);
