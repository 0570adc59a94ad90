using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>Whom a search found.</summary>
/// <param name="IsWide">More people match than are looked through: more has to be written.</param>
internal sealed record FoundPatients(List<long> Ids, bool IsWide);

/// <summary>Patients by the beginning of a name or a number. Masked persons are never found: whoever looks for them must not learn that they wait.</summary>
internal static class PatientSearch
{
    /// <summary>People looked through. A beginning that more of them share says too little to search by.</summary>
    public const int Most = 500;

    /// <summary>After the last character that a folded name or a number can hold.</summary>
    private const char End = '\uffff';

    /// <summary>
    /// Null when nothing is searched for. By a number a navigator finds here the patients of own cases only: whoever is sought beyond
    /// them is sought with a reason (<see cref="Patients.PatientLookup"/>). A manager's clinics are the manager's own.
    /// </summary>
    public static async Task<FoundPatients?> FindAsync(VardlotsDb db, ViewContext view, string? search, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(search)) return null;
        var patients = db.Patients.Where(p => p.Protection == ProtectedIdentity.None);
        if (IsNumber(search) && view.IsNavigator)
        {
            var own = await OwnPatientsAsync(db, view, ct);
            patients = patients.Where(p => EF.Parameter(own).Contains(p.Id));
        }
        var found = new HashSet<long>();
        var isWide = false;
        foreach (var range in Ranges(patients, search))
        {
            var ids = await range.Take(Most + 1).ToListAsync(ct);
            isWide |= ids.Count > Most;
            found.UnionWith(ids.Take(Most));
        }
        return new FoundPatients(found.ToList(), isWide);
    }

    /// <summary>A search that holds a digit is for a number.</summary>
    public static bool IsNumber(string? search) => search?.Any(char.IsAsciiDigit) == true;

    /// <summary>Those of the reader's open cases.</summary>
    private static Task<List<long>> OwnPatientsAsync(VardlotsDb db, ViewContext view, CancellationToken ct) =>
        db.Cases.Where(c => c.ClosedOn == null && c.OwnerId == view.UserId).Select(c => c.PatientId).Distinct().ToListAsync(ct);

    /// <summary>Each is a stretch of one index.</summary>
    private static IEnumerable<IQueryable<long>> Ranges(IQueryable<Patient> patients, string search)
    {
        if (IsNumber(search)) return Numbers(search).Select(n => Between(patients, p => p.IdentityValue, n));
        var name = SwedishSortKey.Of(search.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? [] : [Between(patients, p => p.SortName, name), Between(patients, p => p.SearchName, name)];
    }

    /// <summary>With or without century and hyphen: 19470312, 470312-12.</summary>
    private static string[] Numbers(string search)
    {
        var number = string.Concat(search.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('-' or '+'))).ToUpperInvariant();
        return [number, "19" + number, "20" + number];
    }

    private static IQueryable<long> Between(IQueryable<Patient> patients, Expression<Func<Patient, string>> key, string from)
    {
        var to = from + End;
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        BinaryExpression Is(ExpressionType how, Expression<Func<string>> bound) =>
            Expression.MakeBinary(how, Expression.Call(compare, key.Body, bound.Body), Expression.Constant(0));
        var within = Expression.AndAlso(Is(ExpressionType.GreaterThanOrEqual, () => from), Is(ExpressionType.LessThan, () => to));
        return patients.Where(Expression.Lambda<Func<Patient, bool>>(within, key.Parameters)).OrderBy(key).Select(p => p.Id);
    }
}
