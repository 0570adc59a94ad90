using System.CommandLine;
using Vardlots.Core;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary><c>migrate</c>: create the database or bring it up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", Language.Pick("Skapa eller uppdatera databasen", "Create or update the database"));
        command.SetAction((_, ct) => CommandLine.WithCoreAsync(async services =>
        {
            await services.GetRequiredService<Database>().MigrateAsync(ct);
            await services.PrepareAsync(ct);
            Console.WriteLine(Language.Pick("Databasen är uppdaterad: ", "The database is up to date: ") + services.GetRequiredService<DatabaseOptions>().Name);
            return CommandLine.Done;
        }, ct, prepare: false));
        return command;
    }
}
