using System.Net.Sockets;
using MailKit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Jobs.Mail;

/// <summary>Looks every minute whether a night has failed or is late, and tells of it once. What cannot be sent is tried again.</summary>
internal sealed class NightWatch(NightNoticeService notices, NightMail mail, ILogger<NightWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    /// <returns>True when a notice was sent.</returns>
    internal async Task<bool> LookAsync(CancellationToken ct)
    {
        try
        {
            if (await notices.CurrentAsync(ct) is not { } alarm || !await notices.ClaimAsync(alarm, ct)) return false;
            await mail.SendAsync(alarm, ct);
            await notices.SentAsync(alarm, ct);
            log.LogInformation("Told of the night: {About}", alarm.About);
            return true;
        }
        catch (Exception e) when (IsTrouble(e) || DatabaseProblem.Of(e) is not null)
        {
            log.LogError("A notice about the nights could not be sent and is tried again: {Kind}", e.GetType().FullName);
            return false;
        }
    }

    /// <summary>The mail server refused, or could not be reached.</summary>
    internal static bool IsTrouble(Exception e) =>
        e is SocketException or IOException or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or TimeoutException;
}
