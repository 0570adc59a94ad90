using System.Globalization;
using MailKit.Security;
using MimeKit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Jobs.Mail;

/// <summary>Where notices about the nights are sent, <c>Mail:*</c>. Without a host none are.</summary>
/// <param name="Security"><c>StartTls</c> unless set to <c>Tls</c> or <c>None</c>; None is for a server on the same machine.</param>
/// <param name="Address">Where the site is, for a link in the notice; empty for none.</param>
public sealed record MailOptions(
    string Host, int Port, SecureSocketOptions Security, string User, string Password, MailboxAddress? From, IReadOnlyList<MailboxAddress> To, string Address)
{
    public bool IsOn => Host.Length > 0;

    /// <exception cref="StartupException">A setting cannot be used; every fault is told.</exception>
    public static MailOptions Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var host = configuration["Mail:Host"] ?? "";
        var port = ReadPort(configuration["Mail:Port"], faults);
        var security = ReadSecurity(configuration["Mail:Security"], faults);
        var from = Mailbox("From", configuration["Mail:From"]);
        var to = (configuration["Mail:To"] ?? "").Split(',', ';').Where(a => !string.IsNullOrWhiteSpace(a)).Select(a => Mailbox("To", a)).OfType<MailboxAddress>().ToList();
        if (host.Length > 0 && (from is null || to.Count == 0)) faults.Add(Language.Pick("Mail:Host är satt; då behövs också Mail:From och Mail:To.", "Mail:Host is set; Mail:From and Mail:To are then needed as well."));
        return faults.Count == 0
            ? new MailOptions(host, port, security, configuration["Mail:User"] ?? "", configuration["Mail:Password"] ?? "", from, to, configuration["Mail:Address"] ?? "")
            : throw new StartupException(string.Join(' ', faults));

        MailboxAddress? Mailbox(string key, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (MailboxAddress.TryParse(text.Trim(), out var address) && address.Address.Contains('@', StringComparison.Ordinal)) return address;
            faults.Add(Language.Pick($"Inställningen Mail:{key} är ”{text.Trim()}”; den ska vara en e-postadress.", $"The setting Mail:{key} is \"{text.Trim()}\"; it must be an e-mail address."));
            return null;
        }
    }

    private static int ReadPort(string? text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return 587;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536) return port;
        faults.Add(Language.Pick($"Inställningen Mail:Port är ”{text}”; den ska vara ett tal från 1 till 65535.", $"The setting Mail:Port is \"{text}\"; it must be a number from 1 to 65535."));
        return 587;
    }

    private static SecureSocketOptions ReadSecurity(string? text, List<string> faults)
    {
        switch (text)
        {
            case null or "" or "StartTls": return SecureSocketOptions.StartTls;
            case "Tls": return SecureSocketOptions.SslOnConnect;
            case "None": return SecureSocketOptions.None;
            default:
                faults.Add(Language.Pick($"Inställningen Mail:Security är ”{text}”; välj StartTls, Tls eller None.", $"The setting Mail:Security is \"{text}\"; choose StartTls, Tls or None."));
                return SecureSocketOptions.StartTls;
        }
    }
}
