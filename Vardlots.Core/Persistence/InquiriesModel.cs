using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Cases;
using Vardlots.Core.Inquiries;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class InquiriesModel
{
    public static void Configure(ModelBuilder b) => b.Entity<Inquiry>(e =>
    {
        e.ToTable("Inquiries");
        e.Property(x => x.Answer).HasMaxLength(Inquiry.MaxAnswer);
        e.Property(x => x.Who).HasMaxLength(Inquiry.MaxWho);
        e.Property(x => x.StruckWhy).HasMaxLength(RecordedFact.MaxText);
        // Two who choose the case of the same inquiry, or strike it out, in the same moment: the second is told.
        e.Property(x => x.CaseId).IsConcurrencyToken();
        e.Property(x => x.StruckAt).IsConcurrencyToken();
        e.HasIndex(x => new { x.Month, x.Topic, x.Result, x.Minutes, x.StruckAt });
        e.HasIndex(x => new { x.Result, x.CaseId });
        e.HasIndex(x => x.PatientId);
        e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<CareCase>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
    });
}
