using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Vardlots.Core.Accounts;

namespace Vardlots.Web.Accounts;

/// <summary>Signing out, the browser's word that somebody is there, and the way to an own password.</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this WebApplication app)
    {
        app.MapPost(Urls.SignOut, SignOutAsync).AllowAnonymous();
        // The cookie is renewed on the way in; nothing is left to do.
        app.MapPost(Urls.Awake, () => Results.NoContent());
    }

    /// <summary>A one-time password opens only the page that replaces it.</summary>
    public static void UseOwnPasswordFirst(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.User.MustChoosePassword() || IsOpen(context)) await next();
        else if (context.Request.Path.StartsWithSegments("/_blazor") || !HttpMethods.IsGet(context.Request.Method)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else context.Response.Redirect(Urls.ChangePassword);
    });

    private static bool IsOpen(HttpContext context)
    {
        var path = context.Request.Path;
        return path == Urls.ChangePassword || path == Urls.SignOut || path == Urls.Accessibility || path == Urls.Health
            || path.StartsWithSegments(Urls.Language) || path.StartsWithSegments(Urls.Error)
            || context.GetEndpoint()?.Metadata.GetMetadata<Hosting.Security.StaticFile>() is not null;
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, EndedSessions sessions)
    {
        // Nobody is signed out by a page elsewhere.
        if (context.User.IsSignedIn() && !await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (context.User.Session() is { } session) await sessions.EndAsync(session, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(Urls.SignInThen(null, SignInReasons.SignedOut));
    }
}

/// <summary>Why somebody sees the sign-in page.</summary>
internal static class SignInReasons
{
    public const string Idle = "inaktiv";
    public const string SignedOut = "utloggad";
    public const string Over = "avslutad";

    public static string? Sentence(string? reason) => reason switch
    {
        Idle => AccountsText.SignedOutIdle,
        SignedOut => AccountsText.SignedOut,
        Over => AccountsText.SessionOver,
        _ => null,
    };
}
