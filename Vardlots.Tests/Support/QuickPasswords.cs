using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Vardlots.Tests.Support;

internal static class QuickPasswords
{
    /// <summary>Passwords that are hashed a thousand times, not a hundred thousand: nearly every test makes users, and nobody guesses at their passwords.</summary>
    public static IServiceCollection AddQuickPasswords(this IServiceCollection services) => services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
}
