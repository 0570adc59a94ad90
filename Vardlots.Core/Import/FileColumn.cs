namespace Vardlots.Core.Import;

/// <summary>The columns of the waiting-list file, spelled as their headings.</summary>
public enum FileColumn
{
    VardkontaktId, HSAIdVardenhet, VardenhetNamn, PatientId, PatientIdTyp,
    Fornamn, Efternamn, Telefon, Adress, Postnr, Postort, Kommun, FodelseAr, TolkSprak, Skydd, HemRegion,
    Fas, Mvo, KVA, AtgardText, Prioritet, SVF, Vardgaranti, Avvikelse, Remittenttyp,
    BeslutAktivitet, RemissDatum, AnkomstDatum, AccepteradDatum, Uppehall, MedicinsktMaldatum, BokadTid,
    Status, StatusDatum, BorttagenOrsak,
}

/// <summary>What is known about a column without having seen a file.</summary>
public static class FileColumns
{
    /// <summary>Without one of these the file is not a waiting list. The rest may be left out.</summary>
    public static IReadOnlyList<FileColumn> Required { get; } =
    [
        FileColumn.VardkontaktId, FileColumn.HSAIdVardenhet, FileColumn.PatientId, FileColumn.HemRegion, FileColumn.Fas,
        FileColumn.Mvo, FileColumn.Vardgaranti, FileColumn.BeslutAktivitet, FileColumn.Status,
    ];

    /// <summary>How many columns the format has.</summary>
    public static int Count => Columns<FileColumn>.Count;

    /// <summary>The heading.</summary>
    public static string Name(FileColumn column) => Columns<FileColumn>.Name(column);
}
