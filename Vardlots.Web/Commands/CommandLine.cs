using System.CommandLine;
using Vardlots.Core;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary>The command line: the same code as the web, without web server or scheduler. Progress goes to standard error, results to standard output.</summary>
public static class CommandLine
{
    /// <summary>Exit codes that scripts rely on.</summary>
    public const int Done = 0, Failed = 1, WrongUsage = 2, InputRejected = 3;

    /// <summary>True when the first argument names a command or asks for help; options alone mean the web server.</summary>
    public static bool IsCommand(string[] args) => args is [{ } first, ..] && (first is "--help" or "-h" or "-?" || first is not ['-' or '/', ..] && !first.Contains('='));

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(Language.Pick("Vårdlots: bevakar väntelistor mot vårdgarantin.", "Vårdlots: watches waiting lists against the care guarantee."))
        {
            ImportCommand.Create(), CapacityCommand.Create(), ScanCommand.Create(), ExportCommand.Create(), MatchCommand.Create(), RulesCommand.Create(), GenerateCommand.Create(), MigrateCommand.Create(), UserCommand.Create(),
        };
        var parsed = root.Parse(args is ["help", ..] ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync(Language.Pick("Skriv --help för att se kommandona.", "Write --help to see the commands."));
            return WrongUsage;
        }
        return await GuardAsync(() => parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
    }

    /// <summary>Runs a command's work with the core's services; what goes wrong becomes one sentence and an exit code, never a stack trace.</summary>
    /// <param name="prepare">False for <c>migrate</c>, which makes ready itself.</param>
    internal static Task<int> WithCoreAsync(Func<IServiceProvider, Task<int>> work, CancellationToken ct, bool prepare = true) => GuardAsync(async () =>
    {
        await using var services = BuildServices();
        if (prepare) await services.PrepareAsync(ct);
        return await work(services);
    });

    private static async Task<int> GuardAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(Language.Pick("Avbrutet.", "Cancelled."));
        }
        catch (Exception e) when (e is StartupException or RunBusyException or UserMistakeException)
        {
            return await FailAsync(e.Message);
        }
        catch (Exception e) when (DatabaseProblem.SentenceFor(e) is not null)
        {
            await FailureLog.WriteAsync(e);
            return await FailAsync(DatabaseProblem.SentenceFor(e)!);
        }
        catch (Exception e)
        {
            var log = await FailureLog.WriteAsync(e);
            return await FailAsync(Language.Pick(
                $"Kommandot misslyckades ({e.GetType().Name}). Försök igen; om det upprepas står orsaken i {log}.",
                $"The command failed ({e.GetType().Name}). Try again; if it recurs, the cause stands in {log}."));
        }
    }

    internal static async Task<int> FailAsync(string sentence, int code = Failed)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }

    private static ServiceProvider BuildServices()
    {
        var services = new ServiceCollection();
        var configuration = Settings.Read();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(l => l.AddConfiguration(configuration.GetSection("Logging"))
            .AddSimpleConsole(o => o.SingleLine = true)
            .AddFilter(_ => false));
        services.AddVardlotsCore(configuration);
        return services.BuildServiceProvider();
    }
}
