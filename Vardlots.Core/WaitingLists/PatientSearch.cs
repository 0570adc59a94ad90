using Vardlots.Core.Deadlines;

namespace Vardlots.Core.WaitingLists;

/// <summary>Patients by the beginning of a name or a number. Masked persons are never found: whoever looks for them must not learn that they wait.</summary>
internal static class PatientSearch
{
    /// <summary>After the last character that a folded name or a number can hold.</summary>
    private const char End = '\uffff';

    public static IQueryable<Patient> Found(this IQueryable<Patient> patients, string search)
    {
        var open = patients.Where(p => p.Protection == ProtectedIdentity.None);
        return search.Any(char.IsAsciiDigit) ? ByNumber(open, search) : ByName(open, search);
    }

    private static IQueryable<Patient> ByName(IQueryable<Patient> patients, string search)
    {
        var first = SwedishSortKey.Of(search.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (first.Length == 0) return patients.Where(p => false);
        var after = first + End;
        return patients.Where(p =>
            (string.Compare(p.SortName, first) >= 0 && string.Compare(p.SortName, after) < 0)
            || (string.Compare(p.SearchName, first) >= 0 && string.Compare(p.SearchName, after) < 0));
    }

    /// <summary>With or without century and hyphen: 19470312, 470312-12.</summary>
    private static IQueryable<Patient> ByNumber(IQueryable<Patient> patients, string search)
    {
        var number = string.Concat(search.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('-' or '+'))).ToUpperInvariant();
        var (after, old, afterOld, young, afterYoung) = (number + End, "19" + number, "19" + number + End, "20" + number, "20" + number + End);
        return patients.Where(p =>
            (string.Compare(p.IdentityValue, number) >= 0 && string.Compare(p.IdentityValue, after) < 0)
            || (string.Compare(p.IdentityValue, old) >= 0 && string.Compare(p.IdentityValue, afterOld) < 0)
            || (string.Compare(p.IdentityValue, young) >= 0 && string.Compare(p.IdentityValue, afterYoung) < 0));
    }
}
