using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.Retention;

namespace Vardlots.Core.Settings;

/// <summary>What holds now: the server's settings, or what an administrator has saved instead. Asked anew for each use, so that a change counts at once.</summary>
public sealed class RegionSettings(LetterOptions letters, ContactLadder ladder, InformOptions inform, RetentionOptions retention)
{
    private sealed record Values(LetterOptions Letters, ContactLadder Ladder, InformOptions Inform, RetentionOptions Retention);

    private volatile Values _now = new(letters, ladder, inform, retention);

    public LetterOptions Letters => _now.Letters;
    public ContactLadder Ladder => _now.Ladder;
    public InformOptions Inform => _now.Inform;
    public RetentionOptions Retention => _now.Retention;

    internal void Use(LetterOptions letters, ContactLadder ladder, InformOptions inform, RetentionOptions retention) => _now = new(letters, ladder, inform, retention);
}
