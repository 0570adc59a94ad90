using System.Text;
using Vardlots.Core.Audit;
using Vardlots.Core.Exports;
using Vardlots.Core.Import;
using Vardlots.Web.Accounts;

namespace Vardlots.Web.Import;

/// <summary>Rejected rows and warnings as CSV, streamed: the same rows as the list on the page. Keys are masked where they are personal numbers, and left out for administrators.</summary>
internal static class IssueDownload
{
    public static void MapIssueDownload(this WebApplication app) =>
        app.MapGet(Urls.Import + "/{id:long}/rader.csv", async (long id, string? rader, string? klinik, HttpContext http, CurrentUser user, ImportQueries imports, CancellationToken ct) =>
        {
            var view = await user.For(http.User).ViewAsync(ct);
            try
            {
                await imports.ShowAsync(view, id, ct);
            }
            catch (NotFoundException)
            {
                return Results.NotFound();
            }
            var rows = imports.AllIssuesAsync(view, id, IssueFilterText.Parse(rader, int.TryParse(klinik, out var clinic) ? clinic : null), ct);
            return Results.Stream(body => WriteAsync(body, rows, ct), "text/csv; charset=utf-8", $"import-{id}.csv");
        }).RequireAuthorization();

    private static async Task WriteAsync(Stream body, IAsyncEnumerable<ImportIssueRow> rows, CancellationToken ct)
    {
        // With a byte order mark, so that a spreadsheet shows å, ä and ö.
        await using var output = new StreamWriter(body, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await output.WriteLineAsync("Rad;Kod;Kolumn;Klinik;VardkontaktId;Text");
        await foreach (var r in rows.WithCancellation(ct))
            await output.WriteLineAsync(CsvLine.Of(r.RowNumber, r.Code, r.Column, r.Clinic, r.ContactId, RowIssueText.Sentence(r.Code, r.Column)));
    }
}
