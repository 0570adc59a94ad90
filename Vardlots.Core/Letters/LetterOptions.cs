using System.Globalization;
using Microsoft.Extensions.Configuration;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Letters;

/// <summary>Who writes the letters, <c>Letters:*</c>.</summary>
/// <param name="AnswerDays">Days to answer in, where no offer says otherwise.</param>
/// <param name="Forwarding">Where letters to people with protected identity go to be forwarded: name, address and postal town between commas.</param>
public sealed record LetterOptions(
    string Unit, string Street, string PostalCode, string City, string Phone, string Hours, string PatientsBoard, int AnswerDays, string Forwarding)
{
    private const int MaxText = 160;

    /// <summary>Invented, and seen to be: nobody answers there.</summary>
    public static readonly LetterOptions Demo = new(
        "Vårdlotsarna, Region Exempel", "Exempelgatan 1", "999 99", "Exempelstad", "0999-00 00 00", "vardagar 9–15",
        "Patientnämnden i Region Exempel, telefon 0999-00 00 10", 14, "Skatteverket, Box 2820, 403 20 Göteborg");

    /// <summary>The letterhead is still the invented one.</summary>
    public bool IsDemo => (Unit, Phone) == (Demo.Unit, Demo.Phone);

    public string AddressLine => $"{Street}, {PostalCode} {City}";

    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static LetterOptions Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var read = new LetterOptions(
            Text("Unit", Demo.Unit), Text("Street", Demo.Street), Postal(), Text("City", Demo.City), Text("Phone", Demo.Phone), Text("Hours", Demo.Hours),
            Text("PatientsBoard", Demo.PatientsBoard), Days(), Text("Forwarding", Demo.Forwarding));
        if (!read.Forwarding.Contains(',', StringComparison.Ordinal)) faults.Add(LetterText.BadForwarding(read.Forwarding));
        return faults.Count == 0 ? read : throw new StartupException(string.Join(' ', faults));

        string Text(string key, string otherwise)
        {
            var value = CleanText.OrNull(configuration[$"Letters:{key}"]);
            if (value is null) return otherwise;
            if (value.Length > MaxText || value.Any(c => char.IsControl(c) || c is '{' or '}')) faults.Add(LetterText.BadSetting(key, MaxText));
            return value;
        }

        string Postal()
        {
            var value = Text("PostalCode", Demo.PostalCode);
            if (PostalCodes.Of(value) is { } known) return known;
            faults.Add(LetterText.BadPostalSetting(value));
            return value;
        }

        int Days()
        {
            var value = configuration["Letters:AnswerDays"];
            if (string.IsNullOrWhiteSpace(value)) return Demo.AnswerDays;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 7 and <= 60) return days;
            faults.Add(LetterText.BadAnswerDays(value));
            return Demo.AnswerDays;
        }
    }
}

public static class PostalCodes
{
    /// <summary>"831 31" from five digits with or without a space; null from anything else.</summary>
    public static string? Of(string? typed)
    {
        var digits = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        return digits.Length == 5 && digits.All(char.IsAsciiDigit) ? $"{digits[..3]} {digits[3..]}" : null;
    }
}
