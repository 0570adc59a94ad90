using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Rules;

/// <summary>One clinic's medical field in a dry-run.</summary>
public sealed record DryRunGroup(int ClinicId, string MedicalField, DryRunCounts Counts);

/// <summary>The parts of a dry-run, stored as JSON. The groups add up to the totals, the moves to the limits moved.</summary>
/// <param name="OpensNow">Cases that would open in each of the coming weeks under the book in force, from the day it is judged on.</param>
/// <param name="OpensThen">The same under the book that was tried; the first week holds those that open at once.</param>
public sealed record DryRunDetail(
    IReadOnlyList<DryRunGroup> Groups, IReadOnlyDictionary<LimitMove, int> Moves, IReadOnlyList<int> OpensNow, IReadOnlyList<int> OpensThen)
{
    /// <summary>Null until somebody has asked for it.</summary>
    public BacktestResult? Backtest { get; init; }

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new IsoDay() } };

    internal static DryRunDetail Of(DryRunTally tally) => new(
        [.. tally.Groups.OrderBy(g => g.Key.Clinic).ThenBy(g => g.Key.Field, StringComparer.Ordinal).Select(g => new DryRunGroup(g.Key.Clinic, g.Key.Field, g.Value))],
        tally.Moves, tally.OpensNow, tally.OpensThen);

    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static DryRunDetail FromJson(string json) => JsonSerializer.Deserialize<DryRunDetail>(json, Options)!;

    private sealed class IsoDay : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
