using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Xunit;
using static Vardlots.Tests.Core.Import.ListText;

namespace Vardlots.Tests.Core.Import;

public class RowValueTests
{
    [Fact]
    public void Read_FullRow_EveryValueCanonical()
    {
        WaitingListRow row = One(
            ("VardenhetNamn", " Ögonkliniken "), ("PatientIdTyp", "pnr"), ("Fornamn", "Åsa"), ("Efternamn", "Öberg; född \"Ek\""),
            ("Telefon", "070-174 06 05"), ("Adress", "Storgatan 1\nc/o Ek"), ("Postnr", "831 30"), ("Postort", "Östersund"),
            ("Kommun", "2380"), ("FodelseAr", "1980"), ("TolkSprak", "SO"), ("Fas", "2"), ("KVA", "cje20"), ("AtgardText", "Katarakt"),
            ("Prioritet", "3"), ("SVF", "1"), ("Vardgaranti", "nej"), ("Avvikelse", "pvv"), ("Remittenttyp", "2"),
            ("RemissDatum", "2026-08-30"), ("AnkomstDatum", "2026-09-02T08:00:01.500+02:00"), ("AccepteradDatum", "2026-09-03"),
            ("Uppehall", "r:2026-09-20/|M:2026-09-05/2026-09-06|r:2026-09-20/"), ("MedicinsktMaldatum", "2026-12-01"),
            ("BokadTid", "2026-11-01T13:00"), ("Status", "borttagen"), ("StatusDatum", "2026-10-01"), ("BorttagenOrsak", "medicinska_skal")).Row!;

        Assert.Equal((2, "SE2321000214-H001", "K1", "Ögonkliniken"), (row.RowNumber, row.ClinicHsaId, row.ContactId, row.ClinicName));
        Assert.Equal((IdentityKind.PersonalNumber, Person), (row.IdentityKind, row.IdentityValue));
        Assert.Equal((new LocalDate(1980, 1, 1), null), (row.BirthDate, row.BirthYear));
        Assert.Equal(("Åsa", "Öberg; född \"Ek\"", "Storgatan 1\nc/o Ek"), (row.FirstName, row.LastName, row.Address));
        Assert.Equal(("070-174 06 05", "831 30", "Östersund", "2380"), (row.Phone, row.PostalCode, row.City, row.Municipality));
        Assert.Equal(("so", "63", ProtectedIdentity.None), (row.InterpreterLanguage, row.HomeRegion, row.Protection));
        Assert.Equal((CarePhase.Procedure, "311", "CJE20", "Katarakt"), (row.Phase, row.MedicalField, row.ProcedureCode, row.ProcedureText));
        Assert.Equal((3, true, false), (row.Priority, row.CancerPathway, row.GuaranteeApplies));
        Assert.Equal((Deviation.PatientChosen, ReferralType.SelfReferral), (row.Deviation, row.ReferralType));
        Assert.Equal((new LocalDate(2026, 9, 1), new LocalDate(2026, 8, 30)), (row.Decided, row.Issued));
        Assert.Equal((new LocalDate(2026, 9, 2), new LocalDate(2026, 9, 3)), (row.Received, row.Accepted));
        Assert.Equal("M:2026-09-05/2026-09-06|R:2026-09-20/", row.Pauses);
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2026, 11, 1)), (row.MedicalTargetDate, row.Booked));
        Assert.Equal((ListStatus.Removed, RemovalReason.MedicalReasons), (row.Status, row.RemovalReason));
        Assert.Equal((new LocalDate(2026, 10, 1), RowWarnings.None), (row.StatusDate, row.Warnings));
    }

    [Fact]
    public void Read_OnlyRequiredColumns_RestIsEmpty()
    {
        WaitingListRow row = One().Row!;
        Assert.Equal((Deviation.None, ReferralType.Referral, ""), (row.Deviation, row.ReferralType, row.Pauses));
        Assert.Null(row.Booked);
        Assert.Null(row.FirstName);
        Assert.True(row.GuaranteeApplies);
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("JA", "NEJ")]
    [InlineData("jA", "nEj")]
    public void Read_Guarantee_DigitsAndLettersMeanTheSame(string yes, string no)
    {
        Assert.True(One(("Vardgaranti", yes)).Row!.GuaranteeApplies);
        Assert.False(One(("Vardgaranti", no)).Row!.GuaranteeApplies);
    }

    [Theory]
    [InlineData("1", "", CodeForm.Digits, CodeForm.Empty)]
    [InlineData("JA", "MoV", CodeForm.Letters, CodeForm.Letters)]
    [InlineData("NEJ", "2", CodeForm.Letters, CodeForm.Digits)]
    public void Read_CodeColumns_TellTheirForm(string guarantee, string deviation, CodeForm first, CodeForm second)
    {
        ReadRow row = One(("Vardgaranti", guarantee), ("Avvikelse", deviation));
        Assert.Equal((first, second), (row.GuaranteeForm, row.DeviationForm));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    [InlineData("2", false)]
    [InlineData("3", false)]
    public void Read_Protected_PhoneAndAddressAreNotKept(string protection, bool kept)
    {
        WaitingListRow row = One(("Skydd", protection), ("Telefon", "070-174 06 05"), ("Adress", "Storgatan 1"), ("Postnr", "831 30"), ("Postort", "Åre")).Row!;
        Assert.Equal((kept, kept, kept, kept), (row.Phone is not null, row.Address is not null, row.PostalCode is not null, row.City is not null));
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("1900-01-01")]
    public void Read_FillerInOptionalColumns_EmptyWithW01(string filler)
    {
        string[] columns =
        [
            "VardenhetNamn", "PatientIdTyp", "Fornamn", "Telefon", "Kommun", "FodelseAr", "TolkSprak", "Skydd", "KVA", "AtgardText",
            "Prioritet", "SVF", "Avvikelse", "Remittenttyp", "RemissDatum", "Uppehall", "MedicinsktMaldatum", "BokadTid",
            "StatusDatum", "BorttagenOrsak",
        ];
        foreach (string column in columns)
        {
            Assert.Equal($"W01 {column}", Warnings((column, filler)));
        }
        WaitingListRow row = One(("BokadTid", filler)).Row!;
        Assert.Null(row.Booked);
        Assert.Equal(RowWarnings.Filler, row.Warnings);
    }

    [Fact]
    public void Read_FillerWhereRequired_IsAValue()
    {
        Assert.Equal(new LocalDate(1900, 1, 1), One(("BeslutAktivitet", "1900-01-01")).Row!.Decided);
        Assert.Equal("E10 StatusDatum", Errors(("Status", "GENOMFORD"), ("StatusDatum", "1900-01-01")));
        Assert.Equal("E04 BorttagenOrsak", Errors(("Status", "BORTTAGEN"), ("StatusDatum", "2026-09-09"), ("BorttagenOrsak", "0000")));
        Assert.Equal("W01 HemRegion", Warnings(("Skydd", "2"), ("HemRegion", "0000")));
        Assert.Equal("9999", One(("VardkontaktId", "9999")).Row!.ContactId);
    }

    [Fact]
    public void Read_MedicalDeviation_W04WithoutMedicalInterval()
    {
        Assert.Equal("W04 Avvikelse", Warnings(("Avvikelse", "MoV")));
        Assert.Equal("W04 Avvikelse", Warnings(("Avvikelse", "2"), ("Uppehall", "R:2026-09-02/")));
        Assert.Equal("", Warnings(("Avvikelse", "MoV"), ("Uppehall", "R:2026-09-02/|M:2026-09-03/")));
        Assert.Equal("", Warnings(("Avvikelse", "SoV")));
        Assert.Equal(
            RowWarnings.MedicalWithoutInterval | RowWarnings.Filler,
            One(("Avvikelse", "MoV"), ("Uppehall", "9999"), ("KVA", "0000")).Row!.Warnings);
    }

    [Fact]
    public void Read_RejectedRow_HasNoWarnings() => Assert.Empty(One(("KVA", "0000"), ("Fas", "9")).Warnings);

    [Fact]
    public void Read_IdentityWithoutBirthDate_UsesBirthYear()
    {
        WaitingListRow row = One(("PatientId", "AB-12"), ("FodelseAr", "1975")).Row!;
        Assert.Equal((null, 1975), (row.BirthDate, row.BirthYear));
    }

    [Theory]
    [InlineData("2026-06-14T22:30Z", "2026-06-15")]
    [InlineData("2026-06-14T21:59:59.999Z", "2026-06-14")]
    [InlineData("2026-01-14T22:30Z", "2026-01-14")]
    [InlineData("2026-06-14T22:30", "2026-06-14")]
    [InlineData("2026-06-15T00:30+02:00", "2026-06-15")]
    [InlineData("2026-06-15T00:30+05:30", "2026-06-14")]
    [InlineData("2026-06-14T18:00-06:00", "2026-06-15")]
    [InlineData("2026-06-14T23:59:59", "2026-06-14")]
    [InlineData("2024-02-29", "2024-02-29")]
    public void Read_DateTime_IsTheDateInSweden(string written, string expected) =>
        Assert.Equal(expected, One(("RemissDatum", written)).Row!.Issued!.Value.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("2026-06-14T")]
    [InlineData("2026-06-14T22")]
    [InlineData("2026-06-14T24:00")]
    [InlineData("2026-06-14T22:60")]
    [InlineData("2026-06-14T22:30:60")]
    [InlineData("2026-06-14T22:30:00.5")]
    [InlineData("2026-06-14T22:30:00.5000")]
    [InlineData("2026-06-14t22:30")]
    [InlineData("2026-06-14T22:30z")]
    [InlineData("2026-06-14T22:30+0200")]
    [InlineData("2026-06-14T22:30+02")]
    [InlineData("2026-06-14T22:30+24:00")]
    [InlineData("2026-06-14T22:30 Z")]
    [InlineData("2026-06-14Z")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("14/06/2026")]
    [InlineData("９026-06-14")]
    [InlineData("9999-12-31T23:59-05:00")]
    public void Read_OtherForms_E02(string written) => Assert.Equal("E02 RemissDatum", Errors(("RemissDatum", written)));

    [Fact]
    public void ContentHash_SameFactsWrittenOtherwise_Equal()
    {
        (string, string)[] one = [("Uppehall", "M:2026-09-02/|R:2026-09-01/"), ("KVA", "CJE20"), ("Fornamn", "Åsa"), ("BokadTid", "2026-11-01T08:00")];
        (string, string)[] other = [("BokadTid", "2026-11-01"), ("Fornamn", "Åsa "), ("KVA", "cje20"), ("Uppehall", "r:2026-09-01/|m:2026-09-02/")];
        UInt128 hash = One(one).Row!.ContentHash();
        Assert.Equal(hash, One(other).Row!.ContentHash());
        Assert.Equal(hash, new ListText().Row(one).Reversed().Read()[0].Row!.ContentHash());
        Assert.Equal(hash, ListText.Read("\n\n" + new ListText().Row(one))[0].Row!.ContentHash());
    }

    [Fact]
    public void ContentHash_AnyOtherValueOrWarning_Differs()
    {
        (string, string)[] values =
        [
            ("VardenhetNamn", "A"), ("Fornamn", "A"), ("Efternamn", "A"), ("Telefon", "A"), ("Adress", "A"), ("Postnr", "A"), ("Postort", "A"),
            ("Kommun", "2380"), ("TolkSprak", "so"), ("Skydd", "1"), ("Skydd", "2"), ("HemRegion", "62"), ("Fas", "2"), ("Mvo", "101"),
            ("KVA", "CJE20"), ("AtgardText", "A"), ("Prioritet", "1"), ("SVF", "1"), ("Vardgaranti", "2"), ("Avvikelse", "1"), ("Remittenttyp", "2"),
            ("BeslutAktivitet", "2026-09-02"), ("RemissDatum", "2026-09-01"), ("AnkomstDatum", "2026-09-01"), ("AccepteradDatum", "2026-09-01"),
            ("Uppehall", "M:2026-09-02/"), ("MedicinsktMaldatum", "2026-09-01"), ("BokadTid", "2026-09-01"), ("Status", "BEVAKNING"),
            ("StatusDatum", "2026-09-01"), ("BorttagenOrsak", "ANNAT"), ("BorttagenOrsak", "AVLIDEN"), ("BokadTid", "9999"),
            ("VardkontaktId", "K2"), ("HSAIdVardenhet", "SE2321000214-H002"), ("PatientId", "AB-12"),
        ];
        var hashes = values.Select(value => One(value).Row!.ContentHash()).Append(One().Row!.ContentHash()).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }
}
