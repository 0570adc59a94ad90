using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Persistence;

/// <summary>
/// The access log. With SQLite a file of its own, because SQLite has one writer at a time: every look is written before
/// anything is shown, and a night's import must not make a nurse wait for it.
/// </summary>
public abstract class AccessLogDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<AccessLogEntry> Entries => Set<AccessLogEntry>();

    /// <inheritdoc cref="VardlotsDb.TextCollation"/>
    internal virtual string? TextCollation => null;

    protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.AddVardlotsConventions(TextCollation);

    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<AccessLogEntry>(e =>
        {
            e.ToTable("AccessLog");
            e.Property(x => x.UserId).HasMaxLength(AccountsModel.UserIdLength);
            e.Property(x => x.Reason).HasMaxLength(500);
            e.HasIndex(x => x.At);
            e.HasIndex(x => new { x.UserId, x.At });
            e.HasMany(x => x.Patients).WithOne().HasForeignKey(x => x.LogEntryId);
        });
        b.Entity<AccessLogPatient>(e =>
        {
            e.ToTable("AccessLogPatients");
            e.HasKey(x => new { x.LogEntryId, x.PatientId });
            e.HasIndex(x => x.PatientId);
        });
    }
}
