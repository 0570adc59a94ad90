using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Accounts;
using Vardlots.Core.Import;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Security;

/// <summary>Walks every route as every role and as nobody. A route that is not in the table fails: somebody must decide who may.</summary>
public sealed class EveryRouteTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private const string Everybody = "n m a", Public = "0 n m a";
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static bool _made;

    /// <summary>Route → who may: 0 nobody signed in, n navigator, m manager, a administrator. Routes below the table's first word count with it.</summary>
    private static readonly Dictionary<string, string> Table = new()
    {
        ["/"] = Everybody, ["/arenden"] = "n m", ["/arenden/{id:long}"] = "n m", ["/arenden/{id:long}/underlag"] = "n m", ["/arenden/manga/{id:long}"] = "n", ["/uppgifter"] = "n m", ["/overlamningar"] = "n", ["/hanvisningar"] = "n", ["/hanvisningar/{id:long}"] = "n m", ["/hanvisningar/att-godkanna"] = "n m", ["/hanvisningar/papper/{id:long}"] = "n m", ["/hanvisningar/papper/{id:long}/fil"] = "n", ["/overlamningar/{id:long}"] = "n", ["/vantelistor"] = "n m", ["/patienter"] = "n", ["/patienter/{id:long}"] = "n m", ["/vantelistor/{id:long}"] = "n m",
        ["/klinikens-ko"] = "n m", ["/import"] = Everybody, ["/import/{id:long}"] = Everybody, ["/import/{id:long}/rader.csv"] = Everybody,
        ["/arenden/{id:long}/matchning"] = "n m", ["/kapacitet/matchning"] = "n", ["/kapacitet/matchning/{id:long}"] = "n",
        ["/brev"] = "n", ["/brev/{id:long}"] = "n", ["/brev/utskrift"] = "n", ["/brev/mallar"] = "n", ["/brev/mallar/{kindword}/{languageword}"] = "n", ["/arenden/{id:long}/brev"] = "n",
        ["/kapacitet"] = Everybody, ["/kapacitet/{id:long}"] = Everybody, ["/kapacitet/ny"] = "n m", ["/kapacitet/vardgivare"] = Everybody, ["/kapacitet/vardgivare/{id:int}"] = Everybody,
        ["/hanvisningar/uppfoljning"] = Everybody, ["/hanvisningar/uppfoljning/fil"] = Everybody, ["/hanvisningar/uppfoljning/lista"] = "n m", ["/hanvisningar/resor"] = "n",
        ["/kapacitet/fragor"] = "n m", ["/kapacitet/fragor/ny"] = "n m", ["/kapacitet/fragor/{id:long}"] = "n m",
        ["/kapacitet/filer"] = "n a", ["/kapacitet/filer/{id:long}"] = "n a",
        ["/regler"] = "n a", ["/regler/{id:int}"] = "n a", ["/regler/{id:int}/fil"] = "n a", ["/regler/utkast/{id:long}"] = "n a", ["/regler/provkorning/{id:long}"] = "n", ["/regler/utkast/{id:long}/fil"] = "n a",
        ["/anvandare"] = "a", ["/anvandare/{id}"] = "a", ["/kliniker"] = "a", ["/kliniker/{id:int}"] = "a", ["/andringar"] = "a", ["/installningar"] = "a",
        ["/korningar"] = "n a", ["/forfragningar"] = "n", ["/forfragningar/statistik"] = "n", ["/tillganglighet"] = Public, ["/konto/losenord"] = Everybody, ["/logga-in"] = Public, ["/health"] = Public,
        ["/fel"] = Public, ["/fel/{code:int}"] = Public, ["/fel/403"] = Public, ["/fel/404"] = Public, ["/sprak/{language}"] = Public,
    };

    /// <summary>Not pages: writing endpoints, checked for nobody below, and what the framework itself serves.</summary>
    private static readonly string[] Writing = ["/utkast", "/konto/vaken", "/logga-ut", "/api/capacity/offers/", "/api/capacity/offers/{id}"];

    private static bool IsFramework(string route) => route.StartsWith("/_") || route.Contains('.') && !route.EndsWith("rader.csv") || route.Contains("{**") || route.Contains("{*path");

    public async ValueTask InitializeAsync()
    {
        await Once.WaitAsync();
        try
        {
            if (_made) return;
            var file = Path.Combine(Path.GetTempPath(), $"walk-{Guid.NewGuid():N}.csv");
            await File.WriteAllTextAsync(file, Row.File([new Row("A")]));
            await site.Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(file, "walk.csv", null, ImportSource.CommandLine, "test"), null, CancellationToken.None);
            File.Delete(file);
            await site.AddUserAsync("n", Roles.Navigator);
            await site.AddUserAsync("m", Roles.Manager, ["SE2321000214-H001"]);
            await site.AddUserAsync("a", Roles.Administrator);
            _made = true;
        }
        finally
        {
            Once.Release();
        }
    }

    private IEnumerable<string> Routes() => site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').ToLowerInvariant()).Where(r => !IsFramework(r)).Distinct().Order();

    [Fact]
    public void Routes_All_AreInTheTable() => Assert.Empty(Routes().Except(Table.Keys).Except(Writing));

    [Theory]
    [InlineData("0")]
    [InlineData("n")]
    [InlineData("m")]
    [InlineData("a")]
    public async Task Get_EveryRoute_OnlyThoseWhoMay(string who)
    {
        using var visitor = site.Visitor();
        if (who != "0") await visitor.SignInAsync(who);
        var wrong = new List<string>();
        foreach (var (route, may) in Table)
        {
            var path = route.Replace("{id:long}", "1").Replace("{id:int}", "1").Replace("{code:int}", "404").Replace("{language}", "sv").Replace("{id}", "1").Replace("{kindword}", "erbjudande").Replace("{languageword}", "svenska");
            var response = await visitor.GetAsync(path);
            if (IsLetIn(response, path) != may.Split(' ').Contains(who)) wrong.Add($"{path}: {(int)response.StatusCode} {response.Headers.Location}");
        }
        Assert.Empty(wrong);
    }

    /// <summary>Sent to the sign-in or the no-access page, or refused outright, is not let in.</summary>
    private static bool IsLetIn(HttpResponseMessage response, string path)
    {
        var to = response.Headers.Location?.ToString() ?? "";
        if (to.Contains("/logga-in") && path != "/logga-in" || to.Contains("/fel/403")) return false;
        return response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/utkast")]
    [InlineData("/konto/vaken")]
    [InlineData("/logga-ut")]
    [InlineData("/api/capacity/offers/E1")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task Post_AsNobody_ChangesNothing(string path)
    {
        using var visitor = site.Visitor();
        var response = await visitor.PostAsync(path, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.True(!IsLetIn(response, path) || response.StatusCode is HttpStatusCode.BadRequest, $"{(int)response.StatusCode} {response.Headers.Location}");
    }

    [Fact]
    public async Task Download_ManagerOfAnotherClinic_IsNotFound()
    {
        using var visitor = site.Visitor();
        await visitor.SignInAsync("m");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/import/1/rader.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/import/99/rader.csv")).StatusCode);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
