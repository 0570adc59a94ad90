using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Capacity;

/// <summary>What a provider's own system says and hears, over real requests.</summary>
public sealed class CapacityApiTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly ViewContext Admin = new("a", "Admin", Roles.Administrator, "Enheten", null, false);

    private ChangeContext Change => Admin.ToChange(site.Clock.GetCurrentInstant(), site.Clock.Today());

    private async Task<(string Key, string HsaId, int ProviderId)> ProviderAsync(string name)
    {
        var directory = site.Services.GetRequiredService<DirectoryService>();
        var provider = await directory.SaveAsync(new SaveProvider(null, 0, name, ProviderKind.Private, "63", null, null, false), Admin, Change, CancellationToken.None);
        var hsaId = $"SE2321000214-A{provider:000}";
        await directory.SaveAsync(new SaveUnit(null, 0, provider, hsaId, name, "2380"), Admin, Change, CancellationToken.None);
        return (await site.Services.GetRequiredService<CapacityKeyService>().MakeAsync(provider, "Provsystemet", Admin, Change, CancellationToken.None), hsaId, provider);
    }

    private HttpClient Client(string? key)
    {
        var client = site.Visitor();
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private Dictionary<string, object?> Offer(string hsaId) => new()
    {
        ["HSAId"] = hsaId, ["Avtal"] = "KONTRAKT", ["Mvo"] = "311", ["KVA"] = new[] { "NGB49" }, ["Typ"] = "BEHANDLING", ["Antal"] = 12,
        ["TidigasteDatum"] = DateText.Iso(site.Clock.Today().PlusDays(5)), ["SistaDatum"] = DateText.Iso(site.Clock.Today().PlusDays(60)),
    };

    [Fact]
    public async Task Offer_StatedSeenChangedAndWithdrawn()
    {
        var (key, hsaId, _) = await ProviderAsync("Provet A");
        using var client = Client(key);
        var first = await client.PutAsJsonAsync("/api/capacity/offers/A-1", Offer(hsaId));
        Assert.Equal((HttpStatusCode.Created, "/api/capacity/offers/A-1"), (first.StatusCode, first.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsJsonAsync("/api/capacity/offers/A-1", Offer(hsaId))).StatusCode);
        var seen = await client.GetFromJsonAsync<JsonElement>("/api/capacity/offers/A-1");
        Assert.Equal((12, false, "NGB49"), (seen.GetProperty("Kvar").GetInt32(), seen.GetProperty("Okand").GetBoolean(), seen.GetProperty("Uppgift").GetProperty("KVA")[0].GetString()));
        Assert.Equal(1, (await client.GetFromJsonAsync<JsonElement>("/api/capacity/offers")).GetProperty("Antal").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/capacity/offers/A-1")).StatusCode);
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/capacity/offers/A-1")).GetProperty("Atertaget").GetBoolean());
        await using var db = await site.OpenAsync();
        Assert.Equal(["Added", "Withdrawn"], await db.ChangeLog.Where(c => c.Subject == "CapacitySlot A-1").OrderBy(c => c.Id).Select(c => c.Action).ToListAsync());
        var slot = await db.CapacitySlots.SingleAsync(s => s.OfferId == "A-1");
        Assert.Equal((SlotSource.Api, "Provet A"), (slot.Source, slot.StatedBy));
    }

    [Fact]
    public async Task Offer_Wrong_SameCodesAndSentencesAsTheFile()
    {
        var (key, hsaId, _) = await ProviderAsync("Provet B");
        using var client = Client(key);
        var offer = Offer(hsaId);
        (offer["Typ"], offer["SistaDatum"], offer["Mvo"]) = ("OPERATION", "igår", null);
        var answer = await client.PutAsJsonAsync("/api/capacity/offers/B-1", offer);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["E01 Mvo", "E04 Typ", "E02 SistaDatum"], problem.GetProperty("codes").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains("BESOK", problem.GetProperty("errors").GetProperty("Typ")[0].GetString());
        foreach (var text in new[] { "", "hej", "[]", "{\"Antal\":\"tolv\"}", "{\"Okand\":1}", "null" })
        {
            var bad = await client.PutAsync("/api/capacity/offers/B-1", new StringContent(text, Encoding.UTF8, "application/json"));
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (bad.StatusCode, bad.Content.Headers.ContentType?.MediaType));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/capacity/offers/B-1")).StatusCode);
    }

    [Fact]
    public async Task Offer_OfAnotherProvider_IsNeitherSeenNorStated()
    {
        var (keyC, hsaC, _) = await ProviderAsync("Provet C");
        var (keyD, hsaD, _) = await ProviderAsync("Provet D");
        using var c = Client(keyC);
        using var d = Client(keyD);
        await c.PutAsJsonAsync("/api/capacity/offers/C-1", Offer(hsaC));
        Assert.Equal(HttpStatusCode.Forbidden, (await d.PutAsJsonAsync("/api/capacity/offers/D-1", Offer(hsaC))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await d.PutAsJsonAsync("/api/capacity/offers/C-1", Offer(hsaD))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await d.GetAsync("/api/capacity/offers/C-1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await d.DeleteAsync("/api/capacity/offers/C-1")).StatusCode);
        Assert.Equal(0, (await d.GetFromJsonAsync<JsonElement>("/api/capacity/offers")).GetProperty("Antal").GetInt32());
        var old = Offer(hsaC);
        old["UppgiftDatum"] = DateText.Iso(site.Clock.Today().PlusDays(-1));
        Assert.Equal(HttpStatusCode.Conflict, (await c.PutAsJsonAsync("/api/capacity/offers/C-1", old)).StatusCode);
    }

    [Fact]
    public async Task Key_NoneWrongOrRevoked_LetsNobodyIn_AndItsHashOnlyIsKept()
    {
        var (key, hsaId, provider) = await ProviderAsync("Provet E");
        using var client = Client(key);
        Assert.Equal(HttpStatusCode.Created, (await client.PutAsJsonAsync("/api/capacity/offers/E-1", Offer(hsaId))).StatusCode);
        int id;
        await using (var db = await site.OpenAsync())
        {
            var stored = await db.CapacityKeys.SingleAsync(k => k.ProviderId == provider);
            Assert.NotNull(stored.LastUsedAt);
            Assert.NotEqual(key, stored.Hash);
            id = stored.Id;
        }
        await site.Services.GetRequiredService<CapacityKeyService>().RevokeAsync(id, Admin, Change, CancellationToken.None);
        foreach (var wrong in new[] { key, null, "x", "vlk_" + new string('0', 64) })
        {
            using var outside = Client(wrong);
            var answer = await outside.GetAsync("/api/capacity/offers");
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Key_ByNavigator_IsRefused() => await Assert.ThrowsAsync<AccessDeniedException>(async () =>
        await site.Services.GetRequiredService<CapacityKeyService>().MakeAsync(1, "x", Admin with { Role = Roles.Navigator }, Change, CancellationToken.None));

    [Fact]
    public async Task Description_ForAnybody_TellsTheCallsAndTheKey()
    {
        using var client = Client(null);
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/capacity.json");
        Assert.Equal(["/api/capacity/offers", "/api/capacity/offers/{id}"], document.GetProperty("paths").EnumerateObject().Select(p => p.Name.TrimEnd('/')).Order());
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
        Assert.Contains("TidigasteDatum", document.GetRawText());
    }
}
