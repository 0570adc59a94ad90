using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Vardlots.Core.Persistence;

/// <summary>Dates as dates.</summary>
public sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(d => d.ToDateOnly(), d => LocalDate.FromDateOnly(d));

/// <summary>Instants in UTC with microseconds: the finest step that all three databases keep.</summary>
public sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
    i => new DateTime(i.ToUnixTimeTicks() / 10 * 10 + DateTime.UnixEpoch.Ticks, DateTimeKind.Utc),
    d => Instant.FromDateTimeUtc(DateTime.SpecifyKind(d, DateTimeKind.Utc)));

internal static class Conventions
{
    /// <summary>Longest text where nothing else is said.</summary>
    public const int DefaultTextLength = 200;

    /// <summary>The same types in every database: dates, UTC instants, readable enum names, bounded text.</summary>
    /// <param name="collation">Of every text; null for the database's own.</param>
    public static void AddVardlotsConventions(this ModelConfigurationBuilder c, string? collation)
    {
        c.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        c.Properties<Instant>().HaveConversion<InstantConverter>();
        c.DefaultTypeMapping<LocalDate>().HasConversion<LocalDateConverter>();
        c.DefaultTypeMapping<Instant>().HasConversion<InstantConverter>();
        var texts = c.Properties<string>().HaveMaxLength(DefaultTextLength);
        var names = c.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (collation is null) return;
        texts.UseCollation(collation);
        names.UseCollation(collation);
    }

    /// <summary>SQL Server refuses a reference that is longer or shorter than the key it refers to (error 1753).</summary>
    public static void GiveReferencesTheirKeysLength(this ModelBuilder b)
    {
        foreach (var reference in b.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
            foreach (var (column, key) in reference.Properties.Zip(reference.PrincipalKey.Properties))
                if (key.GetMaxLength() is { } length) column.SetMaxLength(length);
    }
}
