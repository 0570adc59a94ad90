using System.Globalization;

namespace Vardlots.Core.Cases;

/// <summary>Keys of what is being typed on a case (<see cref="TextDraft"/>).</summary>
public static class CaseDrafts
{
    public static string Note(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/note");
    public static string Contact(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/contact");
    public static string Clinic(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/clinic");
    public static string Letter(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/letter");

    /// <summary>Begins the key of everything that can be being typed on a case.</summary>
    public static string Prefix(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/");

    public static string Park(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/park");
    public static string Task(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/task");

    /// <summary>Of a handover that is being written, whichever cases it is about.</summary>
    public const string Handover = "handover/new";

    public static string Offer(long caseId) => Prefix(caseId) + "offer";
    public static string Answer(long caseId, long offerId) => Prefix(caseId) + string.Create(CultureInfo.InvariantCulture, $"answer/{offerId}");
    public static string Pause(long caseId) => Prefix(caseId) + "pause";

    /// <summary>Of why something is struck out, e.g. <c>case/12/strike/offer-5</c>.</summary>
    public static string Strike(long caseId, string what, long id) => Prefix(caseId) + string.Create(CultureInfo.InvariantCulture, $"strike/{what}-{id}");

    /// <summary>Of the reason for something that is done to many cases.</summary>
    public static string Bulk(BulkKind kind) => "bulk/" + kind.ToString().ToLowerInvariant();

    public static string Close(long caseId) => string.Create(CultureInfo.InvariantCulture, $"case/{caseId}/close");
}
