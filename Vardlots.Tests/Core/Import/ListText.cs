using System.Text;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;
using Xunit;

namespace Vardlots.Tests.Core.Import;

/// <summary>Builds a waiting-list file of good rows, with the values that a test cares about replaced.</summary>
internal sealed class ListText
{
    public static readonly LocalDate Snapshot = new(2026, 10, 4);
    public static readonly string Person = WithCheckDigit("19800101", "238");

    private readonly List<string> _columns =
    [
        "VardkontaktId", "HSAIdVardenhet", "PatientId", "HemRegion", "Fas", "Mvo", "Vardgaranti", "BeslutAktivitet", "Status",
    ];

    private readonly List<Dictionary<string, string>> _rows = [];

    public string LineEnd { get; init; } = "\n";
    public string Trailer { get; init; } = "";

    /// <summary>A number whose check digit is computed: eight digits of date and a serial.</summary>
    public static string WithCheckDigit(string date, string serial)
    {
        string nine = date[2..] + serial;
        return date + serial + Luhn.CheckDigit(nine);
    }

    public ListText Row(params (string Column, string Value)[] values)
    {
        var row = new Dictionary<string, string>
        {
            ["VardkontaktId"] = $"K{_rows.Count + 1}",
            ["HSAIdVardenhet"] = "SE2321000214-H001",
            ["PatientId"] = Person,
            ["HemRegion"] = "63",
            ["Fas"] = "1",
            ["Mvo"] = "311",
            ["Vardgaranti"] = "JA",
            ["BeslutAktivitet"] = "2026-09-01",
            ["Status"] = "VANTANDE",
        };
        foreach ((string column, string value) in values)
        {
            row[column] = value;
            if (!_columns.Contains(column))
            {
                _columns.Add(column);
            }
        }
        _rows.Add(row);
        return this;
    }

    public ListText Reversed()
    {
        _columns.Reverse();
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder(string.Join(';', _columns)).Append(LineEnd);
        foreach (Dictionary<string, string> row in _rows)
        {
            text.AppendJoin(';', _columns.Select(column => Quote(row.GetValueOrDefault(column, "")))).Append(LineEnd);
        }
        return text.Append(Trailer).ToString();
    }

    public List<ReadRow> Read() => Read(ToString());

    public static List<ReadRow> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static List<ReadRow> Read(byte[] bytes)
    {
        using WaitingListFile file = WaitingListFile.Open(new MemoryStream(bytes), Snapshot);
        return [.. file.Rows()];
    }

    /// <summary>The single row of a file with these values.</summary>
    public static ReadRow One(params (string Column, string Value)[] values) => new ListText().Row(values).Read().Single();

    /// <summary>The row's errors as <c>E04 Fas</c>, in the order found.</summary>
    public static string Errors(params (string Column, string Value)[] values) => Describe(One(values).Errors);

    /// <summary>The accepted row's warnings likewise.</summary>
    public static string Warnings(params (string Column, string Value)[] values)
    {
        ReadRow row = One(values);
        Assert.Equal("", Describe(row.Errors));
        return Describe(row.Warnings);
    }

    public static string Describe(IEnumerable<RowIssue> issues) =>
        string.Join(", ", issues.Select(issue => issue.Column is null ? issue.Code : $"{issue.Code} {issue.Column}"));

    private static string Quote(string value) =>
        value.AsSpan().ContainsAny(";\"\n") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
}
