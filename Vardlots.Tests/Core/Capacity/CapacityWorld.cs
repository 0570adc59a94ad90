using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>A database of a test's own with capacity files to import, on 22 November 2026.</summary>
public sealed class CapacityWorld : IAsyncDisposable
{
    public const string Header = "ErbjudandeId;Vardgivare;HSAId;Kommun;Region;Avtal;Mvo;KVA;Typ;Antal;TidigasteDatum;SistaDatum;AlderFran;AlderTill;PrisSkillnad;UppgiftDatum";
    public const string Unit = "SE2321000214-X001";
    private readonly TestDatabase _database;

    private CapacityWorld(TestDatabase database) => _database = database;

    public static async Task<CapacityWorld> CreateAsync() => new(await TestDatabase.CreateAsync(FakeClock.On(new LocalDate(2026, 11, 22))));

    public TestDatabase Database => _database;
    public FakeClock Clock => _database.Clock;
    public T Get<T>() where T : notnull => _database.Get<T>();
    public VardlotsDb Db() => Get<IDbContextFactory<VardlotsDb>>().CreateDbContext();

    /// <summary>A right row; what is given replaces a column.</summary>
    public static string Row(string id, params (CapacityColumn Column, string Value)[] with)
    {
        var values = $"{id};Provkliniken AB;{Unit};2380;63;KONTRAKT;311;NGB49;BEHANDLING;5;2026-12-01;2027-02-28;;;;2026-11-20".Split(';');
        foreach (var (column, value) in with) values[(int)column] = value;
        return string.Join(';', values);
    }

    public static string File(params string[] rows) => string.Join('\n', rows.Prepend(Header)) + "\n";

    public Task<CapacityImportRun> ImportAsync(params string[] rows) => ImportTextAsync(File(rows), "2026-11-21");

    public async Task<CapacityImportRun> ImportTextAsync(string text, string? asOf, string name = "kapacitet.csv")
    {
        var path = Path.Combine(_database.Folder, name);
        await System.IO.File.WriteAllTextAsync(path, text);
        var day = asOf is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(asOf).Value;
        return await Get<CapacityImportService>().RunAsync(new ImportRequest(path, name, day, ImportSource.CommandLine, "test"), null, CancellationToken.None);
    }

    public async Task<List<string>> IssuesAsync(CapacityImportRun run)
    {
        await using var db = Db();
        return await db.CapacityImportIssues.Where(i => i.RunId == run.Id).OrderBy(i => i.RowNumber).ThenBy(i => i.Id).Select(i => i.Code + " " + i.Column).ToListAsync();
    }

    public async Task<CapacitySlot> SlotAsync(string id)
    {
        await using var db = Db();
        return await db.CapacitySlots.AsNoTracking().Include(s => s.Unit!.Provider).SingleAsync(s => s.OfferId == id);
    }

    public static ViewContext Navigator { get; } = new("u1", "Anna", Roles.Navigator, "Enheten", null, false);

    public ChangeContext Change(ViewContext? who = null) => (who ?? Navigator).ToChange(Clock.GetCurrentInstant(), Clock.Today());

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
