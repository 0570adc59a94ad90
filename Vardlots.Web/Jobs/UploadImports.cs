using Microsoft.AspNetCore.Components.Forms;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using NodaTime;

namespace Vardlots.Web.Jobs;

/// <summary>Imports a file that has been received.</summary>
public delegate Task UploadWork(ImportRequest request, IProgress<RunProgress> progress, CancellationToken ct);

/// <summary>
/// Files uploaded in the browser: stored first, then imported in the background, so that the page can be left. An import that
/// the server's end interrupts is recorded as interrupted and has changed nothing; the file is uploaded again.
/// </summary>
public sealed class UploadImports(DatabaseOptions database, ImportService imports, RunMonitor monitor, IHostApplicationLifetime lifetime, IClock clock, ILogger<UploadImports> log)
{
    /// <summary>Largest file: about five million entries.</summary>
    public const long MaxBytes = 1L << 30;

    /// <summary>A file may hold any clinic's list, so a manager of some does not hand it in here.</summary>
    public static bool MayUpload(ViewContext person) => person.IsNavigator || person.IsAdministrator;

    private string Folder => Path.Combine(database.DataFolder, "uploads");

    /// <summary>Removes what a killed server left behind: lists with patients that nobody will import. Those of today may be another server's.</summary>
    public void ForgetAbandoned()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles("*.part"))
            if (Instant.FromDateTimeUtc(file.LastWriteTimeUtc) + Duration.FromDays(1) < clock.GetCurrentInstant()) file.Delete();
    }

    /// <summary>Stores an uploaded file completely and hands it to the background.</summary>
    /// <param name="work">Imports it; a waiting list unless said.</param>
    /// <param name="stored">Bytes so far, while it is being received.</param>
    public async Task ReceiveAsync(IBrowserFile file, LocalDate? asOf, ViewContext person, Action<long> stored, CancellationToken ct, UploadWork? work = null)
    {
        if (!MayUpload(person)) throw new AccessDeniedException();
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            await using var source = file.OpenReadStream(MaxBytes, ct);
            await using var target = File.Create(path);
            var buffer = new byte[81920];
            for (long total = 0; ;)
            {
                var read = await source.ReadAsync(buffer, ct);
                if (read == 0) break;
                await target.WriteAsync(buffer.AsMemory(0, read), ct);
                stored(total += read);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        var request = new ImportRequest(path, Path.GetFileName(file.Name), asOf, ImportSource.Upload, person.UserName);
        _ = Task.Run(() => ImportAsync(request, work ?? imports.RunAsync), CancellationToken.None);
    }

    private async Task ImportAsync(ImportRequest request, UploadWork work)
    {
        try
        {
            await monitor.TrackAsync(LiveRunKind.Upload, request.FileName, request.StartedBy,
                (progress, token) => work(request, progress, token), lifetime.ApplicationStopping);
        }
        catch (Exception e)
        {
            // Recorded on the run, which the page shows; here only its kind, for whoever watches the server.
            log.LogError("An uploaded import ended with {Kind}", e.GetType().FullName);
        }
        finally
        {
            File.Delete(request.Path);
        }
    }
}
