using NodaTime;
using Vardlots.Core.Import;

namespace Vardlots.Core.Capacity;

/// <summary>Checks an offer that came in another way than by file: by the same reader, so that the same is right and wrong everywhere.</summary>
internal static class CapacityRowText
{
    /// <param name="value">What was given for a column; null and empty are the same.</param>
    /// <param name="day">Nothing can have been stated after it.</param>
    public static ReadCapacityRow Read(Func<CapacityColumn, string?> value, LocalDate day)
    {
        var header = Record(1, Enum.GetNames<CapacityColumn>());
        return new CapacityRowReader(new FileHeader<CapacityColumn>(header, CapacityColumns.Required), day).Read(Record(2, Enum.GetValues<CapacityColumn>().Select(c => value(c) ?? "")));
    }

    private static DelimitedRecord Record(int number, IEnumerable<string> fields)
    {
        var record = new DelimitedRecord();
        record.Begin(number);
        foreach (var field in fields)
        {
            record.Append(field);
            record.EndField();
        }
        return record;
    }
}
