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
        if (args is ["matching", .. var matching]) return Matching.MatchingBenchmark.Run(matching);
        return args is ["pages", .. var pages] ? await Pages.PagesBenchmark.RunAsync(pages) : await Runner.RunAsync(args);
    }
}
