using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;
using Vardlots.Tests.Support.SqlServer;
using Xunit;

namespace Vardlots.Tests.Support;

/// <summary>The whole web application on a real Kestrel and a database of its own; a class fixture. The clock is real unless turned.</summary>
public class WebSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Of every user that <see cref="AddUserAsync"/> makes.</summary>
    public const string Password = "korrekt häst batteri";

    private readonly OwnDatabase _own = OwnDatabase.Create();

    public WebSite() => UseKestrel(0);

    public string Url => ClientOptions.BaseAddress.ToString().TrimEnd('/');
    public TurnableClock Clock { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Schedule:Enabled", "false");
        foreach (var (key, value) in _own.Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => 
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
            services.AddQuickPasswords();
            if (_own.Provider == "Sqlite") services.AddSqlServerMirror();
        });
    }

    public virtual ValueTask InitializeAsync()
    {
        StartServer();
        return ValueTask.CompletedTask;
    }

    /// <summary>A browser's view of the site by plain requests: cookies are kept, redirects are not followed.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(Url) };

    /// <summary>A user with <see cref="Password"/>, or with a one-time password.</summary>
    public Task<CreatedUser> AddUserAsync(string name, string role, string[]? clinics = null, bool mayUnmask = false, bool oneTime = false) =>
        Services.GetRequiredService<UserAccounts>().CreateAsync(
            new NewUser(name, role, clinics ?? [], mayUnmask) { Password = oneTime ? null : Password },
            ChangeContext.System(Clock.GetCurrentInstant(), Clock.Today()), CancellationToken.None);

    public Task<VardlotsDb> OpenAsync() => Services.GetRequiredService<IDbContextFactory<VardlotsDb>>().CreateDbContextAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _own.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The machine's clock, moved ahead as far as a test wants.</summary>
public sealed class TurnableClock : IClock
{
    private Duration _ahead = Duration.Zero;

    public Instant GetCurrentInstant() => SwedishTime.MachineClock.GetCurrentInstant() + _ahead;
    public void Advance(Duration duration) => _ahead += duration;
}
