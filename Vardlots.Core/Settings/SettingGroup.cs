namespace Vardlots.Core.Settings;

/// <summary>
/// Settings that an administrator has saved, as a whole group. They stand for the server's own (appsettings and environment) of the same
/// section, with the same keys and the same checks.
/// </summary>
public sealed class SettingGroup
{
    public const int MaxValues = 4000;

    /// <summary>The configuration's section, e.g. <c>Letters</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Key → value within the section, as JSON.</summary>
    public required string Values { get; set; }

    public int Version { get; set; }
}
