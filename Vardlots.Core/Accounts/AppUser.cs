using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Vardlots.Core.Accounts;

/// <summary>Someone who signs in. The role and the clinics decide what is seen; <see cref="MayUnmask"/> is a permission of its own.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>Shown to colleagues, e.g. as owner of a case.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>May reveal protected identities, with a reason each time (domain: default-deny).</summary>
    public bool MayUnmask { get; set; }

    /// <summary>Set with a one-time password: the first sign-in leads to choosing a password of one's own.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The unit that stands in the access log (HSLF-FS 2016:40 asks for it).</summary>
    public string CareUnit { get; set; } = "";

    /// <summary>Latest sign-in, null before the first.</summary>
    public Instant? LastSignInAt { get; set; }

    /// <summary>When an administrator closed the account; null while it is open. What the user owns and has done stays.</summary>
    public Instant? ClosedAt { get; set; }

    public List<UserClinic> Clinics { get; } = [];
}

/// <summary>A clinic that a manager may see.</summary>
public sealed class UserClinic
{
    public required string UserId { get; init; }
    public required int ClinicId { get; init; }
}
