using System.Globalization;
using Vardlots.Core.Inquiries;

namespace Vardlots.Web.Inquiries;

/// <summary>What stands in the form's fields, by their names: the same names and words as in its draft.</summary>
public sealed class InquiryInput
{
    public const string From = "from", Topic = "topic", Minutes = "minutes", Answer = "answer", Who = "who", Number = "number", Result = "result";

    /// <summary>What most take; any other is written.</summary>
    public static readonly int[] UsualMinutes = [2, 5, 10, 15, 20, 30];

    private readonly Dictionary<string, string> _values = new() { [From] = nameof(InquiryFrom.Public), [Minutes] = "5", [Result] = nameof(InquiryResult.Solved) };

    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value ?? "";
    }

    public InquiryTopic? ChosenTopic => Parsed<InquiryTopic>(Topic);

    public RecordInquiry ToCommand(InquiryTopic topic) => new(
        Parsed<InquiryFrom>(From) ?? InquiryFrom.Public, topic, int.TryParse(this[Minutes], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0,
        Parsed<InquiryResult>(Result) ?? InquiryResult.Solved, this[Answer], this[Who], this[Number]);

    private T? Parsed<T>(string name) where T : struct, Enum => Enum.TryParse<T>(this[name], out var value) && Enum.IsDefined(value) ? value : null;
}
