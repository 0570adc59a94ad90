using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.Persistence;
using Vardlots.Core.Retention;

namespace Vardlots.Core.Settings;

/// <summary>A group of settings as it is shown and saved.</summary>
/// <param name="Version">Goes back with the change; 0 while the server's own values hold.</param>
/// <param name="Values">Key → value, in the order in which they are shown.</param>
public sealed record SettingsView(string Section, int Version, IReadOnlyDictionary<string, string> Values);

/// <summary>The region's settings that an administrator keeps. One row for each group; a change is one row in the change log with both sides.</summary>
public sealed class SettingsService(IDbContextFactory<VardlotsDb> factory, IConfiguration server, RegionSettings settings)
{
    public const string Letters = "Letters", Ladder = "ContactLadder", Inform = "Inform", Retention = RetentionOptions.Section;

    /// <summary>Steps stand in one field, "1, 3, 5".</summary>
    public const string Steps = "WorkingDays";

    public static readonly IReadOnlyList<string> Sections = [Letters, Ladder, Inform, Retention];

    // Å, ä and ö are to be read by people; the text is never put into a page unescaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes up what has been saved, here or on another node.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        settings.Use(Read(await SavedAsync(db, ct)));
    }

    public async Task<IReadOnlyList<SettingsView>> ReadAsync(ViewContext view, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var saved = await db.Settings.AsNoTracking().ToDictionaryAsync(g => g.Section, ct);
        return [.. Sections.Select(s => new SettingsView(s, saved.GetValueOrDefault(s)?.Version ?? 0, Shown(s)))];
    }

    /// <exception cref="UserMistakeException">A value cannot be used; the sentence names it.</exception>
    /// <exception cref="EditConflictException">Somebody else has saved the group since.</exception>
    public async Task SaveAsync(SettingsView command, ChangeContext change, CancellationToken ct)
    {
        change.RequireAdministrator();
        if (!Sections.Contains(command.Section)) throw new NotFoundException("The settings");
        await using var db = await factory.CreateDbContextAsync(ct);
        var saved = await SavedAsync(db, ct);
        var values = Kept(command);
        saved[command.Section] = values;
        var before = Told(Shown(command.Section));
        var read = Read(saved);
        var group = await db.Settings.SingleOrDefaultAsync(g => g.Section == command.Section, ct);
        if ((group?.Version ?? 0) != command.Version) throw new EditConflictException();
        var json = JsonSerializer.Serialize(values, Json);
        if (json.Length > SettingGroup.MaxValues) throw new UserMistakeException(SettingsText.TooLong);
        if (group is null) db.Settings.Add(new SettingGroup { Section = command.Section, Values = json, Version = 1 });
        else group.Values = json;
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"Setting {command.Section}", ChangeAction.Changed, Cut($"{before} → {Told(command.Values)}")));
        try
        {
            await db.SaveSeenAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The first to save the group was somebody else, just now.
            throw new EditConflictException();
        }
        settings.Use(read);
    }

    private static async Task<Dictionary<string, Dictionary<string, string>>> SavedAsync(VardlotsDb db, CancellationToken ct) =>
        (await db.Settings.AsNoTracking().ToListAsync(ct)).ToDictionary(g => g.Section, g => JsonSerializer.Deserialize<Dictionary<string, string>>(g.Values) ?? []);

    /// <summary>The server's settings with the saved groups in the place of its own, through the same checks as at the start.</summary>
    private SettingValues Read(Dictionary<string, Dictionary<string, string>> saved)
    {
        var pairs = new Dictionary<string, string?>();
        foreach (var section in Sections)
        {
            if (saved.TryGetValue(section, out var own))
                foreach (var (key, value) in own) pairs[$"{section}:{key}"] = value;
            else
                foreach (var (key, value) in server.GetSection(section).AsEnumerable(makePathsRelative: true)) if (value is not null) pairs[key.Length == 0 ? section : $"{section}:{key}"] = value;
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        try
        {
            return new(LetterOptions.Read(configuration), ContactLadder.Read(configuration), InformOptions.Read(configuration), RetentionOptions.Read(configuration));
        }
        catch (StartupException e)
        {
            throw new UserMistakeException(e.Message);
        }
    }

    private Dictionary<string, string> Shown(string section) => section switch
    {
        Letters => LettersOf(settings.Letters),
        Ladder => new() { [Steps] = string.Join(", ", settings.Ladder.Steps) },
        Inform => new() { ["WithinDays"] = Text(settings.Inform.WithinDays) },
        _ => RetentionOf(settings.Retention),
    };

    private static Dictionary<string, string> LettersOf(LetterOptions o) => new()
    {
        [nameof(o.Unit)] = o.Unit, [nameof(o.Street)] = o.Street, [nameof(o.PostalCode)] = o.PostalCode, [nameof(o.City)] = o.City, [nameof(o.Phone)] = o.Phone,
        [nameof(o.Hours)] = o.Hours, [nameof(o.PatientsBoard)] = o.PatientsBoard, [nameof(o.AnswerDays)] = Text(o.AnswerDays), [nameof(o.Forwarding)] = o.Forwarding,
    };

    private static Dictionary<string, string> RetentionOf(RetentionOptions o) => new()
    {
        [nameof(o.AccessLogYears)] = Text(o.AccessLogYears), [nameof(o.ImportIssueMonths)] = Text(o.ImportIssueMonths), [nameof(o.DryRunMonths)] = Text(o.DryRunMonths),
        [nameof(o.NightLogMonths)] = Text(o.NightLogMonths), [nameof(o.TextDraftDays)] = Text(o.TextDraftDays),
    };

    /// <summary>As the configuration writes them. An empty field is a mistake: it would silently mean the value that ships with the system.</summary>
    private Dictionary<string, string> Kept(SettingsView command)
    {
        var known = Shown(command.Section).Keys;
        var kept = known.ToDictionary(k => k, k => command.Values.GetValueOrDefault(k)?.Trim() is { Length: > 0 } value ? value : throw new UserMistakeException(SettingsText.Empty));
        if (command.Section != Ladder) return kept;
        return kept[Steps].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select((step, i) => (step, i)).ToDictionary(s => $"{Steps}:{Text(s.i)}", s => s.step);
    }

    private static string Told(IReadOnlyDictionary<string, string> values) => string.Join("; ", values.Select(v => $"{v.Key} {v.Value.Trim()}"));

    private static string Cut(string detail) => detail.Length <= ChangeLogEntry.MaxDetail ? detail : detail[..ChangeLogEntry.MaxDetail];

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal static class SettingsText
{
    public static string Empty => Texts.Language.Pick("Fyll i alla fält.", "Fill in every field.");
    public static string TooLong => Texts.Language.Pick("Texterna är för långa tillsammans. Korta någon av dem.", "The texts are too long together. Shorten one of them.");
}
