using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Patients;

/// <summary>A navigator decides whether two waits are taken on one trip; both cases tell of it.</summary>
public sealed class BundlingService(IDbContextFactory<VardlotsDb> factory, RegionSettings settings)
{
    /// <exception cref="AccessDeniedException">Only navigators decide.</exception>
    /// <exception cref="NotFoundException">Not such waits, or not the reader's to see.</exception>
    /// <exception cref="EditConflictException">Somebody has decided meanwhile.</exception>
    /// <exception cref="UserMistakeException">No reason is given, or the bookings have changed.</exception>
    public async Task DecideAsync(DecideBundle command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (CleanText.OrNull(command.Reason) is not { Length: <= BundleDecision.MaxReason } reason) throw new UserMistakeException(PatientText.BundleReason(BundleDecision.MaxReason));
        await using var db = await factory.CreateDbContextAsync(ct);
        await PatientEdit.RequireAsync(db, view, command.PatientId, ct);
        var room = await PatientRooms.ReadAsync(db, view, command.PatientId, false, settings.Ladder, settings.Inform, change.Today, ct);
        var card = room.Bundles.FirstOrDefault(b => b.IsAbout(command.FirstEntryId) && b.IsAbout(command.SecondEntryId) && b.Proposal.Week == command.Week)
            ?? throw new UserMistakeException(PatientText.BundleGone);
        if (card.Decision?.Id != command.Seen) throw new EditConflictException(card.Decision?.ByName, card.Decision?.At);
        db.BundleDecisions.Add(new BundleDecision
        {
            PatientId = command.PatientId, FirstEntryId = Math.Min(command.FirstEntryId, command.SecondEntryId), SecondEntryId = Math.Max(command.FirstEntryId, command.SecondEntryId),
            Week = command.Week, Together = command.Together, Reason = reason, ById = change.UserId, ByName = change.UserName, At = change.Now,
        });
        var ids = new[] { card.First.CaseId, card.Second.CaseId }.OfType<long>().ToList();
        var cases = await db.Cases.Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        foreach (var found in cases) found.TellOfBundle(command.Week, command.Together, reason, change);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"Patient {command.PatientId}", command.Together ? ChangeAction.BundleTogether : ChangeAction.BundleApart, $"Entry {command.FirstEntryId}, Entry {command.SecondEntryId}"));
        if (cases.Count == 0) await db.SaveChangesAsync(ct);
        else await CaseEdit.SaveAsync(db, cases, ct);
    }
}

/// <summary>Who may change what is recorded of a patient.</summary>
internal static class PatientEdit
{
    /// <exception cref="NotFoundException">Not there, or with nothing within the reader's clinics.</exception>
    /// <exception cref="UserMistakeException">The identity is protected and the reader has no permission.</exception>
    public static async Task RequireAsync(VardlotsDb db, ViewContext view, long patientId, CancellationToken ct)
    {
        var protection = await db.Patients.Where(p => p.Id == patientId).Select(p => (Deadlines.ProtectedIdentity?)p.Protection).SingleOrDefaultAsync(ct);
        if (protection is null) throw new NotFoundException($"Patient {patientId}");
        if (protection != Deadlines.ProtectedIdentity.None && !view.MayUnmask) throw new UserMistakeException(PatientText.NeedsPermission);
    }
}
