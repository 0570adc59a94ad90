using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Web.Hosting;

namespace Vardlots.Web.Accounts;

/// <summary>Sign-in, sessions and rights.</summary>
internal static class People
{
    public static void AddPeople(this IServiceCollection services, WebOptions options)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, o =>
        {
            o.LoginPath = Urls.SignIn;
            o.LogoutPath = Urls.SignOut;
            o.AccessDeniedPath = Urls.NoAccess;
            o.ReturnUrlParameter = "returnUrl";
            o.ExpireTimeSpan = options.Idle.ToTimeSpan();
            o.SlidingExpiration = true;
            o.EventsType = typeof(SessionCookie);
            o.Cookie.Name = Security.CookieName(options, "Vardlots");
            Security.Harden(o.Cookie, options);
        });
        services.AddAuthorization(Policies.Configure);
        services.AddCascadingAuthenticationState();
        new IdentityBuilder(typeof(AppUser), typeof(IdentityRole), services).AddSignInManager();
        services.AddSingleton<Sessions>().AddSingleton<SessionGuard>();
        services.AddScoped<SessionCookie>().AddScoped<SignIn>();
        services.AddScoped(s => new CurrentUser(s.GetRequiredService<AuthenticationStateProvider>(), s.GetRequiredService<SessionGuard>(), s.GetRequiredService<IClock>()));
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
    }
}
