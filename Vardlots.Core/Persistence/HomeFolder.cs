namespace Vardlots.Core.Persistence;

/// <summary>Where relative paths of settings start: the source tree's top when run from it, otherwise the current folder. Never under <c>bin</c>.</summary>
public static class HomeFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Vardlots.sln"))) return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
