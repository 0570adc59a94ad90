using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.Cases;

/// <summary>One conversation or try, as the page lists it.</summary>
public sealed record ContactLine(
    long Id, ContactChannel Channel, Instant StartedAt, string By, ContactOutcome Outcome, bool Told, string? StruckBy, string? StruckReason)
{
    public bool IsStruck => StruckBy is not null;

    /// <summary>Other cases that the same conversation stands on, those it was struck out on left out.</summary>
    public IReadOnlyList<long> AlsoOn { get; init; } = [];
}

/// <summary>What has been said with the patient so far.</summary>
/// <param name="Lines">Newest first, those struck out too.</param>
/// <param name="Wishes">Those that hold; null for readers who may not see a protected person's.</param>
/// <param name="WishesFrom">The conversation they are from.</param>
/// <param name="Tries">How many tries there are before a letter.</param>
public sealed record CaseConversation(IReadOnlyList<ContactLine> Lines, PatientWishes? Wishes, ContactLine? WishesFrom, ContactState State, int Tries);

/// <summary>Reads conversations, and what they lead to.</summary>
internal static class ContactReader
{
    /// <summary>The wishes of the newest conversation that counts.</summary>
    public static async Task<PatientWishes> WishesAsync(VardlotsDb db, long caseId, CancellationToken ct) =>
        (await db.CaseContacts.AsNoTracking().Where(c => c.CaseId == caseId && c.Reached && c.StruckAt == null)
            .OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct))?.Wishes ?? PatientWishes.None;

    /// <param name="hidesWishes">The identity is protected and the reader has no permission: where somebody is and when is told to nobody else.</param>
    public static async Task<CaseConversation> ReadAsync(VardlotsDb db, long caseId, ContactLadder ladder, bool hidesWishes, CancellationToken ct)
    {
        var all = await db.CaseContacts.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).ToListAsync(ct);
        var newest = all.Find(c => c is { Reached: true, IsStruck: false });
        var also = await AlsoOnAsync(db, caseId, all, ct);
        return new CaseConversation(
            all.ConvertAll(c => LineOf(c) with { AlsoOn = c.Talk is { } talk ? [.. also[talk]] : [] }), hidesWishes ? null : newest?.Wishes ?? PatientWishes.None, newest is null || newest.Wishes.IsEmpty ? null : LineOf(newest),
            ContactState.Of(
                all.Where(c => c is { IsStruck: false, IsNotice: false }).Select(c => new CountedContact(c.Channel, c.StartedAt, c.RecordedAt, c.Outcome)),
                (await SpokenAsync(db, [caseId], ct)).TryGetValue(caseId, out var spoken) ? spoken : null, ladder),
            ladder.Tries);
    }

    /// <summary>Tracks everything that may have told the patient, before something of it is struck out.</summary>
    public static async Task LoadToldAsync(VardlotsDb db, long caseId, CancellationToken ct)
    {
        await db.CaseContacts.Where(c => c.CaseId == caseId).LoadAsync(ct);
        await db.CaseEvents.Where(e => e.CaseId == caseId && e.Kind == CaseEventKind.ClinicReplied).LoadAsync(ct);
    }

    private static async Task<ILookup<Guid, long>> AlsoOnAsync(VardlotsDb db, long caseId, List<CaseContact> contacts, CancellationToken ct)
    {
        var talks = contacts.Select(c => c.Talk).OfType<Guid>().Cast<Guid?>().ToList();
        var others = talks.Count == 0 ? [] : await db.CaseContacts.Where(c => talks.Contains(c.Talk) && c.CaseId != caseId && c.StruckAt == null)
            .OrderBy(c => c.CaseId).Select(c => new { c.Talk, c.CaseId }).ToListAsync(ct);
        return others.ToLookup(c => c.Talk!.Value, c => c.CaseId);
    }

    /// <summary>Where the conversations of some cases have led; those without any are left out.</summary>
    public static async Task<Dictionary<long, ContactState>> StatesAsync(VardlotsDb db, IReadOnlyCollection<long> ids, ContactLadder ladder, CancellationToken ct)
    {
        var contacts = (await db.CaseContacts.Where(c => EF.Parameter(ids).Contains(c.CaseId) && c.StruckAt == null && !c.IsNotice)
            .Select(c => new { c.CaseId, c.Channel, c.StartedAt, c.RecordedAt, c.Outcome }).ToListAsync(ct))
            .ToLookup(c => c.CaseId, c => new CountedContact(c.Channel, c.StartedAt, c.RecordedAt, c.Outcome));
        var spoken = await SpokenAsync(db, ids, ct);
        return contacts.Select(c => c.Key).Concat(spoken.Keys).Distinct()
            .ToDictionary(id => id, id => ContactState.Of(contacts[id], spoken.TryGetValue(id, out var last) ? last : null, ladder));
    }

    /// <summary>The clinic has been asked something that it has not answered.</summary>
    public static async Task<bool> AwaitsClinicAsync(VardlotsDb db, long caseId, CancellationToken ct) =>
        (await SpokenAsync(db, [caseId], ct)).TryGetValue(caseId, out var spoken) && spoken.Kind == CaseEventKind.ClinicAsked;

    /// <summary>The newest question to the clinic or reply from it, and when.</summary>
    private static async Task<Dictionary<long, (CaseEventKind Kind, Instant At)>> SpokenAsync(VardlotsDb db, IReadOnlyCollection<long> ids, CancellationToken ct) =>
        (await db.CaseEvents.Where(e => EF.Parameter(ids).Contains(e.CaseId) && (e.Kind == CaseEventKind.ClinicAsked || e.Kind == CaseEventKind.ClinicReplied))
            .OrderBy(e => e.Id).Select(e => new { e.CaseId, e.Kind, e.At }).ToListAsync(ct))
        .GroupBy(e => e.CaseId).ToDictionary(g => g.Key, g => (g.Last().Kind, g.Last().At));

    private static ContactLine LineOf(CaseContact c) => new(c.Id, c.Channel, c.StartedAt, c.ByName, c.Outcome, c.Told, c.StruckByName, c.StruckReason);
}
