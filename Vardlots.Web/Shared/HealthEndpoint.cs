using System.Data.Common;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Time;

namespace Vardlots.Web.Shared;

/// <summary>For the machine that watches: does the database answer, and did the night do its work. No secrets, no people.</summary>
internal static class HealthEndpoint
{
    public sealed record Health(string Status, string Database, string Night, string? NightOf, string? Problem = null);

    public static void MapHealth(this WebApplication app) => app.MapGet(Urls.Health, async (RunQueries runs, IClock clock, CancellationToken ct) =>
    {
        var health = await ReadAsync(runs, clock, ct);
        return Results.Json(health, statusCode: health.Status == "failed" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }).AllowAnonymous();

    /// <summary>"late" is a warning with status 200: the server works, somebody should look at the schedule.</summary>
    private static async Task<Health> ReadAsync(RunQueries runs, IClock clock, CancellationToken ct)
    {
        try
        {
            var night = await runs.LatestNightAsync(ct);
            var state = StateOf(night, clock.GetCurrentInstant().ToSwedish());
            return new Health(state switch { "failed" => "failed", "late" => "warning", _ => "ok" }, "ok", state, night is null ? null : Show.Date(night.Night));
        }
        catch (Exception e) when (e is DbException || DatabaseProblem.Of(e) is not null)
        {
            return new Health("failed", "failed", "unknown", null, DatabaseProblem.SentenceFor(e));
        }
    }

    private static string StateOf(LatestNight? night, LocalDateTime now) => night switch
    {
        null => "none",
        { HasFailed: true } => "failed",
        { Status: RunStatus.Running } => "running",
        _ when night.IsLate(now) => "late",
        { Status: RunStatus.Cancelled } => "cancelled",
        _ => "ok",
    };
}
