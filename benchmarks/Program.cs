using Vardlots.Benchmarks;

if (args is ["step", var name, var folder])
{
    Console.WriteLine((await Steps.RunAsync(name, folder)).ToJson());
    return 0;
}
return await Runner.RunAsync(args);
