using System.Diagnostics.Metrics;

namespace Vardlots.Benchmarks.Pages;

/// <summary>Queries that EF Core had to compile although the same page has been opened before: each costs milliseconds and memory.</summary>
internal sealed class QueryCache : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _missed;

    public QueryCache()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Microsoft.EntityFrameworkCore" && instrument.Name.EndsWith("compiled_query_cache_misses", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _missed = value);
        _listener.SetMeasurementEventCallback<int>((_, value, _, _) => _missed = value);
        _listener.Start();
    }

    public long Missed
    {
        get
        {
            _listener.RecordObservableInstruments();
            return _missed;
        }
    }

    public static async Task PrintAsync(string folder)
    {
        await using var world = new PageWorld(folder);
        using var cache = new QueryCache();
        foreach (var look in PageLooks.All(world))
        {
            for (var i = 0; i < 3; i++) await look.Open();
            var before = cache.Missed;
            for (var i = 0; i < 5; i++) await look.Open();
            if (cache.Missed > before) Console.WriteLine($"{look.Name}: {(cache.Missed - before) / 5.0:0.0} each time");
        }
        Console.WriteLine($"{cache.Missed} compiled in all.");
    }

    public void Dispose() => _listener.Dispose();
}
