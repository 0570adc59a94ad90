using Xunit;
using static Vardlots.Tests.Core.Import.ListText;

namespace Vardlots.Tests.Core.Import;

public class RowErrorTests
{
    private static readonly string Long65 = new('x', 65);

    [Theory]
    [InlineData("VardkontaktId")]
    [InlineData("HSAIdVardenhet")]
    [InlineData("PatientId")]
    [InlineData("HemRegion")]
    [InlineData("Fas")]
    [InlineData("Mvo")]
    [InlineData("Vardgaranti")]
    [InlineData("BeslutAktivitet")]
    [InlineData("Status")]
    public void Read_RequiredValueMissing_E01(string column)
    {
        Assert.Equal($"E01 {column}", Errors((column, "")));
        Assert.Equal($"E01 {column}", Errors((column, "   ")));
    }

    [Fact]
    public void Read_HemRegionMissing_OnlyAllowedWithProtectedRegistration()
    {
        Assert.Equal("", Errors(("Skydd", "2"), ("HemRegion", "")));
        Assert.Equal("E01 HemRegion", Errors(("Skydd", "1"), ("HemRegion", "")));
        Assert.Equal("E01 HemRegion", Errors(("Skydd", "3"), ("HemRegion", "")));
    }

    [Theory]
    [InlineData("BeslutAktivitet", "2026-9-1")]
    [InlineData("RemissDatum", "20260901")]
    [InlineData("AnkomstDatum", "2026-02-30")]
    [InlineData("AccepteradDatum", "2026-09-01 10:00")]
    [InlineData("BokadTid", " 2026-09-10")]
    [InlineData("MedicinsktMaldatum", "2026-09-10T10:00")]
    [InlineData("StatusDatum", "2026-09-10T10:00")]
    public void Read_NotADate_E02(string column, string value) => Assert.Equal($"E02 {column}", Errors((column, value)));

    [Theory]
    [InlineData("2026-10-04", "")]
    [InlineData("2026-10-05", "E03 BeslutAktivitet")]
    [InlineData("2026-10-04T22:30Z", "E03 BeslutAktivitet")]
    [InlineData("2026-10-04T22:30", "")]
    public void Read_DecidedAgainstSnapshot_E03TheDayAfter(string decided, string errors) =>
        Assert.Equal(errors, Errors(("BeslutAktivitet", decided)));

    [Theory]
    [InlineData("2026-10-04", "")]
    [InlineData("2026-10-05", "E03 StatusDatum")]
    [InlineData("2026-09-01", "")]
    [InlineData("2026-08-31", "E10 StatusDatum")]
    public void Read_StatusDate_WithinDecisionAndSnapshot(string date, string errors) =>
        Assert.Equal(errors, Errors(("Status", "GENOMFORD"), ("StatusDatum", date)));

    [Theory]
    [InlineData("VardenhetNamn")]
    [InlineData("Fornamn")]
    [InlineData("Adress")]
    [InlineData("AtgardText")]
    public void Read_FreeText_E04Over200AfterTrimming(string column)
    {
        Assert.Equal("", Errors((column, "  " + new string('å', 200) + " ")));
        Assert.Equal($"E04 {column}", Errors((column, new string('å', 201))));
    }

    [Theory]
    [InlineData("PatientIdTyp", "ID")]
    [InlineData("Kommun", "238")]
    [InlineData("FodelseAr", "80")]
    [InlineData("TolkSprak", "xx")]
    [InlineData("TolkSprak", "swe")]
    [InlineData("Skydd", "4")]
    [InlineData("Skydd", "01")]
    [InlineData("HemRegion", "6")]
    [InlineData("HemRegion", "0000")]
    [InlineData("Fas", "0")]
    [InlineData("Fas", "6")]
    [InlineData("Mvo", "31A")]
    [InlineData("Mvo", "9999")]
    [InlineData("KVA", "NGB4")]
    [InlineData("KVA", "NGB499")]
    [InlineData("Prioritet", "5")]
    [InlineData("SVF", "2")]
    [InlineData("Vardgaranti", "YES")]
    [InlineData("Vardgaranti", " JA")]
    [InlineData("Vardgaranti", "3")]
    [InlineData("Avvikelse", "4")]
    [InlineData("Avvikelse", "0")]
    [InlineData("Remittenttyp", "3")]
    [InlineData("Status", "VÄNTANDE")]
    [InlineData("BorttagenOrsak", "ANNAN")]
    public void Read_UnknownCode_E04(string column, string value) => Assert.Equal($"E04 {column}", Errors((column, value)));

    [Fact]
    public void Read_ContactIdOver64_E04AndNoKey()
    {
        Assert.Equal("", Errors(("VardkontaktId", Long65[..64])));
        Assert.Equal("E04 VardkontaktId", Errors(("VardkontaktId", Long65)));
        Assert.False(One(("VardkontaktId", Long65)).HasKey);
        Assert.Equal("SE2321000214-H001", One(("VardkontaktId", Long65)).ClinicHsaId);
    }

    [Theory]
    [InlineData("M:2026-02-01/2026-02-14", "")]
    [InlineData("m:2026-02-01/2026-02-01|R:2026-03-01/", "")]
    [InlineData("M:2026-02-02/2026-02-01", "E07 Uppehall")]
    [InlineData("X:2026-02-01/2026-02-14", "E07 Uppehall")]
    [InlineData("M:2026-02-01", "E07 Uppehall")]
    [InlineData("M:2026-02-01/|", "E07 Uppehall")]
    [InlineData("M: 2026-02-01/", "E07 Uppehall")]
    [InlineData("M:2026-02-30/", "E07 Uppehall")]
    [InlineData("M:2026-02-01/2026-02-14T10:00", "E07 Uppehall")]
    public void Read_Pauses_E07WhenMalformed(string value, string errors) => Assert.Equal(errors, Errors(("Uppehall", value)));

    [Fact]
    public void Read_StatusWithoutDateOrReason_E08()
    {
        Assert.Equal("E08 StatusDatum", Errors(("Status", "GENOMFORD")));
        Assert.Equal("E08 StatusDatum", Errors(("Status", "GENOMFORD"), ("StatusDatum", "")));
        Assert.Equal("E08 StatusDatum, E08 BorttagenOrsak", Errors(("Status", "BORTTAGEN")));
        Assert.Equal("E08 BorttagenOrsak", Errors(("Status", "BORTTAGEN"), ("StatusDatum", "2026-09-10")));
        Assert.Equal("", Errors(("Status", "BORTTAGEN"), ("StatusDatum", "2026-09-10"), ("BorttagenOrsak", "avliden")));
        Assert.Equal("", Errors(("Status", "BEVAKNING")));
    }

    [Theory]
    [InlineData("SE2321000214-H001", "")]
    [InlineData("SE2321000214-h", "")]
    [InlineData("SE2321000214-12345678901234567A", "")]
    [InlineData("SE2321000214-123456789012345678A", "E09 HSAIdVardenhet")]
    [InlineData("se2321000214-H001", "E09 HSAIdVardenhet")]
    [InlineData("SE232100021-H001", "E09 HSAIdVardenhet")]
    [InlineData("SE2321000214-", "E09 HSAIdVardenhet")]
    [InlineData("SE2321000214-Å", "E09 HSAIdVardenhet")]
    [InlineData(" SE2321000214-H001", "E09 HSAIdVardenhet")]
    public void Read_HsaId_E09WhenInvalid(string value, string errors) => Assert.Equal(errors, Errors(("HSAIdVardenhet", value)));

    [Theory]
    [InlineData("2026-09-01T00:00", "")]
    [InlineData("2026-08-31T23:59", "E10 BokadTid")]
    [InlineData("2027-01-01", "")]
    public void Read_BookedBeforeDecision_E10(string booked, string errors) => Assert.Equal(errors, Errors(("BokadTid", booked)));

    [Fact]
    public void Read_WrongNumberOfFields_OnlyE12AndNoKey()
    {
        string text = new ListText().Row().ToString();
        foreach (string row in new[] { "a;b", "K2;SE2321000214-H001;;;;;;;;" })
        {
            var read = ListText.Read(text + row + "\n")[1];
            Assert.Equal("E12", Describe(read.Errors));
            Assert.Null(read.ClinicHsaId);
            Assert.False(read.HasKey);
        }
    }

    [Fact]
    public void Read_SeveralErrors_AllListed() => Assert.Equal(
        "E05 PatientId, E04 Fas, E04 Mvo, E02 BeslutAktivitet, E08 StatusDatum",
        Errors(("PatientId", "1"), ("Fas", "x"), ("Mvo", "x"), ("BeslutAktivitet", "x"), ("Status", "GENOMFORD")));

    [Fact]
    public void Read_SameKeyAgain_E06BesideItsOwnErrors()
    {
        var rows = new ListText()
            .Row(("VardkontaktId", "A"), ("Fas", "9"))
            .Row(("VardkontaktId", "A"))
            .Row(("VardkontaktId", "A"), ("Mvo", "1"))
            .Row(("VardkontaktId", "a"))
            .Row(("VardkontaktId", "A"), ("HSAIdVardenhet", "SE2321000214-H002"))
            .Row(("VardkontaktId", "A"), ("HSAIdVardenhet", "H002"))
            .Read();
        Assert.Equal(
            ["E04 Fas", "E06 VardkontaktId", "E06 VardkontaktId, E04 Mvo", "", "", "E09 HSAIdVardenhet"],
            rows.Select(row => Describe(row.Errors)));
        Assert.Equal([false, true, true, false, false, false], rows.Select(row => row.IsDuplicate));
        Assert.Null(rows[1].Row);
        Assert.True(rows[1].HasKey);
    }

    [Fact]
    public void Read_AHundredThousandKeys_OnlyTheRepeatedAreDuplicates()
    {
        var text = new ListText();
        for (int i = 0; i < 100_000; i++)
        {
            text.Row(("VardkontaktId", $"{i % 99_990}"));
        }
        Assert.Equal(10, text.Read().Count(row => row.IsDuplicate));
    }
}
