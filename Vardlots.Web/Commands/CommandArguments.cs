using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class CommandArguments
{
    public static Option<LocalDate?> AsOf(string description) => new("--as-of")
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var parsed = LocalDatePattern.Iso.Parse(result.Tokens is [var token] ? token.Value : "");
            if (parsed.Success && parsed.Value.Year is >= 2000 and < 2200) return parsed.Value;
            result.AddError(Language.Pick("--as-of ska vara ett datum från 2000 till 2199, yyyy-MM-dd.", "--as-of must be a date from 2000 to 2199, yyyy-MM-dd."));
            return null;
        },
    };

    /// <summary>Who sits at the keyboard: stands in the records of what the command did.</summary>
    public static string OsUser => Environment.UserName;
}
