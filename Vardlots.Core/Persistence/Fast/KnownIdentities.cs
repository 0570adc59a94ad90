using System.Data.Common;
using System.Globalization;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Every stored identity and whose it is, held in memory: some thirty megabytes for a million, because nearly all are twelve digits.</summary>
internal sealed class KnownIdentities
{
    private readonly Dictionary<long, long> _numbers = [];
    private readonly Dictionary<(IdentityKind, string), long> _others = [];

    public static KnownIdentities Read(DbConnection connection, DbTransaction transaction)
    {
        var known = new KnownIdentities();
        using var command = new PreparedCommand(connection, transaction, """SELECT "IdentityKind", "IdentityValue", "Id" FROM "Patients" """, 0);
        using var reader = command.Read();
        while (reader.Read()) known.Put(reader.Enum<IdentityKind>(0), reader.GetString(1), reader.GetInt64(2));
        return known;
    }

    public long? Find(IdentityKind kind, string value) =>
        IsNumber(value) ? _numbers.TryGetValue(Pack(kind, value), out var id) ? id : null
        : _others.TryGetValue((kind, value), out var other) ? other : null;

    public void Put(IdentityKind kind, string value, long id)
    {
        if (IsNumber(value)) _numbers[Pack(kind, value)] = id;
        else _others[(kind, value)] = id;
    }

    public void Remove(IdentityKind kind, string value)
    {
        if (IsNumber(value)) _numbers.Remove(Pack(kind, value));
        else _others.Remove((kind, value));
    }

    private static bool IsNumber(string value) => value.Length == 12 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static long Pack(IdentityKind kind, string value) =>
        (long)kind << 48 | long.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
