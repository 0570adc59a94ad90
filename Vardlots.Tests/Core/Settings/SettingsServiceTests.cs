using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;
using Vardlots.Core.Letters;
using Vardlots.Core.Retention;
using Vardlots.Core.Settings;
using Vardlots.Tests.Support;
using Xunit;

namespace Vardlots.Tests.Core.Settings;

/// <summary>The region's settings that an administrator keeps.</summary>
public sealed class SettingsServiceTests : IAsyncLifetime
{
    private static readonly ViewContext Admin = new("a", "Admin", Roles.Administrator, "Systemförvaltning", [], false);
    private TestDatabase _database = null!;
    private SettingsService Service => _database.Get<SettingsService>();
    private RegionSettings Now => _database.Get<RegionSettings>();
    private ChangeContext Change => Admin.ToChange(_database.SystemChange().Now, _database.SystemChange().Today);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<SettingsView> GroupAsync(string section) => (await Service.ReadAsync(Admin, CancellationToken.None)).Single(g => g.Section == section);

    private async Task SaveAsync(string section, string key, string value)
    {
        var seen = await GroupAsync(section);
        await Service.SaveAsync(seen with { Values = seen.Values.ToDictionary(v => v.Key, v => v.Key == key ? value : v.Value) }, Change, CancellationToken.None);
    }

    [Fact]
    public async Task Save_EachGroup_CountsAtOnceAndForTheNextStart()
    {
        await SaveAsync(SettingsService.Letters, "Phone", "0999-11 11 11");
        await SaveAsync(SettingsService.Ladder, SettingsService.Steps, "2, 4");
        await SaveAsync(SettingsService.Inform, "WithinDays", "5");
        await SaveAsync(SettingsService.Retention, nameof(RetentionOptions.AccessLogYears), "7");
        Assert.Equal(("0999-11 11 11", 5), (Now.Letters.Phone, Now.Inform.WithinDays));
        Assert.Equal(RetentionOptions.Default with { AccessLogYears = 7 }, Now.Retention);
        Assert.Equal([2, 4], Now.Ladder.Steps);
        // Another node, or this one after a restart.
        Now.Use(new SettingValues(LetterOptions.Demo, Vardlots.Core.Cases.ContactLadder.Default, new Vardlots.Core.Cases.InformOptions(7), RetentionOptions.Default));
        await Service.LoadAsync(CancellationToken.None);
        Assert.Equal(("0999-11 11 11", 5), (Now.Letters.Phone, Now.Inform.WithinDays));
        Assert.Equal([2, 4], Now.Ladder.Steps);
        Assert.Equal(RetentionOptions.Default with { AccessLogYears = 7 }, Now.Retention);
        await using var db = await _database.OpenAsync();
        var log = await db.ChangeLog.OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(["Setting Letters", "Setting ContactLadder", "Setting Inform", "Setting Retention"], log.Select(l => l.Subject));
        Assert.Equal("WorkingDays 1, 3, 5 → WorkingDays 2, 4", log[1].Detail);
        Assert.StartsWith("AccessLogYears 10; ImportIssueMonths 24; ", log[3].Detail);
        Assert.Contains(" → AccessLogYears 7; ImportIssueMonths 24; ", log[3].Detail);
        Assert.Contains("Phone 0999-00 00 00", log[0].Detail!.Split('→')[0]);
        Assert.Contains("Phone 0999-11 11 11", log[0].Detail!.Split('→')[1]);
    }

    [Theory]
    [InlineData(SettingsService.Letters, "PostalCode", "12 34")]
    [InlineData(SettingsService.Letters, "AnswerDays", "6")]
    [InlineData(SettingsService.Letters, "Unit", " ")]
    [InlineData(SettingsService.Letters, "Forwarding", "Skatteverket")]
    [InlineData(SettingsService.Ladder, SettingsService.Steps, "1, x")]
    [InlineData(SettingsService.Ladder, SettingsService.Steps, "0")]
    [InlineData(SettingsService.Inform, "WithinDays", "61")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.AccessLogYears), "4")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.AccessLogYears), "tio")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.ImportIssueMonths), "2")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.DryRunMonths), "0")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.NightLogMonths), "2")]
    [InlineData(SettingsService.Retention, nameof(RetentionOptions.TextDraftDays), "29")]
    public async Task Save_Unusable_SaysSoAndKeepsWhatHeld(string section, string key, string value)
    {
        var (letters, ladder, inform) = (Now.Letters, Now.Ladder, Now.Inform);
        await Assert.ThrowsAsync<UserMistakeException>(() => SaveAsync(section, key, value));
        Assert.Equal((letters, ladder, inform), (Now.Letters, Now.Ladder, Now.Inform));
        await using var db = await _database.OpenAsync();
        Assert.False(await db.Settings.AnyAsync());
        Assert.False(await db.ChangeLog.AnyAsync());
    }

    [Fact]
    public async Task Save_OldViewOrAnotherRole_IsRefused()
    {
        var seen = await GroupAsync(SettingsService.Inform);
        await SaveAsync(SettingsService.Inform, "WithinDays", "5");
        await Assert.ThrowsAsync<EditConflictException>(() => Service.SaveAsync(seen, Change, CancellationToken.None));
        await SaveAsync(SettingsService.Inform, "WithinDays", "6");
        Assert.Equal(6, Now.Inform.WithinDays);
        var navigator = Admin with { Role = Roles.Navigator };
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.ReadAsync(navigator, CancellationToken.None));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Service.SaveAsync(seen, navigator.ToChange(Change.Now, Change.Today), CancellationToken.None));
    }
}
