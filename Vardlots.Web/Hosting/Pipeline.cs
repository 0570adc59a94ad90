using Microsoft.AspNetCore.Localization;
using Radzen;
using Vardlots.Web.Accounts;
using Vardlots.Web.Cases;
using Vardlots.Web.Import;
using Vardlots.Web.Layout;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Hosting;

/// <summary>What pages need, and the order in which a request passes.</summary>
internal static class Pipeline
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        services.AddScoped<Notices>();
        services.AddHttpContextAccessor();
    }

    /// <summary>Swedish unless the reader's cookie says English; what the browser prefers does not count.</summary>
    public static void AddSwedishFirst(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(o =>
    {
        string[] cultures = [SwedishCulture.Swedish, SwedishCulture.English];
        o.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
        o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageEndpoint.CookieName }];
    });

    public static void UseVardlots(this WebApplication app, WebOptions options)
    {
        app.UseTransportSecurity(options);
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler(Urls.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(Urls.Error + "/{0}", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseAuthentication();
        app.UseOwnPasswordFirst();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().WithMetadata(new Security.StaticFile()).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
        app.MapHealth();
        app.MapLanguage();
        app.MapSession();
        app.MapDrafts();
        app.MapIssueDownload();
    }
}
