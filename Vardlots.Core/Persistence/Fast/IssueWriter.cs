using System.Data.Common;
using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Persistence.Fast;

/// <summary>Writes rejected rows and warnings of one run.</summary>
internal sealed class IssueWriter : IDisposable
{
    private readonly IRowWriter _insert;
    private long _next;

    public IssueWriter(DbConnection connection, DbTransaction transaction, long runId)
    {
        _insert = RowWriters.Insert(connection, transaction, "ImportIssues",
            ["Id", "RowNumber", "ClinicId", "ContactId", "Column", "Code"], ("ImportRunId", runId));
        using var max = new PreparedCommand(connection, transaction, """SELECT MAX("Id") FROM "ImportIssues" """, 0);
        using var reader = max.Read();
        _next = reader.Read() && !reader.IsDBNull(0) ? reader.GetInt64(0) + 1 : 1;
    }

    public void Write(ReadRow row, RowIssue issue, int? clinicId) =>
        _insert.Write(_next++, row.RowNumber, clinicId, WithoutPersonalNumber(row.ContactId), issue.Column, issue.Code);

    /// <summary>Some systems put the personal number into VardkontaktId; a report must not carry it.</summary>
    internal static string? WithoutPersonalNumber(string? contactId) =>
        contactId is not null && PatientIdentityNumber.TryParse(contactId, null, LatestBirth, out var kind, out var value, out _)
        && kind is (IdentityKind.PersonalNumber or IdentityKind.CoordinationNumber)
            ? PatientIdentityNumber.Mask(kind, value)
            : contactId;

    private static readonly LocalDate LatestBirth = new(2099, 12, 31);

    public void Flush() => _insert.Flush();

    public void Dispose() => _insert.Dispose();
}
