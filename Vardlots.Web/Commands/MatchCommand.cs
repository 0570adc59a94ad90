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
        var totals = await CommandFiles.WriteWholeAsync(target, async output =>
        {
            await services.GetRequiredService<AccessLog>().RecordWholeAsync(CommandArguments.OsUser, "command-line", AccessAction.Export, $"match {day:uuuu-MM-dd}", ct);
            return await services.GetRequiredService<MatchExport>().WriteAsync(output, day, null, ct);
        });
        Console.WriteLine(Sentence(totals, day, target));
        return CommandLine.Done;
    }

    private static string Sentence(MatchTotals t, LocalDate day, FileInfo target) => Language.Pick(
        $"Plan per {day:uuuu-MM-dd}: {t.InTime} ärenden i tid, {t.Late} senare, {t.Unplaced} utan plats; skriven till {target}.",
        $"Plan as of {day:uuuu-MM-dd}: {t.InTime} cases in time, {t.Late} later, {t.Unplaced} without a place; written to {target}.");
}
