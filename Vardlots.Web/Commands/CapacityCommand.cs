using System.CommandLine;
using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Import;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary><c>capacity import &lt;file&gt; [--as-of D] [--report F]</c>: exit 3 when the file tells no capacity.</summary>
internal static class CapacityCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = Language.Pick("Kapacitetsfilen", "The capacity file") };
        var asOf = CommandArguments.AsOf(Language.Pick("Den dag filen gäller; annars filnamnets, annars idag", "The day the file is for; otherwise the file name's, otherwise today"));
        var report = new Option<FileInfo?>("--report") { Description = Language.Pick("Skriv rapporten som JSON hit", "Write the report as JSON here"), HelpName = "report.json" };
        var import = new Command("import", Language.Pick("Importera en fil med ledig kapacitet", "Import a file of free capacity")) { file, asOf, report };
        import.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => ImportAsync(services, parsed.GetValue(file)!, parsed.GetValue(asOf), parsed.GetValue(report), ct), ct));
        return new Command("capacity", Language.Pick("Ledig kapacitet", "Free capacity")) { import };
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, LocalDate? asOf, FileInfo? report, CancellationToken ct)
    {
        CommandFiles.RequireReadable(file);
        // Opened first: an import whose report cannot be written is not begun.
        await using var output = report is null ? null : CommandFiles.Try(report.FullName, report.Create);
        var progress = new ConsoleProgress();
        var request = new ImportRequest(file.FullName, file.Name, asOf, ImportSource.CommandLine, CommandArguments.OsUser);
        var run = await services.GetRequiredService<CapacityImportService>().RunAsync(request, progress, ct);
        progress.Finish();
        if (output is not null) await services.GetRequiredService<CapacityImportReport>().WriteAsync(run.Id, output, ct);
        if (run.Status == RunStatus.Rejected) return await CommandLine.FailAsync(run.Problem!, CommandLine.InputRejected);
        Console.WriteLine(Language.Pick(
            $"Kapacitetsimport {run.Id} av {run.SnapshotDate:uuuu-MM-dd}: {run.DataRows} rader, {run.Added} nya, {run.Changed} ändrade, {run.Unchanged} oförändrade, {run.RejectedRows} avvisade, {run.WarningRows} med varning.",
            $"Capacity import {run.Id} of {run.SnapshotDate:uuuu-MM-dd}: {run.DataRows} rows, {run.Added} new, {run.Changed} changed, {run.Unchanged} unchanged, {run.RejectedRows} rejected, {run.WarningRows} with warnings."));
        return CommandLine.Done;
    }
}
