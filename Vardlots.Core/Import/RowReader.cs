using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Import;

/// <summary>Turns one record into a row, or into the list of everything that is wrong with it.</summary>
internal sealed class RowReader(FileHeader<FileColumn> header, LocalDate snapshot)
{
    private const int LongestContactId = 64;
    private readonly RowFields<FileColumn> _fields = new(header);
    private readonly SeenKeys _keys = new();

    public ReadRow Read(DelimitedRecord record)
    {
        _fields.Begin(record);
        if (record.FieldCount != header.FieldCount)
        {
            _fields.Error(IssueCode.FieldCount); // which field is which is no longer known, the key included
            return new ReadRow { RowNumber = record.Number, Errors = _fields.Errors };
        }
        string? clinic = ReadClinic();
        string? contact = ReadContact();
        bool isDuplicate = clinic is not null && contact is not null && !_keys.Add(clinic, contact);
        if (isDuplicate)
        {
            _fields.Error(IssueCode.DuplicateKey, FileColumn.VardkontaktId);
        }
        PatientPart patient = PatientPart.Read(_fields, snapshot);
        EntryPart entry = EntryPart.Read(_fields);
        DatePart dates = DatePart.Read(_fields, snapshot);
        bool rejected = _fields.HasErrors;
        if (!rejected && entry.Deviation == Deviation.Medical && !dates.HasMedicalPause)
        {
            _fields.Warn(IssueCode.MedicalWithoutInterval, RowWarnings.MedicalWithoutInterval, FileColumn.Avvikelse);
        }
        return new ReadRow
        {
            RowNumber = record.Number,
            ClinicHsaId = clinic,
            ContactId = clinic is null ? null : contact,
            IsDuplicate = isDuplicate,
            Row = rejected ? null : Build(record.Number, clinic!, contact!, patient, entry, dates),
            Errors = _fields.Errors,
            Warnings = rejected ? [] : _fields.Warnings,
            GuaranteeForm = entry.GuaranteeForm,
            DeviationForm = entry.DeviationForm,
        };
    }

    private string? ReadClinic()
    {
        ReadOnlySpan<char> value = _fields.Required(FileColumn.HSAIdVardenhet);
        if (value.IsEmpty)
        {
            return null;
        }
        if (!FileCodes.IsHsaId(value))
        {
            _fields.Error(IssueCode.InvalidHsaId, FileColumn.HSAIdVardenhet);
            return null;
        }
        return _fields.Shared(value);
    }

    private string? ReadContact()
    {
        ReadOnlySpan<char> value = _fields.Required(FileColumn.VardkontaktId).Trim();
        return value.IsEmpty || !_fields.Known(FileColumn.VardkontaktId, value.Length <= LongestContactId && !value.ContainsAny('\r', '\n', '\t') && !InvisibleText.IsIn(value))
            ? null
            : value.ToString();
    }

    private WaitingListRow Build(int number, string clinic, string contact, in PatientPart patient, in EntryPart entry, in DatePart dates) => new()
    {
        RowNumber = number,
        ClinicHsaId = clinic,
        ContactId = contact,
        ClinicName = entry.ClinicName,
        IdentityKind = patient.IdentityKind,
        IdentityValue = patient.IdentityValue,
        BirthDate = patient.BirthDate,
        BirthYear = patient.BirthDate is null ? patient.BirthYear : null,
        FirstName = patient.FirstName,
        LastName = patient.LastName,
        Phone = patient.Phone,
        Address = patient.Address,
        PostalCode = patient.PostalCode,
        City = patient.City,
        Municipality = patient.Municipality,
        InterpreterLanguage = patient.InterpreterLanguage,
        Protection = patient.Protection,
        HomeRegion = patient.HomeRegion,
        Phase = (CarePhase)entry.Phase,
        MedicalField = entry.MedicalField!,
        ProcedureCode = entry.ProcedureCode,
        ProcedureText = entry.ProcedureText,
        Priority = entry.Priority,
        CancerPathway = entry.CancerPathway,
        GuaranteeApplies = entry.GuaranteeApplies,
        Deviation = entry.Deviation,
        ReferralType = entry.ReferralType,
        Decided = dates.Decided!.Value,
        Issued = dates.Issued,
        Received = dates.Received,
        Accepted = dates.Accepted,
        Pauses = dates.Pauses,
        MedicalTargetDate = dates.MedicalTargetDate,
        Booked = dates.Booked,
        Status = dates.Status!.Value,
        StatusDate = dates.StatusDate,
        RemovalReason = dates.RemovalReason,
        Warnings = _fields.Flags,
    };
}
