using Vardlots.Core.Accounts;

namespace Vardlots.Core.Audit;

/// <summary>Who reads, with which right and for what. Goes with every query: it scopes the rows and feeds the access log.</summary>
/// <param name="ClinicIds">The clinics a manager may see; null means all (navigators).</param>
/// <param name="MayUnmask">May reveal protected identities when a reason is given.</param>
public sealed record ViewContext(
    string UserId, string UserName, string Role, string CareUnit, IReadOnlyList<int>? ClinicIds, bool MayUnmask)
{
    public bool IsNavigator => Role == Roles.Navigator;
    public bool IsManager => Role == Roles.Manager;
    public bool IsAdministrator => Role == Roles.Administrator;

    /// <summary>Navigators, and managers with at least one clinic. An administrator sees counts, never a patient.</summary>
    public bool MaySeePatients => IsNavigator || IsManager;

    /// <summary>Guards the entrance of every query that returns patient data.</summary>
    /// <exception cref="AccessDeniedException">The role may not see patients.</exception>
    public void RequirePatientAccess()
    {
        if (!MaySeePatients) throw new AccessDeniedException();
    }

    /// <summary>Guards what only navigators do and see.</summary>
    /// <exception cref="AccessDeniedException">The role is another.</exception>
    public void RequireNavigator()
    {
        if (!IsNavigator) throw new AccessDeniedException();
    }

    /// <summary>Guards the administrator's desk.</summary>
    /// <exception cref="AccessDeniedException">The role is another.</exception>
    public void RequireAdministrator()
    {
        if (!IsAdministrator) throw new AccessDeniedException();
    }

    /// <summary>The clinics whose counts may be seen; null means all. An administrator sees every clinic's counts, but no patient.</summary>
    public IReadOnlyList<int>? CountedClinicIds => IsAdministrator ? null : ClinicIds;

    /// <summary>True when the clinic is within what this reader may see.</summary>
    public bool MaySeeClinic(int clinicId) => MaySeePatients && (ClinicIds is null || ClinicIds.Contains(clinicId));

    /// <summary>The same person, about to change something.</summary>
    public ChangeContext ToChange(NodaTime.Instant now, NodaTime.LocalDate today, string? reason = null) =>
        new(UserId, UserName, Role, now, today, reason);
}

/// <summary>Who changes something, when and why. Goes with every write and into its audit, in the same save.</summary>
/// <param name="UserId">Null when the system itself acts (a scan, an import).</param>
public sealed record ChangeContext(
    string? UserId, string UserName, string Role, NodaTime.Instant Now, NodaTime.LocalDate Today, string? Reason = null)
{
    /// <summary>The rule book by which the system acts; null for what a person does.</summary>
    public int? RuleBook { get; init; }

    /// <summary>Guards what only navigators do, where it goes on after the one who asked has left.</summary>
    /// <exception cref="AccessDeniedException">The role is another.</exception>
    public void RequireNavigator()
    {
        if (Role != Roles.Navigator) throw new AccessDeniedException();
    }

    /// <summary>Guards what only administrators change.</summary>
    /// <exception cref="AccessDeniedException">The role is another.</exception>
    public void RequireAdministrator()
    {
        if (Role != Roles.Administrator) throw new AccessDeniedException();
    }

    /// <summary>The system's own hand: nightly runs and the command line.</summary>
    public static ChangeContext System(NodaTime.Instant now, NodaTime.LocalDate today, string name = SystemName) => new(null, name, "system", now, today);

    /// <summary>Stored as the actor of what a night does; screens translate it.</summary>
    public const string SystemName = "system";

    /// <summary>The actor of what follows at once from a person's change: the same assessment, but no night's.</summary>
    public const string AtOnceName = "system, at once";

    /// <summary>The actor of what follows from a new rule book.</summary>
    public const string RulesName = "system, rules";
}

/// <summary>The reader may not see or do this. Shown as the no-access page.</summary>
public sealed class AccessDeniedException() : Exception("Access denied.");

/// <summary>What was asked for is not there (any more), or not for this reader.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");

/// <summary>A user's mistake, with a sentence that says what to do.</summary>
public sealed class UserMistakeException(string sentence) : Exception(sentence);

/// <summary>Somebody else changed the same thing first. Nothing was saved; what was typed is kept.</summary>
/// <param name="by">Who, where it is known; <see cref="ChangeContext.SystemName"/> for a run.</param>
/// <param name="at">When.</param>
public sealed class EditConflictException(string? by = null, NodaTime.Instant? at = null) : Exception("Changed by somebody else.")
{
    public string? By { get; } = by;
    public NodaTime.Instant? At { get; } = at;
}
