using Vardlots.Core.Audit;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Commands;

/// <summary>The files that commands read and write; what is wrong with one becomes a sentence that names it.</summary>
internal static class CommandFiles
{
    /// <exception cref="UserMistakeException">It is missing, no file, or not readable.</exception>
    public static void RequireReadable(FileInfo file)
    {
        if (Directory.Exists(file.FullName)) throw new UserMistakeException(Language.Pick($"{file} är en mapp. Ange en fil.", $"{file} is a folder. Give a file."));
        if (!file.Exists) throw new UserMistakeException(Language.Pick($"Filen {file} finns inte.", $"The file {file} does not exist."));
        // A pipe is refused by the import itself; opening one here would wait for its writer.
        if (file.Length > 0) Try(file.FullName, () => file.OpenRead().Dispose());
    }

    /// <summary>Runs work that writes a file.</summary>
    /// <exception cref="UserMistakeException">The file cannot be written.</exception>
    public static T Try<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException && Core.Persistence.DatabaseProblem.Of(e) is null)
        {
            throw new UserMistakeException(SentenceFor(path, e));
        }
    }

    /// <inheritdoc cref="Try{T}"/>
    public static void Try(string path, Action work) => Try(path, () =>
    {
        work();
        return true;
    });

    /// <summary>Writes a file beside its place and moves it there, so that a half-written one is never mistaken for the whole.</summary>
    public static async Task<T> WriteWholeAsync<T>(FileInfo target, Func<StreamWriter, Task<T>> work)
    {
        var part = target.FullName + ".part";
        if (Directory.Exists(target.FullName)) Try(target.FullName, () => target.Open(FileMode.Create).Dispose());
        await using var output = Try(target.FullName, () => new StreamWriter(part) { NewLine = "\n" });
        try
        {
            var result = await work(output);
            await output.DisposeAsync();
            Try(target.FullName, () => File.Move(part, target.FullName, overwrite: true));
            return result;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string SentenceFor(string path, Exception e) => e switch
    {
        PathTooLongException => Language.Pick("Filnamnet är för långt. Välj ett kortare.", "The file name is too long. Choose a shorter one."),
        _ when Directory.Exists(path) => Language.Pick($"{path} är en mapp. Ange en fil.", $"{path} is a folder. Give a file."),
        DirectoryNotFoundException => Language.Pick($"Mappen till {path} finns inte. Skapa den eller ange en annan.", $"The folder of {path} does not exist. Create it or give another."),
        _ => Language.Pick(
            $"{path} går inte att läsa eller skriva. Kontrollera rättigheterna, eller ange en annan fil.",
            $"{path} cannot be read or written. Check the rights, or give another file."),
    };
}
