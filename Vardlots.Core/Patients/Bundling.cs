using NodaTime;

namespace Vardlots.Core.Patients;

public enum BundleKind
{
    /// <summary>Both booked in one week at the same clinic, on different days.</summary>
    SameWeek,

    /// <summary>One is booked; the other has no time, and its limit reaches that week.</summary>
    CanJoin,
}

/// <summary>A wait as bundling looks at it.</summary>
/// <param name="CancerPathway">Shorter times of its own apply: it never waits for another booking.</param>
public readonly record struct BundleWait(long EntryId, int ClinicId, LocalDate? Booked, LocalDate? Limit, LocalDate? MedicalTarget, bool CancerPathway);

/// <summary>Two waits that could be one trip.</summary>
/// <param name="First">The one that is booked, or booked first.</param>
/// <param name="Week">The Monday of the week.</param>
public readonly record struct BundleProposal(BundleKind Kind, BundleWait First, BundleWait Second, LocalDate Week);

/// <summary>Which of a patient's waits could be taken on one trip, in one week. Pure. It proposes; a person decides.</summary>
public static class Bundling
{
    /// <param name="waits">Those that go on.</param>
    public static IReadOnlyList<BundleProposal> Of(IReadOnlyList<BundleWait> waits, LocalDate today)
    {
        var proposals = new List<BundleProposal>();
        for (var i = 0; i < waits.Count; i++)
            for (var j = i + 1; j < waits.Count; j++)
                if (Of(waits[i], waits[j], today) is { } proposal) proposals.Add(proposal);
        return proposals;
    }

    public static BundleProposal? Of(BundleWait a, BundleWait b, LocalDate today) => (Ahead(a, today), Ahead(b, today)) switch
    {
        ({ } first, { } second) when a.ClinicId == b.ClinicId && first != second && MondayOf(first) == MondayOf(second) =>
            first < second ? new(BundleKind.SameWeek, a, b, MondayOf(first)) : new(BundleKind.SameWeek, b, a, MondayOf(first)),
        ({ } day, null) when CanJoin(b, MondayOf(day), today) => new(BundleKind.CanJoin, a, b, MondayOf(day)),
        (null, { } day) when CanJoin(a, MondayOf(day), today) => new(BundleKind.CanJoin, b, a, MondayOf(day)),
        _ => null,
    };

    public static LocalDate MondayOf(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    /// <summary>A booking that has passed says nothing; one of today still does.</summary>
    private static LocalDate? Ahead(BundleWait wait, LocalDate today) => wait.Booked >= today ? wait.Booked : null;

    /// <summary>Neither the limit nor the medical target date, if there is one, passes before the week's first day that is left.</summary>
    private static bool CanJoin(BundleWait wait, LocalDate monday, LocalDate today)
    {
        var first = LocalDate.Max(monday, today);
        return !wait.CancerPathway && wait.Limit >= first && !(wait.MedicalTarget < first);
    }
}
