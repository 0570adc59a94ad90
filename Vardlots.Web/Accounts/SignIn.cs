using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Accounts;

internal enum SignInResultKind { Done, Wrong, Locked }

/// <summary>Checks name and password and starts a session. An unknown name takes as long and says the same as a wrong password.</summary>
internal sealed class SignIn(SignInManager<AppUser> signIn, UserManager<AppUser> users, IPasswordHasher<AppUser> hasher, IClock clock)
{
    private static readonly TimeSpan SecondLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private static string? _nobodysHash;

    public async Task<SignInResultKind> TryAsync(string name, string password)
    {
        if (await FindAsync(name.Trim()) is not { } user)
        {
            hasher.VerifyHashedPassword(new AppUser(), _nobodysHash ??= hasher.HashPassword(new AppUser(), Guid.NewGuid().ToString()), password);
            return SignInResultKind.Wrong;
        }
        var earlierLock = user.LockoutEnd;
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            await LengthenAsync(user, earlierLock);
            return SignInResultKind.Locked;
        }
        if (!result.Succeeded) return SignInResultKind.Wrong;
        await StartAsync(user);
        return SignInResultKind.Done;
    }

    /// <summary>A name that nobody can have is not looked for.</summary>
    private Task<AppUser?> FindAsync(string name) =>
        name.Length is 0 or > UserAccounts.MaxName || name.Any(char.IsControl) ? Task.FromResult<AppUser?>(null) : users.FindByNameAsync(name);

    /// <summary>A session for the user; also after a change of password, which ends all earlier ones.</summary>
    public async Task StartAsync(AppUser user)
    {
        user.LastSignInAt = clock.GetCurrentInstant();
        await users.UpdateAsync(user);
        var claims = new List<Claim> { new(SessionClaims.SessionId, Guid.NewGuid().ToString("N")) };
        if (user.MustChangePassword) claims.Add(new Claim(SessionClaims.OwnPasswordFirst, "1"));
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, claims);
    }

    public async Task RestartAsync(string userId)
    {
        if (await users.FindByIdAsync(userId) is { } user) await StartAsync(user);
    }

    /// <summary>The first lock lasts five minutes, one that soon follows another fifteen.</summary>
    private async Task LengthenAsync(AppUser user, DateTimeOffset? earlierLock)
    {
        var now = clock.GetCurrentInstant().ToDateTimeOffset();
        var isNew = user.LockoutEnd != earlierLock;
        if (isNew && earlierLock is { } earlier && now - earlier < Memory) await users.SetLockoutEndDateAsync(user, now + SecondLock);
    }
}
