using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Vardlots.Web.Accounts;

/// <summary>What the cookie says about a session besides who it is.</summary>
internal static class SessionClaims
{
    public const string SessionId = "sid";
    public const string OwnPasswordFirst = "own-password-first";
    private const string SecurityStamp = "AspNet.Identity.SecurityStamp";

    public static string? UserId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);
    public static string? Session(this ClaimsPrincipal user) => user.FindFirstValue(SessionId);
    public static string? Stamp(this ClaimsPrincipal user) => user.FindFirstValue(SecurityStamp);
    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;
    public static bool MustChoosePassword(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == OwnPasswordFirst);
}
