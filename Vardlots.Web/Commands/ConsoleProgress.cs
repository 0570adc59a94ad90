using System.Diagnostics;
using Vardlots.Core.Scanning;

namespace Vardlots.Web.Commands;

/// <summary>Progress on standard error: one line that is rewritten in a terminal, a line now and then in a log.</summary>
internal sealed class ConsoleProgress : IProgress<RunProgress>
{
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();
    private string _lastStep = "";

    public void Report(RunProgress p)
    {
        var everyMs = _terminal ? 100 : 2000;
        if (p.Step == _lastStep && _sinceLast.ElapsedMilliseconds < everyMs) return;
        _lastStep = p.Step;
        _sinceLast.Restart();
        var line = p.Share is { } share ? $"{p.Step}: {p.Done} ({share:P0})" : p.Step;
        if (_terminal) Console.Error.Write($"\r{line,-70}");
        else Console.Error.WriteLine(line);
    }

    /// <summary>Leaves the terminal's line clean for the result.</summary>
    public void Finish()
    {
        if (_terminal) Console.Error.Write("\r" + new string(' ', 70) + "\r");
    }
}
