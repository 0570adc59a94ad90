namespace Vardlots.Benchmarks;

internal static class Start
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["step", var name, var folder])
        {
            Console.WriteLine((await Steps.RunAsync(name, folder)).ToJson());
            return 0;
        }
        return args is ["pages", .. var pages] ? await Pages.PagesBenchmark.RunAsync(pages) : await Runner.RunAsync(args);
    }
}
