using NodaTime;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Core.Import;
using Xunit;

namespace Vardlots.Tests.Core.WaitingLists;

public class PatientIdentityNumberTests
{
    private static readonly LocalDate Snapshot = new(2026, 10, 4);

    private static string? Parse(string value, string? type = null) =>
        PatientIdentityNumber.TryParse(value, type, Snapshot, out IdentityKind kind, out string canonical, out LocalDate? born)
            ? $"{kind} {canonical} {born?.ToString("uuuu-MM-dd", null) ?? "-"}"
            : null;

    private static string Number(string date, string serial = "238") => ListText.WithCheckDigit(date, serial);

    [Fact]
    public void CheckDigit_TextbookExample_Matches()
    {
        // The textbook example of the method: 16 1 2 2 2 8 18 8 14, sum of digits 44, so 6.
        Assert.Equal(6, Luhn.CheckDigit("811218987"));
        Assert.True(Luhn.IsValid("8112189876"));
        Assert.False(Luhn.IsValid("8112189877"));
    }

    [Fact]
    public void TryParse_EveryFormOfAPersonalNumber_SameCanonical()
    {
        string number = Number("19800229");
        string expected = $"PersonalNumber {number} 1980-02-29";
        Assert.Equal(expected, Parse(number));
        Assert.Equal(expected, Parse(number.Insert(8, "-")));
        Assert.Equal(expected, Parse(number[2..]));
        Assert.Equal(expected, Parse(number[2..].Insert(6, "-")));
        Assert.Equal(expected, Parse(number, "PNR"));
        Assert.Equal(expected, Parse(number, "pnr"));
    }

    [Fact]
    public void TryParse_CoordinationNumber_DayLessSixty()
    {
        string number = Number("19800261");
        Assert.Equal($"CoordinationNumber {number} 1980-02-01", Parse(number));
        Assert.Equal($"CoordinationNumber {number} 1980-02-01", Parse(number[2..].Insert(6, "-"), "sam"));
        Assert.Null(Parse(number, "PNR"));
        Assert.Null(Parse(Number("19800201"), "SAM"));
        Assert.Null(Parse(Number("19800260")));
        Assert.Null(Parse(Number("19800292")));
    }

    [Theory]
    [InlineData("261004", '\0', 2026)]
    [InlineData("261005", '\0', 1926)]
    [InlineData("261004", '-', 2026)]
    [InlineData("270101", '-', 1927)]
    [InlineData("260101", '+', 1926)]
    [InlineData("261005", '+', 1926)]
    [InlineData("270101", '+', 1827)]
    [InlineData("250101", '+', 1925)]
    [InlineData("000229", '-', 2000)]
    public void TryParse_TenDigits_CenturyFromTheSnapshot(string date, char sign, int year)
    {
        string ten = Number($"{year / 100}{date}")[2..];
        string written = sign == '\0' ? ten : ten.Insert(6, sign.ToString());
        Assert.StartsWith($"PersonalNumber {year}", Parse(written));
    }

    [Fact]
    public void TryParse_WrongNumbers_Refused()
    {
        string number = Number("19800101");
        string wrongDigit = number[..11] + (char)('0' + (number[11] - '0' + 1) % 10);
        Assert.Null(Parse(wrongDigit));
        Assert.Null(Parse(wrongDigit[2..]));
        Assert.Null(Parse(Number("19800230")));
        Assert.Null(Parse(Number("19801301")));
        Assert.Null(Parse(Number("19800100")));
        Assert.Null(Parse(Number("19000229"))); // not a leap year
        Assert.Null(Parse(Number("20261005"))); // tomorrow
        Assert.NotNull(Parse(Number("20261004")));
        Assert.Null(Parse(number[..11]));
        Assert.Null(Parse(number + "0"));
        Assert.Null(Parse(" " + number));
        Assert.Null(Parse(number.Insert(6, "-")));
        Assert.Null(Parse(number.Insert(8, "--")));
        Assert.Null(Parse(number, "XYZ"));
        Assert.Null(Parse("-"));
    }

    [Fact]
    public void TryParse_ReserveNumbers_BeginWith99()
    {
        Assert.Equal("Local 991234567890 -", Parse("991234567890"));
        Assert.Equal("Local 991912010138 -", Parse("991912010138"));
        Assert.Equal("Local 9934567890 -", Parse("9934567890"));
        Assert.Null(Parse("981234567890"));
        Assert.Null(Parse("99345678-0000"));
        string person = Number("19990101")[2..];
        Assert.Equal($"PersonalNumber 19{person} 1999-01-01", Parse(person));
        Assert.Null(Parse(person[..9] + (char)('0' + (person[9] - '0' + 1) % 10)));
        Assert.Equal("Local 123 -", Parse("123", "LOKAL"));
    }

    [Fact]
    public void TryParse_Letters_NationalWhenTwelveOtherwiseLocal()
    {
        Assert.Equal("National AB12CD34EF56 -", Parse("ab12CD34ef56"));
        Assert.Equal("National 123456789012 -", Parse("123456789012", "NRID"));
        Assert.Equal("Local AB-12 -", Parse("AB-12"));
        Assert.Equal("Local AB12-CD34-EF -", Parse("AB12-CD34-EF"));
        Assert.Equal("Local AB12CD34EF56 -", Parse("AB12CD34EF56", "lokal"));
        Assert.Null(Parse("AB12CD34EF5", "NRID"));
        Assert.Null(Parse("AB12-D34EF56", "NRID"));
        Assert.Null(Parse("AB 12"));
        Assert.NotNull(Parse(new string('A', 32)));
        Assert.Null(Parse(new string('A', 33)));
        Assert.Null(Parse("", "LOKAL"));
    }

    [Fact]
    public void Mask_EachKind_HidesWhatIdentifies()
    {
        Assert.Equal("19800101-••••", PatientIdentityNumber.Mask(IdentityKind.PersonalNumber, Number("19800101")));
        Assert.Equal("19800161-••••", PatientIdentityNumber.Mask(IdentityKind.CoordinationNumber, Number("19800161")));
        Assert.Equal("99••••", PatientIdentityNumber.Mask(IdentityKind.Local, "991234567890"));
        Assert.Equal("A••••", PatientIdentityNumber.Mask(IdentityKind.Local, "A"));
    }
}
