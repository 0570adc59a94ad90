using NodaTime.Text;

namespace Vardlots.Core.Synthetic;

/// <summary>Day numbers as ISO dates, each made once: a list of a million rows has a thousand different dates.</summary>
internal sealed class SyntheticDates
{
    private readonly Dictionary<int, string> _known = [];

    public string this[int day]
    {
        get
        {
            if (!_known.TryGetValue(day, out string? text))
            {
                text = LocalDatePattern.Iso.Format(SyntheticRegion.Epoch.PlusDays(day));
                _known.Add(day, text);
            }
            return text;
        }
    }
}
