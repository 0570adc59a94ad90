namespace Vardlots.Core.Import;

/// <summary>Why a file is not what it should be, or not a whole one.</summary>
public enum FileProblem
{
    Empty, Binary, WrongEncoding, MissingColumns, DuplicateColumn, TooManyColumns, TooLongField, Truncated, NoRows,
    LineEnds, Changing, Link, TooManyClinics, MostlyRejected, SnapshotDate,
}

/// <summary>The file is rejected whole and nothing changes. The message is a sentence for whoever sent it.</summary>
public sealed class FileRejectedException : Exception
{
    /// <summary>Creates the rejection.</summary>
    public FileRejectedException(FileProblem kind, int? rowNumber = null, IReadOnlyList<string>? columns = null)
    {
        Kind = kind;
        RowNumber = rowNumber;
        Columns = columns ?? [];
    }

    /// <summary>What is wrong.</summary>
    public FileProblem Kind { get; }

    /// <summary>The row where reading stopped, where that helps; the header is row 1.</summary>
    public int? RowNumber { get; }

    /// <summary>The format's own headings that the problem concerns; never a text from the file.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override string Message => FileProblemText.Sentence(Kind, RowNumber, Columns);
}
