using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vardlots.Tests.Support;

/// <summary>A small mail server on 127.0.0.1 that speaks enough of RFC 5321 to be given letters, and keeps them.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public MailServer()
    {
        _listener.Start();
        _work = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>As they were sent, headers and all.</summary>
    public List<string> Letters { get; } = [];

    /// <summary>Answers to a letter with a temporary refusal.</summary>
    public bool IsFull { get; set; }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO": await writer.WriteLineAsync("250 test"); break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var letter = await ReadLetterAsync(reader);
                    if (!IsFull) Letters.Add(letter);
                    await writer.WriteLineAsync(IsFull ? "452 no room" : "250 taken");
                    break;
                case "QUIT": await writer.WriteLineAsync("221 bye"); return;
                default: await writer.WriteLineAsync("250 ok"); break;
            }
        }
    }

    private async Task<string> ReadLetterAsync(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") letter.AppendLine(line.StartsWith('.') ? line[1..] : line); // a leading dot is doubled on the way
        return letter.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }
}
