using System.Net.Sockets;
using System.Text;

namespace Vardlots.Tests.Support;

/// <summary>An answer, headers and body as text.</summary>
public sealed record RawAnswer(int Status, string Text);

/// <summary>Requests as bytes on the wire: no client library tidies the address or the body.</summary>
public static class RawHttp
{
    public static async Task<RawAnswer> GetAsync(string site, string target, string cookies = "") =>
        await SendAsync(site, $"GET {target} HTTP/1.1\r\n{Head(site, cookies)}Connection: close\r\n\r\n");

    public static async Task<RawAnswer> PostAsync(string site, string target, string body, string contentType, string cookies = "", string more = "") =>
        await SendAsync(site, $"POST {target} HTTP/1.1\r\n{Head(site, cookies)}{more}Content-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    private static string Head(string site, string cookies) => $"Host: {new Uri(site).Authority}\r\n" + (cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n");

    public static async Task<RawAnswer> SendAsync(string site, string request)
    {
        using var client = await ConnectAsync(site);
        var stream = client.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        }
        catch (IOException)
        {
            // It answered and hung up before all was sent; the answer is still there to read.
        }
        var bytes = new MemoryStream();
        try
        {
            await stream.CopyToAsync(bytes).WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (IOException)
        {
            // Hung up after its answer.
        }
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return new RawAnswer(text.Length > 12 ? int.Parse(text.AsSpan(9, 3)) : 0, text);
    }

    public static async Task<TcpClient> ConnectAsync(string site)
    {
        var client = new TcpClient();
        var uri = new Uri(site);
        await client.ConnectAsync(uri.Host, uri.Port);
        return client;
    }
}
