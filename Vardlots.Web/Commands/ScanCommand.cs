using System.CommandLine;
using NodaTime;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Web.Commands;

/// <summary><c>scan [--as-of D]</c>: assess every active entry.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var asOf = CommandArguments.AsOf(Language.Pick("Den dag gränserna bedöms; annars idag", "The day the limits are judged on; otherwise today"));
        var command = new Command("scan", Language.Pick("Räkna alla gränser och låt ärendena följa", "Compute every deadline and let the cases follow")) { asOf };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(services => RunAsync(services, parsed.GetValue(asOf), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, LocalDate? asOf, CancellationToken ct)
    {
        var progress = new ConsoleProgress();
        var day = asOf ?? services.GetRequiredService<IClock>().Today();
        var run = await services.GetRequiredService<NightlyScan>().RunAsync(day, RunTrigger.CommandLine, CommandArguments.OsUser, progress, ct);
        progress.Finish();
        Console.WriteLine(Language.Pick(
            $"Genomgång {run.Id} per {run.AsOf:uuuu-MM-dd}: {run.Assessed} bedömda, {run.Changed} ändrade; ärenden: {run.Opened} öppnade, {run.Reopened} återöppnade, {run.Updated} uppdaterade, {run.Closed} stängda.",
            $"Scan {run.Id} as of {run.AsOf:uuuu-MM-dd}: {run.Assessed} assessed, {run.Changed} changed; cases: {run.Opened} opened, {run.Reopened} reopened, {run.Updated} updated, {run.Closed} closed."));
        return CommandLine.Done;
    }
}
