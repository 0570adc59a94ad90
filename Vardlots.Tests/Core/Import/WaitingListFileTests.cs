using System.Text;
using Vardlots.Core.Import;
using Xunit;
using static Vardlots.Tests.Core.Import.ListText;

namespace Vardlots.Tests.Core.Import;

public class WaitingListFileTests
{
    private static readonly string Good = new ListText().Row().Row().ToString();

    private static FileProblem Problem(string text) => Problem(Encoding.UTF8.GetBytes(text));

    private static FileProblem Problem(byte[] bytes) => Assert.Throws<FileRejectedException>(() => ListText.Read(bytes)).Kind;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Rows_EitherLineEnd_SameRows(string lineEnd)
    {
        var rows = new ListText { LineEnd = lineEnd, Trailer = "#ANTAL;2" + lineEnd }.Row(("Status", "BEVAKNING")).Row().Read();
        Assert.Equal([2, 3], rows.Select(row => row.RowNumber));
        Assert.All(rows, row => Assert.Empty(row.Errors));
    }

    [Fact]
    public void Rows_ByteOrderMark_IsSkipped() =>
        Assert.Equal(2, ListText.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]).Count);

    [Fact]
    public void Rows_HeadingsInOtherCaseAndSpaces_AreKnown() =>
        Assert.All(ListText.Read(Good.Replace("HemRegion", " hemregion ")), row => Assert.Empty(row.Errors));

    [Fact]
    public void Rows_QuotesAndLineBreaks_BelongToTheField()
    {
        string text = new ListText().Row(("AtgardText", "a;b\r\n\"c\"\n\nd")).Row().ToString();
        var rows = ListText.Read(text);
        Assert.Equal("a;b\r\n\"c\"\n\nd", rows[0].Row!.ProcedureText);
        Assert.Equal([2, 3], rows.Select(row => row.RowNumber));
    }

    [Fact]
    public void Rows_QuoteInsideUnquotedField_IsText() =>
        Assert.Equal("5\" skruv", ListText.Read(new ListText().Row(("AtgardText", "X")).ToString().Replace(";X", ";5\" skruv"))[0].Row!.ProcedureText);

    [Fact]
    public void Rows_BlankLines_CountAsRecordsButNotAsRows()
    {
        string[] lines = Good.Split('\n');
        var rows = ListText.Read($"{lines[0]}\n\n{lines[1]}\n  \n{lines[2]}\n\n#ANTAL;2\n\n");
        Assert.Equal([3, 5], rows.Select(row => row.RowNumber));
    }

    [Fact]
    public void Rows_LongFileInSmallReads_NothingIsLostBetweenBuffers()
    {
        var text = new ListText { Trailer = "#ANTAL;3000\r\n", LineEnd = "\r\n" };
        for (int i = 0; i < 3000; i++)
        {
            text.Row(("AtgardText", $"åäö;\"{i}\"\r\n€"));
        }
        using var file = WaitingListFile.Open(new SmallReads(Encoding.UTF8.GetBytes(text.ToString())), Snapshot);
        Assert.All(file.Rows().Select((row, i) => (row, i)), x => Assert.Equal($"åäö;\"{x.i}\"\r\n€", x.row.Row!.ProcedureText));
        Assert.Equal(3000, file.DataRows);
        Assert.True(file.HasTrailer);
    }

    [Fact]
    public void UnknownColumns_AreNamedOnce()
    {
        using var file = WaitingListFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(new ListText().Row(("Läkare", "x"), ("Rum", "")).ToString())), Snapshot);
        Assert.Equal(["Läkare", "Rum"], file.UnknownColumns);
        Assert.Empty(file.Rows().Single().Errors);
        Assert.True(file.BytesRead > 0);
        Assert.Throws<InvalidOperationException>(() => file.Rows().Any());
    }

    [Theory]
    [InlineData("#ANTAL;2")]
    [InlineData("#ANTAL;2\n")]
    [InlineData("#antal;2\r\n")]
    [InlineData("#ANTAL;2;;;;;;;\n\n")]
    [InlineData("\"#ANTAL\";\"2\"\n")]
    public void Rows_RightTrailer_IsAccepted(string trailer) => Assert.Equal(2, ListText.Read(Good + trailer).Count);

    [Theory]
    [InlineData("#ANTAL;3\n")]
    [InlineData("#ANTAL;1\n")]
    [InlineData("#ANTAL;\n")]
    [InlineData("#ANTAL\n")]
    [InlineData("#ANTAL;två\n")]
    [InlineData("#ANTAL;-2\n")]
    [InlineData("#ANTAL;2;x\n")]
    [InlineData("#ANTAL;99999999999\n")]
    public void Rows_WrongTrailer_Truncated(string trailer) => Assert.Equal(FileProblem.Truncated, Problem(Good + trailer));

    [Fact]
    public void Rows_TrailerMarkBeforeTheEnd_IsADataRow()
    {
        var rows = ListText.Read(Good + "#ANTAL;2\n" + Good.Split('\n')[1].Replace("K1", "K9") + "\n#ANTAL;4\n");
        Assert.Equal(["", "", "E12", ""], rows.Select(row => Describe(row.Errors)));
        Assert.Equal([2, 3, 4, 5], rows.Select(row => row.RowNumber));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void Open_Nothing_Empty(string text) => Assert.Equal(FileProblem.Empty, Problem(text));

    [Fact]
    public void Open_HeaderOnly_NoRows()
    {
        string header = Good.Split('\n')[0];
        Assert.Equal(FileProblem.NoRows, Problem(header));
        Assert.Equal(FileProblem.NoRows, Problem(header + "\n#ANTAL;0\n"));
        Assert.Equal(FileProblem.Truncated, Problem(header + "\n#ANTAL;5\n"));
    }

    [Theory]
    [InlineData("HemRegion")]
    [InlineData("VardkontaktId")]
    public void Open_RequiredColumnMissing_NamesIt(string column)
    {
        var exception = Assert.Throws<FileRejectedException>(() => ListText.Read(Good.Replace(column, "Annat")));
        Assert.Equal(FileProblem.MissingColumns, exception.Kind);
        Assert.Equal([column], exception.Columns);
        Assert.Contains(column, exception.Message);
    }

    [Fact]
    public void Open_SameColumnTwice_Rejected() =>
        Assert.Equal(FileProblem.DuplicateColumn, Problem(Good.Replace("Status", "Status;STATUS")));

    [Fact]
    public void Open_OtherEncodings_Rejected()
    {
        Assert.Equal(FileProblem.WrongEncoding, Problem([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)]));
        Assert.Equal(FileProblem.WrongEncoding, Problem([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Good)]));
        Assert.Equal(FileProblem.Binary, Problem(Encoding.Unicode.GetBytes(Good)));
        Assert.Equal(FileProblem.WrongEncoding, Problem(Encoding.Latin1.GetBytes(new ListText().Row(("Fornamn", "Åsa")).ToString())));
        Assert.Equal(FileProblem.Binary, Problem([0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0]));
        Assert.Equal(FileProblem.Binary, Problem(Good + "\0"));
    }

    [Fact]
    public void Rows_CutWithinACharacter_Truncated() =>
        Assert.Equal(FileProblem.Truncated, Problem([.. Encoding.UTF8.GetBytes(Good), 0xC3]));

    [Fact]
    public void Rows_QuoteNeverClosed_Truncated() => Assert.Equal(FileProblem.Truncated, Problem(Good + "\"K3;x\n"));

    [Fact]
    public void Rows_EndlessFieldRowOrHeader_RejectedInLittleMemory()
    {
        Assert.Equal(FileProblem.TooLongField, Problem(Good + "\"" + new string('x', 70_000)));
        Assert.Equal(FileProblem.TooManyColumns, Problem(Good + new string(';', 70_000)));
        Assert.Equal(FileProblem.TooLongField, Problem(new string('x', 70_000)));
        Assert.Equal(FileProblem.TooManyColumns, Problem(new string(';', 1000) + "\n"));
    }

    [Theory]
    [InlineData("lista_2026-10-04.csv", "2026-10-04")]
    [InlineData("a_b_2026-10-04.CSV", "2026-10-04")]
    [InlineData("lista-2026-10-04.csv", null)]
    [InlineData("lista_2026-02-30.csv", null)]
    [InlineData("lista_2026-10-04.txt", null)]
    [InlineData("2026-10-04.csv", null)]
    [InlineData("lista_2026-10-04.csv.tmp", null)]
    public void FromFileName_Name_DateAtItsEnd(string name, string? expected) =>
        Assert.Equal(expected, SnapshotDate.FromFileName(name)?.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("#ANTAL;2\n", true)]
    [InlineData("#ANTAL;2\r\n\r\n", true)]
    [InlineData("#ANTAL;2;;;\n", true)]
    [InlineData("#ANTAL;2", false)]
    [InlineData("#ANTAL;\n", false)]
    [InlineData("#ANTAL;2\nK3;", false)]
    [InlineData("", false)]
    public void EndsWithTrailer_Tail_OnlyAWholeTrailer(string tail, bool expected)
    {
        Assert.Equal(expected, InboxFile.EndsWithTrailer(new MemoryStream(Encoding.UTF8.GetBytes(Good + tail))));
        string longer = Good + new string('x', 10_000) + "\n" + tail;
        Assert.Equal(expected, InboxFile.EndsWithTrailer(new MemoryStream(Encoding.UTF8.GetBytes(longer))));
    }

    private sealed class SmallReads(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
