using Vardlots.Web.Hosting;

SwedishCulture.Apply();
return await StartUp.GuardAsync(() => StartUp.IsCommand(args)
    ? StartUp.RunCommandAsync(args)
    : WebServer.RunAsync(args));

/// <summary>The entrance: a command when one is named, otherwise the web server.</summary>
public partial class Program;
