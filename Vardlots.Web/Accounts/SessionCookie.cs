using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Web.Accounts;

/// <summary>Checks the cookie on each request, and carries in it when somebody was last active.</summary>
internal sealed class SessionCookie(Sessions sessions, SessionGuard guard, IClock clock) : CookieAuthenticationEvents
{
    private const string Seen = "seen";

    public override Task SigningIn(CookieSigningInContext context)
    {
        MarkSeen(context.Properties);
        if (context.Principal?.Session() is { } session) sessions.Touch(session);
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // An error is being shown: what failed may be the database, which this would ask again.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        var user = context.Principal!;
        if (WasIdle(context.Properties) || await guard.FindAsync(user, context.HttpContext.RequestAborted) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        if (!IsActivity(context.Request)) return;
        sessions.Touch(user.Session()!);
        MarkSeen(context.Properties);
        context.ShouldRenew = true;
    }

    /// <summary>The renewal above is the only one.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = false;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsScripted(context.Request)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(Urls.SignInThen(HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool WasIdle(AuthenticationProperties properties) =>
        properties.GetString(Seen) is not { } text || !InstantPattern.General.Parse(text).TryGetValue(default, out var seen) || sessions.IsIdle(seen);

    private void MarkSeen(AuthenticationProperties properties) =>
        properties.SetString(Seen, InstantPattern.General.Format(clock.GetCurrentInstant()));

    private static bool IsActivity(HttpRequest request) => !IsScripted(request) || request.Path.StartsWithSegments(Urls.Awake);

    private static bool IsScripted(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor") || request.Path.StartsWithSegments(Urls.Drafts)
        || request.Path.StartsWithSegments(Urls.Awake) || request.Path.StartsWithSegments("/_framework");
}
