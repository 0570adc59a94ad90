using Vardlots.Web.Commands;
using Vardlots.Web.Hosting;

SwedishCulture.Apply();
return CommandLine.IsCommand(args)
    ? await CommandLine.RunAsync(args)
    : await StartUp.GuardAsync(() => WebServer.RunAsync(args));

/// <summary>The entrance: a command when one is named, otherwise the web server.</summary>
public partial class Program;
