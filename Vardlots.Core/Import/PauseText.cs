using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Vardlots.Core.Import;

/// <summary>
/// The column <c>Uppehall</c>: <c>M:2026-02-01/2026-02-14|R:2026-03-01/</c>. Canonical is sorted by first day, kind and
/// last day, without repetitions, so that another order in the file is not a change.
/// </summary>
internal static class PauseText
{
    /// <summary>More than a wait can have, and few enough for the column they are stored in.</summary>
    public const int MostPauses = 60;

    private readonly record struct Pause(LocalDate From, char Kind, LocalDate? To) : IComparable<Pause>
    {
        public int CompareTo(Pause other)
        {
            int byStart = From.CompareTo(other.From);
            int byKind = byStart != 0 ? byStart : Kind.CompareTo(other.Kind);
            return byKind != 0 ? byKind : (To ?? LocalDate.MaxIsoValue).CompareTo(other.To ?? LocalDate.MaxIsoValue);
        }

        public override string ToString() => To is { } to
            ? $"{Kind}:{LocalDatePattern.Iso.Format(From)}/{LocalDatePattern.Iso.Format(to)}"
            : $"{Kind}:{LocalDatePattern.Iso.Format(From)}/";
    }

    /// <summary>Reads a non-empty value. False when any interval is malformed or ends before it starts (E07).</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out string canonical, out bool hasMedical)
    {
        canonical = "";
        hasMedical = false;
        var pauses = new SortedSet<Pause>();
        foreach (Range part in value.Split('|'))
        {
            if (!TryParseOne(value[part], out Pause pause))
            {
                return false;
            }
            hasMedical |= pause.Kind == 'M';
            pauses.Add(pause);
            if (pauses.Count > MostPauses)
            {
                return false;
            }
        }
        canonical = new StringBuilder().AppendJoin('|', pauses).ToString();
        return true;
    }

    private static bool TryParseOne(ReadOnlySpan<char> text, out Pause pause)
    {
        pause = default;
        if (text.Length is not (13 or 23) || text[1] != ':' || text[12] != '/'
            || char.ToUpperInvariant(text[0]) is not ('M' or 'R') || !FileDate.TryDate(text.Slice(2, 10), out LocalDate from))
        {
            return false;
        }
        LocalDate? to = null;
        if (text.Length == 23)
        {
            if (!FileDate.TryDate(text[13..], out LocalDate last) || last < from)
            {
                return false;
            }
            to = last;
        }
        pause = new Pause(from, char.ToUpperInvariant(text[0]), to);
        return true;
    }
}
