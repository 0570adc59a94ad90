namespace Vardlots.Core.WaitingLists;

/// <summary>The check digit of Swedish personal numbers (the modulus-10 method).</summary>
public static class Luhn
{
    /// <summary>The digit that completes <paramref name="digits"/> (nine of them in a personal number without century).</summary>
    public static int CheckDigit(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        int factor = 2;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            int product = (digits[i] - '0') * factor;
            sum += product > 9 ? product - 9 : product;
            factor = 3 - factor;
        }
        return (10 - sum % 10) % 10;
    }

    /// <summary>True when the last digit is the check digit of those before it.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && CheckDigit(digits[..^1]) == digits[^1] - '0';
}
