using System.Net;
using System.Text.RegularExpressions;

namespace Vardlots.Tests.Support;

/// <summary>Fills in the site's plain forms as a browser would.</summary>
public static partial class SignInForm
{
    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string name, string password = WebSite.Password, string path = "/logga-in") =>
        visitor.SubmitAsync(path, "sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = password });

    /// <summary>Loads the page for its antiforgery token and posts the form.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient visitor, string path, string form, Dictionary<string, string> fields)
    {
        var page = await visitor.GetStringAsync(path);
        fields["_handler"] = form;
        fields["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value;
        return await visitor.PostAsync(path, new FormUrlEncodedContent(fields));
    }

    /// <summary>What scripts send with their requests.</summary>
    public static async Task<string> RequestTokenAsync(this HttpClient visitor) =>
        WebUtility.HtmlDecode(ScriptToken().Match(await visitor.GetStringAsync("/")).Groups[1].Value);

    public static async Task<string> TextAsync(this HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    public static string? Target(this HttpResponseMessage response) => response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString : null;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"vardlots-token\" content=\"([^\"]+)\"")]
    private static partial Regex ScriptToken();
}
