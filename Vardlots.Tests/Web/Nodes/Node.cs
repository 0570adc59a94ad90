using System.Diagnostics;
using System.Net;
using Npgsql;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Web.Nodes;

/// <summary>One node of several: the real program as a process of its own, on a port and with a connection name of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly Process _process;

    private Node(Process process, string name, string url) => (_process, Name, Url) = (process, name, url);

    public string Name { get; }
    public string Url { get; }

    /// <param name="settings">Beside those of the database, with <c>__</c> for colons.</param>
    public static async Task<Node> StartAsync(OwnDatabase database, string name, params (string Key, string Value)[] settings)
    {
        var url = $"http://127.0.0.1:{SparePort.Find()}";
        // Whoever looks at the server's sessions sees which node each belongs to.
        var named = new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = name }.ConnectionString;
        var program = new RealProgram(database) { Settings = { ["ConnectionStrings__Vardlots"] = named, ["Demo__Enabled"] = "false" } };
        foreach (var (key, value) in settings) program.Settings[key] = value;
        var process = program.Start($"--urls={url}", "--environment=Development");
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        for (var patience = Stopwatch.StartNew(); ;)
        {
            if (process.HasExited) throw new InvalidOperationException($"Node {name} ended: {await errors}");
            try
            {
                if ((await http.GetAsync("/logga-in")).StatusCode == HttpStatusCode.OK) return new Node(process, name, url);
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromSeconds(90))
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>A browser's cookies, for this node.</summary>
    public HttpClient Visitor(CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(Url) };

    /// <summary>SIGKILL: no farewell.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }
}
