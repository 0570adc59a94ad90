using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.Retention;

namespace Vardlots.Core.Settings;

/// <summary>One value of each group of settings.</summary>
internal sealed record SettingValues(LetterOptions Letters, ContactLadder Ladder, InformOptions Inform, RetentionOptions Retention);

/// <summary>What holds now: the server's settings, or what an administrator has saved instead. Asked anew for each use, so that a change counts at once.</summary>
public sealed class RegionSettings(LetterOptions letters, ContactLadder ladder, InformOptions inform, RetentionOptions retention)
{
    private volatile SettingValues _now = new(letters, ladder, inform, retention);

    public LetterOptions Letters => _now.Letters;
    public ContactLadder Ladder => _now.Ladder;
    public InformOptions Inform => _now.Inform;
    public RetentionOptions Retention => _now.Retention;

    internal void Use(SettingValues values) => _now = values;
}
