using System.CommandLine;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary><c>import &lt;file&gt; [--as-of D] [--report F]</c>: exit 3 when the file is no list.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = Language.Pick("Väntelistefilen", "The waiting-list file") };
        var asOf = CommandArguments.AsOf(Language.Pick("Den dag listan gäller; annars filnamnets, annars idag", "The day the list is for; otherwise the file name's, otherwise today"));
        var report = new Option<FileInfo?>("--report") { Description = Language.Pick("Skriv rapporten som JSON hit", "Write the report as JSON here"), HelpName = "report.json" };
        var command = new Command("import", Language.Pick("Importera en väntelistefil", "Import a waiting-list file")) { file, asOf, report };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(asOf), parsed.GetValue(report), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo file, LocalDate? asOf, FileInfo? report, CancellationToken ct)
    {
        CommandFiles.RequireReadable(file);
        // Opened first: an import whose report cannot be written is not begun.
        await using var output = report is null ? null : CommandFiles.Try(report.FullName, report.Create);
        var progress = new ConsoleProgress();
        var request = new ImportRequest(file.FullName, file.Name, asOf, ImportSource.CommandLine, CommandArguments.OsUser);
        var run = await services.GetRequiredService<ImportService>().RunAsync(request, progress, ct);
        progress.Finish();
        if (output is not null) await services.GetRequiredService<ImportReport>().WriteAsync(run.Id, output, ct);
        if (run.Status == RunStatus.Rejected) return await CommandLine.FailAsync(run.Problem!, CommandLine.InputRejected);
        Console.WriteLine(Summary(run));
        return CommandLine.Done;
    }

    private static string Summary(ImportRun r) => Language.Pick(
        $"Import {r.Id} av {r.SnapshotDate:uuuu-MM-dd}: {r.DataRows} rader, {r.Added} nya, {r.Changed} ändrade, {r.Unchanged} oförändrade, {r.Ended} avslutade, "
        + $"{r.RejectedRows} avvisade, {r.WarningRows} med varning, {r.Vanished} försvunna, {r.Returned} tillbaka, {r.Held} hålls för bekräftelse.",
        $"Import {r.Id} of {r.SnapshotDate:uuuu-MM-dd}: {r.DataRows} rows, {r.Added} new, {r.Changed} changed, {r.Unchanged} unchanged, {r.Ended} ended, "
        + $"{r.RejectedRows} rejected, {r.WarningRows} with warnings, {r.Vanished} vanished, {r.Returned} back, {r.Held} held for confirmation.");
}
