using System.Text;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Synthetic;
using Xunit;

namespace Vardlots.Tests.Core.Synthetic;

public class SyntheticRegionTests
{
    private const int Size = 20_000;
    private static readonly LocalDate AsOf = new(2026, 10, 4);
    private static readonly SyntheticRegion Region = new(7, Size);

    private static string Text(SyntheticRegion region, LocalDate asOf)
    {
        var writer = new StringWriter();
        region.WriteSnapshot(writer, asOf);
        return writer.ToString();
    }

    private static List<ReadRow> Read(LocalDate asOf, SyntheticRegion? region = null)
    {
        using var file = WaitingListFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Text(region ?? Region, asOf))), asOf);
        List<ReadRow> rows = [.. file.Rows()];
        Assert.True(file.HasTrailer);
        Assert.Empty(file.UnknownColumns);
        return rows;
    }

    [Fact]
    public void WriteSnapshot_SameSeedAndDate_SameToTheByte()
    {
        string text = Text(Region, AsOf);
        Assert.Equal(text, Text(new SyntheticRegion(7, Size), AsOf));
        Assert.NotEqual(text, Text(new SyntheticRegion(8, Size), AsOf));
        Assert.NotEqual(text, Text(Region, AsOf.PlusDays(1)));
    }

    [Fact]
    public void WriteSnapshot_AnyDate_ReadsWithOnlyThePlannedErrors()
    {
        foreach (LocalDate asOf in new[] { AsOf, AsOf.PlusDays(17), new LocalDate(1999, 3, 1), new LocalDate(2031, 2, 28) })
        {
            List<ReadRow> rows = Read(asOf);
            Assert.Equal(Size, rows.Count);
            string?[] planned = [.. Region.Rows(asOf).Select(row => row.PlannedError)];
            Assert.Equal(planned.Select(code => code ?? ""), rows.Select(row => string.Join(',', row.Errors.Select(error => error.Code))));
        }
    }

    [Fact]
    public void Rows_OneNight_ProportionsAreThoseOfARegion()
    {
        List<ReadRow> all = Read(AsOf);
        List<WaitingListRow> rows = [.. all.Where(row => row.Row is not null).Select(row => row.Row!)];
        AssertShare(0.001, 0.004, all.Count(row => row.Row is null), all.Count);
        AssertShare(0.06, 0.11, rows.Count(row => row.Pauses.Length > 0), rows.Count);
        AssertShare(0.005, 0.015, rows.Count(row => row.Protection != ProtectedIdentity.None), rows.Count);
        AssertShare(0.05, 0.15, rows.Count(row => !row.GuaranteeApplies), rows.Count);
        AssertShare(0.02, 0.06, rows.Count(row => row.HomeRegion is not "63" and not null), rows.Count);
        AssertShare(0.01, 0.05, rows.Count(row => row.Status is ListStatus.Completed or ListStatus.Removed), rows.Count);
        AssertShare(0.10, 0.30, rows.Count(row => row.Booked >= AsOf), rows.Count);
        List<WaitingListRow> covered = [.. rows.Where(row => row.GuaranteeApplies && row.Status == ListStatus.Waiting)];
        AssertShare(0.15, 0.27, covered.Count(row => row.Decided.PlusDays(90) < AsOf), covered.Count);
        foreach (Deviation deviation in new[] { Deviation.PatientChosen, Deviation.Medical, Deviation.Special })
        {
            Assert.InRange(rows.Count(row => row.Deviation == deviation), 5, Size / 8);
        }
        Assert.All(rows.Where(row => row.MedicalField == "931"), row => Assert.InRange(Period.Between(row.BirthDate ?? new LocalDate(row.BirthYear!.Value, 1, 1), row.Decided).Years, 4, 17));
        Assert.Equal(12, rows.Select(row => row.ClinicHsaId).Distinct().Count());
        int onSeveral = rows.GroupBy(row => row.IdentityValue).Count(patient => patient.Select(row => row.ClinicHsaId).Distinct().Count() > 1);
        Assert.InRange(onSeveral, 50, Size / 10);
        Assert.Contains(rows, row => row.Address is not null && row.Address.Contains(';'));
    }

    [Fact]
    public void Rows_SixtyNights_FormABelievableHistory()
    {
        const int Places = 4000;
        var region = new SyntheticRegion(7, Places);
        var known = new Dictionary<string, WaitingListRow>();
        var ended = new HashSet<string>();
        int returned = 0, vanished = 0, booked = 0, pausesStarted = 0, pausesEnded = 0, completed = 0;
        HashSet<string> lastNight = [];
        for (int night = 0; night < 60; night++)
        {
            List<ReadRow> all = Read(AsOf.PlusDays(night), region);
            var keys = new HashSet<string>();
            foreach (ReadRow read in all.Where(row => row.HasKey))
            {
                string key = $"{read.ClinicHsaId} {read.ContactId}";
                keys.Add(key);
                bool isKnown = known.TryGetValue(key, out WaitingListRow? before);
                returned += isKnown && !lastNight.Contains(key) ? 1 : 0;
                if (read.Row is not { } row)
                {
                    continue;
                }
                if (before is not null)
                {
                    Assert.Equal((before.Decided, before.IdentityValue, before.LastName), (row.Decided, row.IdentityValue, row.LastName));
                    booked += before.Booked is null && row.Booked is not null ? 1 : 0;
                    pausesStarted += before.Pauses.Length == 0 && row.Pauses.Length > 0 ? 1 : 0;
                    pausesEnded += before.Pauses.EndsWith('/') && row.Pauses.Length > 0 && !row.Pauses.EndsWith('/') ? 1 : 0;
                }
                bool hasEnded = row.Status is ListStatus.Completed or ListStatus.Removed;
                Assert.False(ended.Contains(key) && !hasEnded);
                completed += hasEnded && ended.Add(key) ? 1 : 0;
                known[key] = row;
            }
            vanished += lastNight.Count(key => !keys.Contains(key) && !ended.Contains(key));
            lastNight = keys;
        }
        Assert.InRange(completed, 60 * Places / 400, 60 * Places / 60);
        Assert.InRange(vanished, 10, Places / 20);
        Assert.InRange(returned, 5, vanished);
        Assert.True(booked > 300 && pausesStarted > 50 && pausesEnded > 10, $"{booked} {pausesStarted} {pausesEnded}");
    }

    [Fact]
    public void WriteClinicFiles_OneDay_EachIsAListAndTogetherTheyAreTheRegion()
    {
        string folder = Directory.CreateTempSubdirectory("vardlots-").FullName;
        try
        {
            IReadOnlyList<string> paths = new SyntheticRegion(3, 2000).WriteClinicFiles(folder, AsOf);
            Assert.Equal(12, paths.Count);
            int total = 0;
            foreach (string path in paths)
            {
                Assert.True(InboxFile.EndsWithTrailer(path));
                Assert.Equal(AsOf, SnapshotDate.FromFileName(path));
                using var file = WaitingListFile.Open(File.OpenRead(path), AsOf);
                Assert.True(file.Rows().Select(row => row.ClinicHsaId).OfType<string>().Distinct().Count() == 1);
                total += file.DataRows;
            }
            Assert.Equal(2000, total);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertShare(double from, double to, int count, int of) => Assert.InRange(count / (double)of, from, to);
}
