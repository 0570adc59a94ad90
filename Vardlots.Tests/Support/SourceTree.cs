namespace Vardlots.Tests.Support;

/// <summary>The folder of the solution, for tests that write their table into <c>docs/</c>.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vardlots.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
