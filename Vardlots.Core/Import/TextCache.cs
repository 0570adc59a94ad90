namespace Vardlots.Core.Import;

/// <summary>
/// One string for each text that a whole region's list repeats (clinics, fields, procedures, towns). Bounded: a column
/// that turns out not to repeat costs no more than allocating it.
/// </summary>
internal sealed class TextCache
{
    private const int MostTexts = 4096;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextCache() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out string? known))
        {
            return known;
        }
        string fresh = text.ToString();
        if (_texts.Count < MostTexts)
        {
            _texts.Add(fresh);
        }
        return fresh;
    }
}
