using Vardlots.Core.Import;

namespace Vardlots.Core.Synthetic;

/// <summary>Spoils a good row so that it gets exactly one error.</summary>
internal static class SyntheticFault
{
    public static readonly string[] Codes =
    [
        IssueCode.Missing, IssueCode.NotADate, IssueCode.AfterSnapshot, IssueCode.UnknownCode, IssueCode.InvalidIdentity,
        IssueCode.InvalidIdentity, IssueCode.BadPause, IssueCode.StatusIncomplete, IssueCode.InvalidHsaId,
        IssueCode.BeforeDecision, IssueCode.FieldCount,
    ];

    /// <summary>The fields with the fault in them; the array may be another one.</summary>
    public static string[] Apply(string code, string[] fields, in SyntheticEntry entry, int today, SyntheticDates dates)
    {
        switch (code)
        {
            case IssueCode.Missing: Set(fields, FileColumn.Mvo, ""); break;
            case IssueCode.NotADate: Set(fields, FileColumn.BeslutAktivitet, "12/2 2026"); break;
            case IssueCode.AfterSnapshot:
                Set(fields, FileColumn.BeslutAktivitet, dates[today + 40]);
                Set(fields, FileColumn.BokadTid, "");
                Set(fields, FileColumn.Status, "VANTANDE");
                Set(fields, FileColumn.StatusDatum, "");
                break;
            case IssueCode.UnknownCode: Set(fields, FileColumn.Fas, "9"); break;
            case IssueCode.InvalidIdentity:
                Set(fields, FileColumn.PatientId, "19800230-0000");
                Set(fields, FileColumn.PatientIdTyp, "");
                break;
            case IssueCode.BadPause: Set(fields, FileColumn.Uppehall, "M:2026-02-14/2026-02-01"); break;
            case IssueCode.StatusIncomplete:
                Set(fields, FileColumn.Status, "GENOMFORD");
                Set(fields, FileColumn.StatusDatum, "");
                break;
            case IssueCode.InvalidHsaId: Set(fields, FileColumn.HSAIdVardenhet, "SE2321000214"); break;
            case IssueCode.BeforeDecision: Set(fields, FileColumn.BokadTid, dates[entry.Decided - 30]); break;
            case IssueCode.FieldCount: return fields[..^1];
            default: throw new ArgumentOutOfRangeException(nameof(code));
        }
        return fields;
    }

    private static void Set(string[] fields, FileColumn column, string value) => fields[(int)column] = value;
}
