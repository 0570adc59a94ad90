using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class ReferralsModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<ReferralBatch>(e =>
        {
            e.ToTable("ReferralBatches");
            e.Property(x => x.Name).HasMaxLength(ReferralBatch.MaxName);
            e.Property(x => x.CreatedById).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Enquiry).HasMaxLength(ReferralBatch.MaxText);
            e.Property(x => x.AnswerText).HasMaxLength(ReferralBatch.MaxText);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasOne<CapacitySlot>().WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<CareReferral>(e =>
        {
            e.ToTable("CareReferrals");
            e.Property(x => x.Document).HasMaxLength(CareReferral.MaxShort);
            e.Property(x => x.Commitment).HasMaxLength(CareReferral.MaxShort);
            e.Property(x => x.SentHow).HasMaxLength(CareReferral.MaxShort);
            e.Property(x => x.ReturnedWhy).HasMaxLength(CareReferral.MaxText);
            e.Property(x => x.AnswerText).HasMaxLength(CareReferral.MaxText);
            e.Property(x => x.EndWhy).HasMaxLength(CareReferral.MaxText);
            e.Property(x => x.Version).IsConcurrencyToken();
            // The board: what waits, the oldest first; and a manager's own clinics.
            e.HasIndex(x => new { x.Step, x.ClinicToldOn, x.StepOn, x.BatchId });
            e.HasIndex(x => new { x.ClinicId, x.Step });
            e.HasIndex(x => x.CaseId);
            // The night asks which waits are on their way to another provider.
            e.HasIndex(x => new { x.EntryId, x.SentOn });
            e.HasOne<FundingGrant>().WithMany().HasForeignKey(x => x.GrantId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<ReferralBatch>().WithMany().HasForeignKey(x => x.BatchId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CareCase>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<WaitingListEntry>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CapacitySlot>().WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CapacityReservation>().WithMany().HasForeignKey(x => x.ReservationId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<EntryOffer>().WithMany().HasForeignKey(x => x.OfferId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
