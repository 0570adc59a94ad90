using Microsoft.AspNetCore.Authorization;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Accounts;

/// <summary>Who may open what. A page says <c>@attribute [Authorize(Policies.Patients)]</c>; without a word it asks for a sign-in.</summary>
public static class Policies
{
    /// <summary>Navigators and clinic managers: whoever may see patients.</summary>
    public const string Patients = "Patients";
    public const string Navigator = "Navigator";
    public const string Manager = "Manager";
    public const string Administrator = "Administrator";

    internal static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Patients, p => p.RequireRole(Roles.Navigator, Roles.Manager));
        options.AddPolicy(Navigator, p => p.RequireRole(Roles.Navigator));
        options.AddPolicy(Manager, p => p.RequireRole(Roles.Manager));
        options.AddPolicy(Administrator, p => p.RequireRole(Roles.Administrator));
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
