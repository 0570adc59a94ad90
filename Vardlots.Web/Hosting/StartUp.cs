using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vardlots.Core.Persistence;

namespace Vardlots.Web.Hosting;

/// <summary>Starting, and what is said when it cannot be done: one sentence on standard error and exit code 1.</summary>
internal static class StartUp
{
    public static async Task<int> GuardAsync(Func<Task<int>> run, TextWriter? error = null)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (SentenceFor(e) is not null)
        {
            await (error ?? Console.Error).WriteLineAsync(SentenceFor(e));
            return 1;
        }
    }

    private static string? SentenceFor(Exception e) => e switch
    {
        StartupException => e.Message,
        InvalidDataException => HostingText.SettingsUnreadable,
        IOException { InnerException: AddressInUseException } => HostingText.PortTaken,
        SocketException => HostingText.AddressUnusable(e.Message),
        _ => null,
    };
}
