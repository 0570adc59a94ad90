using System.Buffers;
using System.Runtime.InteropServices;
using NodaTime;

namespace Vardlots.Core.Import;

/// <summary>
/// Writes a row's values one after another, each led by its length so that no two rows can write the same characters, and
/// hashes them.
/// </summary>
internal ref struct RowHash
{
    private char[] _buffer;
    private int _length;

    private RowHash(char[] buffer) => _buffer = buffer;

    public static UInt128 Of(WaitingListRow row)
    {
        var writer = new RowHash(ArrayPool<char>.Shared.Rent(1024));
        writer.AddPatient(row);
        writer.AddEntry(row);
        UInt128 hash = StableHash.Of(MemoryMarshal.AsBytes(writer._buffer.AsSpan(0, writer._length)));
        ArrayPool<char>.Shared.Return(writer._buffer, clearArray: false);
        return hash;
    }

    private void AddPatient(WaitingListRow row)
    {
        Add(row.ClinicHsaId);
        Add(row.ContactId);
        Add(row.ClinicName);
        Add((int)row.IdentityKind);
        Add(row.IdentityValue);
        Add(row.BirthDate);
        Add(row.BirthYear);
        Add(row.FirstName);
        Add(row.LastName);
        Add(row.Phone);
        Add(row.Address);
        Add(row.PostalCode);
        Add(row.City);
        Add(row.Municipality);
        Add(row.InterpreterLanguage);
        Add((int)row.Protection);
        Add(row.HomeRegion);
    }

    private void AddEntry(WaitingListRow row)
    {
        Add((int)row.Phase);
        Add(row.MedicalField);
        Add(row.ProcedureCode);
        Add(row.ProcedureText);
        Add(row.Priority);
        Add(row.CancerPathway ? 1 : 0);
        Add(row.GuaranteeApplies ? 1 : 0);
        Add((int)row.Deviation);
        Add((int)row.ReferralType);
        Add(row.Decided);
        Add(row.Issued);
        Add(row.Received);
        Add(row.Accepted);
        Add(row.Pauses);
        Add(row.MedicalTargetDate);
        Add(row.Booked);
        Add((int)row.Status);
        Add(row.StatusDate);
        Add((int?)row.RemovalReason);
        Add((int)row.Warnings);
    }

    private void Add(string? text)
    {
        int length = text?.Length ?? 0;
        Reserve(length + 1);
        _buffer[_length++] = (char)length;
        text.AsSpan().CopyTo(_buffer.AsSpan(_length));
        _length += length;
    }

    private void Add(LocalDate? date) => Add(date is { } d ? (d.Year * 16 + d.Month) * 32 + d.Day : null);

    private void Add(int? number)
    {
        int value = number ?? int.MinValue;
        Reserve(2);
        _buffer[_length++] = (char)value;
        _buffer[_length++] = (char)(value >> 16);
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
        {
            return;
        }
        char[] larger = ArrayPool<char>.Shared.Rent((_length + more) * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
