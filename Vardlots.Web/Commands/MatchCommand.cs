using System.CommandLine;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Web.Commands;

/// <summary><c>match --as-of D --out plan.csv</c>: a plan for all open cases. Changes nothing; logged with the operating system's user before a row is written.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var asOf = CommandArguments.AsOf(Language.Pick("Den dag platserna söks; vård kan ges från dagen efter. Annars idag", "The day places are looked for; care can be given from the day after. Otherwise today"));
        var target = new Option<FileInfo>("--out") { Required = true, HelpName = "plan.csv", Description = Language.Pick("Filen att skriva", "The file to write") };
        var command = new Command("match", Language.Pick("Föreslå ledig kapacitet för alla öppna ärenden", "Propose free capacity for all open cases")) { asOf, target };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(services => RunAsync(services, parsed.GetValue(asOf), parsed.GetValue(target)!, ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, LocalDate? asOf, FileInfo target, CancellationToken ct)
    {
        var day = asOf ?? services.GetRequiredService<IClock>().Today();
        // Written beside and moved into place, so that a half-written file is never mistaken for a plan.
        var part = target.FullName + ".part";
        if (Directory.Exists(target.FullName)) CommandFiles.Try(target.FullName, () => target.Open(FileMode.Create).Dispose());
        await using var output = CommandFiles.Try(target.FullName, () => new StreamWriter(part) { NewLine = "\n" });
        try
        {
            await services.GetRequiredService<AccessLog>().RecordWholeAsync(CommandArguments.OsUser, "command-line", AccessAction.Export, $"match {day:uuuu-MM-dd}", ct);
            var totals = await services.GetRequiredService<MatchExport>().WriteAsync(output, day, null, ct);
            await output.DisposeAsync();
            CommandFiles.Try(target.FullName, () => File.Move(part, target.FullName, overwrite: true));
            Console.WriteLine(Sentence(totals, day, target));
            return CommandLine.Done;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Sentence(MatchTotals t, LocalDate day, FileInfo target) => Language.Pick(
        $"Plan per {day:uuuu-MM-dd}: {t.InTime} ärenden i tid, {t.Late} senare, {t.Unplaced} utan plats; skriven till {target}.",
        $"Plan as of {day:uuuu-MM-dd}: {t.InTime} cases in time, {t.Late} later, {t.Unplaced} without a place; written to {target}.");
}
