using System.Text;
using Vardlots.Core.Accounts;
using Vardlots.Core.Rules;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Rules;

/// <summary>A rule book or a draft as its file: rules and no patients, so that regions can share them.</summary>
internal static class RuleFile
{
    public static void MapRuleFiles(this WebApplication app)
    {
        app.MapGet($"{Urls.Rules}/{{id:int}}/fil", async (int id, HttpContext http, CurrentUser user, RuleBookQueries books, CancellationToken ct) =>
            Json(await books.ExportAsync(await user.For(http.User).ViewAsync(ct), id, ct), $"regelbok-{id}.json")).RequireAuthorization(May);
        app.MapGet($"{Urls.RuleDrafts}/{{id:long}}/fil", async (long id, HttpContext http, CurrentUser user, RuleDraftQueries drafts, CancellationToken ct) =>
            Json(await drafts.ExportAsync(await user.For(http.User).ViewAsync(ct), id, ct), $"regelutkast-{id}.json")).RequireAuthorization(May);
    }

    private static void May(Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder policy) => policy.RequireRole(Roles.Navigator, Roles.Administrator);

    private static IResult Json(string rules, string name) => Results.File(Encoding.UTF8.GetBytes(rules), "application/json; charset=utf-8", name);
}
