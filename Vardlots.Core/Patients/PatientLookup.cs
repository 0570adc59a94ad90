using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Patients;

/// <summary>Why somebody is looked up outside one's own cases.</summary>
public enum LookupReason { PatientCalls, RelativeCalls, ClinicAsks, RegionAsks, Other }

/// <param name="Number">The whole number as it was said. Never logged, never in an address.</param>
/// <param name="More">In words; needed with <see cref="LookupReason.Other"/>.</param>
public sealed record LookUpPatient(string Number, LookupReason? Reason = null, string? More = null);

/// <param name="Waits">Those that go on, and <paramref name="OpenCases"/>: within the reader's clinics.</param>
public sealed record FoundPatient(long Id, PatientLabel Label, int Waits, int OpenCases);

/// <summary>What a lookup came to.</summary>
/// <param name="NeedsReason">Nothing has been looked up beyond the reader's own cases, and whether there is somebody is not said.</param>
public sealed record LookupResult(FoundPatient? Patient, bool NeedsReason);

/// <summary>
/// Finds one person by the whole number. Within one's own open cases at once; beyond them with a reason, which is kept in the access log whether or not
/// anybody was found (patientdatalagen 4 kap. 1 and 3 §§). Protected persons are found only with permission, and always with a reason.
/// </summary>
/// <exception cref="AccessDeniedException">Only navigators look patients up.</exception>
/// <exception cref="UserMistakeException">The number is none, or the reason says too little.</exception>
public sealed class PatientLookup(IDbContextFactory<VardlotsDb> factory, AccessLog accessLog, IClock clock)
{
    public const int MinOther = 10, MaxMore = 300;

    public async Task<LookupResult> FindAsync(LookUpPatient asked, ViewContext view, CancellationToken ct)
    {
        view.RequireNavigator();
        var today = clock.Today();
        if (!NewCaseChecks.TryRead(asked.Number, today, out var kind, out var value, out _)) throw new UserMistakeException(PatientText.NumberWrong);
        var reason = ReasonOf(asked);
        await using var db = await factory.CreateDbContextAsync(ct);
        var known = await KnownPatients.FindAsync(db, kind, value, ct);
        if (reason is null)
        {
            var isOwn = known is { Protection: ProtectedIdentity.None } && await db.Cases.AnyAsync(c => c.PatientId == known.Id && c.ClosedOn == null && c.OwnerId == view.UserId, ct);
            if (!isOwn) return new LookupResult(null, NeedsReason: true);
        }
        // Who may not know of protected persons gets the same answer as for somebody who is not there.
        var shown = known is not null && (known.Protection == ProtectedIdentity.None || view.MayUnmask) ? known : null;
        var found = shown is null ? null : await FoundAsync(db, view, shown, today, ct);
        await accessLog.RecordSearchAsync(view, found is null ? "Patient search, nobody shown" : "Patient search, one shown", known is null ? [] : [known.Id], reason, ct);
        return new LookupResult(found, NeedsReason: false);
    }

    /// <summary>The reason as the access log keeps it; null when none is given.</summary>
    internal static string? ReasonOf(LookUpPatient asked)
    {
        if (asked.Reason is not { } reason) return null;
        var more = CleanText.OrNull(asked.More);
        if (more?.Length > MaxMore) throw new UserMistakeException(PatientText.ReasonTooLong(MaxMore));
        if (reason == LookupReason.Other && !(more?.Length >= MinOther)) throw new UserMistakeException(PatientText.OtherReason(MinOther));
        return more is null ? reason.ToString() : $"{reason}: {more}";
    }

    private static async Task<FoundPatient> FoundAsync(VardlotsDb db, ViewContext view, Patient p, LocalDate today, CancellationToken ct)
    {
        var card = await PatientCards.ReadAsync(db, p.Id, today, ct);
        return new FoundPatient(
            p.Id, card.IsMasked ? PatientLabel.Masked : new PatientLabel(card.Name, card.Age, card.Place, false),
            await EntryScope.Of(db, view).Where(EntryScope.NotEnded).CountAsync(e => e.PatientId == p.Id, ct),
            await CaseScope.Of(db, view).CountAsync(c => c.PatientId == p.Id && c.ClosedOn == null, ct));
    }
}
