using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Free places without a file.</summary>
public static class CapacitySeed
{
    /// <summary>A provider with one unit and one slot of treatments in field 301; the slot's id.</summary>
    public static async Task<CapacitySlot> AddSlotAsync(
        VardlotsDb db, string offerId, LocalDate today, int inDays = 5, int places = 1, string municipality = "2480", AgreementKind agreement = AgreementKind.Regional,
        ProviderKind kind = ProviderKind.OtherRegion, Func<CapacitySlot, CapacitySlot>? with = null)
    {
        var provider = new CareProvider { Name = $"Vårdgivare {offerId}", Kind = kind, Region = "64" };
        db.CareProviders.Add(provider);
        await db.SaveChangesAsync();
        var unit = new CareUnit { ProviderId = provider.Id, HsaId = $"SE2321000222-{offerId.Replace("-", "")}", Name = $"Enheten {offerId}", Municipality = municipality };
        db.CareUnits.Add(unit);
        await db.SaveChangesAsync();
        var slot = new CapacitySlot
        {
            OfferId = offerId, UnitId = unit.Id, Agreement = agreement, MedicalField = "301", Type = GuaranteeType.Treatment, Places = places, EarliestDate = today.PlusDays(inDays),
            LastDate = today.PlusDays(inDays + 60), StatedOn = today, StatedBy = "Prov", Source = SlotSource.Form,
        };
        db.CapacitySlots.Add(with?.Invoke(slot) ?? slot);
        await db.SaveChangesAsync();
        return slot;
    }

    public static async Task TalkAsync(VardlotsDb db, long caseId, Instant at, PatientWishes wishes, ContactOutcome outcome = ContactOutcome.WantsOffer)
    {
        db.CaseContacts.Add(new CaseContact
        {
            CaseId = caseId, Channel = ContactChannel.Telephone, StartedAt = at, RecordedAt = at, ByName = "Prov", Reached = outcome != ContactOutcome.NotReached, Outcome = outcome, Told = false, Wishes = wishes,
        });
        await db.SaveChangesAsync();
    }
}
