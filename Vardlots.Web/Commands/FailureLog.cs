using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Web.Commands;

/// <summary>Where the command line puts what it does not show: types and stack traces for whoever runs the server. Statements only, never their values.</summary>
internal static class FailureLog
{
    /// <summary>Appends the failure; returns the file.</summary>
    public static async Task<string> WriteAsync(Exception e)
    {
        var folder = Path.Combine(HomeFolder.Find(), "data");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "vardlots-errors.log");
        await File.AppendAllTextAsync(file, $"{SwedishTime.MachineClock.GetCurrentInstant()} {e}{Environment.NewLine}");
        return file;
    }
}
