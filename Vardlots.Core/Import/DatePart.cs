using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Import;

/// <summary>The columns about time and status, and how they must agree.</summary>
internal record struct DatePart
{
    public LocalDate? Decided, Issued, Received, Accepted, MedicalTargetDate, Booked, StatusDate;
    public string Pauses;
    public bool HasMedicalPause;
    public ListStatus? Status;
    public RemovalReason? RemovalReason;

    public static DatePart Read(RowFields<FileColumn> fields, LocalDate snapshot)
    {
        var dates = new DatePart { Pauses = "" };
        dates.ReadDates(fields);
        dates.ReadStatus(fields);
        dates.Compare(fields, snapshot);
        return dates;
    }

    private void ReadDates(RowFields<FileColumn> fields)
    {
        Decided = fields.Date(FileColumn.BeslutAktivitet, fields.Required(FileColumn.BeslutAktivitet), orTime: true);
        Issued = OptionalDateTime(fields, FileColumn.RemissDatum);
        Received = OptionalDateTime(fields, FileColumn.AnkomstDatum);
        Accepted = OptionalDateTime(fields, FileColumn.AccepteradDatum);
        ReadOnlySpan<char> pauses = fields.Optional(FileColumn.Uppehall);
        if (!pauses.IsEmpty && !PauseText.TryParse(pauses, out Pauses, out HasMedicalPause))
        {
            fields.Error(IssueCode.BadPause, FileColumn.Uppehall);
        }
        MedicalTargetDate = fields.Date(FileColumn.MedicinsktMaldatum, fields.Optional(FileColumn.MedicinsktMaldatum));
        Booked = OptionalDateTime(fields, FileColumn.BokadTid);
    }

    private void ReadStatus(RowFields<FileColumn> fields)
    {
        Status = (ListStatus?)fields.Word(FileColumn.Status, fields.Required(FileColumn.Status), FileCodes.Statuses);
        ReadOnlySpan<char> date = Status is ListStatus.Completed or ListStatus.Removed
            ? fields.Required(FileColumn.StatusDatum, IssueCode.StatusIncomplete)
            : fields.Optional(FileColumn.StatusDatum);
        StatusDate = fields.Date(FileColumn.StatusDatum, date);
        ReadOnlySpan<char> reason = Status == ListStatus.Removed
            ? fields.Required(FileColumn.BorttagenOrsak, IssueCode.StatusIncomplete)
            : fields.Optional(FileColumn.BorttagenOrsak);
        RemovalReason = (RemovalReason?)fields.Word(FileColumn.BorttagenOrsak, reason, FileCodes.RemovalReasons);
    }

    private readonly void Compare(RowFields<FileColumn> fields, LocalDate snapshot)
    {
        if (Decided > snapshot)
        {
            fields.Error(IssueCode.AfterSnapshot, FileColumn.BeslutAktivitet);
        }
        if (StatusDate > snapshot)
        {
            fields.Error(IssueCode.AfterSnapshot, FileColumn.StatusDatum);
        }
        if (StatusDate < Decided)
        {
            fields.Error(IssueCode.BeforeDecision, FileColumn.StatusDatum);
        }
        if (Booked < Decided)
        {
            fields.Error(IssueCode.BeforeDecision, FileColumn.BokadTid);
        }
    }

    private static LocalDate? OptionalDateTime(RowFields<FileColumn> fields, FileColumn column) =>
        fields.Date(column, fields.Optional(column), orTime: true);
}
