using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Vardlots.Core;
using Vardlots.Core.Persistence;
using Vardlots.Web.Accounts;
using Vardlots.Web.Capacity.Api;
using Vardlots.Core.Synthetic;
using Vardlots.Web.Commands;
using Vardlots.Web.Jobs;
using Vardlots.Web.Jobs.Mail;

namespace Vardlots.Web.Hosting;

/// <summary>Builds and runs the web server.</summary>
internal static class WebServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var starting = new StartingFlag();
        // Settings are found beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = DefaultEnvironment.For(args),
        });
        // The file's Urls would otherwise win over ASPNETCORE_URLS.
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddQuietLogging(starting);
        builder.WebHost.ConfigureKestrel(RequestLimits.Apply);

        builder.Services.AddVardlotsCore(builder.Configuration);
        var options = WebOptions.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(options);
        builder.Services.AddSwedishFirst();
        builder.Services.AddSecurity(options);
        builder.Services.AddPeople(options);
        builder.Services.AddPages();
        builder.Services.AddCapacityApi();
        var demo = DemoOptions.Read(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<DemoRegion>();
        builder.Services.AddSchedule(ScheduleOptions.Read(builder.Configuration), MailOptions.Read(builder.Configuration), DatabaseOptions.Read(builder.Configuration));

        await using var app = builder.Build();
        await app.Services.PrepareAsync(CancellationToken.None);
        app.Services.GetRequiredService<UploadImports>().ForgetAbandoned();
        if (demo) await FillDemoAsync(app.Services);
        app.UseVardlots(options);
        await app.StartAsync();
        starting.IsOver = true;
        Announce(app, demo);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task FillDemoAsync(IServiceProvider services)
    {
        var progress = new ConsoleProgress();
        await services.GetRequiredService<DemoRegion>().FillAsync(line =>
        {
            progress.Finish();
            Console.WriteLine(line);
        }, progress, CancellationToken.None);
    }

    private static void Announce(WebApplication app, bool demo)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(HostingText.Answers(string.Join(", ", addresses)));
        if (!demo) return;
        Console.WriteLine($"{DemoText.SignInAs}{DemoPeople.Password}):");
        foreach (var account in DemoPeople.Accounts) Console.WriteLine($"  {account.Name,-6} {account.DisplayName}");
    }
}
