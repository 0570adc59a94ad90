using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>A file to import, whichever way it came.</summary>
/// <param name="Path">Where the file lies; it is only read.</param>
/// <param name="FileName">Its own name, which may hold the snapshot date.</param>
/// <param name="AsOf">The snapshot date the caller says; null: the file name's, else today's.</param>
public sealed record ImportRequest(string Path, string FileName, LocalDate? AsOf, ImportSource Source, string StartedBy);
