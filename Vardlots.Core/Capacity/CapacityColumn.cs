namespace Vardlots.Core.Capacity;

/// <summary>The columns of the capacity file, spelled as their headings.</summary>
public enum CapacityColumn
{
    ErbjudandeId, Vardgivare, HSAId, Kommun, Region, Avtal, Mvo, KVA, Typ, Antal,
    TidigasteDatum, SistaDatum, AlderFran, AlderTill, PrisSkillnad, UppgiftDatum,
}

/// <summary>What is known about the columns without having seen a file.</summary>
public static class CapacityColumns
{
    /// <summary>Without one of these the file tells no capacity. The rest may be left out.</summary>
    public static IReadOnlyList<CapacityColumn> Required { get; } =
    [
        CapacityColumn.ErbjudandeId, CapacityColumn.Vardgivare, CapacityColumn.HSAId, CapacityColumn.Kommun, CapacityColumn.Region, CapacityColumn.Avtal,
        CapacityColumn.Mvo, CapacityColumn.Typ, CapacityColumn.Antal, CapacityColumn.TidigasteDatum, CapacityColumn.SistaDatum, CapacityColumn.UppgiftDatum,
    ];

    /// <summary>In the order of <see cref="AgreementKind"/>.</summary>
    internal static readonly string[] Agreements = ["EGEN", "REGION", "BILATERAL", "RIKSAVTAL", "KONTRAKT"];

    /// <summary>In the order of <see cref="Deadlines.GuaranteeType"/>.</summary>
    internal static readonly string[] Types = ["BESOK", "BEHANDLING"];
}
