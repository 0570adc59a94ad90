using System.Text;
using NodaTime;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Scanning;

/// <summary>The lines of one night as they come, each with its time in Sweden. What is past the room for them is left out and said.</summary>
internal sealed class NightLog(IClock clock)
{
    private readonly StringBuilder _lines = new();
    private bool _full;

    public NightLog Add(string line)
    {
        var whole = $"{clock.GetCurrentInstant().InZone(SwedishTime.Zone):HH':'mm':'ss} {line}\n";
        if (_full) return this;
        if (_lines.Length + whole.Length + NightLogText.Full.Length <= NightRun.MaxLog)
        {
            _lines.Append(whole);
            return this;
        }
        _full = true;
        _lines.Append(NightLogText.Full);
        return this;
    }

    public override string ToString() => _lines.ToString().TrimEnd('\n');
}

/// <summary>Stored with the night, so in Swedish whoever reads it. Counts only.</summary>
internal static class NightLogText
{
    public const string Full = "…";
    public const string Began = "Nattens arbete började.";

    public static string Files(int imported, int rejected) => $"Inkorgen: inlästa filer {imported}, avvisade {rejected}.";

    public static string Scanned(ScanRun run) =>
        $"Genomgång per {DateText.Iso(run.AsOf)} med regelbok {run.RuleBookNumber}: {run.Assessed} bedömda, {run.Changed} ändrade; ärenden: {run.Opened} öppnade, {run.Reopened} återöppnade, {run.Updated} uppdaterade, {run.Closed} stängda, {run.Flagged} flaggade.";
}
