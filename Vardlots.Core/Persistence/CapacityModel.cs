using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Persistence;

internal static class CapacityModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<CareProvider>(e =>
        {
            e.ToTable("CareProviders");
            e.Property(x => x.Region).HasMaxLength(2);
            e.Property(x => x.Contact).HasMaxLength(CareProvider.MaxText);
            e.Property(x => x.HowToRefer).HasMaxLength(CareProvider.MaxText);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => new { x.Name, x.Region }).IsUnique();
        });
        b.Entity<CareUnit>(e =>
        {
            e.ToTable("CareUnits");
            e.Property(x => x.HsaId).HasMaxLength(31);
            e.Property(x => x.Municipality).HasMaxLength(4);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => x.HsaId).IsUnique();
            e.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<Agreement>(e =>
        {
            e.ToTable("Agreements");
            e.Property(x => x.Price).HasMaxLength(CareProvider.MaxText);
            e.Property(x => x.HowToRefer).HasMaxLength(CareProvider.MaxText);
            e.Property(x => x.Contact).HasMaxLength(CareProvider.MaxText);
            e.Property(x => x.Version).IsConcurrencyToken();
            // What stood before there was a choice was sent as JSON.
            e.Property(x => x.FileForm).HasDefaultValue(ReferralFileForm.Json);
            e.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(x => x.Grant).WithMany().HasForeignKey(x => x.GrantId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<FundingGrant>(e =>
        {
            e.ToTable("FundingGrants");
            e.Property(x => x.Name).HasMaxLength(FundingGrant.MaxName);
            e.HasIndex(x => x.Name).IsUnique();
        });
        b.Entity<CapacitySlot>(e =>
        {
            e.ToTable("CapacitySlots");
            e.Property(x => x.OfferId).HasMaxLength(CapacitySlot.MaxOfferId);
            e.Property(x => x.MedicalField).HasMaxLength(3);
            e.Property(x => x.Procedures).HasMaxLength(CapacitySlot.MaxProcedures);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => x.OfferId).IsUnique();
            e.HasIndex(x => new { x.MedicalField, x.Type, x.LastDate });
            e.HasIndex(x => x.StatedOn);
            e.HasOne(x => x.Unit).WithMany().HasForeignKey(x => x.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<CapacityReservation>(e =>
        {
            e.ToTable("CapacityReservations");
            e.HasIndex(x => new { x.SlotId, x.ReleasedAt });
            e.HasOne(x => x.Slot).WithMany().HasForeignKey(x => x.SlotId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<CareCase>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<CapacityImportRun>(e =>
        {
            e.ToTable("CapacityImportRuns");
            e.Property(x => x.Problem).HasMaxLength(1000);
            e.Property(x => x.UnknownColumns).HasMaxLength(2000);
            e.Ignore(x => x.Balances);
        });
        b.Entity<CapacityImportIssue>(e =>
        {
            e.ToTable("CapacityImportIssues");
            e.Property(x => x.OfferId).HasMaxLength(CapacitySlot.MaxOfferId);
            e.Property(x => x.Code).HasMaxLength(3);
            e.HasIndex(x => new { x.RunId, x.Code, x.RowNumber });
            e.HasIndex(x => new { x.RunId, x.RowNumber });
            e.HasOne<CapacityImportRun>().WithMany().HasForeignKey(x => x.RunId);
        });
        b.Entity<CapacityKey>(e =>
        {
            e.ToTable("CapacityKeys");
            e.Property(x => x.Hash).HasMaxLength(64);
            e.Ignore(x => x.IsRevoked);
            e.HasIndex(x => x.Hash).IsUnique();
            e.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
