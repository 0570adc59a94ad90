using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Vardlots.Core.Persistence;

namespace Vardlots.Web.Hosting;

/// <summary>Keys, antiforgery, HTTPS and the headers every answer carries.</summary>
internal static class Security
{
    // Components position themselves with inline styles; scripts come from our own files only.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void AddSecurity(this IServiceCollection services, WebOptions options)
    {
        services.AddDataProtection().SetApplicationName("Vardlots");
        services.AddSingleton<ServerKeys>().AddOptions<KeyManagementOptions>().Configure<ServerKeys>((options, keys) => options.XmlRepository = keys);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = Urls.RequestTokenHeader;
            o.Cookie.Name = CookieName(options, "VardlotsRequest");
            o.SuppressXFrameOptionsHeader = true;
            Harden(o.Cookie, options);
        });
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost;
            foreach (var proxy in options.KnownProxies) o.KnownProxies.Add(proxy);
        });
    }

    /// <summary>With <c>__Host-</c> the browser itself refuses the cookie over plain HTTP or from another host.</summary>
    public static string CookieName(WebOptions options, string name) => options.RequireHttps ? "__Host-" + name : name;

    public static void Harden(CookieBuilder cookie, WebOptions options)
    {
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = options.RequireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    public static void UseTransportSecurity(this WebApplication app, WebOptions options)
    {
        if (options.BehindProxy) app.UseForwardedHeaders();
        if (options.RequireHttps) app.UseHsts();
        if (options.RequireHttps && !options.BehindProxy) app.UseHttpsRedirection();
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            // Whatever is not a static file may hold patient data and stays out of every cache.
            if (context.GetEndpoint()?.Metadata.GetMetadata<StaticFile>() is null) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Marks the endpoints of scripts, styles and pictures.</summary>
    public sealed class StaticFile;
}
