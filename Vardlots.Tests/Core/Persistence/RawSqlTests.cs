using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support.SqlServer;
using Xunit;

namespace Vardlots.Tests.Core.Persistence;

/// <summary>The hand-written statements of import and scan, as SQL Server would read them.</summary>
public sealed class RawSqlTests
{
    [Fact]
    public void Statements_OfImportAndScan_ParseAndBind()
    {
        var seen = new List<string>();
        using var connection = new RecordingConnection(seen.Add);
        using var transaction = connection.BeginTransaction();
        var run = new ImportRun
        {
            FileName = "x.csv", Source = ImportSource.CommandLine, StartedBy = "x", StartedAt = Instant.FromUtc(2026, 1, 1, 0, 0),
            Status = RunStatus.Running, SnapshotDate = new LocalDate(2026, 1, 1),
        };
        using (var entries = new EntryWriter(connection, transaction, run)) entries.Load(transaction, 1);
        new PatientWriter(connection, transaction, () => { }).Dispose();
        new SpellWriter(connection, transaction).Dispose();
        new IssueWriter(connection, transaction, 1).Dispose();
        KnownIdentities.Read(connection, transaction);
        var scan = new EntryAssessments(connection);
        scan.Range();
        scan.Read(1, 2, evenSettled: false);
        scan.Read(1, 2, evenSettled: true);
        EntryAssessments.Write(connection, transaction, []);
        CaseWriter.Save(connection, transaction, []);
        // Another that comes along shows up here: add it to the list above.
        Assert.InRange(seen.Count, 25, 60);
        Assert.All(seen, SqlServerSchema.Require);
    }
}
