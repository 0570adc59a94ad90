using System.Data.Common;
using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>What an import must remember of a stored entry while it reads a clinic's rows.</summary>
internal struct KnownEntry
{
    public required long Id;
    public required UInt128 Hash;
    public bool Ended, Vanished, Stale, Seen;
    public readonly bool IsActive => !Ended;
}

/// <summary>Inserts and updates entries and keeps their history, one prepared statement for each kind of write.</summary>
internal sealed class EntryWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly PreparedCommand _update, _before, _vanish, _stale, _return;
    private readonly IRowWriter _insert, _change;
    private readonly object?[] _row = new object?[EntryColumns.All.Length + 14];
    private long _nextEntry, _nextChange;

    public EntryWriter(DbConnection connection, DbTransaction transaction)
    {
        _connection = connection;
        var columns = EntryColumns.All.Select(c => c.Name).ToArray();
        _insert = RowWriters.Insert(connection, transaction, "WaitingListEntries",
            [.. columns, "RowHash", "RowWarnings", "ImportRunId", "SnapshotDate", "PatientId", "PatientChosenSince", "PatientChosenFromFirstRow",
             "Id", "ClinicId", "ContactId", "FirstSnapshot", "CountedPauses", "AssessmentWarnings", "Version"]);
        var set = string.Join(", ", columns.Concat(["RowHash", "RowWarnings", "ImportRunId", "SnapshotDate", "PatientId"]).Select((c, i) => $"\"{c}\" = @p{i}"));
        var n = columns.Length + 5;
        _update = new(connection, transaction, $"""
            UPDATE "WaitingListEntries" SET {set}, "PatientChosenSince" = COALESCE("PatientChosenSince", @p{n}), "VanishedOn" = NULL, "StaleOn" = NULL,
                   "Version" = "Version" + 1 WHERE "Id" = @p{n + 1}
            """, n + 2);
        _before = new(connection, transaction,
            $"""SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))}, "PatientId" FROM "WaitingListEntries" WHERE "Id" = @p0""", 1);
        _change = RowWriters.Insert(connection, transaction, "EntryChanges", "Id", "EntryId", "ImportRunId", "SnapshotDate", "Kind", "Changes");
        _vanish = Flag(transaction, "\"VanishedOn\" = @p1");
        _stale = Flag(transaction, "\"StaleOn\" = COALESCE(\"StaleOn\", @p1), \"VanishedOn\" = NULL");
        _return = Flag(transaction, "\"VanishedOn\" = NULL, \"StaleOn\" = NULL");
        _nextEntry = NextId(transaction, "WaitingListEntries");
        _nextChange = NextId(transaction, "EntryChanges");
    }

    private PreparedCommand Flag(DbTransaction transaction, string set) =>
        new(_connection, transaction, $"""UPDATE "WaitingListEntries" SET {set}, "Version" = "Version" + 1 WHERE "Id" = @p0""", set.Contains("@p1") ? 2 : 1);

    private long NextId(DbTransaction transaction, string table)
    {
        using var max = new PreparedCommand(_connection, transaction, $"""SELECT MAX("Id") FROM "{table}" """, 0);
        using var reader = max.Read();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) + 1 : 1;
    }

    /// <summary>A clinic's stored entries by VardkontaktId.</summary>
    public Dictionary<string, KnownEntry> Load(DbTransaction transaction, int clinicId)
    {
        using var command = new PreparedCommand(_connection, transaction, """
            SELECT "ContactId", "Id", "RowHash", "ListStatus", "VanishedOn", "StaleOn" FROM "WaitingListEntries" WHERE "ClinicId" = @p0
            """, 1);
        using var reader = command.Read(clinicId);
        var known = new Dictionary<string, KnownEntry>(StringComparer.Ordinal);
        while (reader.Read())
            known[reader.GetString(0)] = new KnownEntry
            {
                Id = reader.GetInt64(1),
                Hash = UInt128.Parse(reader.GetString(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                Ended = reader.GetString(3) is nameof(ListStatus.Completed) or nameof(ListStatus.Removed),
                Vanished = !reader.IsDBNull(4), Stale = !reader.IsDBNull(5),
            };
        return known;
    }

    /// <summary>The id that the next inserted entry gets.</summary>
    public long NextEntryId => _nextEntry;

    public long Insert(WaitingListRow row, UInt128 hash, int clinicId, long patientId, ImportRun run)
    {
        var id = _nextEntry++;
        var chosen = row.Deviation == Deviation.PatientChosen;
        var n = TakeRow(row, hash, run, patientId);
        _row[n++] = chosen ? run.SnapshotDate : null;
        _row[n++] = chosen;
        _row[n++] = id;
        _row[n++] = clinicId;
        _row[n++] = row.ContactId;
        _row[n++] = run.SnapshotDate;
        _row[n++] = "";
        _row[n++] = 0;
        _row[n++] = 0;
        _insert.Write(_row.AsSpan(0, n));
        return id;
    }

    public void Update(long id, WaitingListRow row, UInt128 hash, long patientId, ImportRun run)
    {
        var n = TakeRow(row, hash, run, patientId);
        _row[n++] = row.Deviation == Deviation.PatientChosen ? run.SnapshotDate : null;
        _row[n++] = id;
        _update.Run(_row.AsSpan(0, n));
    }

    /// <summary>What a new and a changed row have in common; returns how many values that is.</summary>
    private int TakeRow(WaitingListRow row, UInt128 hash, ImportRun run, long patientId)
    {
        var n = EntryColumns.Take(row, _row);
        _row[n++] = hash.ToString("x32", CultureInfo.InvariantCulture);
        _row[n++] = (int)row.Warnings;
        _row[n++] = run.Id;
        _row[n++] = run.SnapshotDate;
        _row[n++] = patientId;
        return n;
    }

    /// <summary>The stored values before an update, in the order of <see cref="EntryColumns.All"/>, and the patient.</summary>
    public (string[] Values, long PatientId) Before(long id)
    {
        using var reader = _before.Read(id);
        reader.Read();
        var values = new string[EntryColumns.All.Length];
        for (var i = 0; i < values.Length; i++) values[i] = EntryColumns.StoredText(reader, i, EntryColumns.Types[i]);
        return (values, reader.GetInt64(values.Length));
    }

    public void Record(long entryId, ImportRun run, EntryChangeKind kind, string? changes = null) =>
        _change.Write(_nextChange++, entryId, run.Id, run.SnapshotDate, kind, changes);

    /// <summary>Sends what waits, so that whoever reads the tables finds it.</summary>
    public void Flush()
    {
        _insert.Flush();
        _change.Flush();
    }

    public void MarkVanished(long id, ImportRun run)
    {
        _vanish.Run(id, run.SnapshotDate);
        Record(id, run, EntryChangeKind.Vanished);
    }

    /// <summary>The row was there but rejected: not updated, and not vanished either.</summary>
    public void MarkStale(long id, ImportRun run)
    {
        _stale.Run(id, run.SnapshotDate);
        Record(id, run, EntryChangeKind.Stale);
    }

    /// <summary>An equal row is back: the flags go, the history stays.</summary>
    public void ClearFlags(long id, ImportRun run, EntryChangeKind kind)
    {
        _return.Run(id);
        Record(id, run, kind);
    }

    public void Dispose()
    {
        foreach (var command in new IDisposable[] { _insert, _update, _before, _change, _vanish, _stale, _return }) command.Dispose();
    }
}
