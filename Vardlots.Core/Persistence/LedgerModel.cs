using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

/// <summary>What follows upon referrals: the ledger's index, travel, and clinics' questions.</summary>
internal static class LedgerModel
{
    public static void Configure(ModelBuilder b)
    {
        // The ledger reads a stretch of months, a manager's own clinics of it.
        b.Entity<CareReferral>().HasIndex(x => new { x.SentMonth, x.ClinicId });
        b.Entity<ReferralTravel>(e =>
        {
            e.ToTable("ReferralTravels");
            e.Property(x => x.Note).HasMaxLength(RecordedFact.MaxText);
            e.Property(x => x.StruckWhy).HasMaxLength(RecordedFact.MaxText);
            e.HasIndex(x => x.ReferralId);
            // What the travel service has to book.
            e.HasIndex(x => new { x.BookedOn, x.StruckAt });
            e.HasOne<CareReferral>().WithMany().HasForeignKey(x => x.ReferralId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<ClinicQuestion>(e =>
        {
            e.ToTable("ClinicQuestions");
            e.Property(x => x.MedicalField).HasMaxLength(3);
            e.Property(x => x.Procedure).HasMaxLength(ClinicQuestion.MaxProcedure);
            e.Property(x => x.Text).HasMaxLength(ClinicQuestion.MaxText);
            e.Property(x => x.AnswerText).HasMaxLength(ClinicQuestion.MaxText);
            e.Property(x => x.Outcome).HasMaxLength(ClinicQuestion.MaxText);
            e.Property(x => x.AskedById).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Version).IsConcurrencyToken();
            // Open ones, the longest waiting first; and a manager's own clinics.
            e.HasIndex(x => new { x.ClosedOn, x.AnsweredOn, x.AskedOn });
            e.HasIndex(x => new { x.ClinicId, x.ClosedOn });
            e.HasOne<Clinic>().WithMany().HasForeignKey(x => x.ClinicId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<QuestionOffer>(e =>
        {
            e.ToTable("QuestionOffers");
            e.HasIndex(x => new { x.QuestionId, x.SlotId }).IsUnique();
            e.HasOne<ClinicQuestion>().WithMany().HasForeignKey(x => x.QuestionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CapacitySlot>().WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
