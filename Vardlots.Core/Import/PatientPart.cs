using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Import;

/// <summary>The columns about the person.</summary>
internal record struct PatientPart
{
    public IdentityKind IdentityKind;
    public string IdentityValue;
    public LocalDate? BirthDate;
    public int? BirthYear;
    public string? FirstName, LastName, Phone, Address, PostalCode, City, Municipality, InterpreterLanguage;
    public ProtectedIdentity Protection;
    public string? HomeRegion;

    public static PatientPart Read(RowFields<FileColumn> fields, LocalDate snapshot)
    {
        var patient = new PatientPart { IdentityValue = "" };
        patient.ReadIdentity(fields, snapshot);
        patient.ReadContact(fields);
        patient.ReadProtection(fields);
        return patient;
    }

    private void ReadIdentity(RowFields<FileColumn> fields, LocalDate snapshot)
    {
        ReadOnlySpan<char> value = fields.Required(FileColumn.PatientId);
        ReadOnlySpan<char> type = fields.Optional(FileColumn.PatientIdTyp);
        bool typeIsKnown = type.IsEmpty
            || fields.Known(FileColumn.PatientIdTyp, PatientIdentityNumber.TryParseKind(type, out _));
        // With an unknown type nobody can say what the value should look like, so only the type is wrong.
        if (!value.IsEmpty && typeIsKnown
            && !PatientIdentityNumber.TryParse(value, type, snapshot, out IdentityKind, out IdentityValue, out BirthDate))
        {
            fields.Error(IssueCode.InvalidIdentity, FileColumn.PatientId);
        }
    }

    private void ReadContact(RowFields<FileColumn> fields)
    {
        FirstName = fields.Text(FileColumn.Fornamn, repeats: true);
        LastName = fields.Text(FileColumn.Efternamn, repeats: true);
        Phone = fields.Text(FileColumn.Telefon);
        Address = fields.Text(FileColumn.Adress);
        PostalCode = fields.Text(FileColumn.Postnr, repeats: true);
        City = fields.Text(FileColumn.Postort, repeats: true);
        Municipality = fields.Digits(FileColumn.Kommun, fields.Optional(FileColumn.Kommun), 4);
        ReadOnlySpan<char> year = fields.Optional(FileColumn.FodelseAr);
        BirthYear = !year.IsEmpty && fields.Known(FileColumn.FodelseAr, FileCodes.IsDigits(year, 4)) ? int.Parse(year) : null;
        ReadOnlySpan<char> language = fields.Optional(FileColumn.TolkSprak);
        InterpreterLanguage = LanguageCodes.Find(language);
        fields.Known(FileColumn.TolkSprak, language.IsEmpty || InterpreterLanguage is not null);
    }

    private void ReadProtection(RowFields<FileColumn> fields)
    {
        Protection = (ProtectedIdentity)(fields.Digit(FileColumn.Skydd, fields.Optional(FileColumn.Skydd), 0, 3) ?? 0);
        ReadOnlySpan<char> region = Protection == ProtectedIdentity.ProtectedRegistration
            ? fields.Optional(FileColumn.HemRegion)
            : fields.Required(FileColumn.HemRegion);
        HomeRegion = fields.Digits(FileColumn.HemRegion, region, 2);
        if (Protection != ProtectedIdentity.None)
        {
            Phone = Address = PostalCode = City = null; // never stored: what is not here cannot leak
        }
    }
}
