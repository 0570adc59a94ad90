using System.CommandLine;
using Vardlots.Core.Audit;
using Vardlots.Core.Exports;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary><c>export entries|cases --out F</c>. Logged with the operating system's user before a row is written.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "entries | cases" };
        what.AcceptOnlyFromAmong("entries", "cases");
        var target = new Option<FileInfo>("--out") { Required = true, HelpName = "file.csv", Description = Language.Pick("Filen att skriva", "The file to write") };
        var command = new Command("export", Language.Pick("Skriv ut alla poster eller alla ärenden som CSV", "Write all entries or all cases as CSV")) { what, target };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => RunAsync(services, parsed.GetValue(what)!, parsed.GetValue(target)!, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string what, FileInfo target, CancellationToken ct)
    {
        var rows = await CommandFiles.WriteWholeAsync(target, async output =>
        {
            await services.GetRequiredService<AccessLog>().RecordWholeAsync(CommandArguments.OsUser, "command-line", AccessAction.Export, what, ct);
            var exports = services.GetRequiredService<ListExports>();
            return what == "entries" ? await exports.WriteEntriesAsync(output, ct) : await exports.WriteCasesAsync(output, ct);
        });
        Console.WriteLine(Language.Pick($"{rows} rader skrivna till {target}.", $"{rows} rows written to {target}."));
        return CommandLine.Done;
    }
}
