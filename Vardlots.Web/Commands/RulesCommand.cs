using System.CommandLine;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Web.Hosting;

namespace Vardlots.Web.Commands;

/// <summary><c>rules export|check|dry-run|publish</c>: exit 3 when a file is no rule book, with every problem on a line of its own.</summary>
internal static class RulesCommand
{
    /// <summary>A rule book is some kilobytes.</summary>
    private const long LargestFile = 10 << 20;

    public static Command Create() => new("rules", Language.Pick("Regelboken som gränserna räknas med", "The rule book that deadlines are computed by"))
    {
        CreateExport(), CreateCheck(), CreateDryRun(), CreatePublish(),
    };

    private static Command CreateExport()
    {
        var target = new Option<FileInfo>("--out") { Required = true, HelpName = "rules.json", Description = Language.Pick("Filen att skriva", "The file to write") };
        var command = new Command("export", Language.Pick("Skriv ut den regelbok som gäller idag", "Write the rule book in force today")) { target };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(services => ExportAsync(services, parsed.GetValue(target)!, ct), ct));
        return command;
    }

    private static Command CreateCheck()
    {
        var file = File();
        var command = new Command("check", Language.Pick("Pröva en regelbok: varje fel på en egen rad", "Check a rule book: every problem on a line of its own")) { file };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(_ => CheckAsync(parsed.GetValue(file)!, ct), ct, prepare: false));
        return command;
    }

    private static Command CreateDryRun()
    {
        var (file, asOf) = (File(), CommandArguments.AsOf(Language.Pick("Den dag båda regelböckerna bedöms; annars idag", "The day both rule books are judged on; otherwise today")));
        var target = new Option<FileInfo>("--out") { Required = true, HelpName = "diff.csv", Description = Language.Pick("Filen att skriva", "The file to write") };
        var command = new Command("dry-run", Language.Pick("Skriv vad en regelbok skulle ändra; ändrar ingenting", "Write what a rule book would change; changes nothing")) { file, asOf, target };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => DryRunAsync(services, parsed.GetValue(file)!, parsed.GetValue(asOf), parsed.GetValue(target)!, ct), ct));
        return command;
    }

    private static Command CreatePublish()
    {
        var (file, asOf) = (File(), CommandArguments.AsOf(Language.Pick("Den dag regelboken gäller från och allt bedöms; annars idag", "The day the rule book applies from and everything is judged on; otherwise today")));
        var by = new Option<string>("--by") { Required = true, HelpName = "user", Description = Language.Pick("Administratören som skrev reglerna", "The administrator who drafted the rules") };
        var approvedBy = new Option<string>("--approved-by") { Required = true, HelpName = "user", Description = Language.Pick("En annan administratör, som godkänt dem", "Another administrator, who approved them") };
        var command = new Command("publish", Language.Pick("Publicera en regelbok och räkna om det den berör", "Publish a rule book and re-assess what it touches")) { file, by, approvedBy, asOf };
        command.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => PublishAsync(services, parsed.GetValue(file)!, parsed.GetValue(by)!, parsed.GetValue(approvedBy)!, parsed.GetValue(asOf), ct), ct));
        return command;
    }

    private static Argument<FileInfo> File() => new("file") { HelpName = "rules.json", Description = Language.Pick("Regelboken som fil", "The rule book as a file") };

    private static async Task<int> ExportAsync(IServiceProvider services, FileInfo target, CancellationToken ct)
    {
        var book = await services.GetRequiredService<RuleBooks>().OnAsync(services.GetRequiredService<IClock>().Today(), ct);
        await CommandFiles.WriteWholeAsync(target, async output =>
        {
            await output.WriteLineAsync(book.ToJson().AsMemory(), ct);
            return true;
        });
        Console.WriteLine(Language.Pick($"Regelbok {book.Number} skriven till {target}.", $"Rule book {book.Number} written to {target}."));
        return CommandLine.Done;
    }

    private static async Task<int> CheckAsync(FileInfo file, CancellationToken ct)
    {
        var reading = RuleBook.Read(await ReadAsync(file, ct), 0);
        // What is only worth a thought is told when nothing stands in the way.
        foreach (var told in reading.Problems.Count > 0 ? reading.Problems : reading.Warnings) Console.WriteLine(Sentence(told));
        if (reading.Book is not { } book) return await CommandLine.FailAsync(new RuleBookRefusedException(reading.Problems).Message, CommandLine.InputRejected);
        Console.WriteLine(Language.Pick(
            $"{file}: {book.Rules.Count} regler utan fel, {reading.Warnings.Count} med något att kontrollera.", $"{file}: {book.Rules.Count} rules without problems, {reading.Warnings.Count} worth a check."));
        return CommandLine.Done;
    }

    private static async Task<int> DryRunAsync(IServiceProvider services, FileInfo file, LocalDate? asOf, FileInfo target, CancellationToken ct)
    {
        var json = await ReadAsync(file, ct);
        if (await RefusedAsync(json) is { } code) return code;
        var day = asOf ?? services.GetRequiredService<IClock>().Today();
        var progress = new ConsoleProgress();
        var total = await CommandFiles.WriteWholeAsync(target, async output =>
        {
            await services.GetRequiredService<AccessLog>().RecordWholeAsync(CommandArguments.OsUser, "command-line", AccessAction.Export, $"rules dry-run {day:uuuu-MM-dd}", ct);
            return await services.GetRequiredService<DryRunExport>().WriteAsync(json, day, output, progress, ct);
        });
        progress.Finish();
        Console.WriteLine(Language.Pick(
            $"Provkörning per {day:uuuu-MM-dd}: {total.Assessed} bedömda, {total.Touched} berörda, {total.Changed} ändrade; ärenden: {total.Opens} skulle öppnas, {total.Closes} stängas, {total.StatusChanges} byta status. Skriven till {target}.",
            $"Dry-run as of {day:uuuu-MM-dd}: {total.Assessed} assessed, {total.Touched} touched, {total.Changed} changed; cases: {total.Opens} would open, {total.Closes} close, {total.StatusChanges} change status. Written to {target}."));
        return CommandLine.Done;
    }

    private static async Task<int> PublishAsync(IServiceProvider services, FileInfo file, string by, string approvedBy, LocalDate? asOf, CancellationToken ct)
    {
        if (!(services.GetRequiredService<RuleOptions>().PublishFromCommandLine ?? DefaultEnvironment.Current != "Production"))
            return await CommandLine.FailAsync(Language.Pick(
                "Regler publiceras inte från kommandoraden här. Publicera i webbläsaren, eller sätt Rules:PublishFromCommandLine till true.",
                "Rules are not published from the command line here. Publish in the browser, or set Rules:PublishFromCommandLine to true."));
        var json = await ReadAsync(file, ct);
        if (await RefusedAsync(json) is { } code) return code;
        var clock = services.GetRequiredService<IClock>();
        var day = asOf ?? clock.Today();
        var publishing = services.GetRequiredService<RulePublishing>();
        var (drafter, approver) = (await publishing.FindUserAsync(by, ct), await publishing.FindUserAsync(approvedBy, ct));
        var change = ChangeContext.System(clock.GetCurrentInstant(), day, $"os:{CommandArguments.OsUser}");
        var number = await publishing.PublishAsync(new PublishRules(json, day, drafter, approver, null, null), change, ct);
        var progress = new ConsoleProgress();
        var run = await services.GetRequiredService<RuleActivation>().RunAsync(day, RunTrigger.CommandLine, change.UserName, progress, ct);
        // What the book does not touch is brought to the same day, so that every list says one thing.
        if (!await services.GetRequiredService<RunQueries>().IsScannedAsync(day, ct))
            await services.GetRequiredService<NightlyScan>().RunAsync(day, RunTrigger.CommandLine, CommandArguments.OsUser, progress, ct);
        progress.Finish();
        Console.WriteLine(run is null
            ? Language.Pick($"Regelbok {number} gäller redan från {day:uuuu-MM-dd}; ingenting ändrades.", $"Rule book {number} already applies from {day:uuuu-MM-dd}; nothing was changed.")
            : Language.Pick(
                $"Regelbok {number} gäller från {day:uuuu-MM-dd}: {run.Touched} berörda, {run.Changed} ändrade; ärenden: {run.Opened} öppnade, {run.Reopened} återöppnade, {run.Updated} uppdaterade, {run.Closed} stängda.",
                $"Rule book {number} applies from {day:uuuu-MM-dd}: {run.Touched} touched, {run.Changed} changed; cases: {run.Opened} opened, {run.Reopened} reopened, {run.Updated} updated, {run.Closed} closed."));
        return CommandLine.Done;
    }

    private static async Task<string> ReadAsync(FileInfo file, CancellationToken ct)
    {
        CommandFiles.RequireReadable(file);
        if (file.Length > LargestFile) throw new UserMistakeException(Language.Pick($"{file} är för stor för att vara en regelbok.", $"{file} is too large to be a rule book."));
        return await System.IO.File.ReadAllTextAsync(file.FullName, ct);
    }

    /// <summary>The exit code when the file is no rule book, after every problem has been told.</summary>
    private static async Task<int?> RefusedAsync(string json)
    {
        var reading = RuleBook.Read(json, 0);
        if (reading.Book is not null) return null;
        foreach (var problem in reading.Problems) await Console.Error.WriteLineAsync(Sentence(problem));
        return await CommandLine.FailAsync(new RuleBookRefusedException(reading.Problems).Message, CommandLine.InputRejected);
    }

    private static string Sentence(RuleProblem problem) => Language.Pick(problem.Swedish, problem.English);
}
