using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Core.Import;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Web.Commands;

/// <summary>
/// Hostile files against the real program: exit code, sentence, and the peak of its memory as the system measured it. The large ones
/// every time; all of them, and the table in <c>docs/hostile-files.md</c>, with <c>VARDLOTS_TABLES=1</c>.
/// </summary>
public sealed class HostileProgramTests : IDisposable
{
    private const double MostMegabytes = 250;
    private readonly OwnDatabase _own = OwnDatabase.Create();

    public static TheoryData<string> Large => [.. HostileFiles.All.Where(f => f.IsLarge).Select(f => f.What)];

    [Theory]
    [MemberData(nameof(Large))]
    public async Task Import_LargeHostileFile_RejectedInBoundedMemory(string what)
    {
        var (_, result) = await ImportAsync(HostileFiles.All.Single(f => f.What == what));
        Assert.Equal(3, result.Code);
        Assert.InRange(result.PeakMegabytes, 1, MostMegabytes);
        await using var services = WholeCore.Build(_own.Settings);
        await using var db = await services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();
        Assert.Equal(RunStatus.Rejected, (await db.ImportRuns.SingleAsync()).Status);
        Assert.False(await db.Clinics.AnyAsync() || await db.Patients.AnyAsync() || await db.Entries.AnyAsync() || await db.ImportIssues.AnyAsync());
    }

    [Fact]
    public async Task Table_OfAllFiles_IsWritten()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("VARDLOTS_TABLES") == "1", "Writes docs/hostile-files.md; run with VARDLOTS_TABLES=1.");
        var lines = new List<string>();
        foreach (var file in HostileFiles.All)
        {
            var (size, result) = await ImportAsync(file);
            var codes = file.Says.Length == 0 ? "raderna läses in som text" : $"rader avvisas eller anmärks: {file.Says}";
            var said = file.IsReported ? codes : result.Error.Trim().Split('\n')[^1];
            lines.Add($"| {file.What} | {Size(size)} | {(result.Code == 3 ? "avvisad" : "läst")} | {said} | {result.PeakMegabytes.ToString("0", CultureInfo.InvariantCulture)} MB |");
        }
        await File.WriteAllTextAsync(Path.Combine(SourceTree.Root, "docs", "hostile-files.md"), Document(lines));
    }

    private async Task<(long Size, ProgramResult Result)> ImportAsync(HostileFile file)
    {
        var path = Path.Combine(_own.Folder, file.Name);
        await using (var stream = File.Create(path)) file.Write(stream);
        var size = new FileInfo(path).Length;
        var result = await new RealProgram(_own).RunAsync("import", path);
        File.Delete(path);
        Assert.False(result.HasStackTrace, result.Error);
        Assert.Equal(file.IsReported ? 0 : 3, result.Code);
        if (!file.IsReported) Assert.Contains(file.Says, result.Error);
        Assert.InRange(result.PeakMegabytes, 1, MostMegabytes);
        return (size, result);
    }

    private static string Size(long bytes) => bytes < 10_000 ? $"{bytes} B" : bytes < 1_000_000 ? $"{bytes / 1000} kB" : $"{bytes / 1_000_000} MB";

    private static string Document(List<string> lines) => $"""
        # Fientliga filer

        Varje fil importeras med det riktiga programmet (`import`). Minnet är processens högsta enligt operativsystemet (`VmHWM`); gränsen i testet är {MostMegabytes} MB.
        Att ingenting sparat ändras, utom körningens egen anteckning, jämförs tabell för tabell i `HostileFileTests`. Tabellen skrivs av

        ```
        VARDLOTS_TABLES=1 dotnet test Vardlots.Tests --filter "FullyQualifiedName~HostileProgramTests.Table"
        ```

        | Fil | Storlek | Utfall | Vad som sägs | Minne |
        |---|---|---|---|---|
        {string.Join('\n', lines)}

        Mappar, rör (FIFO), länkar, filer som växer, krymper eller försvinner medan de läses, och filnamn som pekar ut ur inkorgen eller är för långa
        prövas i `HostileInboxTests`; uppladdningar i `UploadTests`.

        """;

    public void Dispose() => _own.Dispose();
}
