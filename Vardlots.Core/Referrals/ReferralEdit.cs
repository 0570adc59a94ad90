using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Referrals;

/// <summary>
/// The way of every change to one referral: within the reader's clinics, at the version that was seen, its case's history in the same
/// save, and the wait assessed at once where the change moves a clock.
/// </summary>
public sealed class ReferralEdit(IDbContextFactory<VardlotsDb> factory, ReservationService reservations, EntryReassessment reassessment)
{
    /// <summary>What a verb works with.</summary>
    internal sealed record Work(VardlotsDb Db, ReservationService Reservations, CareReferral Referral, CareCase Case, CapacitySlot Slot, CareUnit Unit, CareProvider Provider, Clinic Clinic)
    {
        public ConsentNeed Consent => ConsentNeeds.Of(Provider.Kind, Unit.HsaId, Clinic.HsaId);

        /// <exception cref="UserMistakeException">There is a mistake.</exception>
        public static void Refuse(string? mistake)
        {
            if (mistake is not null) throw new UserMistakeException(mistake);
        }

        /// <exception cref="UserMistakeException">The case is closed.</exception>
        public void RequireOpenCase() => Refuse(Case.IsOpen ? null : ReferralText.CaseClosed);

        /// <exception cref="UserMistakeException">The step does not allow it.</exception>
        public void Require(ReferralVerb verb) => Refuse(ReferralMoves.Find(Referral.Step, verb) is null ? ReferralText.NotFromHere(Referral.Step) : null);

        /// <summary>The place is not wanted any more.</summary>
        public Task ReleaseAsync(ChangeContext change, CancellationToken ct) =>
            Referral.ReservationId is { } id ? Reservations.LetGoAsync(Db, id, change, ct) : Task.CompletedTask;
    }

    /// <param name="may">Which role's verb it is; the row itself is always within the reader's clinics.</param>
    /// <param name="closes">The day of the care, where the verb ends the case with it.</param>
    internal async Task RunAsync(
        ReferralCommand command, ViewContext view, ChangeContext change, Func<Work, Task> verb, CancellationToken ct, Func<ViewContext, bool>? may = null, LocalDate? closes = null)
    {
        if (!(may?.Invoke(view) ?? view.IsNavigator)) throw new AccessDeniedException();
        try
        {
            await RunOnceAsync(command, view, change, verb, closes, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflictException();
        }
    }

    private async Task RunOnceAsync(ReferralCommand command, ViewContext view, ChangeContext change, Func<Work, Task> verb, LocalDate? closes, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        // Some verbs need a key before they can go on: all their saves are one transaction.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var work = await LoadAsync(db, command, view, ct);
        var (before, wasOpen) = (work.Referral.Step, work.Case.IsOpen);
        if (work.Case is { IsOpen: true, OwnerId: null } && view.IsNavigator) work.Case.Assign(view.UserId, view.UserName, change);
        await verb(work);
        if (work.Referral.Step != before) work.Case.TellOfReferral(before, work.Referral.Step, ReferralText.Story(work.Unit.Name, work.Referral), change);
        if (closes is { } careOn && work.Case.IsOpen) work.Case.CloseByReferral(careOn, change);
        db.Entry(work.Case).Property(c => c.Version).IsModified = true;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (work.Referral.EntryId is { } entry && (wasOpen || work.Case.IsOpen)) await reassessment.RunAsync(entry, ct);
    }

    private async Task<Work> LoadAsync(VardlotsDb db, ReferralCommand command, ViewContext view, CancellationToken ct)
    {
        var found = await db.Referrals.SingleOrDefaultAsync(r => r.Id == command.ReferralId, ct);
        if (found is null || !view.MaySeeClinic(found.ClinicId)) throw new NotFoundException($"Referral {command.ReferralId}");
        if (found.Version != command.Version) throw new EditConflictException();
        var slot = await db.CapacitySlots.SingleAsync(s => s.Id == found.SlotId, ct);
        var unit = await db.CareUnits.AsNoTracking().SingleAsync(u => u.Id == slot.UnitId, ct);
        return new Work(
            db, reservations, found, await db.Cases.SingleAsync(c => c.Id == found.CaseId, ct), slot, unit,
            await db.CareProviders.AsNoTracking().SingleAsync(p => p.Id == unit.ProviderId, ct), await db.Clinics.AsNoTracking().SingleAsync(c => c.Id == found.ClinicId, ct));
    }
}
