using NodaTime;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// A patient's identity as the waiting-list file writes it: personnummer, samordningsnummer (day + 60), NRID (twelve
/// letters and digits) or a region's own reserve number. Stored as kind and canonical value.
/// </summary>
public static class PatientIdentityNumber
{
    private const int LongestLocal = 32;
    private const int NationalLength = 12;

    /// <summary>
    /// Reads an identity. Without a type it is derived: digits alone are a personnummer, a samordningsnummer or a
    /// reserve number beginning with 99; with letters it is NRID (exactly twelve) or local.
    /// </summary>
    /// <param name="value">The value as written; it is not trimmed.</param>
    /// <param name="type"><c>PNR</c>, <c>SAM</c>, <c>NRID</c>, <c>LOKAL</c> in any case, or empty.</param>
    /// <param name="snapshot">Decides the century of ten digits; nobody on a list is born after it.</param>
    /// <param name="kind">What it turned out to be.</param>
    /// <param name="canonical">Twelve digits for personal and coordination numbers, capitals for the others.</param>
    /// <param name="birthDate">Null for NRID and reserve numbers.</param>
    public static bool TryParse(ReadOnlySpan<char> value, ReadOnlySpan<char> type, LocalDate snapshot,
        out IdentityKind kind, out string canonical, out LocalDate? birthDate)
    {
        if (type.IsEmpty)
        {
            return TryDerive(value, snapshot, out kind, out canonical, out birthDate);
        }
        kind = default;
        canonical = "";
        birthDate = null;
        if (!TryParseKind(type, out IdentityKind wanted))
        {
            return false;
        }
        return wanted switch
        {
            IdentityKind.National => IsNational(value) && Keep(value, wanted, out kind, out canonical),
            IdentityKind.Local => IsLocal(value) && Keep(value, wanted, out kind, out canonical),
            _ => Personal(value, snapshot, out kind, out canonical, out birthDate) == PersonalNumberReader.Result.Valid
                && kind == wanted,
        };
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, ReadOnlySpan{char}, LocalDate, out IdentityKind, out string, out LocalDate?)"/>
    public static bool TryParse(string value, string? type, LocalDate snapshot,
        out IdentityKind kind, out string canonical, out LocalDate? birthDate) =>
        TryParse(value.AsSpan(), type.AsSpan(), snapshot, out kind, out canonical, out birthDate);

    /// <summary>The kind that a value of <c>PatientIdTyp</c> names.</summary>
    public static bool TryParseKind(ReadOnlySpan<char> type, out IdentityKind kind)
    {
        kind = type.Equals("PNR", StringComparison.OrdinalIgnoreCase) ? IdentityKind.PersonalNumber
            : type.Equals("SAM", StringComparison.OrdinalIgnoreCase) ? IdentityKind.CoordinationNumber
            : type.Equals("NRID", StringComparison.OrdinalIgnoreCase) ? IdentityKind.National
            : type.Equals("LOKAL", StringComparison.OrdinalIgnoreCase) ? IdentityKind.Local
            : (IdentityKind)(-1);
        return kind >= 0;
    }

    /// <summary>What reports show instead of the value: the birth date, or two characters, and dots.</summary>
    public static string Mask(IdentityKind kind, string value)
    {
        bool hasBirthDate = kind is IdentityKind.PersonalNumber or IdentityKind.CoordinationNumber && value.Length == 12;
        return hasBirthDate ? $"{value[..8]}-••••" : $"{value[..Math.Min(2, value.Length)]}••••";
    }

    private static bool TryDerive(ReadOnlySpan<char> value, LocalDate snapshot,
        out IdentityKind kind, out string canonical, out LocalDate? birthDate)
    {
        PersonalNumberReader.Result personal = Personal(value, snapshot, out kind, out canonical, out birthDate);
        if (personal == PersonalNumberReader.Result.Valid)
        {
            return true;
        }
        birthDate = null;
        if (personal == PersonalNumberReader.Result.Invalid)
        {
            return false; // a date but a wrong check digit is a mistyped person, never a reserve number
        }
        if (!value.ContainsAnyExcept(Digits))
        {
            return value.StartsWith("99") && IsLocal(value) && Keep(value, IdentityKind.Local, out kind, out canonical);
        }
        if (!HasLetter(value))
        {
            return false;
        }
        return IsNational(value) ? Keep(value, IdentityKind.National, out kind, out canonical)
            : IsLocal(value) && Keep(value, IdentityKind.Local, out kind, out canonical);
    }

    private static PersonalNumberReader.Result Personal(ReadOnlySpan<char> value, LocalDate snapshot,
        out IdentityKind kind, out string canonical, out LocalDate? birthDate)
    {
        Span<char> digits = stackalloc char[12];
        kind = default;
        canonical = "";
        birthDate = null;
        int length = TakeDigits(value, digits, out char sign);
        if (length == 0)
        {
            return PersonalNumberReader.Result.NotADate;
        }
        PersonalNumberReader.Result result = PersonalNumberReader.Read(
            digits[..length], sign, snapshot, out kind, out LocalDate born, out canonical);
        birthDate = result == PersonalNumberReader.Result.Valid ? born : null;
        return result;
    }

    /// <summary>Ten or twelve digits, with or without a sign before the last four; 0 for anything else.</summary>
    private static int TakeDigits(ReadOnlySpan<char> value, Span<char> digits, out char sign)
    {
        sign = value.Length is 11 or 13 && value[^5] is '-' or '+' ? value[^5] : '\0';
        int length = sign == '\0' ? value.Length : value.Length - 1;
        if (length is not (10 or 12))
        {
            return 0;
        }
        value[..(length - 4)].CopyTo(digits);
        value[^4..].CopyTo(digits[(length - 4)..]);
        return digits[..length].ContainsAnyExcept(Digits) ? 0 : length;
    }

    private static bool Keep(ReadOnlySpan<char> value, IdentityKind wanted, out IdentityKind kind, out string canonical)
    {
        kind = wanted;
        canonical = value.ToString().ToUpperInvariant();
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789");

    private static bool IsNational(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }
        return value.Length == NationalLength;
    }

    private static bool IsLocal(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (c != '-' && !char.IsLetter(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }
        return value.Length is > 0 and <= LongestLocal;
    }

    private static bool HasLetter(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }
        return false;
    }
}
