using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>What is stored of an assessment; equal means nothing to write.</summary>
internal sealed record StoredAssessment(
    DeadlineStatus? Status, NotCoveredReason? Reason, GuaranteeType? Guarantee, LocalDate? Start, LocalDate? Limit,
    string CountedPauses, int Warnings, int? RuleBookNumber)
{
    public static StoredAssessment Of(Assessment a) => new(
        a.Status, a.NotCovered, a.Guarantee, a.Start, a.Limit, PauseDays.Format(a.CountedPauses), (int)a.Warnings, a.RuleBookNumber);

    /// <summary>The same but for the number of the book: two books that hold the same rule for an entry say the same of it.</summary>
    public bool SaysAs(StoredAssessment other) => (this with { RuleBookNumber = other.RuleBookNumber }) == other;
}

/// <summary>An assessment to store with the entry as it was read.</summary>
internal readonly record struct AssessmentChange(long EntryId, int Version, StoredAssessment Now);

/// <summary>An entry as the assessment needs it.</summary>
internal sealed record EntryToAssess(
    long Id, long PatientId, int ClinicId, LocalDate? MedicalTargetDate, DeadlineInput Input, StoredAssessment Stored, int Version, LocalDate? VanishedOn);

/// <summary>
/// Reads entries by ranges of ids and writes assessments back: the nightly pass. Plain SQL over ADO.NET because tracking a
/// million entities costs ten times as much; the same text runs on every provider.
/// </summary>
/// <param name="transaction">The connection's, if it has one.</param>
internal sealed class EntryAssessments(DbConnection connection, DbTransaction? transaction = null)
{
    private const string Columns = """
        SELECT e."Id", e."PatientId", c."HsaId", e."MedicalField", p."BirthDate", p."BirthYear", e."Phase", e."GuaranteeApplies",
               e."ListStatus", e."RemovalReason", e."StatusDate", e."HomeRegion", e."Protection", e."Deviation", e."ReferralType",
               e."DecidedOn", e."IssuedOn", e."ReceivedOn", e."AcceptedOn", e."BookedOn", e."FilePauses",
               e."PatientChosenSince", e."PatientChosenFromFirstRow", e."MedicalTargetDate",
               e."DeadlineStatus", e."NotCoveredReason", e."Guarantee", e."StartDate", e."LimitDate", e."CountedPauses",
               e."AssessmentWarnings", e."RuleBookNumber", e."Version", e."ClinicId", e."VanishedOn"
        FROM "WaitingListEntries" e
        JOIN "Clinics" c ON c."Id" = e."ClinicId"
        JOIN "Patients" p ON p."Id" = e."PatientId"
        WHERE e."Id" >= @p0 AND e."Id" <= @p1
        """;

    /// <summary>Entries whose end the last scan has already seen are left out: nothing can happen to them.</summary>
    private const string NotYetSettled = """
         AND (e."ListStatus" IN ('Waiting', 'Surveillance') OR e."DeadlineStatus" IS NULL OR e."DeadlineStatus" <> 'Ended')
        """;

    /// <summary>The smallest and largest id, null when there is none.</summary>
    public (long First, long Last)? Range()
    {
        using var command = new PreparedCommand(connection, transaction, """SELECT MIN("Id"), MAX("Id") FROM "WaitingListEntries" """, 0);
        using var reader = command.Read();
        return reader.Read() && !reader.IsDBNull(0) ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    /// <summary>The entries with ids in the range, ends included, that have anything left to assess.</summary>
    public List<EntryToAssess> Read(long first, long last, bool evenSettled)
    {
        var facts = ClockFactReader.Read(connection, transaction, first, last);
        using var command = new PreparedCommand(connection, transaction, evenSettled ? Columns : Columns + NotYetSettled, 2);
        using var reader = command.Read(first, last);
        var entries = new List<EntryToAssess>();
        while (reader.Read()) entries.Add(ReadOne(reader, facts));
        return entries;
    }

    private static EntryToAssess ReadOne(DbDataReader r, ClockFactReader facts)
    {
        var id = r.GetInt64(0);
        var input = new DeadlineInput
        {
            ClinicHsaId = r.GetString(2), MedicalField = r.GetString(3), BirthDate = r.Date(4), BirthYear = r.Int(5),
            Phase = r.Enum<CarePhase>(6), GuaranteeApplies = r.GetBoolean(7), ListStatus = r.Enum<ListStatus>(8),
            RemovalReason = r.EnumOrNull<RemovalReason>(9), StatusDate = r.Date(10), HomeRegion = r.Text(11),
            Protection = r.Enum<ProtectedIdentity>(12), Deviation = r.Enum<Deviation>(13), ReferralType = r.Enum<ReferralType>(14),
            Decided = r.Date(15)!.Value, Issued = r.Date(16), Received = r.Date(17), Accepted = r.Date(18), Booked = r.Date(19),
            PatientChosenSince = r.Date(21), PatientChosenFromFirstRow = r.GetBoolean(22),
            Pauses = facts.Pauses(id, r.GetString(20)), Offers = facts.Offers(id), ChangesOfMind = facts.ChangesOfMind(id), IsReferredByUs = facts.IsReferred(id),
        };
        var stored = new StoredAssessment(
            r.EnumOrNull<DeadlineStatus>(24), r.EnumOrNull<NotCoveredReason>(25), r.EnumOrNull<GuaranteeType>(26),
            r.Date(27), r.Date(28), r.GetString(29), r.GetInt32(30), r.Int(31));
        return new EntryToAssess(id, r.GetInt64(1), r.GetInt32(33), r.Date(23), input, stored, r.GetInt32(32), r.Date(34));
    }

    private static readonly string[] Assessed =
        ["DeadlineStatus", "NotCoveredReason", "Guarantee", "StartDate", "LimitDate", "CountedPauses", "AssessmentWarnings", "RuleBookNumber", "Version"];

    /// <summary>Stores assessments, unless one of the entries has changed since it was read.</summary>
    /// <exception cref="DbUpdateConcurrencyException">One has: assess them again.</exception>
    public static void Write(DbConnection connection, DbTransaction transaction, List<AssessmentChange> changed)
    {
        using var update = RowWriters.Update(connection, transaction, "WaitingListEntries", Assessed, "Id", "Version");
        foreach (var (id, version, a) in changed)
            update.Write(a.Status, a.Reason, a.Guarantee, a.Start, a.Limit, a.CountedPauses, a.Warnings, a.RuleBookNumber, version + 1, id, version);
        if (update.Flush() != changed.Count) throw new DbUpdateConcurrencyException("An entry changed meanwhile.");
    }
}
