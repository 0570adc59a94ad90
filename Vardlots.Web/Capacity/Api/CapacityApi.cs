using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Time;

namespace Vardlots.Web.Capacity.Api;

/// <summary>Where providers' own systems state their capacity. Mistakes are answered as <c>application/problem+json</c>, in the words of a file's report.</summary>
internal static class CapacityApi
{
    private const string Document = "capacity", Limit = "capacity";
    private const int CallsPerMinute = 120;
    private const long MaxBytes = 64 * 1024;
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow, MaxDepth = 8 };

    public static void AddCapacityApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, CapacityKeyHandler>(CapacityKeyHandler.Name, null);
        services.AddRateLimiter(o =>
        {
            // Whoever guesses keys is held back as well: counted by where the call comes from, before the key is looked at.
            o.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = CallsPerMinute, Window = TimeSpan.FromMinutes(1) }));
            o.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                await Results.Problem(ApiText.TooMany, statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
            };
        });
        services.AddOpenApi(Document, o =>
        {
            o.ShouldInclude = d => d.RelativePath?.StartsWith(Urls.CapacityApi[1..], StringComparison.Ordinal) == true;
            o.AddDocumentTransformer<CapacityDocument>();
        });
    }

    /// <summary>The document describes a format and holds no data: a provider reads it before there is a key.</summary>
    public static void MapCapacityApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var offers = app.MapGroup(Urls.CapacityApi + "/offers").RequireRateLimiting(Limit).DisableAntiforgery().WithTags("Capacity")
            .RequireAuthorization(new AuthorizationPolicyBuilder(CapacityKeyHandler.Name).RequireAuthenticatedUser().Build());
        offers.MapGet("", ListAsync).WithSummary("The provider's offers").Produces<OfferPage>();
        offers.MapGet("/{id}", GetAsync).WithSummary("One offer").Produces<OfferAnswer>().ProducesProblem(404);
        offers.MapPut("/{id}", PutAsync).WithSummary("State an offer: a new one, or a new figure of a known one").Accepts<OfferBody>("application/json")
            .Produces<OfferAnswer>().Produces<OfferAnswer>(201).ProducesValidationProblem().ProducesProblem(403).ProducesProblem(409);
        offers.MapDelete("/{id}", DeleteAsync).WithSummary("Withdraw an offer").Produces(204).ProducesProblem(404);
    }

    private static KeyHolder Holder(HttpContext http) => http.Features.Get<KeyHolder>() ?? throw new InvalidOperationException("The key was not looked at.");

    private static async Task<IResult> ListAsync(HttpContext http, ProviderCapacityService capacity, IClock clock, CancellationToken ct, int sida = 1)
    {
        var page = Math.Clamp(sida, 1, 1_000_000);
        var (rows, total) = await capacity.ListAsync(Holder(http), page, ct);
        return Results.Ok(new OfferPage { Total = total, Page = page, Offers = [.. rows.Select(r => OfferAnswer.Of(r, clock.Today()))] });
    }

    private static async Task<IResult> GetAsync(string id, HttpContext http, ProviderCapacityService capacity, IClock clock, CancellationToken ct) =>
        await capacity.FindAsync(Holder(http), id, ct) is { } offer ? Results.Ok(OfferAnswer.Of(offer, clock.Today())) : Problem(StatusCodes.Status404NotFound, ApiText.NotFound);

    private static async Task<IResult> PutAsync(string id, HttpContext http, ProviderCapacityService capacity, IClock clock, CancellationToken ct)
    {
        if (await BodyAsync(http, ct) is not { } body) return Problem(StatusCodes.Status400BadRequest, ApiText.NoJson);
        var result = await capacity.StateAsync(Holder(http), id, body.Values(clock.Today()), ct);
        switch (result.Outcome)
        {
            case StateOutcome.Wrong: return Mistakes(result.Errors);
            case StateOutcome.NotYours: return Problem(StatusCodes.Status403Forbidden, ApiText.NotYours);
            case StateOutcome.Older: return Problem(StatusCodes.Status409Conflict, ApiText.Older);
        }
        var answer = OfferAnswer.Of((await capacity.FindAsync(Holder(http), id.Trim(), ct))!, clock.Today());
        return result.Outcome == StateOutcome.Added ? Results.Created($"{Urls.CapacityApi}/offers/{Uri.EscapeDataString(answer.OfferId)}", answer) : Results.Ok(answer);
    }

    private static async Task<IResult> DeleteAsync(string id, HttpContext http, ProviderCapacityService capacity, CancellationToken ct) =>
        await capacity.WithdrawAsync(Holder(http), id, ct) ? Results.NoContent() : Problem(StatusCodes.Status404NotFound, ApiText.NotFound);

    private static async Task<OfferBody?> BodyAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType() || http.Request.ContentLength > MaxBytes) return null;
        try
        {
            return await JsonSerializer.DeserializeAsync<OfferBody>(http.Request.Body, Strict, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Problem(int status, string sentence) => Results.Problem(sentence, statusCode: status);

    private static IResult Mistakes(IReadOnlyList<RowIssue> errors) => Results.ValidationProblem(
        errors.GroupBy(e => e.Column ?? "").ToDictionary(g => g.Key, g => g.Select(CapacityIssueText.Sentence).ToArray()),
        ApiText.Wrong, statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["codes"] = errors.Select(e => $"{e.Code} {e.Column}").ToArray() });
}
