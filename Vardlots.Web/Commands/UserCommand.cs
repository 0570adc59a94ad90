using System.CommandLine;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Web.Commands;

/// <summary><c>user add &lt;name&gt; --role R [--clinic HSA-id]... [--may-unmask]</c>: prints a one-time password.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = Language.Pick("Användarnamn", "User name") };
        var role = new Option<string>("--role") { Required = true, Description = string.Join(" | ", Roles.All) };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var clinics = new Option<string[]>("--clinic") { HelpName = "HSA-id", Description = Language.Pick("Klinik som en chef ser; kan upprepas", "Clinic that a manager sees; may be repeated") };
        var mayUnmask = new Option<bool>("--may-unmask") { Description = Language.Pick("Får visa skyddade uppgifter", "May reveal protected identities") };
        var add = new Command("add", Language.Pick("Lägg till en användare", "Add a user")) { name, role, clinics, mayUnmask };
        add.SetAction((parsed, ct) => CommandLine.WithCoreAsync(
            services => AddAsync(services, new NewUser(parsed.GetValue(name)!, parsed.GetValue(role)!, parsed.GetValue(clinics) ?? [], parsed.GetValue(mayUnmask)), ct), ct));
        return new Command("user", Language.Pick("Användare", "Users")) { add };
    }

    private static async Task<int> AddAsync(IServiceProvider services, NewUser user, CancellationToken ct)
    {
        var clock = services.GetRequiredService<IClock>();
        var change = ChangeContext.System(clock.GetCurrentInstant(), clock.Today(), $"os:{CommandArguments.OsUser}");
        try
        {
            var created = await services.GetRequiredService<UserAccounts>().CreateAsync(user, change, ct);
            Console.WriteLine(created.Password);
            await Console.Error.WriteLineAsync(Language.Pick(
                $"{created.Name} är tillagd. Engångslösenordet ovan byts vid första inloggningen.",
                $"{created.Name} has been added. The one-time password above is changed at the first sign-in."));
            return CommandLine.Done;
        }
        catch (UserMistakeException e)
        {
            return await CommandLine.FailAsync(e.Message);
        }
    }
}
