using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Vardlots.Web.Hosting;

/// <summary>
/// What one client may take of the server. Forms are small, and files come piece by piece over the page's own connection, so nothing
/// large is ever posted; and who sends a letter a second is let go instead of holding a place.
/// </summary>
internal static class RequestLimits
{
    private const long MaxBody = 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
