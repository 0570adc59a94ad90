using Vardlots.Web.Commands;
return CommandLine.IsCommand(args) ? await CommandLine.RunAsync(args) : 1;
public partial class Program;
