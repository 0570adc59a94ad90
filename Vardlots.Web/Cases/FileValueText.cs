using Vardlots.Core.Deadlines;
using Vardlots.Core.Import;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>A change in the clinic's file in words: stored names and codes never reach the reader.</summary>
internal static class FileValueText
{
    public static string Label(string heading) => Enum.TryParse<FileColumn>(heading, out var column) ? column switch
    {
        FileColumn.Fas => Pick("Fas", "Phase"),
        FileColumn.Mvo => Pick("Område", "Field"),
        FileColumn.KVA => Pick("Åtgärdskod", "Procedure code"),
        FileColumn.AtgardText => Pick("Åtgärd", "Procedure"),
        FileColumn.Prioritet => Pick("Prioritet", "Priority"),
        FileColumn.SVF => Pick("Standardiserat vårdförlopp", "Cancer pathway"),
        FileColumn.Vardgaranti => Pick("Vårdgaranti", "Guarantee"),
        FileColumn.Avvikelse => Pick("Avvikelse", "Deviation"),
        FileColumn.Remittenttyp => Pick("Remittent", "Referral"),
        FileColumn.HemRegion => Pick("Hemregion", "Home region"),
        FileColumn.Skydd => Pick("Skydd", "Protection"),
        FileColumn.BeslutAktivitet => Pick("Beslut", "Decision"),
        FileColumn.RemissDatum => Pick("Remiss utfärdad", "Referral issued"),
        FileColumn.AnkomstDatum => Pick("Remiss mottagen", "Referral received"),
        FileColumn.AccepteradDatum => Pick("Remiss accepterad", "Referral accepted"),
        FileColumn.Uppehall => Pick("Uppehåll", "Pauses"),
        FileColumn.MedicinsktMaldatum => Pick("Medicinskt måldatum", "Medical target date"),
        FileColumn.BokadTid => Pick("Bokad tid", "Booked time"),
        FileColumn.Status => Pick("Status", "Status"),
        FileColumn.StatusDatum => Pick("Statusdatum", "Status date"),
        FileColumn.BorttagenOrsak => Pick("Orsak", "Reason"),
        FileColumn.PatientId => Pick("Personnummer", "Personal number"),
        FileColumn.Fornamn => Pick("Förnamn", "First name"),
        FileColumn.Efternamn => Pick("Efternamn", "Last name"),
        FileColumn.Telefon => Pick("Telefon", "Telephone"),
        FileColumn.Adress => Pick("Adress", "Address"),
        FileColumn.Postnr => Pick("Postnummer", "Postal code"),
        FileColumn.Postort => Pick("Postort", "Postal town"),
        FileColumn.Kommun => Pick("Kommun", "Municipality"),
        FileColumn.FodelseAr => Pick("Födelseår", "Birth year"),
        FileColumn.TolkSprak => Pick("Tolkspråk", "Interpreter"),
        _ => heading,
    } : heading;

    public static string Changed => Pick("ändrat", "changed");

    /// <summary>A stored value; a dash for none.</summary>
    public static string Value(string heading, string? stored)
    {
        if (string.IsNullOrEmpty(stored)) return "–";
        return heading switch
        {
            nameof(FileColumn.Fas) => Word<CarePhase>(stored, EnumText.Of),
            nameof(FileColumn.Avvikelse) => Word<Deviation>(stored, EnumText.Of),
            nameof(FileColumn.Status) => Word<ListStatus>(stored, EnumText.Of),
            nameof(FileColumn.BorttagenOrsak) => Word<RemovalReason>(stored, EnumText.Of),
            nameof(FileColumn.Remittenttyp) => Word<ReferralType>(stored, EnumText.Of),
            nameof(FileColumn.Skydd) => Word<ProtectedIdentity>(stored, EnumText.Of),
            nameof(FileColumn.SVF) or nameof(FileColumn.Vardgaranti) => stored == "1" ? Pick("ja", "yes") : Pick("nej", "no"),
            nameof(FileColumn.Uppehall) => Pauses(stored),
            _ => stored,
        };
    }

    private static string Word<T>(string stored, Func<T, string> words) where T : struct, Enum => Enum.TryParse<T>(stored, out var value) ? words(value) : stored;

    private static string Pauses(string stored)
    {
        var pauses = new List<ClockPause>();
        FilePauses.AddTo(pauses, stored);
        return string.Join(", ", pauses.Select(p => p.Last is { } last
            ? $"{DateText.Iso(p.First)} – {DateText.Iso(last)} {EnumText.Lower(EnumText.Of(p.Kind))}"
            : Pick($"från {DateText.Iso(p.First)} {EnumText.Lower(EnumText.Of(p.Kind))}", $"from {DateText.Iso(p.First)} {EnumText.Lower(EnumText.Of(p.Kind))}")));
    }
}
