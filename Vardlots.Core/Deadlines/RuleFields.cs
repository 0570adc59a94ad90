using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Deadlines;

/// <summary>The fields of one rule in a rule file. Missing and null mean empty; anything unreadable becomes a problem.</summary>
internal sealed class RuleFields(JsonElement element, int position, List<RuleProblem> problems)
{
    private static readonly string[] Names =
    [
        "guarantee", "clinic", "medicalField", "ageFrom", "ageTo", "validFrom", "validTo", "limitDays", "targetDays", "startEvent",
        "startEventSelfReferral", "openCaseDaysLeft", "urgentDaysLeft", "trustSourceDeviation", "pauseOnSpecialDeviation",
        "legalSource", "note",
    ];

    public bool AllReadable { get; private set; } = true;

    /// <summary>A misspelt condition would silently widen a rule to everyone, so an unknown or repeated field is refused.</summary>
    public bool AreKnown()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem(null, "är inget objekt med fält.", "is not an object with fields.");
            return false;
        }
        HashSet<string> seen = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!Names.Contains(property.Name))
            {
                Problem(property.Name, $"har ett okänt fält, {property.Name}.", $"has an unknown field, {property.Name}.");
            }
            else if (!seen.Add(property.Name))
            {
                Problem(property.Name, $"anger {property.Name} mer än en gång.", $"gives {property.Name} more than once.");
            }
        }
        return true;
    }

    public string? Text(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            Problem(name, $"har ett fält, {name}, som inte är text.", $"has a field, {name}, that is not text.");
            return null;
        }
        string text = value.GetString()!.Trim();
        return text.Length == 0 ? null : text;
    }

    public int? Number(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number))
        {
            return number;
        }
        Problem(name, $"har ett fält, {name}, som inte är ett heltal.", $"has a field, {name}, that is not a whole number.");
        return null;
    }

    public bool? Flag(string name)
    {
        switch (Value(name)?.ValueKind)
        {
            case null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Problem(name, $"har ett fält, {name}, som varken är true eller false.", $"has a field, {name}, that is neither true nor false.");
                return null;
        }
    }

    public LocalDate? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }
        Problem(name, $"har ett fält, {name}, som inte är ett datum (åååå-mm-dd).", $"has a field, {name}, that is not a date (yyyy-mm-dd).");
        return null;
    }

    public T? Choice<T>(string name) where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }
        foreach (T choice in Enum.GetValues<T>())
        {
            // By name only: Enum.TryParse would also take "7".
            if (choice.ToString() == text)
            {
                return choice;
            }
        }
        string known = string.Join(", ", Enum.GetNames<T>());
        Problem(name, $"har ett okänt värde i {name}: {text}. Möjliga är {known}.", $"has an unknown value in {name}: {text}. Possible are {known}.");
        return null;
    }

    public T? Required<T>(T? value, string name) where T : struct
    {
        if (value is null && Value(name) is null)
        {
            Problem(name, $"saknar {name}.", $"lacks {name}.");
        }
        return value;
    }

    private JsonElement? Value(string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private void Problem(string? field, string swedish, string english)
    {
        AllReadable = false;
        problems.Add(new RuleProblem(position, field, $"Regel {position} {swedish}", $"Rule {position} {english}"));
    }
}
