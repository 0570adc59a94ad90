using System.Globalization;

namespace Vardlots.Core.Cases;

/// <summary>Keys of what is being typed on a case (<see cref="TextDraft"/>).</summary>
public static class CaseDrafts
{
    public static string Note(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/note");
    public static string Contact(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/contact");
    public static string Clinic(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/clinic");
    public static string Letter(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/letter");

    /// <summary>Everything that can be being typed on a case.</summary>
    public static IReadOnlyList<string> All(long caseId) => [Note(caseId), Contact(caseId), Clinic(caseId), Letter(caseId), Close(caseId), Park(caseId), Task(caseId)];

    public static string Park(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/park");
    public static string Task(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/task");

    /// <summary>Of a handover that is being written, whichever cases it is about.</summary>
    public const string Handover = "handover/new";

    public static string Close(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/close");
}
