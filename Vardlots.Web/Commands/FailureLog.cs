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
        var file = Path.Combine(folder, "vardlots-errors.log");
        try
        {
            Directory.CreateDirectory(folder);
            await File.AppendAllTextAsync(file, $"{SwedishTime.MachineClock.GetCurrentInstant()} {e}{Environment.NewLine}");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // The sentence is still told; a full disk cannot keep more.
        }
        return file;
    }
}
