using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Vardlots.Core.Capacity;

namespace Vardlots.Web.Capacity.Api;

/// <summary>Lets a provider's system in by its key: <c>Authorization: Bearer …</c>. A person's session opens nothing here, and a key nothing elsewhere.</summary>
internal sealed class CapacityKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, CapacityKeyService keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "CapacityKey";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } holder) return AuthenticateResult.Fail("Unknown key.");
        Context.Features.Set(holder);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, holder.KeyId.ToString(CultureInfo.InvariantCulture))], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(ApiText.NoKey, statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }
}
