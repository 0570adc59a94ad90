using NodaTime;
using Vardlots.Core.Time;

namespace Vardlots.Core.Import;

/// <summary>
/// The dates of the file: <c>yyyy-MM-dd</c>, or <c>yyyy-MM-ddTHH:mm[:ss[.fff]][Z|±hh:mm]</c>. Nothing else is a date, so
/// that no clinic's local habit is ever guessed at.
/// </summary>
internal static class FileDate
{
    private const int DateLength = 10;

    /// <summary>A date alone.</summary>
    public static bool TryDate(ReadOnlySpan<char> value, out LocalDate date)
    {
        date = default;
        if (value.Length != DateLength || value[4] != '-' || value[7] != '-'
            || !Number(value[..4], out int year) || !Number(value.Slice(5, 2), out int month) || !Number(value.Slice(8, 2), out int day))
        {
            return false;
        }
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>
    /// A date, or the date of a date-time. With a zone it is the date in Europe/Stockholm at that moment
    /// (2026-06-14T22:30Z is 2026-06-15); without one it is the date as written.
    /// </summary>
    public static bool TryDateOrDateTime(ReadOnlySpan<char> value, out LocalDate date)
    {
        if (value.Length <= DateLength)
        {
            return TryDate(value, out date);
        }
        if (!TryDate(value[..DateLength], out date) || value[DateLength] != 'T')
        {
            return false;
        }
        ReadOnlySpan<char> rest = value[(DateLength + 1)..];
        if (!TryTime(ref rest, out LocalTime time) || !TryZone(rest, out int? offsetMinutes))
        {
            return false;
        }
        return offsetMinutes is null || TryInSweden(date + time, offsetMinutes.Value, out date);
    }

    private static bool TryTime(ref ReadOnlySpan<char> rest, out LocalTime time)
    {
        time = default;
        if (!TryHourMinute(rest, 0, out int hour, out int minute))
        {
            return false;
        }
        rest = rest[5..];
        int second = 0;
        if (rest.Length > 0 && rest[0] == ':')
        {
            if (rest.Length < 3 || !Number(rest.Slice(1, 2), out second) || second > 59)
            {
                return false;
            }
            rest = rest[3..];
            if (rest.Length > 0 && rest[0] == '.')
            {
                if (rest.Length < 4 || !Number(rest.Slice(1, 3), out _))
                {
                    return false;
                }
                rest = rest[4..]; // milliseconds never move a date
            }
        }
        time = new LocalTime(hour, minute, second);
        return true;
    }

    private static bool TryZone(ReadOnlySpan<char> rest, out int? offsetMinutes)
    {
        offsetMinutes = null;
        if (rest.IsEmpty)
        {
            return true;
        }
        if (rest is "Z")
        {
            offsetMinutes = 0;
            return true;
        }
        if (rest.Length != 6 || rest[0] is not ('+' or '-') || !TryHourMinute(rest, 1, out int hours, out int minutes))
        {
            return false;
        }
        offsetMinutes = (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
        return true;
    }

    private static bool TryHourMinute(ReadOnlySpan<char> text, int start, out int hour, out int minute)
    {
        hour = minute = 0;
        return text.Length >= start + 5 && text[start + 2] == ':'
            && Number(text.Slice(start, 2), out hour) && Number(text.Slice(start + 3, 2), out minute)
            && hour < 24 && minute < 60;
    }

    private static bool TryInSweden(LocalDateTime written, int offsetMinutes, out LocalDate date)
    {
        date = default;
        if (written.Year is 1 or 9999)
        {
            return false; // at the calendar's ends the other zone's date may not exist
        }
        Instant instant = written.PlusMinutes(-offsetMinutes).InUtc().ToInstant();
        date = instant.InZone(SwedishTime.Zone).Date;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
            number = number * 10 + (c - '0');
        }
        return true;
    }
}
