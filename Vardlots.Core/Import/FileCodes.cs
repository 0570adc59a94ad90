using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Import;

/// <summary>The words of the file and what they mean. Case does not matter.</summary>
internal static class FileCodes
{
    /// <summary>In the order of <see cref="RemovalReason"/>.</summary>
    public static readonly string[] RemovalReasons =
    [
        "BEHOV_UPPHORT", "ANNAN_VARDGIVARE", "PATIENT_AVBOJT", "UTEBLIVEN", "AVLIDEN", "FLYTTAT", "DUBBLETT",
        "MEDICINSKA_SKAL", "ANNAT",
    ];

    /// <summary>In the order of <see cref="ListStatus"/>.</summary>
    public static readonly string[] Statuses = ["VANTANDE", "BEVAKNING", "GENOMFORD", "BORTTAGEN"];

    /// <summary>Numbered 1 and 2 in the file.</summary>
    public static readonly string[] Guarantee = ["JA", "NEJ"];

    /// <summary>Numbered from 1 in the file, in the order of <see cref="Deviation"/> after None.</summary>
    public static readonly string[] Deviations = ["PvV", "MoV", "SoV"];

    /// <summary>The word's place in the list; -1 when it is not there.</summary>
    public static int Find(string[] words, ReadOnlySpan<char> value)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (value.Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>A single digit from <paramref name="lowest"/> to <paramref name="highest"/>; -1 for anything else.</summary>
    public static int Digit(ReadOnlySpan<char> value, int lowest, int highest) =>
        value.Length == 1 && value[0] - '0' >= lowest && value[0] - '0' <= highest ? value[0] - '0' : -1;

    /// <summary>A word's place, from 0, written as its number from 1 or as the word; -1 for anything else.</summary>
    public static int NumberOrWord(string[] words, ReadOnlySpan<char> value)
    {
        int digit = Digit(value, 1, words.Length);
        return digit > 0 ? digit - 1 : Find(words, value);
    }

    /// <summary>How a value was written.</summary>
    public static CodeForm Form(ReadOnlySpan<char> value) =>
        value.IsEmpty ? CodeForm.Empty : char.IsAsciiDigit(value[0]) ? CodeForm.Digits : CodeForm.Letters;

    /// <summary>Exactly this many ASCII digits.</summary>
    public static bool IsDigits(ReadOnlySpan<char> value, int count) =>
        value.Length == count && !value.ContainsAnyExceptInRange('0', '9');

    /// <summary><c>SE</c>, ten digits, a hyphen, letters or digits; at most 31 characters.</summary>
    public static bool IsHsaId(ReadOnlySpan<char> value)
    {
        if (value.Length is < 14 or > 31 || !value.StartsWith("SE") || value[12] != '-' || !IsDigits(value.Slice(2, 10), 10))
        {
            return false;
        }
        foreach (char c in value[13..])
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }
        return true;
    }
}
