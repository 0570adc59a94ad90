using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <summary>Turns one record into an offer, or into the list of everything that is wrong with it.</summary>
internal sealed class CapacityRowReader(FileHeader<CapacityColumn> header, LocalDate snapshot)
{
    private const int LongestName = 200, OldestAge = 150, HighestPrice = 9_999_999;
    private readonly RowFields<CapacityColumn> _fields = new(header);
    private readonly SeenKeys _keys = new();

    public ReadCapacityRow Read(DelimitedRecord record)
    {
        _fields.Begin(record);
        if (record.FieldCount != header.FieldCount)
        {
            _fields.Error(IssueCode.FieldCount); // which field is which is no longer known, the key included
            return new ReadCapacityRow { RowNumber = record.Number, Errors = _fields.Errors };
        }
        var offer = ReadOffer();
        if (offer is not null && !_keys.Add("", offer)) _fields.Error(IssueCode.DuplicateKey, CapacityColumn.ErbjudandeId);
        var row = ReadRest(offer);
        return new ReadCapacityRow
        {
            RowNumber = record.Number, OfferId = offer, Row = _fields.HasErrors ? null : row,
            Errors = _fields.Errors, Warnings = _fields.HasErrors ? [] : _fields.Warnings,
        };
    }

    private string? ReadOffer()
    {
        var value = _fields.Required(CapacityColumn.ErbjudandeId).Trim();
        return value.IsEmpty
            || !_fields.Known(CapacityColumn.ErbjudandeId, value.Length <= CapacitySlot.MaxOfferId && !value.ContainsAny('\r', '\n', '\t') && !InvisibleText.IsIn(value))
            ? null : value.ToString();
    }

    private CapacityRow ReadRest(string? offer)
    {
        var provider = ReadProvider();
        var hsaId = ReadHsaId();
        var municipality = ReadMunicipality();
        var region = _fields.Digits(CapacityColumn.Region, Required(CapacityColumn.Region), 2);
        var agreement = _fields.Word(CapacityColumn.Avtal, Required(CapacityColumn.Avtal), CapacityColumns.Agreements);
        var field = _fields.Digits(CapacityColumn.Mvo, Required(CapacityColumn.Mvo), 3);
        var procedures = ReadProcedures();
        var type = _fields.Word(CapacityColumn.Typ, Required(CapacityColumn.Typ), CapacityColumns.Types);
        var places = Number(CapacityColumn.Antal, Required(CapacityColumn.Antal), CapacitySlot.MaxPlaces);
        var (earliest, last) = (Date(CapacityColumn.TidigasteDatum), Date(CapacityColumn.SistaDatum));
        if (last < earliest) _fields.Error(IssueCode.BeforeDecision, CapacityColumn.SistaDatum);
        var from = Number(CapacityColumn.AlderFran, _fields.Optional(CapacityColumn.AlderFran).Trim(), OldestAge);
        var to = Number(CapacityColumn.AlderTill, _fields.Optional(CapacityColumn.AlderTill).Trim(), OldestAge);
        if (to < from) _fields.Error(IssueCode.BeforeDecision, CapacityColumn.AlderTill);
        var price = ReadPrice();
        var stated = Date(CapacityColumn.UppgiftDatum);
        if (stated > snapshot) _fields.Error(IssueCode.AfterSnapshot, CapacityColumn.UppgiftDatum);
        return new CapacityRow(offer ?? "", provider ?? "", hsaId ?? "", municipality ?? "", region ?? "", (AgreementKind)(agreement ?? 0), field ?? "", procedures,
            (GuaranteeType)(type ?? 0), places ?? 0, earliest ?? default, last ?? default, from, to, price, stated ?? default);
    }

    private ReadOnlySpan<char> Required(CapacityColumn column) => _fields.Required(column).Trim();

    private LocalDate? Date(CapacityColumn column) => _fields.Date(column, Required(column));

    private string? ReadProvider()
    {
        var value = Required(CapacityColumn.Vardgivare);
        if (value.IsEmpty) return null;
        if (InvisibleText.IsIn(value))
        {
            _fields.Warn(IssueCode.InvisibleRemoved, RowWarnings.None, CapacityColumn.Vardgivare);
            value = InvisibleText.Without(value);
            if (value.IsEmpty) _fields.Error(IssueCode.Missing, CapacityColumn.Vardgivare);
        }
        return _fields.Known(CapacityColumn.Vardgivare, value.Length <= LongestName && !value.ContainsAny('\r', '\n', '\t')) ? _fields.Shared(value) : null;
    }

    private string? ReadHsaId()
    {
        var value = _fields.Required(CapacityColumn.HSAId);
        if (value.IsEmpty) return null;
        if (FileCodes.IsHsaId(value)) return _fields.Shared(value);
        _fields.Error(IssueCode.InvalidHsaId, CapacityColumn.HSAId);
        return null;
    }

    private string? ReadMunicipality()
    {
        var code = _fields.Digits(CapacityColumn.Kommun, Required(CapacityColumn.Kommun), 4);
        // Four digits are what the format asks for; one that is on no map is taken, and told.
        if (code is not null && Municipalities.Find(code) is null) _fields.Warn(CapacityIssueCode.UnknownMunicipality, RowWarnings.None, CapacityColumn.Kommun);
        return code;
    }

    /// <summary>In capitals, sorted, each once: the same codes in another order are the same offer.</summary>
    private string ReadProcedures()
    {
        var value = _fields.Optional(CapacityColumn.KVA).Trim();
        if (value.IsEmpty) return "";
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in value.Split('|'))
        {
            var code = value[part].Trim();
            if (!_fields.Known(CapacityColumn.KVA, EntryPart.IsProcedureCode(code))) return "";
            codes.Add(code.ToString().ToUpperInvariant());
        }
        var joined = string.Join('|', codes);
        return _fields.Known(CapacityColumn.KVA, joined.Length <= CapacitySlot.MaxProcedures) ? joined : "";
    }

    private int? Number(CapacityColumn column, ReadOnlySpan<char> value, int highest)
    {
        if (value.IsEmpty) return null;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest;
        return _fields.Known(column, isNumber) ? number : null;
    }

    /// <summary>Whole kronor, also as a spreadsheet writes them: <c>1200,00</c>, and a minus of its own.</summary>
    private int? ReadPrice()
    {
        var value = _fields.Optional(CapacityColumn.PrisSkillnad).Trim();
        if (value.IsEmpty) return null;
        var isLess = value[0] is '-' or '\u2212';
        var digits = value[0] is '-' or '\u2212' or '+' ? value[1..] : value;
        var point = digits.IndexOfAny(',', '.');
        if (point > 0 && digits.Length > point + 1 && !digits[(point + 1)..].ContainsAnyExcept('0')) digits = digits[..point];
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var price) && price <= HighestPrice;
        return _fields.Known(CapacityColumn.PrisSkillnad, isNumber) ? (isLess ? -price : price) : null;
    }
}
