using Microsoft.AspNetCore.Antiforgery;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Time;
using Vardlots.Web.Accounts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Cases;

/// <summary>Where text boxes save what is being typed.</summary>
internal static class DraftEndpoint
{
    public sealed record SaveDraft(string? Key, string? Text);
    public sealed record DraftSaved(string At);

    // Eight thousand characters, each at most six bytes in JSON, and the key.
    private const long MaxBytes = DraftService.MaxText * 6 + 1_000;

    public static void MapDrafts(this WebApplication app) => app.MapPost(Urls.Drafts, SaveAsync)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBytes)).DisableAntiforgery();

    private static async Task<IResult> SaveAsync(
        SaveDraft draft, HttpContext context, IAntiforgery antiforgery, CurrentUser user, DraftService drafts, CancellationToken ct)
    {
        // JSON is not a form, so the token is checked here.
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (!DraftService.IsKey(draft.Key) || draft.Text is null || draft.Text.Length > DraftService.MaxText) return Results.BadRequest();
        try
        {
            var view = await user.For(context.User).ViewAsync(ct);
            var at = await drafts.SaveAsync(view.UserId, draft.Key!, draft.Text, ct);
            return Results.Ok(new DraftSaved(Show.Time(at.ToSwedish().TimeOfDay)));
        }
        catch (AccessDeniedException)
        {
            return Results.Unauthorized();
        }
    }
}
