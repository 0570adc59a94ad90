using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>
/// Seeded rule books and entries, dense around the days where something changes: short limits, a narrow calendar and few clinics,
/// so that dates coincide often.
/// </summary>
internal sealed class RandomDeadlines(int seed)
{
    public const string OwnRegion = "63";
    private static readonly string[] Clinics = ["SE2321000999-A1", "SE2321000999-B2", "SE2321000999-C3"];
    private static readonly string[] Fields = ["101", "521", "901"];
    private static readonly LocalDate Origin = new(2025, 11, 20);
    private readonly Random random = new(seed);

    public RuleBook Book()
    {
        List<DeadlineRule> rules = [];
        for (int i = 0; i < 14; i++)
        {
            DeadlineRule rule = Rule();
            if (RuleBook.Of([.. rules, rule], 1).Book is not null)
            {
                rules.Add(rule);
            }
        }
        return RuleBook.Of(rules, 1).Book!;
    }

    private DeadlineRule Rule()
    {
        int limit = Often(3) ? 90 : random.Next(1, 61);
        int open = random.Next(0, 31);
        StartEvent referral = limit == 90 ? (StartEvent)random.Next(2) : (StartEvent)random.Next(4);
        LocalDate from = Often(2) ? new LocalDate(2010, 1, 1) : Around(20);
        int? ageFrom = Often(4) ? random.Next(0, 20) : null;
        return new DeadlineRule((GuaranteeType)random.Next(2), from, limit)
        {
            Clinic = Often(3) ? Pick(Clinics) : null,
            MedicalField = Often(3) ? Pick(Fields) : null,
            AgeFrom = ageFrom,
            AgeTo = Often(4) ? random.Next(ageFrom ?? 0, 30) : null,
            ValidTo = Often(4) ? from.PlusDays(random.Next(1, 60)) : null,
            TargetDays = limit > 1 && Often(3) ? random.Next(1, limit) : null,
            StartEvent = referral,
            StartEventSelfReferral = (StartEvent)random.Next(4),
            OpenCaseDaysLeft = open,
            UrgentDaysLeft = random.Next(0, open + 1),
            TrustSourceDeviation = !Often(4),
            PauseOnSpecialDeviation = Often(3),
            LegalSource = "HSF 6 kap. 1 §",
        };
    }

    public DeadlineInput Entry()
    {
        LocalDate decided = Around(60);
        return new DeadlineInput
        {
            ClinicHsaId = Pick(Clinics),
            MedicalField = Pick(Fields),
            BirthDate = Often(3) ? decided.PlusYears(-random.Next(0, 31)).PlusDays(random.Next(-2, 1)) : null,
            BirthYear = Often(2) ? decided.Year - random.Next(0, 31) : null,
            Phase = Often(12) ? (CarePhase)random.Next(1, 6) : (CarePhase)random.Next(1, 3),
            GuaranteeApplies = !Often(25),
            ListStatus = Often(15) ? (ListStatus)random.Next(4) : ListStatus.Waiting,
            HomeRegion = Often(20) ? "10" : Often(30) ? null : OwnRegion,
            Protection = Often(8) ? (ProtectedIdentity)random.Next(4) : ProtectedIdentity.None,
            Deviation = Often(2) ? (Deviation)random.Next(4) : Deviation.None,
            ReferralType = Often(3) ? ReferralType.SelfReferral : ReferralType.Referral,
            Decided = decided,
            Issued = Perhaps(3, decided, -5, 5),
            Received = Perhaps(3, decided, -2, 12),
            Accepted = Perhaps(3, decided, 0, 20),
            Booked = Perhaps(2, decided, 0, 110),
            PatientChosenSince = Perhaps(4, decided, 0, 100),
            PatientChosenFromFirstRow = Often(5),
            Pauses = Several(4, () => Pause(decided)),
            Offers = Several(2, () => Offer(decided)),
            ChangesOfMind = Often(2) ? Several(2, () => decided.PlusDays(random.Next(0, 100))) : [],
        };
    }

    public LocalDate Today(DeadlineInput entry) => entry.Decided.PlusDays(random.Next(-3, 150));

    public ClockPause Pause(LocalDate decided)
    {
        LocalDate first = decided.PlusDays(random.Next(-15, 110));
        LocalDate? last = Often(4) ? null : first.PlusDays(random.Next(0, Often(2) ? 3 : 40));
        return new ClockPause(first, last, (PauseKind)random.Next(4), Often(2));
    }

    private OfferAnswer Offer(LocalDate decided)
    {
        LocalDate answered = decided.PlusDays(random.Next(0, 110));
        LocalDate care = decided.PlusDays(random.Next(0, 110));
        return new OfferAnswer(answered.PlusDays(-random.Next(0, 5)), care, answered, Informed: !Often(5), Declined: !Often(5));
    }

    /// <summary>True once in so many times.</summary>
    public bool Often(int once) => random.Next(once) == 0;

    public int Next(int from, int below) => random.Next(from, below);

    private LocalDate Around(int days) => Origin.PlusDays(random.Next(0, days));

    private LocalDate? Perhaps(int missing, LocalDate from, int first, int last) =>
        Often(missing) ? null : from.PlusDays(random.Next(first, last + 1));

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private T[] Several<T>(int most, Func<T> make)
    {
        T[] made = new T[random.Next(0, most + 1)];
        for (int i = 0; i < made.Length; i++)
        {
            made[i] = make();
        }
        return made;
    }
}
