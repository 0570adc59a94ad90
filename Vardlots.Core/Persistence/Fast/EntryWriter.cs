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
    private readonly IRowWriter _insert, _added, _change;
    private readonly ImportRun _run;
    private readonly object?[] _row = new object?[EntryColumns.All.Length + 10];
    private long _nextEntry, _nextChange;

    public EntryWriter(DbConnection connection, DbTransaction transaction, ImportRun run)
    {
        (_connection, _run) = (connection, run);
        (string, object)[] origin = [("ImportRunId", run.Id), ("SnapshotDate", run.SnapshotDate)];
        var columns = EntryColumns.All.Select(c => c.Name).ToArray();
        _insert = RowWriters.Insert(connection, transaction, "WaitingListEntries",
            [.. columns, "RowHash", "RowWarnings", "PatientId", "PatientChosenSince", "PatientChosenFromFirstRow", "Id", "ClinicId", "ContactId"],
            [.. origin, ("FirstSnapshot", run.SnapshotDate), ("CountedPauses", ""), ("AssessmentWarnings", 0), ("Version", 0)]);
        var set = string.Join(", ", columns.Concat(["RowHash", "RowWarnings", "PatientId"]).Select((c, i) => $"\"{c}\" = @p{i}"));
        var n = columns.Length + 3;
        _update = new(connection, transaction, $"""
            UPDATE "WaitingListEntries" SET {set}, "PatientChosenSince" = COALESCE("PatientChosenSince", @p{n}), "VanishedOn" = NULL, "StaleOn" = NULL,
                   "ImportRunId" = {SqlText.Literal(run.Id)}, "SnapshotDate" = {SqlText.Literal(run.SnapshotDate)}, "Version" = "Version" + 1 WHERE "Id" = @p{n + 1}
            """, n + 2);
        _before = new(connection, transaction,
            $"""SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))}, "PatientId" FROM "WaitingListEntries" WHERE "Id" = @p0""", 1);
        _added = RowWriters.Insert(connection, transaction, "EntryChanges", ["Id", "EntryId"], [.. origin, ("Kind", EntryChangeKind.Added)]);
        _change = RowWriters.Insert(connection, transaction, "EntryChanges", ["Id", "EntryId", "Kind", "Changes"], origin);
        _vanish = Flag(transaction, "\"VanishedOn\" = @p1");
        _stale = Flag(transaction, "\"StaleOn\" = COALESCE(\"StaleOn\", @p1), \"VanishedOn\" = NULL");
        _return = Flag(transaction, "\"VanishedOn\" = NULL, \"StaleOn\" = NULL");
        _nextEntry = NextId(transaction, "WaitingListEntries");
        _nextChange = NextId(transaction, "EntryChanges");
    }

    /// <summary>How many entries there have ever been.</summary>
    public long Count => _nextEntry - 1;

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

    /// <summary>A new entry and the first line of its history.</summary>
    public long Insert(WaitingListRow row, UInt128 hash, int clinicId, long patientId)
    {
        var id = _nextEntry++;
        var chosen = row.Deviation == Deviation.PatientChosen;
        var n = TakeRow(row, hash, patientId);
        _row[n++] = chosen ? _run.SnapshotDate : null;
        _row[n++] = chosen;
        _row[n++] = id;
        _row[n++] = clinicId;
        _row[n++] = row.ContactId;
        _insert.Write(_row.AsSpan(0, n));
        _added.Write(_nextChange++, id);
        return id;
    }

    public void Update(long id, WaitingListRow row, UInt128 hash, long patientId)
    {
        var n = TakeRow(row, hash, patientId);
        _row[n++] = row.Deviation == Deviation.PatientChosen ? _run.SnapshotDate : null;
        _row[n++] = id;
        _update.Run(_row.AsSpan(0, n));
    }

    /// <summary>What a new and a changed row have in common; returns how many values that is.</summary>
    private int TakeRow(WaitingListRow row, UInt128 hash, long patientId)
    {
        var n = EntryColumns.Take(row, _row);
        _row[n++] = hash.ToString("x32", CultureInfo.InvariantCulture);
        _row[n++] = (int)row.Warnings;
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

    public void Record(long entryId, EntryChangeKind kind, string? changes = null) => _change.Write(_nextChange++, entryId, kind, changes);

    /// <summary>Sends what waits, so that whoever reads the tables finds it.</summary>
    public void Flush()
    {
        _insert.Flush();
        _added.Flush();
        _change.Flush();
    }

    public void MarkVanished(long id)
    {
        _vanish.Run(id, _run.SnapshotDate);
        Record(id, EntryChangeKind.Vanished);
    }

    /// <summary>The row was there but rejected: not updated, and not vanished either.</summary>
    public void MarkStale(long id)
    {
        _stale.Run(id, _run.SnapshotDate);
        Record(id, EntryChangeKind.Stale);
    }

    /// <summary>An equal row is back: the flags go, the history stays.</summary>
    public void ClearFlags(long id, EntryChangeKind kind)
    {
        _return.Run(id);
        Record(id, kind);
    }

    public void Dispose()
    {
        foreach (var command in new IDisposable[] { _insert, _added, _update, _before, _change, _vanish, _stale, _return }) command.Dispose();
    }
}
