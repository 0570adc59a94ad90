using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Deadlines;

/// <summary>Writes rules in the format <c>vardlots-rules/1</c>, every field present, empty ones as null.</summary>
internal static class RuleBookWriter
{
    // Å, ä, ö and § are to be read by people; the text is never put into a page unescaped.
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<DeadlineRule> rules)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", RuleBookReader.Format);
            json.WriteStartArray("rules");
            foreach (DeadlineRule rule in rules)
            {
                Write(json, rule);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, DeadlineRule rule)
    {
        json.WriteStartObject();
        json.WriteString("guarantee", rule.Guarantee.ToString());
        json.WriteString("clinic", rule.Clinic);
        json.WriteString("medicalField", rule.MedicalField);
        Write(json, "ageFrom", rule.AgeFrom);
        Write(json, "ageTo", rule.AgeTo);
        json.WriteString("validFrom", Text(rule.ValidFrom));
        json.WriteString("validTo", rule.ValidTo is { } end ? Text(end) : null);
        json.WriteNumber("limitDays", rule.LimitDays);
        Write(json, "targetDays", rule.TargetDays);
        json.WriteString("startEvent", rule.StartEvent.ToString());
        json.WriteString("startEventSelfReferral", rule.StartEventSelfReferral.ToString());
        json.WriteNumber("openCaseDaysLeft", rule.OpenCaseDaysLeft);
        json.WriteNumber("urgentDaysLeft", rule.UrgentDaysLeft);
        json.WriteBoolean("trustSourceDeviation", rule.TrustSourceDeviation);
        json.WriteBoolean("pauseOnSpecialDeviation", rule.PauseOnSpecialDeviation);
        json.WriteString("legalSource", rule.LegalSource);
        json.WriteString("note", rule.Note);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
