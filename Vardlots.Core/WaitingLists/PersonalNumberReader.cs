using NodaTime;

namespace Vardlots.Core.WaitingLists;

/// <summary>Reads personnummer and samordningsnummer: date part, century and check digit.</summary>
internal static class PersonalNumberReader
{
    /// <summary>No number was ever given to anyone born before this year.</summary>
    private const int EarliestYear = 1800;
    /// <summary>Twelve digits from here on are a reserve number beginning with 99, not a year far ahead.</summary>
    private const int ReserveNumbers = 9900;
    private const int CoordinationOffset = 60;

    public enum Result { Valid, NotADate, Invalid }

    /// <summary>Reads 10 or 12 digits; <paramref name="sign"/> is '-', '+' or '\0' as it stood before the last four.</summary>
    public static Result Read(ReadOnlySpan<char> digits, char sign, LocalDate snapshot,
        out IdentityKind kind, out LocalDate birthDate, out string canonical)
    {
        canonical = "";
        if (!TryReadDate(digits, sign, snapshot, out kind, out birthDate))
        {
            return Result.NotADate;
        }
        ReadOnlySpan<char> tenDigits = digits[^10..];
        if (birthDate > snapshot || !Luhn.IsValid(tenDigits))
        {
            return Result.Invalid;
        }
        int century = birthDate.Year / 100;
        canonical = string.Concat([(char)('0' + century / 10), (char)('0' + century % 10)], tenDigits);
        return Result.Valid;
    }

    private static bool TryReadDate(ReadOnlySpan<char> digits, char sign, LocalDate snapshot,
        out IdentityKind kind, out LocalDate birthDate)
    {
        int month = Number(digits.Slice(digits.Length - 8, 2));
        int day = Number(digits.Slice(digits.Length - 6, 2));
        kind = day > CoordinationOffset ? IdentityKind.CoordinationNumber : IdentityKind.PersonalNumber;
        day = day > CoordinationOffset ? day - CoordinationOffset : day;
        int year = digits.Length == 12
            ? Number(digits[..4])
            : FullYear(Number(digits[..2]), month * 100 + day, sign, snapshot);
        birthDate = default;
        if (year is < EarliestYear or >= ReserveNumbers || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }
        birthDate = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>
    /// Ten digits mean the youngest person they can: born on or before the snapshot's day. A plus sign replaces the
    /// hyphen from the year the person turns 100, so it means the youngest who is at least that.
    /// </summary>
    private static int FullYear(int twoDigits, int monthDay, char sign, LocalDate snapshot)
    {
        int year = snapshot.Year / 100 * 100 + twoDigits;
        if (year > snapshot.Year || (year == snapshot.Year && monthDay > snapshot.Month * 100 + snapshot.Day))
        {
            year -= 100;
        }
        return sign == '+' && snapshot.Year - year < 100 ? year - 100 : year;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = number * 10 + (digit - '0');
        }
        return number;
    }
}
