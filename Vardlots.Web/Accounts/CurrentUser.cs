using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Time;

namespace Vardlots.Web.Accounts;

/// <summary>Who is at the keyboard, for a page or an endpoint. Asked anew for each operation, so that changed rights count at once.</summary>
public sealed class CurrentUser
{
    private readonly AuthenticationStateProvider _state;
    private readonly SessionGuard _guard;
    private readonly IClock _clock;
    private ClaimsPrincipal? _principal;

    internal CurrentUser(AuthenticationStateProvider state, SessionGuard guard, IClock clock) => (_state, _guard, _clock) = (state, guard, clock);

    /// <summary>An endpoint outside the pages says whose request it is.</summary>
    public CurrentUser For(ClaimsPrincipal principal)
    {
        _principal = principal;
        return this;
    }

    /// <summary>The reader, with role and clinics as the database has them now.</summary>
    /// <exception cref="AccessDeniedException">The session is over.</exception>
    public async Task<ViewContext> ViewAsync(CancellationToken ct = default)
    {
        var principal = _principal ?? (await _state.GetAuthenticationStateAsync()).User;
        return (await _guard.FindAsync(principal, ct))?.ToView() ?? throw new AccessDeniedException();
    }

    /// <summary>The same person, about to change something now.</summary>
    /// <exception cref="AccessDeniedException">The session is over.</exception>
    public async Task<ChangeContext> ChangeAsync(string? reason = null, CancellationToken ct = default) =>
        (await ViewAsync(ct)).ToChange(_clock.GetCurrentInstant(), _clock.Today(), reason);
}
