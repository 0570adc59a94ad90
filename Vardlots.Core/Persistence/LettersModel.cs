using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Accounts;
using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence;

internal static class LettersModel
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<Letter>(e =>
        {
            e.ToTable("Letters");
            e.Ignore(x => x.Address);
            e.Property(x => x.Sender).HasMaxLength(1000);
            e.Property(x => x.Heading).HasMaxLength(LetterTemplate.MaxHeading);
            e.Property(x => x.Body).HasMaxLength(-1);
            e.Property(x => x.StruckReason).HasMaxLength(Letter.MaxReason);
            e.Property(x => x.MadeById).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasIndex(x => x.CaseId);
            // A patient's newest address and language.
            e.HasIndex(x => new { x.PatientId, x.Id });
            // Each list is one state in the order of making; the alarm is the beginning of the first two.
            e.HasIndex(x => new { x.State, x.MadeAt, x.Id }, "IX_Letters_State");
            e.HasOne<CareCase>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Patient>().WithMany().HasForeignKey(x => x.PatientId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Clinic>().WithMany().HasForeignKey(x => x.ClinicId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
        });
        b.Entity<LetterTemplate>(e =>
        {
            e.Property(x => x.Heading).HasMaxLength(LetterTemplate.MaxHeading);
            e.Property(x => x.Body).HasMaxLength(-1);
            e.Property(x => x.ById).HasMaxLength(AccountsModel.UserIdLength);
            // Two who save the same version: the database itself tells the second.
            e.HasIndex(x => new { x.Kind, x.Language, x.Number }).IsUnique();
        });
    }
}
