namespace Vardlots.Core.Import;

/// <summary>
/// One thing said about a row. It holds no value from the file, so a report can be shown and kept without carrying
/// patient data; <see cref="RowIssueText.Sentence"/> makes the words when somebody reads them.
/// </summary>
/// <param name="Code">One of <see cref="IssueCode"/>.</param>
/// <param name="Column">The heading it concerns; null when it concerns the whole row.</param>
public readonly record struct RowIssue(string Code, string? Column)
{
    /// <summary>True for E codes: the row is rejected.</summary>
    public bool IsError => Code[0] == 'E';
}

/// <summary>The codes of the format.</summary>
public static class IssueCode
{
    public const string Missing = "E01";
    public const string NotADate = "E02";
    public const string AfterSnapshot = "E03";
    public const string UnknownCode = "E04";
    public const string InvalidIdentity = "E05";
    public const string DuplicateKey = "E06";
    public const string BadPause = "E07";
    public const string StatusIncomplete = "E08";
    public const string InvalidHsaId = "E09";
    public const string BeforeDecision = "E10";
    public const string FieldCount = "E12";
    public const string Filler = "W01";
    public const string StartDateMissing = "W02";
    public const string PatientChosenWithoutOffer = "W03";
    public const string MedicalWithoutInterval = "W04";
    public const string BookedTimePassed = "W05";
    public const string SpecialOutsideChildPsychiatry = "W06";
    public const string CodeFormChanged = "W07";
    public const string InvisibleRemoved = "W08";
}

/// <summary>The warnings that follow from the row alone. The others depend on a rule, a date or earlier files.</summary>
[Flags]
public enum RowWarnings
{
    None = 0,
    /// <summary>W01: a filler value was treated as empty.</summary>
    Filler = 1 << 0,
    /// <summary>W04: <c>MoV</c> without an interval in <c>Uppehall</c>.</summary>
    MedicalWithoutInterval = 1 << 3,
}

/// <summary>How a column with two spellings was written; a clinic that changes it is told (W07).</summary>
public enum CodeForm { Empty, Digits, Letters }
