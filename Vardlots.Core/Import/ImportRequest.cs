using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>A file to import, whichever way it came.</summary>
/// <param name="Path">Where the file lies; it is only read.</param>
/// <param name="FileName">Its own name, which may hold the snapshot date.</param>
/// <param name="AsOf">The snapshot date the caller says; null: the file name's, else today's.</param>
public sealed record ImportRequest(string Path, string FileName, LocalDate? AsOf, ImportSource Source, string StartedBy)
{
    /// <summary>The day the file is for.</summary>
    public LocalDate SnapshotDate(LocalDate today) => AsOf ?? Import.SnapshotDate.FromFileName(FileName) ?? today;

    /// <summary>What would stop the reading, or lock what it changes for good, is refused before anything is opened.</summary>
    /// <exception cref="FileRejectedException">It is.</exception>
    internal void RequireReadable(LocalDate snapshot, LocalDate today)
    {
        var file = new FileInfo(Path);
        if (Source == ImportSource.Inbox && file.LinkTarget is not null) throw new FileRejectedException(FileProblem.Link);
        // Pipes and devices have no length; opening one would wait for its writer with everything locked.
        if (file.Length == 0) throw new FileRejectedException(FileProblem.Empty);
        // A list of a far-off day would make every real one after it too old. A day that somebody has given is theirs to answer for.
        if (AsOf is null && (snapshot.Year < 2000 || snapshot > today.PlusYears(1))) throw new FileRejectedException(FileProblem.SnapshotDate);
    }
}
