namespace Vardlots.Web.Hosting;

/// <summary>Set once the server listens.</summary>
internal sealed class StartingFlag
{
    public bool IsOver { get; set; }
}

/// <summary>Warnings, and what Vårdlots itself has to say. Logs carry ids, never names or personal numbers.</summary>
internal static class QuietLogging
{
    public static void AddQuietLogging(this ILoggingBuilder logging, StartingFlag starting)
    {
        logging.AddFilter((_, level) => level >= LogLevel.Warning);
        logging.AddFilter("Vardlots", LogLevel.Information);
        // Keys lie in the data folder, which the operator protects together with the database.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A failed start is told in one sentence by StartUp; the framework would add a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => starting.IsOver && level >= LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => starting.IsOver && level >= LogLevel.Warning);
    }
}
