using Microsoft.AspNetCore.Identity;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Accounts;

/// <summary>
/// Length instead of composition, as NIST SP 800-63B advises: at least twelve characters, no forced classes, no expiry;
/// refused are the passwords everybody tries first and those that hold the user's own name.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private static readonly string[] Common =
    [
        "password", "passw0rd", "losenord", "lösenord", "qwerty", "qwertyuiop", "asdfghjkl", "letmein", "welcome", "valkommen", "välkommen",
        "hemligt", "iloveyou", "jagalskardig", "admin", "administrator", "sommar", "vinter", "host", "höst", "var", "vår", "sjukhus", "region",
        "vardlots", "vårdlots", "vardgaranti", "vårdgaranti", "mottagning", "klinik", "abc", "abcdef", "fotboll", "princess", "dragon", "sverige",
    ];

    /// <summary>Null when the password may be used, otherwise a sentence that says why not.</summary>
    public static string? Problem(string password, AppUser user) =>
        password.Length < MinLength ? Language.Pick($"Lösenordet behöver minst {MinLength} tecken. En mening med flera ord är lätt att minnas.", $"The password needs at least {MinLength} characters. A sentence of several words is easy to remember.")
        : password.Length > MaxLength ? Language.Pick($"Lösenordet får ha högst {MaxLength} tecken.", $"The password may have at most {MaxLength} characters.")
        : IsCommon(password) ? Language.Pick("Lösenordet är för vanligt; välj något som andra inte kommer på.", "The password is too common; choose something others would not think of.")
        : HoldsName(password, user) ? Language.Pick("Lösenordet får inte innehålla ditt namn.", "The password may not contain your name.")
        : null;

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(Problem(password ?? "", user) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem })
            : IdentityResult.Success);

    /// <summary>A common word, alone or repeated, with figures and signs around it; or a run such as 123456789012.</summary>
    private static bool IsCommon(string password)
    {
        var word = password.ToLowerInvariant().Trim(" 0123456789!?.,-_+*#@\"'".ToCharArray());
        return password.Distinct().Count() < 5 || IsRun(password)
            || word.Length == 0 || Common.Any(c => word.Replace(c, "").Length == 0);
    }

    private static bool IsRun(string password) =>
        password.Zip(password.Skip(1), (a, b) => b - a).GroupBy(step => step).Max(g => g.Count()) >= password.Length - 2;

    private static bool HoldsName(string password, AppUser user) =>
        $"{user.UserName} {user.DisplayName}".Split([' ', '.', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries)
            .Any(part => part.Length >= 4 && password.Contains(part, StringComparison.OrdinalIgnoreCase));
}
