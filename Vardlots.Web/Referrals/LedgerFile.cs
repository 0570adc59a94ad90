using System.Text;
using NodaTime;
using Vardlots.Core.Referrals;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Referrals;

/// <summary>The ledger's rows as a <c>;</c>-separated file: counts and kronor, no patient.</summary>
internal static class LedgerFile
{
    public static void MapLedgerFile(this WebApplication app) =>
        app.MapGet(Urls.LedgerFile, async (HttpContext http, CurrentUser user, LedgerQueries ledger, IClock clock, CancellationToken ct) =>
        {
            var filter = LedgerFilter.Parse(http.Request.QueryString.Value, clock.Today());
            await using var text = new StringWriter();
            await ledger.WriteAsync(await user.For(http.User).ViewAsync(ct), filter, text, ct);
            // With its mark, so that spreadsheets read å, ä and ö.
            byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
            return Results.File(file, "text/csv; charset=utf-8", $"uppfoljning-{LedgerFilter.Word(filter.From)}-{LedgerFilter.Word(filter.To)}.csv");
        }).RequireAuthorization();
}
