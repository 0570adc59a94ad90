namespace Vardlots.Core.Synthetic;

/// <summary>Something patients of a clinic wait for.</summary>
internal sealed record SyntheticProcedure(string Code, string Text);

/// <summary>One clinic of the invented region. Codes have the right shape; they are examples, not a register.</summary>
public sealed record SyntheticClinic
{
    private SyntheticClinic(int number, string name, string field, int weight, (int, int) ages, string visit, SyntheticProcedure[] procedures) =>
        (Number, HsaId, Name, MedicalField, Weight, Ages, Visit, Procedures) =
        (number, $"SE2321000214-H{number:000}", name, field, weight, ages, visit, procedures);

    /// <summary>1–12.</summary>
    public int Number { get; }
    /// <summary>SE2321000214-H001 and on.</summary>
    public string HsaId { get; }
    /// <summary>The clinic's name, in Swedish.</summary>
    public string Name { get; }
    /// <summary>MVO, three digits.</summary>
    public string MedicalField { get; }
    /// <summary>Its share of the region's list, of the sum of all.</summary>
    internal int Weight { get; }
    /// <summary>Youngest and oldest patient.</summary>
    internal (int From, int To) Ages { get; }
    /// <summary>What a first contact is called.</summary>
    internal string Visit { get; }
    internal SyntheticProcedure[] Procedures { get; }

    internal bool IsChildPsychiatry => Number == 8;
    internal bool SeesWomen => Number == 5;
    /// <summary>Some systems write JA and MoV, others 1 and 2.</summary>
    internal bool WritesLetters => Number % 2 == 1;

    /// <summary>All twelve.</summary>
    public static IReadOnlyList<SyntheticClinic> All { get; } =
    [
        new(1, "Ortopedkliniken", "311", 17, (18, 90), "Nybesök ortopedi",
            [new("NGB49", "Total knäprotes"), new("NFB49", "Total höftprotes"), new("NGD11", "Artroskopisk meniskresektion"), new("ACC51", "Karpaltunneloperation")]),
        new(2, "Ögonkliniken", "511", 16, (45, 94), "Nybesök ögon",
            [new("CJE20", "Kataraktoperation"), new("CBB20", "Ögonlocksplastik"), new("CHD15", "Glaukomoperation")]),
        new(3, "Kirurgkliniken", "301", 13, (18, 88), "Nybesök kirurgi",
            [new("JKA21", "Laparoskopisk gallblåseoperation"), new("JAB30", "Ljumskbråckoperation"), new("PHB10", "Åderbråcksoperation")]),
        new(4, "Hudmottagningen", "211", 8, (5, 90), "Nybesök hud", [new("QAE10", "Excision av hudförändring")]),
        new(5, "Kvinnokliniken", "431", 9, (18, 80), "Nybesök gynekologi",
            [new("LCD00", "Hysterektomi"), new("LEF00", "Prolapsoperation"), new("LCB25", "Hysteroskopisk resektion")]),
        new(6, "ÖNH-kliniken", "521", 9, (4, 85), "Nybesök öron, näsa, hals",
            [new("EMB10", "Tonsillektomi"), new("DCA20", "Rör i trumhinnan"), new("DJD20", "Septumplastik")]),
        new(7, "Urologkliniken", "361", 7, (35, 88), "Nybesök urologi",
            [new("KED22", "TURP, hyvling av prostata"), new("KFD10", "Operation av vattenbråck")]),
        new(8, "Barn- och ungdomspsykiatrin", "931", 6, (5, 16), "Nybesök barn- och ungdomspsykiatri", []),
        new(9, "Medicinkliniken", "101", 6, (20, 92), "Nybesök medicin", [new("UJD02", "Gastroskopi"), new("UJF32", "Koloskopi")]),
        new(10, "Neurologmottagningen", "221", 4, (18, 88), "Nybesök neurologi", []),
        new(11, "Hjärtmottagningen", "107", 3, (30, 90), "Nybesök kardiologi", [new("FPE00", "Pacemaker")]),
        new(12, "Smärtrehabiliteringen", "241", 2, (18, 70), "Nybesök smärta och rehabilitering", []),
    ];

    private static readonly int TotalWeight = All.Sum(clinic => clinic.Weight);

    internal static SyntheticClinic Draw(ref SyntheticDraw draw)
    {
        int place = draw.Below(TotalWeight);
        return All.First(clinic => (place -= clinic.Weight) < 0);
    }
}
