using System.Data.Common;
using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>
/// Spells of bare MoV and of SoV, read out of consecutive snapshots: one begins on the date of the first such row and ends
/// the day before the first accepted row that is not such.
/// </summary>
internal sealed class SpellWriter : IDisposable
{
    private readonly IRowWriter _begin;
    private readonly PreparedCommand _end, _dropEmpty;

    public SpellWriter(DbConnection connection, DbTransaction transaction)
    {
        _begin = RowWriters.Insert(connection, transaction, "EntryPauses", ["EntryId", "Kind", "FirstDay", "Recorded"]);
        _end = new(connection, transaction, """
            UPDATE "EntryPauses" SET "LastDay" = @p2 WHERE "EntryId" = @p0 AND "Kind" = @p1 AND "LastDay" IS NULL
            """, 3);
        // A second file of the same day can end a spell on the day it began: then it never was.
        _dropEmpty = new(connection, transaction, """
            DELETE FROM "EntryPauses" WHERE "EntryId" = @p0 AND "Kind" = @p1 AND "LastDay" < "FirstDay"
            """, 2);
    }

    /// <summary>The spell a row belongs to, if any.</summary>
    public static PauseKind? Of(Deviation deviation, bool hasMedicalInterval) => deviation switch
    {
        Deviation.Medical when !hasMedicalInterval => PauseKind.MedicalSpell,
        Deviation.Special => PauseKind.SpecialSpell,
        _ => null,
    };

    /// <summary>Follows an accepted row: <paramref name="before"/> is what the row before it belonged to.</summary>
    public void Follow(long entryId, PauseKind? before, PauseKind? now, LocalDate snapshot)
    {
        if (before == now) return;
        if (before is { } ended)
        {
            _end.Run(entryId, ended, snapshot.PlusDays(-1));
            _dropEmpty.Run(entryId, ended);
        }
        if (now is { } begun) _begin.Write(entryId, begun, snapshot, false);
    }

    public void Flush() => _begin.Flush();

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        _dropEmpty.Dispose();
    }
}
