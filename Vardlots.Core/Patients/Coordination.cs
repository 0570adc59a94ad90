using NodaTime;

namespace Vardlots.Core.Patients;

/// <summary>Fast vårdkontakt, fast läkarkontakt, kontaktsjuksköterska.</summary>
public enum ContactRole { CareContact, PhysicianContact, ContactNurse }

/// <summary>How a patient consented or declined.</summary>
public enum ConsentWay { Orally, InWriting, ByRepresentative }

/// <summary>A person in health care who is the patient's named contact. Ended, never erased.</summary>
public sealed class NamedContact
{
    public long Id { get; init; }
    public required long PatientId { get; init; }
    public required ContactRole Role { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public string? Phone { get; init; }
    public required LocalDate Since { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string RecordedByName { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public LocalDate? EndedOn { get; private set; }
    public Instant? EndedAt { get; private set; }
    public string? EndedByName { get; private set; }
    public int Version { get; private set; }

    internal void End(LocalDate day, Audit.ChangeContext change)
    {
        if (EndedOn is not null) throw new InvalidOperationException($"Contact {Id} has ended.");
        (EndedOn, EndedAt, EndedByName) = (day, change.Now, change.UserName);
    }
}

/// <summary>Whether there is an individual plan (SIP), as known at one time. The newest holds.</summary>
public sealed class SipRecord
{
    public long Id { get; init; }
    public required long PatientId { get; init; }
    public required bool Exists { get; init; }
    public LocalDate? MadeOn { get; init; }

    /// <summary>Where it was made or is kept.</summary>
    public string? Place { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string RecordedByName { get; init; }
}

/// <summary>The patient's yes or no to being coordinated. The newest holds.</summary>
public sealed class CoordinationConsent
{
    public long Id { get; init; }
    public required long PatientId { get; init; }
    public required bool Given { get; init; }
    public required LocalDate On { get; init; }
    public required ConsentWay Way { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string RecordedByName { get; init; }
}

/// <summary>What is known about coordination, newest first in each list: the first is what holds, the rest is history.</summary>
public sealed record CoordinationCard(IReadOnlyList<NamedContact> Contacts, IReadOnlyList<SipRecord> Sips, IReadOnlyList<CoordinationConsent> Consents)
{
    public IEnumerable<NamedContact> Current => Contacts.Where(c => c.EndedOn is null);
    public SipRecord? Sip => Sips.Count > 0 ? Sips[0] : null;
    public CoordinationConsent? Consent => Consents.Count > 0 ? Consents[0] : null;
    public bool IsEmpty => Contacts.Count + Sips.Count + Consents.Count == 0;
}

public sealed record NameContact(long PatientId, ContactRole Role, string Name, string Unit, string? Phone, LocalDate? Since);

public sealed record EndContact(long PatientId, long ContactId, int Version, LocalDate? On);

public sealed record RecordSip(long PatientId, bool Exists, LocalDate? MadeOn, string? Place);

public sealed record RecordConsent(long PatientId, bool? Given, LocalDate? On, ConsentWay? Way);
