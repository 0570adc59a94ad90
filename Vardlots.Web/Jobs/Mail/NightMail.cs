using MailKit.Net.Smtp;
using MimeKit;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Jobs.Mail;

/// <summary>Sends a notice about the nights. It holds dates and a sentence about what went wrong, never anything of a patient.</summary>
public sealed class NightMail(MailOptions options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsOn => options.IsOn;
    public string To => string.Join(", ", options.To.Select(a => a.Address));

    public Task SendAsync(NightAlarm alarm, CancellationToken ct) => SendAsync(NightMailText.Subject(alarm), NightMailText.Body(alarm, options.Address), ct);

    /// <summary>To see that the settings work.</summary>
    public Task SendTrialAsync(CancellationToken ct) => SendAsync(NightMailText.TrialSubject, NightMailText.Trial, ct);

    private async Task SendAsync(string subject, string body, CancellationToken ct)
    {
        var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = body } };
        message.From.Add(options.From!); // there is one wherever there is a host
        message.To.AddRange(options.To);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(options.Host, options.Port, options.Security, ct);
        if (options.User.Length > 0) await client.AuthenticateAsync(options.User, options.Password, ct);
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}

internal static class NightMailText
{
    public static string Subject(NightAlarm alarm) => alarm.Problem is null
        ? $"Vårdlots: nattens körning {DateText.Iso(alarm.Night)} har inte gjorts"
        : $"Vårdlots: nattens körning {DateText.Iso(alarm.Night)} misslyckades";

    public static string Body(NightAlarm alarm, string address)
    {
        var happened = alarm.Problem ?? "Klockan är efter sju och nattens körning är inte gjord.";
        var where = address.Length == 0 ? "Körningar i Vårdlots" : $"{address.TrimEnd('/')}{Urls.Runs}";
        return $"{happened}\n\nGränserna på skärmen är från en tidigare natt. Kör nattens arbete igen eller kontrollera servern: {where}\n";
    }

    public const string TrialSubject = "Vårdlots: provmeddelande";
    public const string Trial = "Det här är ett provmeddelande. Larm om nätter som misslyckas eller dröjer kommer hit.\n";
}
