using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Import;

/// <summary>The columns about what the patient waits for.</summary>
internal record struct EntryPart
{
    private const int ProcedureCodeLength = 5;

    public string? ClinicName, MedicalField, ProcedureCode, ProcedureText;
    public int Phase;
    public int? Priority;
    public bool CancerPathway, GuaranteeApplies;
    public Deviation Deviation;
    public ReferralType ReferralType;
    public CodeForm GuaranteeForm, DeviationForm;

    public static EntryPart Read(RowFields<FileColumn> fields)
    {
        var entry = new EntryPart();
        entry.ReadCare(fields);
        entry.ReadGuarantee(fields);
        return entry;
    }

    private void ReadCare(RowFields<FileColumn> fields)
    {
        ClinicName = fields.Text(FileColumn.VardenhetNamn, repeats: true);
        Phase = fields.Digit(FileColumn.Fas, fields.Required(FileColumn.Fas), 1, 5) ?? 0;
        MedicalField = fields.Digits(FileColumn.Mvo, fields.Required(FileColumn.Mvo), 3);
        ReadOnlySpan<char> procedure = fields.Optional(FileColumn.KVA);
        if (!procedure.IsEmpty && fields.Known(FileColumn.KVA, IsProcedureCode(procedure)))
        {
            ProcedureCode = fields.Shared(Capitals(procedure, stackalloc char[ProcedureCodeLength]));
        }
        ProcedureText = fields.Text(FileColumn.AtgardText, repeats: true);
        Priority = fields.Digit(FileColumn.Prioritet, fields.Optional(FileColumn.Prioritet), 1, 4);
        CancerPathway = fields.Digit(FileColumn.SVF, fields.Optional(FileColumn.SVF), 0, 1) == 1;
    }

    private void ReadGuarantee(RowFields<FileColumn> fields)
    {
        ReadOnlySpan<char> guarantee = fields.Required(FileColumn.Vardgaranti);
        GuaranteeApplies = fields.Word(FileColumn.Vardgaranti, guarantee, FileCodes.Guarantee, orNumber: true) == 0;
        GuaranteeForm = FileCodes.Form(guarantee);
        ReadOnlySpan<char> deviation = fields.Optional(FileColumn.Avvikelse);
        Deviation = (Deviation)(1 + (fields.Word(FileColumn.Avvikelse, deviation, FileCodes.Deviations, orNumber: true) ?? -1));
        DeviationForm = FileCodes.Form(deviation);
        int? type = fields.Digit(FileColumn.Remittenttyp, fields.Optional(FileColumn.Remittenttyp), 1, 2);
        ReferralType = (ReferralType)(type ?? (int)ReferralType.Referral);
    }

    internal static bool IsProcedureCode(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }
        return value.Length == ProcedureCodeLength;
    }

    private static ReadOnlySpan<char> Capitals(ReadOnlySpan<char> value, Span<char> buffer)
    {
        value.ToUpperInvariant(buffer);
        return buffer;
    }
}
