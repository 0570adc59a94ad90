using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Capacity;

/// <summary>What the API's page promises: the call as it is written there, and the calls in a minute. A site of its own, for the calls are counted by address.</summary>
public sealed class CapacityApiLimitTests(WebSite site) : IClassFixture<WebSite>
{
    private const int CallsPerMinute = 120;

    [Fact]
    public async Task Documented_CurlLineAsWritten_StatesTheOffer_AndTooManyCallsAreHeldBack()
    {
        var key = await KeyAsync();
        if (site.Clock.Today() < new LocalDate(2027, 2, 1)) await CurlAsync(key);

        // Held back by where they come from, before the key is looked at: with a key and without.
        var (held, made) = (default(HttpResponseMessage), 0);
        using var guest = site.Visitor();
        using var known = site.Visitor();
        known.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        // The window may end in the midst of it, so at most two of them.
        for (; held is null && made < 2 * CallsPerMinute; made++)
        {
            var answer = await guest.GetAsync("/api/capacity/offers");
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) held = answer;
            else Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        Assert.NotNull(held);
        Assert.InRange(made, CallsPerMinute - 1, 2 * CallsPerMinute); // the call above is among the first hundred and twenty
        Assert.Equal((TimeSpan.FromSeconds(60), "application/problem+json"), (held.Headers.RetryAfter?.Delta, held.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Vänta en minut", await held.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await known.GetAsync("/api/capacity/offers")).StatusCode);
        // Nobody else's page is.
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/openapi/capacity.json")).StatusCode);
    }

    private async Task<string> KeyAsync()
    {
        var admin = new ViewContext("a", "Admin", Roles.Administrator, "Enheten", null, false);
        var change = admin.ToChange(site.Clock.GetCurrentInstant(), site.Clock.Today());
        var directory = site.Services.GetRequiredService<DirectoryService>();
        var provider = await directory.SaveAsync(new SaveProvider(null, 0, "Kliniken Norr AB", ProviderKind.Private, "63", null, null, false), admin, change, CancellationToken.None);
        await directory.SaveAsync(new SaveUnit(null, 0, provider, "SE2321000214-X001", "Kliniken Norr", "2380"), admin, change, CancellationToken.None);
        return await site.Services.GetRequiredService<CapacityKeyService>().MakeAsync(provider, "Provsystemet", admin, change, CancellationToken.None);
    }

    private async Task CurlAsync(string key)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "capacity-api.md"));
        var command = page.Split("```bash")[1].Split("```")[0].Replace("https://vardlots.example", site.Url);
        var start = new ProcessStartInfo("bash", ["-c", command.TrimEnd() + " --silent --show-error --write-out ' %{http_code}'"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NYCKEL"] = key;
        using var curl = Process.Start(start)!;
        var (said, wrong) = (await curl.StandardOutput.ReadToEndAsync(), await curl.StandardError.ReadToEndAsync());
        await curl.WaitForExitAsync();
        Assert.True(said.EndsWith(" 201", StringComparison.Ordinal), said + wrong);
        await using var db = await site.OpenAsync();
        var slot = await db.CapacitySlots.SingleAsync(s => s.OfferId == "KNA-2026-50");
        Assert.Equal((12, 18, 1200, "NGB49", new LocalDate(2027, 2, 28)), (slot.Places, slot.AgeFrom, slot.PriceDifference, slot.Procedures, slot.LastDate));
    }
}
