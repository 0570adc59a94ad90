using NodaTime;
using Vardlots.Core.Audit;

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

    /// <summary>Whom to ask, and how: name of a function, telephone, opening hours. Never a patient.</summary>
    public string? Contact { get; private set; }

    /// <summary>When an administrator had looked at a clinic that a file had brought; null while it is new.</summary>
    public Instant? ConfirmedAt { get; private set; }

    /// <summary>Since when no more files are expected; null while it is active. A file that comes all the same is read.</summary>
    public LocalDate? ClosedOn { get; private set; }

    /// <summary>So many entries may leave a list unexplained before the import asks (both must be exceeded).</summary>
    public int GuardEntries { get; private set; } = DefaultGuardEntries;

    /// <summary>And this share, in per cent, of the clinic's active entries.</summary>
    public int GuardPercent { get; private set; } = DefaultGuardPercent;

    public int Version { get; set; }

    public const int DefaultGuardEntries = 10, DefaultGuardPercent = 5, MostGuardEntries = 1000, MostGuardPercent = 50, MaxName = 200, MaxContact = 500;

    public bool IsNew => ConfirmedAt is null;

    /// <summary>More entries than <see cref="GuardEntries"/> and more than <see cref="GuardPercent"/> of the active ones: too many to be believed without asking.</summary>
    public bool IsGuarded(int newlyAbsent, int activeBefore) => newlyAbsent > GuardEntries && newlyAbsent * 100L > (long)activeBefore * GuardPercent;

    /// <summary>What the administrator keeps. Looking at a clinic and saving it confirms it.</summary>
    public void Keep(string name, CareModel model, string? contact, int guardEntries, int guardPercent, bool isClosed, ChangeContext change)
    {
        (Name, Model, Contact, GuardEntries, GuardPercent) = (name, model, contact, guardEntries, guardPercent);
        ClosedOn = isClosed ? ClosedOn ?? change.Today : null;
        ConfirmedAt ??= change.Now;
    }

    /// <summary>Nights a file may be away before it is an alarm.</summary>
    public const int SilentNights = 2;

    /// <summary>Clinics whose newest snapshot is on this day or earlier have been silent too long.</summary>
    public static LocalDate SilentSince(LocalDate today) => today.PlusDays(-SilentNights);

    /// <summary>No file for two nights: an alarm, unless the clinic is closed.</summary>
    public bool IsSilent(LocalDate today) => ClosedOn is null && LatestSnapshot is { } latest && latest <= SilentSince(today);
}
