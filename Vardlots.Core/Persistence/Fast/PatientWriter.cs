using System.Data.Common;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Finds, makes and updates the patients of a file's rows.</summary>
internal sealed class PatientWriter : IDisposable
{
    private static readonly string[] Columns =
        ["IdentityKind", "IdentityValue", "BirthDate", "BirthYear", "FirstName", "LastName", "Phone", "Address", "PostalCode", "City", "Municipality",
         "InterpreterLanguage", "Protection", "SortName", "SearchName"];

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly IRowWriter _insert;
    private readonly PreparedCommand _find, _read, _update, _protections, _keepFormer;
    private readonly Dictionary<(IdentityKind, string), long> _former = [];
    private readonly Action _sendWaiting;
    private readonly HashSet<long> _waiting = [];
    private readonly KnownIdentities _added = new();
    private KnownIdentities? _identities;
    private long _next, _lookups;

    /// <param name="sendWaiting">Sends all rows that wait in any writer, this one's included, so that they can be read.</param>
    public PatientWriter(DbConnection connection, DbTransaction transaction, Action sendWaiting)
    {
        _sendWaiting = sendWaiting;
        (_connection, _transaction) = (connection, transaction);
        _find = new(connection, transaction, """SELECT "Id" FROM "Patients" WHERE "IdentityKind" = @p0 AND "IdentityValue" = @p1""", 2);
        _read = new(connection, transaction, $"""SELECT {string.Join(", ", Columns.Select(c => $"\"{c}\""))} FROM "Patients" WHERE "Id" = @p0""", 1);
        _insert = RowWriters.Insert(connection, transaction, "Patients", [.. Columns, "Id"], ("Version", 0));
        _update = new(connection, transaction,
            $"""UPDATE "Patients" SET {string.Join(", ", Columns.Select((c, i) => $"\"{c}\" = @p{i}"))}, "Version" = "Version" + 1 WHERE "Id" = @p{Columns.Length}""", Columns.Length + 1);
        _protections = new(connection, transaction, """SELECT "Protection" FROM "WaitingListEntries" WHERE "PatientId" = @p0 AND "Id" <> @p1""", 2);
        _keepFormer = PreparedCommand.Insert(connection, transaction, "PatientFormerIdentities", ["PatientId", "IdentityKind", "IdentityValue", "ReplacedOn"]);
        Load(transaction);
    }

    private void Load(DbTransaction transaction)
    {
        using var max = new PreparedCommand(_connection, transaction, """SELECT MAX("Id") FROM "Patients" """, 0);
        using (var reader = max.Read()) _next = reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) + 1 : 1;
        using var former = new PreparedCommand(_connection, transaction, """SELECT "IdentityKind", "IdentityValue", "PatientId" FROM "PatientFormerIdentities" """, 0);
        using var rows = former.Read();
        while (rows.Read()) _former[(rows.Enum<IdentityKind>(0), rows.GetString(1))] = rows.GetInt64(2);
    }

    /// <summary>The patient of a new entry.</summary>
    /// <param name="entryId">The entry about to be written: its own row decides its protection.</param>
    public long ForNew(WaitingListRow row, long entryId)
    {
        if (Find(row) is var (known, former))
        {
            Refresh(known, row, entryId, keepIdentity: former);
            _waiting.Add(known);
            return known;
        }
        var id = _next++;
        _insert.Write([.. Values(row, row.Protection), id]);
        _waiting.Add(id);
        (_identities ?? _added).Put(row.IdentityKind, row.IdentityValue, id);
        return id;
    }

    /// <summary>The patient of a changed entry; the headings of what changed about the person are added to <paramref name="changed"/>.</summary>
    public long ForChanged(WaitingListRow row, long entryId, long patientId, ImportRun run, List<string> changed)
    {
        var stored = ReadStored(patientId);
        var found = Find(row);
        if (found is var (id, former) && id == patientId)
        {
            changed.AddRange(Refresh(patientId, row, entryId, keepIdentity: former));
            return patientId;
        }
        changed.Add("PatientId");
        var kind = Enum.Parse<IdentityKind>(stored[0]);
        if (found is not null || !IsSamePersonAgain(kind, row.IdentityKind))
        {
            var other = ForNew(row, entryId);
            if (_waiting.Contains(other)) _sendWaiting(); // the stored entry is about to point to it
            return other;
        }
        _keepFormer.Run(patientId, kind, stored[1], run.SnapshotDate);
        _former[(kind, stored[1])] = patientId;
        Refresh(patientId, row, entryId, keepIdentity: false);
        return patientId;
    }

    /// <summary>A reserve number that becomes a real one is the same person; one personal number instead of another is somebody else.</summary>
    private static bool IsSamePersonAgain(IdentityKind before, IdentityKind now) =>
        before != IdentityKind.PersonalNumber && before != now
        && now is (IdentityKind.PersonalNumber or IdentityKind.CoordinationNumber);

    private (long Id, bool Former)? Find(WaitingListRow row)
    {
        if (FindStored(row.IdentityKind, row.IdentityValue) is { } known) return (known, false);
        return _former.TryGetValue((row.IdentityKind, row.IdentityValue), out var id) ? (id, true) : null;
    }

    /// <summary>Asks the database while a file has few new or changed persons; when it has many, all are read once.</summary>
    private long? FindStored(IdentityKind kind, string value)
    {
        if (_identities is null && ++_lookups * LookupsWorthAll > _next)
        {
            _sendWaiting();
            _identities = KnownIdentities.Read(_connection, _transaction);
        }
        if (_identities is not null) return _identities.Find(kind, value);
        if (_added.Find(kind, value) is { } added) return added;
        using var reader = _find.Read(kind, value);
        return reader.Read() ? reader.GetInt64(0) : null;
    }

    /// <summary>One lookup costs about as much as reading this many identities in a row.</summary>
    private const int LookupsWorthAll = 8;

    /// <summary>Writes what the row says about the person, if anything differs; returns the headings that did.</summary>
    private List<string> Refresh(long id, WaitingListRow row, long entryId, bool keepIdentity)
    {
        if (_waiting.Contains(id)) _sendWaiting();
        var stored = ReadStored(id);
        var values = Values(row, Strictest(id, row.Protection, entryId));
        if (keepIdentity) (values[0], values[1], values[2]) = (stored[0], stored[1], values[2] ?? StoredDate(stored[2]));
        var differing = Enumerable.Range(0, values.Length).Where(i => EntryColumns.Text(values[i]) != stored[i]).ToList();
        if (differing.Count > 0) _update.Run([.. values, id]);
        if (differing.Any(i => i < 2)) Rename(stored, values, id);
        return differing.Select(i => Headings[i]).Where(h => h.Length > 0).Distinct().ToList();
    }

    private void Rename(string[] stored, object?[] values, long id)
    {
        var known = _identities ?? _added;
        known.Remove(Enum.Parse<IdentityKind>(stored[0]), stored[1]);
        known.Put((IdentityKind)values[0]!, (string)values[1]!, id);
    }

    private static NodaTime.LocalDate? StoredDate(string iso) =>
        iso.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static readonly string[] Headings =
        ["PatientId", "PatientId", "", "FodelseAr", "Fornamn", "Efternamn", "Telefon", "Adress", "Postnr", "Postort", "Kommun", "TolkSprak", "", "", ""];

    /// <summary>The strictest protection of all the person's rows: one clinic that lacks the marking must not lift it.</summary>
    private ProtectedIdentity Strictest(long id, ProtectedIdentity own, long entryId)
    {
        using var reader = _protections.Read(id, entryId);
        while (reader.Read()) own = (ProtectedIdentity)Math.Max((int)own, (int)reader.Enum<ProtectedIdentity>(0));
        return own;
    }

    private string[] ReadStored(long id)
    {
        using var reader = _read.Read(id);
        reader.Read();
        var values = new string[Columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = EntryColumns.StoredText(reader, i, i == 2 ? typeof(NodaTime.LocalDate) : i == 3 ? typeof(int) : typeof(string));
        return values;
    }

    private static object?[] Values(WaitingListRow r, ProtectedIdentity protection)
    {
        var hidden = protection != ProtectedIdentity.None;
        return
        [
            r.IdentityKind, r.IdentityValue, r.BirthDate, r.BirthYear, r.FirstName, r.LastName,
            hidden ? null : r.Phone, hidden ? null : r.Address, hidden ? null : r.PostalCode, hidden ? null : r.City, hidden ? null : r.Municipality,
            r.InterpreterLanguage, protection,
            hidden ? "" : SwedishSortKey.Of(r.LastName, r.FirstName), hidden ? "" : SwedishSortKey.Of(r.FirstName, r.LastName),
        ];
    }

    public void Flush()
    {
        _insert.Flush();
        _waiting.Clear();
    }

    public void Dispose()
    {
        foreach (var command in new IDisposable[] { _find, _read, _insert, _update, _protections, _keepFormer }) command.Dispose();
    }
}
