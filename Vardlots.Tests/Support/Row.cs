using System.Globalization;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Tests.Support;

/// <summary>A row of a waiting-list file, valid unless said otherwise.</summary>
public sealed class Row
{
    private readonly Dictionary<string, string> _values;

    /// <param name="contactId">VardkontaktId; also decides whose row it is, unless <c>PatientId</c> is set.</param>
    public Row(string contactId, string clinic = "SE2321000214-H001", params (string Column, string Value)[] more)
    {
        _values = new()
        {
            ["VardkontaktId"] = contactId, ["HSAIdVardenhet"] = clinic, ["VardenhetNamn"] = "Kliniken", ["PatientId"] = Person(Math.Abs(Hash(contactId)) % 900),
            ["Fornamn"] = "Prov", ["Efternamn"] = "Exempelsson", ["Telefon"] = "070-1740605", ["HemRegion"] = "63", ["Fas"] = "2", ["Mvo"] = "301",
            ["Vardgaranti"] = "1", ["Avvikelse"] = "", ["BeslutAktivitet"] = "2026-01-15", ["Uppehall"] = "", ["BokadTid"] = "", ["Status"] = "VANTANDE",
            ["StatusDatum"] = "", ["BorttagenOrsak"] = "", ["Skydd"] = "",
        };
        foreach (var (column, value) in more) _values[column] = value;
    }

    public Row With(string column, string value)
    {
        var copy = new Row(_values["VardkontaktId"]);
        foreach (var pair in _values) copy._values[pair.Key] = pair.Value;
        copy._values[column] = value;
        return copy;
    }

    public Row Completed(string day) => With("Status", "GENOMFORD").With("StatusDatum", day);

    public Row Removed(string day, string reason) => With("Status", "BORTTAGEN").With("StatusDatum", day).With("BorttagenOrsak", reason);

    /// <summary>The text of a file; columns that only some rows have are empty in the others.</summary>
    public static string File(IReadOnlyCollection<Row> rows, bool trailer = true)
    {
        var columns = rows.SelectMany(r => r._values.Keys).Distinct().ToList();
        var lines = rows.Select(r => string.Join(';', columns.Select(c => Quoted(r._values.GetValueOrDefault(c, "")))));
        return string.Join('\n', lines.Prepend(string.Join(';', columns))) + "\n" + (trailer ? $"#ANTAL;{rows.Count}\n" : "");
    }

    /// <summary>A made-up personal number with a right check digit; nobody was born on 1 January 1880 and is on a list.</summary>
    public static string Person(int number)
    {
        var nine = $"800101{number:000}";
        return "18" + nine + Luhn.CheckDigit(nine).ToString(CultureInfo.InvariantCulture);
    }

    private static string Quoted(string value) => value.AsSpan().IndexOfAny(";\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";

    private static int Hash(string text) => text.Aggregate(17, (h, c) => unchecked(h * 31 + c)) & int.MaxValue;
}
