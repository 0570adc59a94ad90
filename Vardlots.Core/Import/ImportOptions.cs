using Microsoft.Extensions.Configuration;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Import;

/// <summary>Where files are handed over.</summary>
/// <param name="Inbox">Watched folder (<c>Import:Inbox</c>); imported files are moved to its <c>arkiv</c>, rejected ones to <c>avvisade</c> beside their report.</param>
public sealed record ImportOptions(string Inbox)
{
    public string Archive => Path.Combine(Inbox, "arkiv");
    public string Rejected => Path.Combine(Inbox, "avvisade");

    public static ImportOptions Read(IConfiguration configuration, DatabaseOptions database)
    {
        var inbox = configuration["Import:Inbox"];
        return new ImportOptions(string.IsNullOrWhiteSpace(inbox)
            ? Path.Combine(database.DataFolder, "inbox")
            : Path.GetFullPath(inbox, HomeFolder.Find()));
    }
}
