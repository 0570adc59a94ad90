using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Synthetic;
using Vardlots.Core.Time;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Faults;

public enum KilledWork { Import, Scan, Night, Publish }

/// <summary>When a run is killed: as soon as something is seen from outside. No code of the program knows about it.</summary>
/// <param name="Name">In the words of the table.</param>
public sealed record KillPoint(string Name, Func<KillWatch, Task<bool>> IsReached)
{
    /// <summary>Told by a file that only SQLite has.</summary>
    public bool IsOfSqlite { get; init; }
}

/// <summary>What can be seen of a running program: what it has printed, and what its database holds.</summary>
public sealed class KillWatch(Bench bench, Process process)
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _printed = [];
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public Process Process => process;
    public TimeSpan Age => _since.Elapsed;

    public void Listen()
    {
        process.OutputDataReceived += (_, e) => _printed.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => _printed.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Printed => string.Join('\n', _printed);

    public Task<bool> SaysAsync(string text) => Task.FromResult(_printed.Any(l => l.Contains(text, StringComparison.Ordinal)));

    /// <summary>The database's log of changes has grown: a transaction is being written.</summary>
    public Task<bool> IsWritingAsync(long bytes) => Task.FromResult(new FileInfo(bench.LogFile) is { Exists: true } wal && wal.Length > bytes);

    public async Task<bool> HoldsAsync(Func<VardlotsDb, Task<bool>> question)
    {
        try
        {
            await using var db = bench.Open();
            return await question(db);
        }
        catch (Exception e) when (DatabaseProblem.Of(e) == DatabaseTrouble.Busy)
        {
            return false;
        }
    }
}

/// <summary>A copy of the stored start, in a folder of its own, for one run of the real program that may be killed.</summary>
public sealed class Bench : IDisposable
{
    private readonly OwnDatabase _own;
    private readonly ServiceProvider _services;
    private readonly RealProgram _program;

    public Bench(KillStart start, KilledWork work)
    {
        _own = start.CopyFor(work);
        (Work, Today) = (work, start.Today);
        _program = new RealProgram(_own);
        _program.Settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        _program.Settings["Https__BehindProxy"] = "true";
        _program.Settings["Schedule__CatchUpSeconds"] = "1";
        _program.Settings["Rules__PublishFromCommandLine"] = "true";
        _program.Settings["Urls"] = "http://127.0.0.1:0";
        _services = WholeCore.Build(_own.Settings);
    }

    public KilledWork Work { get; }
    public LocalDate Today { get; }

    /// <summary>SQLite's log of changes.</summary>
    public string LogFile => Path.Combine(_own.Folder, "vardlots.db-wal");

    public VardlotsDb Open() => _services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContext();

    public KillWatch Start()
    {
        var day = LocalDatePattern.Iso.Format(Today);
        var watch = new KillWatch(this, _program.Start(Work switch
        {
            KilledWork.Import => ["import", KillStart.SecondFile(Today), "--as-of", day],
            KilledWork.Scan => ["scan", "--as-of", day],
            KilledWork.Publish => ["rules", "publish", KillStart.RulesFile, "--by", "eva", "--approved-by", "adam", "--as-of", day],
            _ => [],
        }));
        watch.Listen();
        return watch;
    }

    /// <summary>True from when the run is on record: what was before is the start of any program.</summary>
    public Task<bool> HasBegunAsync(KillWatch watch) => Work switch
    {
        KilledWork.Import => watch.HoldsAsync(async db => await db.ImportRuns.CountAsync() > 1),
        KilledWork.Scan => watch.HoldsAsync(async db => await db.ScanRuns.CountAsync() > 1),
        KilledWork.Publish => watch.HoldsAsync(db => db.RulePublications.AnyAsync()),
        _ => watch.HoldsAsync(db => db.NightRuns.AnyAsync()),
    };

    /// <summary>Runs to its own end; the server is stopped once its night is on record as done. How long the work itself took.</summary>
    public async Task<TimeSpan> FinishAsync()
    {
        var watch = Start();
        using var process = watch.Process;
        while (!process.HasExited && !await HasBegunAsync(watch)) await Task.Delay(2);
        var begun = watch.Age;
        if (Work == KilledWork.Night) await NightDoneAsync(watch);
        else await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(120));
        var took = watch.Age - begun;
        if (Work == KilledWork.Night) await KillAsync(watch);
        else if (process.ExitCode != 0) throw new InvalidOperationException($"Exit code {process.ExitCode}: {watch.Printed}");
        return took;
    }

    private static async Task NightDoneAsync(KillWatch watch)
    {
        while (!await watch.HoldsAsync(db => db.NightRuns.AnyAsync(r => r.Status == RunStatus.Completed)))
        {
            if (watch.Process.HasExited || watch.Age > TimeSpan.FromSeconds(120)) throw new InvalidOperationException($"The night never ended: {watch.Printed}");
            await Task.Delay(50);
        }
    }

    /// <summary>So long after the run came on record.</summary>
    public KillPoint After(TimeSpan time)
    {
        Stopwatch? since = null;
        return new KillPoint("slumpvis under arbetet", async w =>
        {
            if (since is null && await HasBegunAsync(w)) since = Stopwatch.StartNew();
            return since?.Elapsed >= time;
        });
    }

    /// <summary>Starts the work and kills it when the point is reached. False when it had ended before.</summary>
    public async Task<bool> KillAtAsync(KillPoint point)
    {
        var watch = Start();
        using var process = watch.Process;
        while (!process.HasExited && !await point.IsReached(watch))
        {
            if (watch.Age > TimeSpan.FromSeconds(120)) throw new TimeoutException($"{Work} never came to: {point.Name}. {watch.Printed}");
            await Task.Delay(2);
        }
        return await KillAsync(watch);
    }

    private static async Task<bool> KillAsync(KillWatch watch)
    {
        var lived = !watch.Process.HasExited;
        if (lived) watch.Process.Kill(); // SIGKILL: nothing of its own runs any more
        await watch.Process.WaitForExitAsync();
        return lived;
    }

    public async Task<StoredFacts> FactsAsync()
    {
        await using var db = Open();
        return await StoredFacts.ReadAsync(db);
    }

    public void Dispose()
    {
        _services.Dispose();
        _own.Dispose();
    }
}

/// <summary>
/// Where every run starts from: a region's list of the day before, imported and scanned, with some work by people; then today's
/// list beside it, in the inbox, or already imported.
/// </summary>
public sealed class KillStart : IAsyncDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private OwnDatabase _before = null!, _imported = null!;

    public LocalDate Today { get; } = SwedishTime.MachineClock.Today();

    /// <summary>A book that touches every treatment.</summary>
    public const string RulesFile = "nya-regler.json";

    public static string SecondFile(LocalDate day) => $"lista_{LocalDatePattern.Iso.Format(day)}.csv";

    public static async Task<KillStart> CreateAsync(int entries)
    {
        var start = new KillStart();
        await using var database = await TestDatabase.CreateAsync(FakeClock.On(start.Today));
        var before = Path.Combine(database.Folder, "fore.csv");
        var region = new SyntheticRegion(3, entries);
        await using (var list = new StreamWriter(before)) region.WriteSnapshot(list, start.Today.PlusDays(-1));
        await using (var list = new StreamWriter(start._file)) region.WriteSnapshot(list, start.Today);
        await database.Get<ImportService>().RunAsync(new ImportRequest(before, "fore.csv", start.Today.PlusDays(-1), ImportSource.CommandLine, "test"), null, CancellationToken.None);
        await database.Get<NightlyScan>().RunAsync(start.Today.PlusDays(-1), RunTrigger.CommandLine, "test", null, CancellationToken.None);
        await WorkAsync(database);
        start._before = database.Own.Copy();
        await database.Get<ImportService>().RunAsync(new ImportRequest(start._file, SecondFile(start.Today), start.Today, ImportSource.CommandLine, "test"), null, CancellationToken.None);
        start._imported = database.Own.Copy();
        return start;
    }

    /// <summary>A navigator has taken some cases and written in some: a night must leave that alone.</summary>
    private static async Task WorkAsync(TestDatabase database)
    {
        foreach (var name in new[] { "eva", "adam" }) await database.Get<UserAccounts>().CreateAsync(new NewUser(name, Roles.Administrator, [], false), database.SystemChange(), CancellationToken.None);
        var made = await database.Get<UserAccounts>().CreateAsync(new NewUser("anna", Roles.Navigator, [], false), database.SystemChange(), CancellationToken.None);
        var anna = (await database.Get<UserDirectory>().FindAsync(made.UserId, CancellationToken.None))!.ToView();
        await using var db = await database.OpenAsync();
        foreach (var c in await db.Cases.AsNoTracking().OrderBy(c => c.Id).Take(40).ToListAsync())
        {
            var change = anna.ToChange(database.Clock.GetCurrentInstant(), database.Clock.Today());
            if (c.Id % 2 == 0) await database.Get<CaseService>().TakeAsync(new TakeCase(c.Id, c.Version), anna, change, CancellationToken.None);
            else await database.Get<CaseService>().AddNoteAsync(new AddCaseNote(c.Id, c.Version, "Ringt kliniken."), anna, change, CancellationToken.None);
        }
    }

    public OwnDatabase CopyFor(KilledWork work)
    {
        var copy = (work is KilledWork.Scan or KilledWork.Publish ? _imported : _before).Copy();
        if (work == KilledWork.Publish) File.WriteAllText(Path.Combine(copy.Folder, RulesFile), Rules.RulesWorld.Shorter(60, clinic: null).ToJson());
        var target = work == KilledWork.Night ? Directory.CreateDirectory(Path.Combine(copy.Folder, "inbox")).FullName : copy.Folder;
        File.Copy(_file, Path.Combine(target, SecondFile(Today)));
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        _before?.Dispose();
        _imported?.Dispose();
        return ValueTask.CompletedTask;
    }
}
