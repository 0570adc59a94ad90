namespace Vardlots.Core.Accounts;

/// <summary>The three kinds of user. A user has exactly one.</summary>
public static class Roles
{
    public const string Navigator = "navigator";
    public const string Manager = "manager";
    public const string Administrator = "administrator";

    /// <summary>Those who may see patients: everybody but administrators.</summary>
    public const string PatientRoles = Navigator + "," + Manager;

    public static readonly IReadOnlyList<string> All = [Navigator, Manager, Administrator];
}
