using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Tests.Support;
using Vardlots.Web.Jobs.Mail;
using Xunit;

namespace Vardlots.Tests.Web.Jobs;

/// <summary>A night that fails or is late is told of once, by a real letter to a real (small) server.</summary>
public sealed class NightWatchTests : IAsyncLifetime
{
    private readonly MailServer _server = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static MailOptions Options(params (string Key, string Value)[] settings) =>
        MailOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Mail:{s.Key}", (string?)s.Value))).Build());

    private NightWatch Watch() => new(
        _database.Get<NightNoticeService>(),
        new NightMail(Options(("Host", "127.0.0.1"), ("Port", $"{_server.Port}"), ("Security", "None"), ("From", "vardlots@region.example"), ("To", "drift@region.example, jour@region.example"), ("Address", "https://vardlots.region.example/"))),
        NullLogger<NightWatch>.Instance);

    private async Task NightAsync(RunStatus status, LocalDate night, string? problem = null)
    {
        await using var db = await _database.OpenAsync();
        db.NightRuns.Add(new NightRun { Night = night, Trigger = RunTrigger.Schedule, StartedBy = "schemat", StartedAt = _database.Clock.GetCurrentInstant(), Status = status, Problem = problem });
        await db.SaveChangesAsync();
    }

    private LocalDate Today => _database.SystemChange().Today;

    [Fact]
    public async Task Look_FailedNight_IsToldOnceWithTheSentenceAndTheLink()
    {
        await NightAsync(RunStatus.Failed, Today, "Databasen gick inte att nå.");
        Assert.True(await Watch().LookAsync(CancellationToken.None));
        Assert.False(await Watch().LookAsync(CancellationToken.None));
        var letter = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(_server.Letters))));
        Assert.Contains("misslyckades", letter.Subject);
        Assert.Equal(2, letter.To.Count);
        Assert.Contains("Databasen gick inte att nå.", letter.TextBody);
        Assert.Contains("https://vardlots.region.example/korningar", letter.TextBody);
        await NightAsync(RunStatus.Interrupted, Today, "Avbröts");
        Assert.True(await Watch().LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Look_CompletedNightOrNone_SaysNothing()
    {
        Assert.False(await Watch().LookAsync(CancellationToken.None));
        await NightAsync(RunStatus.Completed, Today);
        Assert.False(await Watch().LookAsync(CancellationToken.None));
        Assert.Empty(_server.Letters);
    }

    [Fact]
    public async Task Look_LateNight_IsToldOnceADay()
    {
        await NightAsync(RunStatus.Completed, Today.PlusDays(-3));
        Assert.True(await Watch().LookAsync(CancellationToken.None));
        Assert.False(await Watch().LookAsync(CancellationToken.None));
        _database.Clock.Advance(Duration.FromDays(1));
        Assert.True(await Watch().LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Look_ServerRefuses_IsTriedAgainLaterAndSentOnce()
    {
        await NightAsync(RunStatus.Failed, Today, "x");
        _server.IsFull = true;
        Assert.False(await Watch().LookAsync(CancellationToken.None));
        _server.IsFull = false;
        Assert.False(await Watch().LookAsync(CancellationToken.None)); // not at once: another node may be about to
        _database.Clock.Advance(Duration.FromMinutes(10));
        Assert.True(await Watch().LookAsync(CancellationToken.None));
        Assert.Single(_server.Letters);
    }

    [Theory]
    [InlineData("Port", "x")]
    [InlineData("Security", "Ssl2")]
    [InlineData("From", "ingen adress")]
    [InlineData("To", "a@b.example, också fel")]
    [InlineData("Host", "mail.region.example")] // without sender and receiver
    public void Read_Unusable_IsSaidAtTheStart(string key, string value) =>
        Assert.Contains($"Mail:{key}", Assert.Throws<StartupException>(() => Options((key, value))).Message);

    [Fact]
    public void Read_Nothing_IsOff() => Assert.False(Options().IsOn);
}
