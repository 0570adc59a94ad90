using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Tests.Support;

/// <summary>A real database in a folder of its own, with the core's services and files to import into it.</summary>
public sealed class ListWorld : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private ListWorld(TestDatabase database) => _database = database;

    public OwnDatabase Own => _database.Own;
    public string Folder => _database.Folder;
    public FakeClock Clock => _database.Clock;

    public static async Task<ListWorld> CreateAsync(LocalDate? today = null) =>
        new(await TestDatabase.CreateAsync(FakeClock.On(today ?? new LocalDate(2026, 11, 22))));

    public IServiceProvider Services => _database.Services;
    public T Get<T>() where T : notnull => _database.Get<T>();

    public VardlotsDb Db() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContext();

    public AccessLogDb AccessLogDb() => Get<IDbContextFactory<AccessLogDb>>().CreateDbContext();

    /// <summary>Writes a file; the rows' own columns make up the header.</summary>
    public string Write(string name, params Row[] rows) => WriteText(name, Row.File(rows));

    public string WriteText(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Imports rows as the snapshot of a day (<c>yyyy-MM-dd</c>).</summary>
    public Task<ImportRun> ImportAsync(string asOf, params Row[] rows) => ImportFileAsync(Write($"list-{Guid.NewGuid():N}.csv", rows), asOf);

    public Task<ImportRun> ImportFileAsync(string path, string? asOf) => Get<ImportService>().RunAsync(
        new ImportRequest(path, Path.GetFileName(path), asOf is null ? null : Day(asOf), ImportSource.CommandLine, "test"), null, CancellationToken.None);

    public Task<ScanRun> ScanAsync(string asOf) =>
        Get<NightlyScan>().RunAsync(Day(asOf), RunTrigger.CommandLine, "test", null, CancellationToken.None);

    public async Task<WaitingListEntry> EntryAsync(string contactId)
    {
        await using var db = Db();
        return await db.Entries.AsNoTracking().Include(e => e.Patient).Include(e => e.Clinic).SingleAsync(e => e.ContactId == contactId);
    }

    /// <summary>The cases of an entry with their history, oldest first.</summary>
    public async Task<List<CareCase>> CasesAsync(string contactId)
    {
        await using var db = Db();
        var id = await db.Entries.Where(e => e.ContactId == contactId).Select(e => e.Id).SingleAsync();
        return await db.Cases.AsNoTracking().Include(c => c.Events).Where(c => c.EntryId == id).OrderBy(c => c.Id).ToListAsync();
    }

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
