using System.CommandLine;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

internal static class UserCommand
{
    public static void AddServices(IServiceCollection services) { }
    public static Command Create() => new("user", Language.Pick("Användare", "Users"));
}
