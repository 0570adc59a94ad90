using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Accounts;

internal static class AccountServices
{
    /// <summary>ASP.NET Core Identity's stores and hasher, with Vårdlots' rules.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<AppUser>(o =>
        {
            o.User.AllowedUserNameCharacters = "";
            o.Password.RequiredLength = PasswordRules.MinLength;
            o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddRoles<IdentityRole>().AddEntityFrameworkStores<VardlotsDb>().AddPasswordValidator<PasswordRules>();
        services.AddSingleton<IPasswordHasher<AppUser>, PasswordHasher<AppUser>>();
        services.AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<UserDirectory>().AddSingleton<UserAccounts>().AddSingleton<EndedSessions>().AddSingleton<UserService>().AddSingleton<UserQueries>();
    }
}
