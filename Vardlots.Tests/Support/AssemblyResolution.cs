using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Vardlots.Tests.Support;

/// <summary>bUnit is compiled against AngleSharp.Diffing 1.x; the version at hand carries another assembly version but the same calls.</summary>
internal static class AssemblyResolution
{
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
