using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.Handovers;

namespace Vardlots.Core.Persistence;

/// <summary>Handing over, what is new for the owner, and who has a case open.</summary>
internal static class HandoversModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<CareCase>().HasIndex(x => new { x.OwnerId, x.SortLimit, x.Id, x.NewsSince, x.ClosedOn }, "IX_CareCases_News").HasFilter("\"NewsSince\" IS NOT NULL");
        b.Entity<CasePresence>(e =>
        {
            e.HasKey(x => new { x.CaseId, x.UserId });
            e.Property(x => x.UserId).HasMaxLength(AccountsModel.UserIdLength);
            e.HasIndex(x => new { x.UserId, x.OpenUntil });
        });
        // Whose drafts lie on a case.
        b.Entity<TextDraft>().HasIndex(x => x.Key);
        b.Entity<CaseHandover>(e =>
        {
            e.ToTable("CaseHandovers");
            e.Property(x => x.FromId).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.ToId).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.ById).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Why).HasMaxLength(CaseHandover.MaxWhy);
            e.Property(x => x.Answer).HasMaxLength(CaseHandover.MaxWhy);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => new { x.ToId, x.State });
            e.HasIndex(x => new { x.ById, x.State });
            e.HasIndex(x => new { x.FromId, x.State });
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.FromId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ToId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<AppUser>().WithMany().HasForeignKey(x => x.ById).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<HandoverItem>(e =>
        {
            e.HasKey(x => new { x.HandoverId, x.CaseId });
            e.Property(x => x.OwnerSeen).HasMaxLength(AccountsModel.UserIdLength);
            // The database itself refuses a case in two offers at once.
            e.HasIndex(x => x.CaseId, "IX_HandoverItems_OnePending").IsUnique().HasFilter("\"Outcome\" IS NULL");
            e.HasOne<CaseHandover>().WithMany().HasForeignKey(x => x.HandoverId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CareCase>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
