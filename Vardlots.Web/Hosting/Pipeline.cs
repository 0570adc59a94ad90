using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Radzen;
using Vardlots.Core.Persistence;
using Vardlots.Web.Accounts;
using Vardlots.Web.Capacity.Api;
using Vardlots.Web.Cases;
using Vardlots.Web.Import;
using Vardlots.Web.Referrals;
using Vardlots.Web.Layout;
using Vardlots.Web.Letters;
using Vardlots.Web.Rules;
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
        services.AddSingleton<ChangeWatch>().AddHostedService(s => s.GetRequiredService<ChangeWatch>());
        services.AddSingleton<BackgroundWork>().AddScoped<QueueMemory>();
        services.AddScoped<MenuNews>();
        services.AddHttpContextAccessor();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
    }

    /// <summary>Swedish unless the reader's cookie says English; what the browser prefers does not count.</summary>
    public static void AddSwedishFirst(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(o =>
    {
        string[] cultures = [SwedishCulture.Swedish, SwedishCulture.English];
        o.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
        o.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageEndpoint.CookieName }];
    });

    /// <summary>An error page shown in answer to a post is no post itself, and asks for no token.</summary>
    private static void UseErrorPagesByGet(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    /// <summary>A request that cannot be read is the sender's fault, not the server's.</summary>
    private static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException or System.Text.Json.JsonException or Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ when DatabaseProblem.Of(error) is not null => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static void UseVardlots(this WebApplication app, WebOptions options)
    {
        app.UseTransportSecurity(options);
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Urls.Error, CreateScopeForErrors = true, StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute(Urls.Error + "/{0}", createScopeForStatusCodePages: true);
        app.UseErrorPagesByGet();
        app.UseRouting();
        app.UseRateLimiter();
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
        app.MapCapacityApi();
        app.MapReferralFile();
        app.MapLedgerFile();
        app.MapRuleFiles();
    }
}
