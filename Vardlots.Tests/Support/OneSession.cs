using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Tests.Core.Cases;
using Vardlots.Web.Accounts;
using Vardlots.Web.Hosting;

namespace Vardlots.Tests.Support;

/// <summary>A person of the world at the keyboard, for components that are tested without a server.</summary>
internal static class OneSession
{
    public static async Task<CurrentUser> OfAsync(OneCaseWorld world, ViewContext who)
    {
        await using var db = world.Lists.Db();
        var stamp = (await db.Users.SingleAsync(u => u.Id == who.UserId)).SecurityStamp!;
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, who.UserId), new(SessionClaims.SessionId, "test"), new("AspNet.Identity.SecurityStamp", stamp),
        ], "test");
        var sessions = new Sessions(new WebOptions(Duration.FromMinutes(30), false, [], false), world.Lists.Clock);
        sessions.Touch("test");
        var guard = new SessionGuard(sessions, world.Lists.Get<EndedSessions>(), world.Lists.Get<UserDirectory>());
        return new CurrentUser(new FixedState(new ClaimsPrincipal(identity)), guard, world.Lists.Clock);
    }

    private sealed class FixedState(ClaimsPrincipal who) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(who));
    }
}
