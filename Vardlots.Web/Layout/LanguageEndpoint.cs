using Microsoft.AspNetCore.Localization;
using Vardlots.Web.Hosting;

namespace Vardlots.Web.Layout;

/// <summary>Remembers the reader's language in a cookie and goes back to where they were.</summary>
internal static class LanguageEndpoint
{
    public const string CookieName = "VardlotsLanguage";

    public static void MapLanguage(this WebApplication app) =>
        app.MapGet(Urls.Language + "/{language}", (string language, string? returnUrl, HttpContext context, WebOptions options) =>
        {
            var culture = language == "en" ? SwedishCulture.English : SwedishCulture.Swedish;
            context.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = options.RequireHttps,
            });
            return Results.LocalRedirect(Urls.LocalOrStart(returnUrl));
        }).AllowAnonymous();
}
