using System.Data;
using System.Data.Common;
using Vardlots.Core.Import;

namespace Vardlots.Benchmarks;

/// <summary>What the work is measured against: the least that somebody who only moved the data would do, through the same driver.</summary>
public static class Yardsticks
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;";

    /// <summary>The file's rows, typed, into a table without any index: one prepared statement, one transaction.</summary>
    public static long Load(string folder, string file)
    {
        using var connection = Open(folder, Path.Combine(folder, "yardstick.db"));
        Execute(connection, "DROP TABLE IF EXISTS \"Rows\"");
        Execute(connection, $"""CREATE TABLE "Rows" ({string.Join(", ", Columns(i => ListFiles.IsDate[i] ? "date" : ListFiles.IsNumber[i] ? "integer" : "text"))})""");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"""INSERT INTO "Rows" VALUES ({string.Join(", ", Enumerable.Range(0, FileColumns.Count).Select(i => $"@p{i}"))})""";
        for (var i = 0; i < FileColumns.Count; i++) insert.Parameters.Add(Parameter(insert, i));
        insert.Prepare();
        long rows = 0;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var values = ListFiles.Typed(ListFiles.Split(line));
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
            rows += insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return rows;
    }

    private static DbParameter Parameter(DbCommand command, int i)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@p{i}", DBNull.Value);
        if (BenchmarkDatabase.IsPostgres) parameter.DbType = ListFiles.IsDate[i] ? DbType.Date : ListFiles.IsNumber[i] ? DbType.Int32 : DbType.String;
        return parameter;
    }

    private static IEnumerable<string> Columns(Func<int, string> type) => Enum.GetNames<FileColumn>().Select((name, i) => $"\"{name}\" {type(i)}");

    /// <summary>The columns that a scan reads, of the entries it reads, each value fetched as its type.</summary>
    public static long Select(string folder)
    {
        using var connection = Open(folder, BenchmarkDatabase.Path(folder));
        using var select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT {string.Join(", ", Read.Select(c => c.Column))}
            FROM "WaitingListEntries" e JOIN "Clinics" c ON c."Id" = e."ClinicId" JOIN "Patients" p ON p."Id" = e."PatientId"
            WHERE e."ListStatus" IN ('Waiting', 'Surveillance') OR e."DeadlineStatus" IS NULL OR e."DeadlineStatus" <> 'Ended'
            """;
        using var reader = select.ExecuteReader();
        long rows = 0, seen = 0;
        for (; reader.Read(); rows++)
            for (var i = 0; i < Read.Length; i++)
                if (!reader.IsDBNull(i)) seen += Fetch(reader, i, Read[i].Type);
        return seen > 0 ? rows : 0;
    }

    private static int Fetch(DbDataReader reader, int i, char type) => type switch
    {
        'd' => reader.GetFieldValue<DateOnly>(i).Day,
        'i' => reader.GetInt32(i),
        'l' => (int)reader.GetInt64(i),
        'b' => reader.GetBoolean(i) ? 1 : 0,
        _ => reader.GetString(i).Length,
    };

    private static readonly (string Column, char Type)[] Read =
    [
        ("e.\"Id\"", 'l'), ("e.\"PatientId\"", 'l'), ("c.\"HsaId\"", 't'), ("e.\"MedicalField\"", 't'), ("p.\"BirthDate\"", 'd'), ("p.\"BirthYear\"", 'i'),
        ("e.\"Phase\"", 't'), ("e.\"GuaranteeApplies\"", 'b'), ("e.\"ListStatus\"", 't'), ("e.\"RemovalReason\"", 't'), ("e.\"StatusDate\"", 'd'),
        ("e.\"HomeRegion\"", 't'), ("e.\"Protection\"", 't'), ("e.\"Deviation\"", 't'), ("e.\"ReferralType\"", 't'), ("e.\"DecidedOn\"", 'd'),
        ("e.\"IssuedOn\"", 'd'), ("e.\"ReceivedOn\"", 'd'), ("e.\"AcceptedOn\"", 'd'), ("e.\"BookedOn\"", 'd'), ("e.\"FilePauses\"", 't'),
        ("e.\"PatientChosenSince\"", 'd'), ("e.\"PatientChosenFromFirstRow\"", 'b'), ("e.\"MedicalTargetDate\"", 'd'), ("e.\"DeadlineStatus\"", 't'),
        ("e.\"NotCoveredReason\"", 't'), ("e.\"Guarantee\"", 't'), ("e.\"StartDate\"", 'd'), ("e.\"LimitDate\"", 'd'), ("e.\"CountedPauses\"", 't'),
        ("e.\"AssessmentWarnings\"", 'i'), ("e.\"RuleBookNumber\"", 'i'), ("e.\"Version\"", 'i'), ("e.\"ClinicId\"", 'i'),
    ];

    private static DbConnection Open(string folder, string file)
    {
        var connection = BenchmarkDatabase.Connect(folder, file);
        if (!BenchmarkDatabase.IsPostgres) Execute(connection, Pragmas);
        return connection;
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
