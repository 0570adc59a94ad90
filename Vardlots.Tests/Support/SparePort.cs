using System.Net;
using System.Net.Sockets;

namespace Vardlots.Tests.Support;

public static class SparePort
{
    /// <summary>A port of 127.0.0.1 that nobody listens on.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
