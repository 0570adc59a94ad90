using System.CommandLine;
using NodaTime;
using Vardlots.Core.Synthetic;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Web.Commands;

/// <summary><c>generate --out F [--entries N] [--seed S] [--as-of D]</c>: an invented region's list; no database is touched.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var target = new Option<FileInfo>("--out") { Required = true, HelpName = "file.csv", Description = Language.Pick("Filen att skriva", "The file to write") };
        var entries = new Option<int>("--entries") { DefaultValueFactory = _ => 20_000, Description = Language.Pick("Antal rader", "Number of rows") };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = Language.Pick("Samma frö ger samma fil", "The same seed gives the same file") };
        var asOf = CommandArguments.AsOf(Language.Pick("Den dag listan gäller; annars idag", "The day the list is for; otherwise today"));
        entries.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && (!int.TryParse(token.Value, out var count) || count is < 1 or > 10_000_000)) r.AddError(Language.Pick("--entries ska vara 1–10000000.", "--entries must be 1–10000000."));
        });
        var command = new Command("generate", Language.Pick("Skriv en påhittad regions väntelistor", "Write an invented region's waiting lists")) { target, entries, seed, asOf };
        command.SetAction(parsed => Write(
            parsed.GetValue(target)!, parsed.GetValue(entries), parsed.GetValue(seed), parsed.GetValue(asOf) ?? SwedishTime.MachineClock.Today()));
        return command;
    }

    private static int Write(FileInfo target, int entries, int seed, LocalDate day)
    {
        using var output = CommandFiles.Try(target.FullName, () => new StreamWriter(target.FullName));
        var rows = new SyntheticRegion(seed, entries).WriteSnapshot(output, day);
        Console.WriteLine(Language.Pick($"{rows} rader skrivna till {target}.", $"{rows} rows written to {target}."));
        return CommandLine.Done;
    }
}
