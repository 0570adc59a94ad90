using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Vardlots.Web.Accounts;

/// <summary>Asks twice a minute whether an open page's session may go on; if not, the page turns to the sign-in.</summary>
internal sealed class CircuitSession(ILoggerFactory loggers, SessionGuard guard) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken ct) =>
        await guard.FindAsync(state.User, ct) is not null;
}
