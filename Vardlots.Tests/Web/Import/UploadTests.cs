using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Tests.Support;
using Vardlots.Web.Jobs;
using Xunit;

namespace Vardlots.Tests.Web.Import;

/// <summary>Uploads that are too large, cut off, of the wrong kind, or two at once: no trace is left of what was not received whole.</summary>
public sealed class UploadTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly ViewContext Person = new("n", "n", Roles.Navigator, "", null, false);

    private UploadImports Uploads => site.Services.GetRequiredService<UploadImports>();
    private string Folder => Path.Combine(site.Services.GetRequiredService<DatabaseOptions>().DataFolder, "uploads");

    /// <summary>What a browser sends: so many bytes, and perhaps no more after some of them.</summary>
    private sealed class Sent(string name, byte[] bytes, long? size = null, int? breaksAfter = null) : IBrowserFile
    {
        public string Name => name;
        public DateTimeOffset LastModified => default;
        public long Size => size ?? bytes.Length;
        public string ContentType => "text/csv";

        public Stream OpenReadStream(long maxAllowedSize, CancellationToken ct) =>
            Size > maxAllowedSize ? throw new IOException("too large") : new Breaking(bytes, breaksAfter ?? int.MaxValue);

        private sealed class Breaking(byte[] bytes, int after) : MemoryStream(bytes)
        {
            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default) =>
                Position >= after ? throw new IOException("the browser is gone") : base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], ct);
        }
    }

    private Task ReceiveAsync(IBrowserFile file) => Uploads.ReceiveAsync(file, null, Person, _ => { }, CancellationToken.None);

    private async Task<List<ImportRun>> RunsAsync()
    {
        await using var db = await site.OpenAsync();
        return await db.ImportRuns.AsNoTracking().ToListAsync();
    }

    /// <summary>The run of a file, once it has ended and its copy is gone.</summary>
    private async Task<ImportRun> EndedAsync(string name)
    {
        for (var i = 0; i < 300; i++)
        {
            if ((await RunsAsync()).SingleOrDefault(r => r.FileName == name) is { Status: not RunStatus.Running } run && Directory.GetFiles(Folder).Length == 0) return run;
            await Task.Delay(100);
        }
        throw new TimeoutException($"The import of {name} never ended.");
    }

    private static byte[] List(string contact, string clinic) => Encoding.UTF8.GetBytes(Row.File([new Row(contact, clinic)]));

    [Fact]
    public async Task Receive_TooLarge_RefusedBeforeAByteIsStored()
    {
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(new Sent("stor.csv", [], size: UploadImports.MaxBytes + 1)));
        Assert.DoesNotContain(await RunsAsync(), r => r.FileName == "stor.csv");
    }

    [Fact]
    public async Task Receive_CutOffMidway_NothingImportedAndNoFileLeft()
    {
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(new Sent("halv.csv", new byte[50_000], breaksAfter: 20_000)));
        Assert.DoesNotContain(await RunsAsync(), r => r.FileName == "halv.csv");
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Receive_WrongKindAndTwoAtOnce_EachTellsItsOwn()
    {
        await Task.WhenAll(
            ReceiveAsync(new Sent("../../bild_2026-11-01.csv", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 1])),
            ReceiveAsync(new Sent("ett_2026-11-01.csv", List("U1", "SE2321000214-H011"))),
            ReceiveAsync(new Sent("tva_2026-11-01.csv", List("U2", "SE2321000214-H012"))));
        Assert.Contains("inte en textfil", (await EndedAsync("bild_2026-11-01.csv")).Problem);
        Assert.Equal((RunStatus.Completed, 1), ((await EndedAsync("ett_2026-11-01.csv")).Status, (await EndedAsync("tva_2026-11-01.csv")).Added));
        await using var db = await site.OpenAsync();
        Assert.Equal(2, await db.Entries.CountAsync(e => e.ContactId == "U1" || e.ContactId == "U2"));
    }

    [Fact]
    public async Task Receive_Manager_Refused() =>
        await Assert.ThrowsAsync<AccessDeniedException>(() => Uploads.ReceiveAsync(new Sent("x.csv", []), null, Person with { Role = Roles.Manager, ClinicIds = [1] }, _ => { }, CancellationToken.None));

    [Fact]
    public void ForgetAbandoned_LeftByAKilledServer_IsRemoved()
    {
        Directory.CreateDirectory(Folder);
        var (old, fresh) = (Path.Combine(Folder, "gammal.part"), Path.Combine(Folder, "ny.part"));
        File.WriteAllText(old, "patienter");
        File.WriteAllText(fresh, "patienter");
        File.SetLastWriteTimeUtc(old, site.Clock.GetCurrentInstant().ToDateTimeUtc().AddDays(-2));
        Uploads.ForgetAbandoned();
        Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
        File.Delete(fresh);
    }
}
