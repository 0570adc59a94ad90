using Vardlots.Benchmarks.Pages;

return args is ["pages", .. var rest] ? await PagesBenchmark.RunAsync(rest) : 1;
