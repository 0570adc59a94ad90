using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Web.Rules;

internal sealed class BenchPause
{
    public PauseKind Kind { get; set; }
    public DateOnly? First { get; set; }
    public DateOnly? Last { get; set; }
}

/// <summary>A made-up wait.</summary>
internal sealed class BenchEntry
{
    public CarePhase Phase { get; set; } = CarePhase.FirstContact;
    public string? Clinic { get; set; }
    public string? Field { get; set; }
    public int? Age { get; set; } = 40;
    public ReferralType Referral { get; set; } = ReferralType.Referral;
    public DateOnly? Decided { get; set; }
    public DateOnly? Issued { get; set; }
    public DateOnly? Received { get; set; }
    public DateOnly? Accepted { get; set; }
    public DateOnly? Booked { get; set; }
    public Deviation Deviation { get; set; }
    public DateOnly? Since { get; set; }
    public bool Covered { get; set; } = true;
    public bool OwnRegion { get; set; } = true;
    public DateOnly? AsOf { get; set; }
    public List<BenchPause> Pauses { get; } = [];

    /// <summary>Null while a day that everything depends on is missing.</summary>
    public DeadlineInput? Input(string ownRegion) => Decided is not { } decided ? null : new DeadlineInput
    {
        ClinicHsaId = Clinic ?? "", MedicalField = Field ?? "", BirthYear = decided.Year - Age, Phase = Phase, GuaranteeApplies = Covered,
        HomeRegion = OwnRegion ? ownRegion : "00", Deviation = Deviation, ReferralType = Referral, Decided = Day(decided), Issued = Day(Issued),
        Received = Day(Received), Accepted = Day(Accepted), Booked = Day(Booked),
        PatientChosenSince = Deviation == Deviation.PatientChosen ? Day(Since) : null, PatientChosenFromFirstRow = Deviation == Deviation.PatientChosen && Since is null,
        Pauses = [.. Pauses.Where(p => p.First is not null).Select(p => new ClockPause(Day(p.First!.Value), Day(p.Last), p.Kind, Recorded: false)), .. Spell()],
    };

    public LocalDate? Today => Day(AsOf);

    /// <summary>A bare MoV or SoV stops the clock from the day it is seen.</summary>
    private IEnumerable<ClockPause> Spell() => (Deviation, Since) switch
    {
        (Deviation.Medical, { } since) => [new ClockPause(Day(since), null, PauseKind.MedicalSpell, Recorded: false)],
        (Deviation.Special, { } since) => [new ClockPause(Day(since), null, PauseKind.SpecialSpell, Recorded: false)],
        _ => [],
    };

    private static LocalDate Day(DateOnly day) => LocalDate.FromDateOnly(day);

    private static LocalDate? Day(DateOnly? day) => day is { } known ? LocalDate.FromDateOnly(known) : null;
}
