using Vardlots.Benchmarks;

if (args is ["step", var name, var folder])
{
    Console.WriteLine((await Steps.RunAsync(name, folder)).ToJson());
    return 0;
}
if (args is ["pages", .. var pages]) return await Vardlots.Benchmarks.Pages.PagesBenchmark.RunAsync(pages);
return await Runner.RunAsync(args);
