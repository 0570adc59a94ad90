using System.Data.Common;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>
/// Spells, recorded pauses, answered offers and changes of mind of a range of entries. Few entries have any. What is struck out and
/// what nobody has answered never reaches the arithmetic.
/// </summary>
internal sealed class ClockFactReader
{
    private static readonly IReadOnlyList<ClockPause> NoPauses = [];
    private readonly Dictionary<long, List<ClockPause>> _pauses = [];
    private readonly Dictionary<long, List<OfferAnswer>> _offers = [];
    private readonly Dictionary<long, List<LocalDate>> _changesOfMind = [];
    private readonly HashSet<long> _referred = [];

    public static ClockFactReader Read(DbConnection connection, DbTransaction? transaction, long first, long last)
    {
        var facts = new ClockFactReader();
        Each(connection, transaction, """SELECT "EntryId", "FirstDay", "LastDay", "Kind", "Recorded" FROM "EntryPauses" WHERE "EntryId" >= @p0 AND "EntryId" <= @p1 AND "StruckAt" IS NULL""",
            first, last, r => Add(facts._pauses, r.GetInt64(0), new ClockPause(r.Date(1)!.Value, r.Date(2), r.Enum<PauseKind>(3), r.GetBoolean(4))));
        Each(connection, transaction, """SELECT "EntryId", "OfferedOn", "CareDate", "AnsweredOn", "Informed", "Reply" FROM "EntryOffers" WHERE "EntryId" >= @p0 AND "EntryId" <= @p1 AND "StruckAt" IS NULL AND "Reply" IS NOT NULL""",
            first, last, r => Add(facts._offers, r.GetInt64(0), new OfferAnswer(r.Date(1)!.Value, r.Date(2)!.Value, r.Date(3)!.Value, r.GetBoolean(4), r.Enum<OfferReply>(5) == OfferReply.Declined)));
        Each(connection, transaction, """SELECT "EntryId", "Day" FROM "EntryChangesOfMind" WHERE "EntryId" >= @p0 AND "EntryId" <= @p1 AND "StruckAt" IS NULL""",
            first, last, r => Add(facts._changesOfMind, r.GetInt64(0), r.Date(1)!.Value));
        Each(connection, transaction, """SELECT r."EntryId" FROM "CareReferrals" r JOIN "CareCases" c ON c."Id" = r."CaseId" WHERE r."EntryId" >= @p0 AND r."EntryId" <= @p1 AND r."SentOn" IS NOT NULL AND c."ClosedOn" IS NULL""",
            first, last, r => facts._referred.Add(r.GetInt64(0)));
        return facts;
    }

    /// <summary>A referral of ours has been sent, and its case is open: also after a rejection, when another provider is looked for.</summary>
    public bool IsReferred(long entryId) => _referred.Contains(entryId);

    public IReadOnlyList<ClockPause> Pauses(long entryId, string filePauses)
    {
        var beside = _pauses.GetValueOrDefault(entryId);
        if (filePauses.Length == 0) return beside ?? NoPauses;
        var all = new List<ClockPause>(beside ?? []);
        FilePauses.AddTo(all, filePauses);
        return all;
    }

    public IReadOnlyList<OfferAnswer> Offers(long entryId) => _offers.GetValueOrDefault(entryId) ?? (IReadOnlyList<OfferAnswer>)[];

    public IReadOnlyList<LocalDate> ChangesOfMind(long entryId) => _changesOfMind.GetValueOrDefault(entryId) ?? (IReadOnlyList<LocalDate>)[];

    private static void Add<T>(Dictionary<long, List<T>> byEntry, long entryId, T fact)
    {
        if (!byEntry.TryGetValue(entryId, out var list)) byEntry[entryId] = list = [];
        list.Add(fact);
    }

    private static void Each(DbConnection connection, DbTransaction? transaction, string sql, long first, long last, Action<DbDataReader> row)
    {
        using var command = new PreparedCommand(connection, transaction, sql, 2);
        using var reader = command.Read(first, last);
        while (reader.Read()) row(reader);
    }
}
