using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;
using Xunit;
using NodaTime;

namespace Vardlots.Tests.Web.Security;

/// <summary>A site with one entry and one case, and its people.</summary>
public sealed class OddValueSite : WebSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var file = Path.Combine(Path.GetTempPath(), $"odd-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, Row.File([new Row("A"), new Row("=1+1").With("Mvo", "x")]));
        await Services.GetRequiredService<ImportService>().RunAsync(new ImportRequest(file, "odd.csv", new LocalDate(2026, 11, 1), ImportSource.CommandLine, "test"), null, CancellationToken.None);
        await Services.GetRequiredService<NightlyScan>().RunAsync(new LocalDate(2026, 11, 1), RunTrigger.CommandLine, "test", null, CancellationToken.None);
        File.Delete(file);
        await AddUserAsync("n", Roles.Navigator);
        await AddUserAsync("m", Roles.Manager, ["SE2321000214-H001"]);
        await AddUserAsync("a", Roles.Administrator);
    }
}

/// <summary>Every address and every form with values nobody should send: never a 500, never a stack trace, never written back as markup.</summary>
public sealed class OddValueTests(OddValueSite site) : IClassFixture<OddValueSite>
{
    private const string Script = "%22%3E%3Cscript%3Ealert(7)%3C/script%3E";

    private static readonly string[] Values =
    [
        Script, "%27%3B%20DROP%20TABLE%20Patients%3B%20--", "%27%20OR%20%271%27=%271", "%00", "a%00b", "%ED%A0%80", "%zz", "%", "%E5", "-1", "0", "2147483648", "-9223372036854775809",
        "99999999999999999999", "1e308", "NaN", "..%2f..%2fetc%2fpasswd", "%E2%80%AE", "%F0%9F%98%80", "%0d%0aX-Evil:%201", "//evil.example", "javascript:alert(7)", new string('x', 7000), new string('%', 500), "",
    ];

    /// <summary>Every parameter a page or endpoint reads from its address.</summary>
    private static readonly (string Path, string[] Names)[] Queries =
    [
        ("/uppgifter", ["flik", "alla", "sida"]),
        ("/arenden", ["flik", "klinik", "omrade", "status", "lage", "agare", "garanti", "stangda", "sortera", "ordning", "sida", "okand"]),
        ("/arenden/1", ["lista", "handelser"]), ("/arenden/manga/1", ["flik", "sida"]),
        ("/vantelistor", ["klinik", "omrade", "tillstand", "lage", "varning", "matt", "arende", "sida", "sortera", "ordning"]),
        ("/vantelistor/1", ["handelser"]),
        ("/klinikens-ko", ["klinik", "flik", "sida", "sortera", "ordning"]),
        ("/import", ["sida"]), ("/import/1", ["rader", "sida", "forsvunna"]), ("/import/1/rader.csv", ["rader", "klinik"]),
        ("/brev", ["flik", "sida"]), ("/brev/utskrift", ["brev"]), ("/arenden/1/brev", ["slag", "sprak"]),
        ("/korningar", ["sida"]), ("/logga-in", ["returnUrl", "orsak"]), ("/sprak/en", ["returnUrl"]), ("/health", ["x"]), ("/fel", ["x"]),
    ];

    private static readonly string[] Paths =
    [
        "/arenden/{0}", "/arenden/{0}/brev", "/brev/{0}", "/brev/mallar/{0}/{0}", "/vantelistor/{0}", "/import/{0}", "/import/{0}/rader.csv", "/fel/{0}", "/sprak/{0}", "/{0}", "/_content/{0}", "/_framework/{0}", "/_blazor?id={0}",
    ];

    private async Task<string> CookiesAsync(string user)
    {
        var cookies = new CookieContainer();
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(site.Url) };
        await visitor.SignInAsync(user);
        return cookies.GetCookieHeader(new Uri(site.Url));
    }

    private static string? Fault(string target, RawAnswer answer)
    {
        if (answer.Status is 0 or >= 500) return $"{answer.Status} {Short(target)}: {Short(answer.Text)}";
        if (answer.Text.Contains("   at ", StringComparison.Ordinal) || answer.Text.Contains("Exception:", StringComparison.Ordinal)) return $"stack trace {Short(target)}";
        if (answer.Text.Contains("text/html", StringComparison.OrdinalIgnoreCase) && answer.Text.Contains("<script>alert(7)", StringComparison.OrdinalIgnoreCase)) return $"reflected {Short(target)}";
        if (answer.Text.Contains("\r\nX-Evil:", StringComparison.OrdinalIgnoreCase) || answer.Text.Contains("Location: //evil", StringComparison.OrdinalIgnoreCase) || answer.Text.Contains("Location: javascript", StringComparison.OrdinalIgnoreCase))
            return $"header {Short(target)}";
        return null;
    }

    private static string Short(string text) => text.Length <= 160 ? text : text[..160];

    [Theory]
    [InlineData("n")]
    [InlineData("m")]
    [InlineData("a")]
    public async Task Get_OddValues_NeverAnErrorNorReflected(string who)
    {
        var cookies = await CookiesAsync(who);
        var targets = Queries.SelectMany(q => q.Names.SelectMany(n => Values.Select(v => $"{q.Path}?{n}={v}").Append($"{q.Path}?{n}=1&{n}={Script}&{n}&={n}&&&{n}[]=2")))
            .Concat(Paths.SelectMany(p => Values.Select(v => string.Format(null, p, v)))).ToList();
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(targets, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (target, _) =>
        {
            if (Fault(target, await RawHttp.GetAsync(site.Url, target, cookies)) is { } fault) faults.Add(fault);
        });
        Assert.Empty(faults.Order());
    }

    public static TheoryData<string> Bodies =>
    [
        "", "x", "{", "null", "[]", "_handler=sign-in", "_handler=sign-in&Input.Name=&Input.Password=", $"_handler=sign-in&Input.Name={Script}&Input.Password=x",
        "_handler=sign-in&Input.Name=%00n&Input.Password=%00", "_handler=sign-in&Input.Name=%ED%A0%80&Input.Password=%zz", $"_handler=sign-in&Input.Name={new string('n', 10_000)}&Input.Password={new string('p', 10_000)}",
        "_handler=sign-in&Input.Name=n&Input.Name=m&Input.Name[0]=x&Input[Name]=y&Input.Password=a&Input.Password=b", $"_handler={Script}", "_handler=change-password&Input.Current=1&Input.Next=2&Input.Repeat=3",
        string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1")), new string('k', 5000), "Input.Name=" + new string('x', 2_000_000),
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_OddForms_NeverAnErrorNorReflected(string body)
    {
        var cookies = await CookiesAsync("n");
        using var visitor = site.Visitor();
        var page = await visitor.GetAsync("/logga-in");
        var html = await page.Content.ReadAsStringAsync();
        var mark = html.IndexOf("name=\"__RequestVerificationToken\" value=\"", StringComparison.Ordinal) + 41;
        var token = "&__RequestVerificationToken=" + Uri.EscapeDataString(html[mark..html.IndexOf('"', mark)]);
        var antiforgery = string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        foreach (var (path, jar) in new[] { ("/logga-in", antiforgery), ("/logga-in", ""), ("/konto/losenord", cookies), ("/logga-ut", cookies), ("/utkast", cookies), ("/konto/vaken", cookies), ("/arenden", cookies), ("/import/1", cookies) })
            foreach (var type in new[] { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/plain", "\u00e5/\u00e4" })
                Assert.Null(Fault($"{path} {type}", await RawHttp.PostAsync(site.Url, path, body.Length == 0 ? body : body + (jar == antiforgery ? token : ""), type, jar)));
    }

    [Theory]
    [InlineData("""{"key":"case/1/note","text":"\u0000"}""", 200)]
    [InlineData("""{"key":"case/1/note","text":"a\u0000b 😀"}""", 200)]
    [InlineData("""{"key":"case/1/note","text":"\ud800"}""", 400)]
    [InlineData("""{"key":"../../x","text":"x"}""", 400)]
    [InlineData("""{"key":["case/1/note"],"text":{}}""", 400)]
    [InlineData("""{"key":null,"text":null}""", 400)]
    [InlineData("""{"key":"case/1/note","text":"x","key":"case/2/note","extra":[[[[[]]]]]}""", 200)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 400)]
    public async Task Drafts_OddJson_SavedOrRefused(string json, int expected)
    {
        using var visitor = site.Visitor();
        await visitor.SignInAsync("n");
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        content.Headers.Add("X-Vardlots-Token", await visitor.RequestTokenAsync());
        Assert.Equal(expected, (int)(await visitor.PostAsync("/utkast", content)).StatusCode);
    }

    [Fact]
    public async Task Search_OddText_NeverAnError()
    {
        var person = new ViewContext("n", "n", Roles.Navigator, "", null, false);
        string[] odd = ["\0", "a\0", "\uD800", "\uDC00x", "😀", "1\uD800", "1\0", "'; DROP TABLE Patients; --", "%", "_", "\\", "[a-z]", "*", new('x', 10_000), new('1', 10_000), "\uFFFF", "ﷺ", "\u0301\u0301", "İıſK", "\u202Eabc"];
        foreach (var text in odd)
        {
            await site.Services.GetRequiredService<CaseListQueries>().ListAsync(person, new CaseFilter { Search = text }, CancellationToken.None);
            await site.Services.GetRequiredService<EntryListQueries>().ListAsync(person, new EntryFilter { Search = text }, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Client_OneByteASecond_IsLetGo()
    {
        var answers = await Task.WhenAll(
            DripAsync("", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
            DripAsync($"POST /logga-in HTTP/1.1\r\nHost: {new Uri(site.Url).Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\n", new string('x', 60)));
        Assert.All(answers, seconds => Assert.InRange(seconds, 1, 25));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync("/health")).StatusCode);
    }

    /// <summary>Sends the beginning at once and the rest a byte a second; how long until the server hangs up.</summary>
    private async Task<double> DripAsync(string beginning, string rest)
    {
        using var client = await RawHttp.ConnectAsync(site.Url);
        var stream = client.GetStream();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));
        var hangUp = stream.CopyToAsync(Stream.Null);
        foreach (var b in Encoding.ASCII.GetBytes(rest))
        {
            try
            {
                await stream.WriteAsync(new[] { b });
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                break;
            }
            if (await Task.WhenAny(hangUp, Task.Delay(1000)) == hangUp) break;
        }
        return watch.Elapsed.TotalSeconds;
    }
}
