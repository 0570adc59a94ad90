using System.Net;
using System.Net.Sockets;
using Vardlots.Web.Commands;
using Vardlots.Web.Hosting;
using Xunit;

namespace Vardlots.Tests.Web.Hosting;

public sealed class StartUpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vardlots-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Error)> RunAsync(params string[] args)
    {
        var error = new StringWriter();
        string[] all = [$"--ConnectionStrings:Vardlots=Data Source={_folder}/v.db;Pooling=False", "--environment=Development", "--urls=http://127.0.0.1:0", .. args];
        return (await StartUp.GuardAsync(() => WebServer.RunAsync(all), error), error.ToString());
    }

    [Theory]
    [InlineData("--Region:Code=6", "Region:Code")]
    [InlineData("--Database:Provider=Oracle", "Database:Provider")]
    [InlineData("--Session:IdleMinutes=länge", "Session:IdleMinutes")]
    [InlineData("--urls=hej", "Urls")]
    [InlineData("--environment=Production", "HTTPS")]
    [InlineData("--ConnectionStrings:Vardlots=Data Source=/proc/nej/v.db", "/proc/nej")]
    public async Task Run_SettingThatCannotBeUsed_OneSentenceAndExitCode1(string argument, string mentioned)
    {
        var (exitCode, error) = await RunAsync(argument);
        Assert.Equal(1, exitCode);
        Assert.Contains(mentioned, error);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public async Task Run_PortTaken_OneSentenceAndExitCode1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exitCode, error) = await RunAsync($"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal(1, exitCode);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("Porten används redan", error);
    }

    [Fact]
    public async Task Run_TwoBadSettings_TellsBoth()
    {
        var (_, error) = await RunAsync("--Session:IdleMinutes=1", "--Https:BehindProxy=kanske");
        Assert.Contains("Session:IdleMinutes", error);
        Assert.Contains("Https:BehindProxy", error);
    }

    [Theory]
    [InlineData(true, "import", "x.csv")]
    [InlineData(false, "--urls=http://localhost:1")]
    [InlineData(false)]
    public void IsCommand_FirstArgument_NamesIt(bool expected, params string[] args) => Assert.Equal(expected, CommandLine.IsCommand(args));
}
