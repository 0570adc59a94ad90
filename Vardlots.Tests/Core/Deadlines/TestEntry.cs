using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>
/// A covered entry that only a test's own facts make special: first contact, own region, decided 2026-01-15. Assessed with the
/// national rules unless the test brings a rule of its own.
/// </summary>
internal sealed class TestEntry
{
    public const string OwnRegion = "63";
    public const string Clinic = "SE2321000999-A1";

    public string ClinicHsaId { get; init; } = Clinic;
    public string MedicalField { get; init; } = "101";
    public string? Born { get; init; }
    public int? BirthYear { get; init; }
    public CarePhase Phase { get; init; } = CarePhase.FirstContact;
    public bool GuaranteeApplies { get; init; } = true;
    public ListStatus ListStatus { get; init; }
    public RemovalReason? RemovalReason { get; init; }
    public string? HomeRegion { get; init; } = OwnRegion;
    public ProtectedIdentity Protection { get; init; }
    public Deviation Deviation { get; init; }
    public ReferralType ReferralType { get; init; } = ReferralType.Referral;
    public string Decided { get; init; } = "2026-01-15";
    public string? Issued { get; init; }
    public string? Received { get; init; }
    public string? Accepted { get; init; }
    public string? Booked { get; init; }
    public string? PatientChosenSince { get; init; }
    public bool PatientChosenFromFirstRow { get; init; }
    public IReadOnlyList<ClockPause> Pauses { get; init; } = [];
    public IReadOnlyList<OfferAnswer> Offers { get; init; } = [];
    public IReadOnlyList<string> ChangesOfMind { get; init; } = [];

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static ClockPause Pause(string first, string? last, PauseKind kind = PauseKind.Medical) => new(Day(first), Date(last), kind, Recorded: false);

    /// <summary>An offer made two days before the answer.</summary>
    public static OfferAnswer Offer(string care, string answered, bool informed = true, bool declined = true) =>
        new(Day(answered).PlusDays(-2), Day(care), Day(answered), informed, declined);

    public static RuleBook Book(params DeadlineRule[] rules)
    {
        RuleBookReading reading = RuleBook.Of(rules, 7);
        Assert.Empty(reading.Problems);
        return reading.Book!;
    }

    public Assessment On(string asOf, params DeadlineRule[] rules) => Calculator(rules).Assess(Input(), Day(asOf));

    public LocalDate? LimitAsIfActive(string asOf) => Calculator([]).LimitAsIfActive(Input(), Day(asOf));

    public DeadlineExplanation Explained(string asOf, params DeadlineRule[] rules) =>
        DeadlineExplanation.From(Input(), On(asOf, rules), Day(asOf));

    public DeadlineInput Input() => new()
    {
        ClinicHsaId = ClinicHsaId,
        MedicalField = MedicalField,
        BirthDate = Date(Born),
        BirthYear = BirthYear,
        Phase = Phase,
        GuaranteeApplies = GuaranteeApplies,
        ListStatus = ListStatus,
        RemovalReason = RemovalReason,
        HomeRegion = HomeRegion,
        Protection = Protection,
        Deviation = Deviation,
        ReferralType = ReferralType,
        Decided = Day(Decided),
        Issued = Date(Issued),
        Received = Date(Received),
        Accepted = Date(Accepted),
        Booked = Date(Booked),
        PatientChosenSince = Date(PatientChosenSince),
        PatientChosenFromFirstRow = PatientChosenFromFirstRow,
        Pauses = Pauses,
        Offers = Offers,
        ChangesOfMind = [.. ChangesOfMind.Select(Day)],
    };

    private static DeadlineCalculator Calculator(DeadlineRule[] rules) =>
        new(rules.Length == 0 ? RuleBook.National : Book(rules), OwnRegion);

    private static LocalDate? Date(string? text) => text is null ? null : Day(text);
}
