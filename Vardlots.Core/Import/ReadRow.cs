namespace Vardlots.Core.Import;

/// <summary>What one data row turned out to be: accepted with its warnings, or rejected with every error found in it.</summary>
public sealed class ReadRow
{
    /// <summary>The header is row 1; blank lines count.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Set whenever the HSA-id is valid, so that a rejected row can be told to its clinic.</summary>
    public string? ClinicHsaId { get; init; }

    /// <summary>Set only together with <see cref="ClinicHsaId"/>: the two are the entry's key.</summary>
    public string? ContactId { get; init; }

    /// <summary>True when both halves of the key could be read.</summary>
    public bool HasKey => ContactId is not null;

    /// <summary>The key came earlier in the file (E06). That row stands; nothing may be concluded from this one.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>Null when the row is rejected.</summary>
    public WaitingListRow? Row { get; init; }

    /// <summary>Empty exactly when <see cref="Row"/> is set.</summary>
    public IReadOnlyList<RowIssue> Errors { get; init; } = [];

    /// <summary>W01 for each column and W04; empty for a rejected row.</summary>
    public IReadOnlyList<RowIssue> Warnings { get; init; } = [];

    /// <summary>How <c>Vardgaranti</c> was written, for W07.</summary>
    public CodeForm GuaranteeForm { get; init; }

    /// <summary>How <c>Avvikelse</c> was written, for W07.</summary>
    public CodeForm DeviationForm { get; init; }
}
