using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using static Vardlots.Core.Referrals.ReferralEdit.Work;

namespace Vardlots.Core.Referrals;

/// <summary>Groups of patients for the same place, and the enquiry about them in which nobody is named. Only navigators.</summary>
/// <inheritdoc cref="ReferralService" path="/exception"/>
public sealed class ReferralBatchService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Patients in one group.</summary>
    public const int MaxPatients = 200;

    /// <summary>Makes a group; its patients' cases are taken where nobody owns them.</summary>
    /// <returns>The id of the group.</returns>
    public async Task<long> PlanAsync(PlanReferrals command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var slot = await db.CapacitySlots.Include(s => s.Unit).SingleOrDefaultAsync(s => s.Id == command.SlotId, ct) ?? throw new NotFoundException($"Slot {command.SlotId}");
        var name = CleanText.OrNull(command.Name) ?? $"{WaitingLists.MedicalFields.Name(slot.MedicalField)}, {slot.Unit!.Name}";
        if (command.Name is null && name.Length > ReferralBatch.MaxName) name = name[..ReferralBatch.MaxName];
        if (name.Length > ReferralBatch.MaxName) Refuse(ReferralText.NameTooLong(ReferralBatch.MaxName));
        var batch = ReferralBatch.Make(name, slot.Id, change);
        db.ReferralBatches.Add(batch);
        await AddAsync(db, batch, slot, command.Patients, view, change, ct);
        await transaction.CommitAsync(ct);
        return batch.Id;
    }

    /// <summary>A group for each place of a plan. Cases that are closed by now, or on their way already, are left out.</summary>
    /// <returns>The groups, and how many cases were left out.</returns>
    public async Task<PlannedGroups> PlanAllAsync(IReadOnlyList<PlannedPlace> places, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        var free = new List<PlannedPlace>();
        await using (var db = await factory.CreateDbContextAsync(ct))
            foreach (var part in places.Chunk(ManyCases.Batch))
            {
                var ids = part.Select(p => p.Patient.CaseId).ToList();
                var open = await CaseScope.Of(db, view).Where(c => ids.Contains(c.Id) && c.ClosedOn == null && !db.Referrals.Where(ReferralScope.UnderWay).Any(r => r.CaseId == c.Id)).Select(c => c.Id).ToListAsync(ct);
                free.AddRange(part.Where(p => open.Contains(p.Patient.CaseId)));
            }
        var made = new List<long>();
        foreach (var bySlot in free.GroupBy(p => p.SlotId))
            foreach (var group in bySlot.Chunk(MaxPatients))
                made.Add(await PlanAsync(new PlanReferrals(bySlot.Key, [.. group.Select(p => p.Patient)]), view, change, ct));
        return new PlannedGroups(made, places.Count - free.Count);
    }

    /// <summary>The provider has been asked, anonymously.</summary>
    public Task EnquireAsync(EnquireProvider command, ViewContext view, ChangeContext change, CancellationToken ct) => ChangeAsync(command.BatchId, command.Version, view, batch =>
    {
        if (CleanText.OrNull(command.Words) is not { Length: <= ReferralBatch.MaxText } words) throw new UserMistakeException(ReferralText.EnquiryMissing(ReferralBatch.MaxText));
        if (AnonymousText.HasPersonalNumber(words)) Refuse(ReferralText.EnquiryNumber);
        batch.Enquire(words, change);
    }, ct);

    /// <summary>How many the provider says it can take.</summary>
    public Task AnswerAsync(AnswerEnquiry command, ViewContext view, ChangeContext change, CancellationToken ct) => ChangeAsync(command.BatchId, command.Version, view, batch =>
    {
        if (batch.EnquiredOn is null) Refuse(ReferralText.NothingAsked);
        if (command.CanTake is not (>= 0 and <= CapacitySlot.MaxPlaces)) Refuse(ReferralText.CanTake(CapacitySlot.MaxPlaces));
        var text = CleanText.OrNull(command.Text);
        if (text?.Length > ReferralBatch.MaxText) Refuse(ReferralText.TooLong(ReferralBatch.MaxText));
        batch.Answer(command.CanTake!.Value, text, change);
    }, ct);

    private async Task ChangeAsync(long id, int version, ViewContext view, Action<ReferralBatch> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var batch = await db.ReferralBatches.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFoundException($"Batch {id}");
        if (batch.Version != version) throw new EditConflictException();
        verb(batch);
        await db.SaveSeenAsync(ct);
    }

    private static async Task AddAsync(VardlotsDb db, ReferralBatch batch, CapacitySlot slot, IReadOnlyList<PlannedPatient> patients, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        if (patients.Count == 0) Refuse(ReferralText.NoPatients);
        if (patients.Count > MaxPatients) Refuse(ReferralText.TooMany(MaxPatients));
        if (slot.IsWithdrawn) Refuse(ReferralText.SlotGone);
        if (slot.LastDate <= change.Today) Refuse(ReferralText.SlotPassed(slot.LastDate));
        await db.SaveChangesAsync(ct);
        var ids = patients.Select(p => p.CaseId).Distinct().ToList();
        var cases = await CaseScope.Of(db, view).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var referred = await db.Referrals.Where(ReferralScope.UnderWay).Where(r => ids.Contains(r.CaseId)).Select(r => r.CaseId).ToListAsync(ct);
        foreach (var planned in patients.DistinctBy(p => p.CaseId))
        {
            if (!cases.TryGetValue(planned.CaseId, out var found)) throw new UserMistakeException(ReferralText.CaseGone(planned.CaseId));
            if (!found.IsOpen) Refuse(ReferralText.CaseIsClosed(found.Id));
            if (referred.Contains(found.Id)) Refuse(ReferralText.AlreadyReferred(found.Id));
            var first = CapacitySlot.FirstDay(slot.EarliestDate, change.Today);
            var day = planned.CareDate ?? first;
            if (day < first || day > slot.LastDate) Refuse(ReferralText.CareDay(day, first, slot.LastDate));
            if (found.OwnerId is null) found.Assign(view.UserId, view.UserName, change);
            db.Referrals.Add(CareReferral.Plan(batch.Id, found, slot, day, change));
            found.TellOfReferral(null, ReferralStep.Planned, slot.Unit!.Name, change);
            db.Entry(found).Property(c => c.Version).IsModified = true;
        }
        await db.SaveSeenAsync(ct);
    }
}
