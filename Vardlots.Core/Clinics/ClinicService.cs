using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Clinics;

/// <summary>What an administrator keeps about a clinic.</summary>
/// <param name="Version">As read.</param>
public sealed record KeepClinic(int Id, int Version, string? Name, CareModel Model, string? Contact, int GuardEntries, int GuardPercent, bool IsClosed);

/// <summary>The administrator's verbs on clinics. Clinics are made by the first file they appear in, never here.</summary>
public sealed class ClinicService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Saves, and confirms a clinic that was new.</summary>
    /// <exception cref="UserMistakeException">Something cannot be used.</exception>
    /// <exception cref="EditConflictException">Somebody else, or an import, has changed the clinic since.</exception>
    public async Task KeepAsync(KeepClinic command, ChangeContext change, CancellationToken ct)
    {
        change.RequireAdministrator();
        var name = CleanText.OrNull(command.Name) is { Length: <= Clinic.MaxName } n && !n.Any(char.IsControl) ? n : throw new UserMistakeException(ClinicDeskText.NameMissing);
        var contact = CleanText.OrNull(command.Contact);
        if (contact?.Length > Clinic.MaxContact) throw new UserMistakeException(ClinicDeskText.ContactTooLong);
        if (contact is not null && AnonymousText.HasPersonalNumber(contact)) throw new UserMistakeException(ClinicDeskText.NoPatients);
        if (command.GuardEntries is < 1 or > Clinic.MostGuardEntries || command.GuardPercent is < 1 or > Clinic.MostGuardPercent) throw new UserMistakeException(ClinicDeskText.BadGuard);
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinic = await db.Clinics.SingleOrDefaultAsync(c => c.Id == command.Id, ct) ?? throw new NotFoundException("The clinic");
        if (clinic.Version != command.Version) throw new EditConflictException();
        var (before, action) = (Told(clinic), clinic.IsNew ? ChangeAction.Confirmed : ChangeAction.Changed);
        clinic.Keep(name, command.Model, contact, command.GuardEntries, command.GuardPercent, command.IsClosed, change);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"Clinic {clinic.Id}", action, $"{before} → {Told(clinic)}"));
        await db.SaveSeenAsync(ct);
    }

    private static string Told(Clinic c) =>
        $"name {c.Name}, model {c.Model}, contact {c.Contact ?? "–"}, guard {c.GuardEntries} and {c.GuardPercent} %, {(c.ClosedOn is { } day ? $"closed {day:uuuu-MM-dd}" : "active")}";
}

internal static class ClinicDeskText
{
    public static string NameMissing => Language.Pick($"Skriv klinikens namn, högst {Clinic.MaxName} tecken.", $"Enter the clinic's name, at most {Clinic.MaxName} characters.");
    public static string ContactTooLong => Language.Pick($"Kontaktuppgifterna får ha högst {Clinic.MaxContact} tecken.", $"The contact details may have at most {Clinic.MaxContact} characters.");
    public static string NoPatients => Language.Pick("Ta bort personnumret: här står bara hur man når kliniken.", "Remove the personal number: only how to reach the clinic stands here.");
    public static string BadGuard => Language.Pick(
        $"Spärren ska vara 1–{Clinic.MostGuardEntries} poster och 1–{Clinic.MostGuardPercent} procent.", $"The guard must be 1–{Clinic.MostGuardEntries} entries and 1–{Clinic.MostGuardPercent} per cent.");
}
