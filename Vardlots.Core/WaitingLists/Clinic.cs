using NodaTime;

namespace Vardlots.Core.WaitingLists;

/// <summary>Who owns the patient contact: A the unit, B the clinic.</summary>
public enum CareModel { A, B }

/// <summary>A clinic whose waiting list is watched. Made by the first file it appears in.</summary>
public sealed class Clinic
{
    public int Id { get; init; }
    public required string HsaId { get; init; }
    public required string Name { get; set; }
    public CareModel Model { get; set; }

    /// <summary>Date of the newest snapshot imported; older ones are refused.</summary>
    public LocalDate? LatestSnapshot { get; set; }

    /// <summary>The import that brought <see cref="LatestSnapshot"/>.</summary>
    public long? LatestImportRunId { get; set; }

    /// <summary>How the last file wrote its code columns (digits or letters), for W07; e.g. <c>Vardgaranti=Digits;Avvikelse=Letters</c>.</summary>
    public string? CodeForms { get; set; }

    public int Version { get; set; }

    /// <summary>Nights a file may be away before it is an alarm.</summary>
    public const int SilentNights = 2;

    /// <summary>Clinics whose newest snapshot is on this day or earlier have been silent too long.</summary>
    public static LocalDate SilentSince(LocalDate today) => today.PlusDays(-SilentNights);

    /// <summary>No file for two nights: an alarm.</summary>
    public bool IsSilent(LocalDate today) => LatestSnapshot is { } latest && latest <= SilentSince(today);
}
