using Vardlots.Core.Audit;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Letters;

/// <summary>Where a letter goes. <see cref="Care"/> is a c/o line; abroad the postal code may be of any form and the country stands last.</summary>
public sealed record PostalAddress(string? Care, string? Street, string? PostalCode, string? City, string? Country = null)
{
    public const int MaxLine = 60;

    public bool IsEmpty => CleanText.OrNull(Street) is null && CleanText.OrNull(City) is null && CleanText.OrNull(PostalCode) is null;

    /// <summary>As it is stored, or a sentence about what is missing.</summary>
    /// <exception cref="UserMistakeException">It cannot be written on an envelope.</exception>
    public PostalAddress Checked()
    {
        var (care, street, city, country) = (CleanText.OrNull(Care), CleanText.OrNull(Street), CleanText.OrNull(City), CleanText.OrNull(Country));
        if (street is null || city is null) throw new UserMistakeException(LetterText.AddressMissing);
        var postal = country is null ? PostalCodes.Of(PostalCode) : CleanText.OrNull(PostalCode);
        if (postal is null) throw new UserMistakeException(LetterText.PostalCodeWrong);
        if (new[] { care, street, postal, city, country }.Any(l => l is not null && (l.Length > MaxLine || l.Any(char.IsControl)))) throw new UserMistakeException(LetterText.AddressTooLong(MaxLine));
        return new PostalAddress(care, street, postal, city, country);
    }

    /// <summary>The lines under the name.</summary>
    public IReadOnlyList<string> Lines => [.. new[] { Care is null ? null : CareLine, Street, $"{PostalCode} {City}".Trim(), Country?.ToUpperInvariant() }.OfType<string>().Where(l => l.Length > 0)];

    private string CareLine => Care!.StartsWith("c/o", StringComparison.OrdinalIgnoreCase) ? Care! : $"c/o {Care}";
}
