using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Import;

/// <summary>What each column may hold, in words, for the sentence of E04.</summary>
internal static class AllowedValues
{
    public static string Of(string? column) => Enum.TryParse(column, out FileColumn known) ? Of(known) : FreeText(200);

    private static string Of(FileColumn column) => column switch
    {
        FileColumn.VardkontaktId => FreeText(64),
        FileColumn.PatientIdTyp => Pick("PNR, SAM, NRID, LOKAL eller tomt", "PNR, SAM, NRID, LOKAL or empty"),
        FileColumn.Kommun or FileColumn.FodelseAr => Pick("fyra siffror", "four digits"),
        FileColumn.TolkSprak => Pick("språkkod om två bokstäver (ISO 639-1)", "a language code of two letters (ISO 639-1)"),
        FileColumn.Skydd => Pick("0, 1, 2, 3 eller tomt", "0, 1, 2, 3 or empty"),
        FileColumn.HemRegion => Pick("två siffror", "two digits"),
        FileColumn.Fas => Pick("1 till 5", "1 to 5"),
        FileColumn.Mvo => Pick("tre siffror", "three digits"),
        FileColumn.KVA => Pick("fem tecken", "five characters"),
        FileColumn.Prioritet => Pick("1 till 4", "1 to 4"),
        FileColumn.SVF => Pick("0 eller 1", "0 or 1"),
        FileColumn.Vardgaranti => Pick("1, 2, JA eller NEJ", "1, 2, JA or NEJ"),
        FileColumn.Avvikelse => Pick("tomt, 1, 2, 3, PvV, MoV eller SoV", "empty, 1, 2, 3, PvV, MoV or SoV"),
        FileColumn.Remittenttyp => Pick("1, 2 eller tomt", "1, 2 or empty"),
        FileColumn.Status => "VANTANDE, BEVAKNING, GENOMFORD, BORTTAGEN",
        FileColumn.BorttagenOrsak => string.Join(", ", FileCodes.RemovalReasons),
        _ => FreeText(200),
    };

    private static string FreeText(int limit) => Pick($"text om högst {limit} tecken", $"text of at most {limit} characters");
}
