using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Cases;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Stores what the cases' verbs have changed, and their new lines of history, for a range of entries.</summary>
internal static class CaseWriter
{
    private static readonly string[] Changing =
    [
        "PatientId", "Status", "OwnerId", "ClosedOn", "Outcome", "ClosedByPerson", "HasPersonalWork", "WantsHelp", "NotAtRiskSince",
        "DeadlineStatus", "LimitDate", "SortLimit", "BookedOn", "MedicalTargetDate", "Guarantee", "MedicalField", "ClockDecidedOn", "ClockChangeOfMindOn",
        "InformSince", "InformedOn", "ParkedUntil", "WokenBy", "ParkedByName", "ParkReason", "ParkedVanishedOn", "NewsSince", "Version",
    ];

    private static object?[] Values(CareCase c, int version) =>
    [
        c.PatientId, c.Status, c.OwnerId, c.ClosedOn, c.Outcome, c.ClosedByPerson, c.HasPersonalWork, c.WantsHelp, c.NotAtRiskSince,
        c.DeadlineStatus, c.LimitDate, c.SortLimit, c.BookedOn, c.MedicalTargetDate, c.Guarantee, c.MedicalField, c.ClockDecidedOn, c.ClockChangeOfMindOn,
        c.InformSince, c.InformedOn, c.ParkedUntil, c.WokenBy, c.ParkedByName, c.ParkReason, c.ParkedVanishedOn, c.NewsSince, version,
    ];

    /// <param name="cases">New ones, and stored ones as they were read and then changed: their events are the new ones only.</param>
    /// <exception cref="DbUpdateException">Somebody opened or changed one of them meanwhile; nothing of it is to be kept.</exception>
    public static void Save(DbConnection connection, DbTransaction transaction, IReadOnlyList<CareCase> cases)
    {
        try
        {
            Open(connection, transaction, cases);
            Update(connection, transaction, cases);
            Record(connection, transaction, cases);
            LetGo(connection, transaction, cases);
        }
        catch (DbException e)
        {
            throw new DbUpdateException("The cases could not be stored.", e);
        }
    }

    private static void Open(DbConnection connection, DbTransaction transaction, IReadOnlyList<CareCase> cases)
    {
        using var insert = RowWriters.Insert(connection, transaction, "CareCases", [.. Changing, "EntryId", "ClinicId", "Origin", "OpenedOn"]);
        foreach (var c in cases)
            if (c.Id == 0) insert.Write([.. Values(c, 0), c.EntryId, c.ClinicId, c.Origin, c.OpenedOn]);
        insert.Flush();
    }

    private static void Update(DbConnection connection, DbTransaction transaction, IReadOnlyList<CareCase> cases)
    {
        using var update = RowWriters.Update(connection, transaction, "CareCases", Changing, "Id", "Version");
        var changed = 0;
        foreach (var c in cases)
        {
            if (c.Id == 0) continue;
            update.Write([.. Values(c, c.Version + 1), c.Id, c.Version]);
            changed++;
        }
        if (update.Flush() != changed) throw new DbUpdateConcurrencyException("A case changed meanwhile.");
    }

    private static void Record(DbConnection connection, DbTransaction transaction, IReadOnlyList<CareCase> cases)
    {
        var opened = cases.Any(c => c.Id == 0) ? OpenIds(connection, transaction, cases.Min(c => c.EntryId!.Value), cases.Max(c => c.EntryId!.Value)) : [];
        using var insert = RowWriters.Insert(connection, transaction, "CaseEvents", ["CaseId", "Kind", "At", "OnDay", "ActorId", "ActorName", "From", "To", "Text", "RuleBookNumber"]);
        foreach (var c in cases)
        {
            var id = c.Id == 0 ? opened[c.EntryId!.Value] : c.Id;
            foreach (var e in c.Events) insert.Write(id, e.Kind, e.At, e.OnDay, e.ActorId, e.ActorName, e.From, e.To, e.Text, e.RuleBookNumber);
        }
        insert.Flush();
    }

    /// <summary>Places kept for a case that ends here are free again; those used up stay the patient's.</summary>
    private static void LetGo(DbConnection connection, DbTransaction transaction, IReadOnlyList<CareCase> cases)
    {
        var ended = cases.Where(c => c is { Id: > 0, IsOpen: false } && c.Events.Any(e => e.Kind == CaseEventKind.Closed)).ToList();
        if (ended.Count == 0) return;
        using var command = new PreparedCommand(connection, transaction,
            """UPDATE "CapacityReservations" SET "ReleasedAt" = @p0 WHERE "CaseId" = @p1 AND "ReleasedAt" IS NULL AND "HoldsUntil" IS NOT NULL""", 2);
        foreach (var c in ended) command.Run(c.Events[^1].At, c.Id);
    }

    /// <summary>The database gave the new cases their ids; an entry has one open case at most.</summary>
    private static Dictionary<long, long> OpenIds(DbConnection connection, DbTransaction transaction, long first, long last)
    {
        using var command = new PreparedCommand(connection, transaction,
            """SELECT "EntryId", "Id" FROM "CareCases" WHERE "EntryId" >= @p0 AND "EntryId" <= @p1 AND "ClosedOn" IS NULL""", 2);
        using var reader = command.Read(first, last);
        var ids = new Dictionary<long, long>();
        while (reader.Read()) ids[reader.GetInt64(0)] = reader.GetInt64(1);
        return ids;
    }
}
