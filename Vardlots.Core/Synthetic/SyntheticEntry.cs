using NodaTime;

namespace Vardlots.Core.Synthetic;

/// <summary>
/// One entry's whole life, planned once: when it appears, what happens to it, how it ends. Days are numbers from
/// <see cref="SyntheticRegion.Epoch"/>. What a snapshot shows of it is <see cref="SyntheticRowWriter"/>'s work.
/// </summary>
internal struct SyntheticEntry
{
    /// <summary>How many nights an ended entry stays in the file with its ending.</summary>
    public const int EndingNights = 3;

    public string ContactId;
    public SyntheticClinic Clinic;
    public SyntheticPerson Person;
    public SyntheticProcedure? Procedure;
    public int Phase, FirstSeen, Decided, End;
    public bool Guarantee, Surveillance, SelfReferral, CancerPathway, FillerDate;
    public string Priority;
    public int? MedicalTarget;
    /// <summary>Empty when the care was given; "-" when the entry just disappears.</summary>
    public string Removal;
    public int BookedFrom, Booked, EarlierBookedFrom, EarlierBooked;
    public char PauseKind;
    public int PauseFrom, PauseTo, PauseToKnown;
    /// <summary>1 PvV, 2 MoV without interval, 3 SoV, as the file numbers them; 0 none.</summary>
    public int Deviation;
    public int DeviationFrom, DeviationTo;
    public int AbsentFrom, AbsentTo, FaultFrom, FaultTo;
    public string Fault;

    public static SyntheticEntry Plan(int seed, int slot, int turn, int entries, SyntheticClinic clinic, int firstSeen, int nights)
    {
        var draw = new SyntheticDraw(seed, slot, turn);
        var entry = new SyntheticEntry
        {
            ContactId = $"VK{slot:0000000}-{turn}",
            Clinic = clinic,
            FirstSeen = firstSeen,
            Decided = firstSeen - draw.Between(0, 6),
            End = firstSeen + nights - EndingNights,
            Removal = "",
            Fault = "",
            Priority = "",
        };
        LocalDate decided = SyntheticRegion.Epoch.PlusDays(entry.Decided);
        entry.Person = SyntheticPerson.Draw(ref draw, clinic, decided, entries);
        entry.PlanCare(ref draw);
        entry.PlanEnd(ref draw);
        entry.PlanBooking(ref draw);
        entry.PlanPause(ref draw);
        entry.PlanDeviation(ref draw);
        entry.PlanMishaps(ref draw);
        return entry;
    }

    private void PlanCare(ref SyntheticDraw draw)
    {
        int kind = draw.Below(100);
        bool treats = Clinic.Procedures.Length > 0;
        Phase = kind < 3 ? 3 : kind < 8 ? 4 : kind < 45 && treats ? 2 : 1;
        Procedure = Phase == 2 ? draw.Pick(Clinic.Procedures) : null;
        Guarantee = Phase <= 2 && !draw.Chance(150);
        Surveillance = Phase == 4 ? draw.Chance(5000) : draw.Chance(50);
        SelfReferral = Phase == 1 && draw.Chance(1200);
        CancerPathway = draw.Chance(100);
        Priority = draw.Chance(6000) ? draw.Pick(["1", "2", "2", "3", "3", "3", "4"]) : "";
        MedicalTarget = draw.Chance(2500) ? Decided + draw.Pick([14, 30, 30, 60, 90, 180]) : null;
        FillerDate = draw.Chance(30);
    }

    private void PlanEnd(ref SyntheticDraw draw)
    {
        int kind = draw.Below(1000);
        Removal = kind < 4 ? "-"
            : kind < 870 ? ""
            : draw.Pick(["BEHOV_UPPHORT", "BEHOV_UPPHORT", "PATIENT_AVBOJT", "PATIENT_AVBOJT", "ANNAN_VARDGIVARE", "UTEBLIVEN", "AVLIDEN", "FLYTTAT", "DUBBLETT", "MEDICINSKA_SKAL", "ANNAT"]);
    }

    private void PlanBooking(ref SyntheticDraw draw)
    {
        int known = draw.Between(5, 40);
        bool cancelled = Removal.Length > 0;
        Booked = OnWorkday(cancelled ? End + draw.Between(3, 30) : End);
        BookedFrom = cancelled && draw.Chance(7000) ? int.MaxValue : Math.Max(FirstSeen, End - known);
        int missed = OnWorkday(End - draw.Between(42, 60));
        EarlierBooked = missed;
        EarlierBookedFrom = draw.Chance(800) && missed - 14 > FirstSeen ? missed - 14 : int.MaxValue;
    }

    private void PlanPause(ref SyntheticDraw draw)
    {
        bool has = draw.Chance(1500);
        PauseFrom = has ? FirstSeen + draw.Below(Math.Max(1, (End - FirstSeen) * 8 / 10)) : int.MaxValue;
        PauseTo = has ? PauseFrom + draw.Between(2, 45) : int.MaxValue;
        PauseKind = draw.Chance(8500) ? 'M' : 'R';
        // Half are planned ahead; the others go on until somebody notes that they are over.
        PauseToKnown = draw.Chance(5000) ? PauseFrom : PauseTo;
    }

    private void PlanDeviation(ref SyntheticDraw draw)
    {
        int kind = draw.Below(1000);
        Deviation = Clinic.IsChildPsychiatry && kind < 30 ? 3 : kind < 15 ? 1 : kind < 25 ? 2 : kind == 25 ? 3 : 0;
        DeviationFrom = FirstSeen + draw.Below(Math.Max(1, (End - FirstSeen) / 2));
        DeviationTo = Deviation == 1 ? int.MaxValue : DeviationFrom + draw.Between(5, 40);
    }

    private void PlanMishaps(ref SyntheticDraw draw)
    {
        bool absent = draw.Chance(200);
        AbsentFrom = absent ? FirstSeen + 5 + draw.Below(Math.Max(1, End - FirstSeen - 5)) : int.MaxValue;
        AbsentTo = absent ? Math.Min(AbsentFrom + draw.Between(0, 4), End - 1) : int.MaxValue;
        bool faulty = draw.Chance(150);
        FaultFrom = faulty ? FirstSeen + draw.Below(Math.Max(1, End - FirstSeen)) : int.MaxValue;
        FaultTo = faulty ? FaultFrom + draw.Between(4, 30) : int.MaxValue;
        Fault = draw.Pick(SyntheticFault.Codes);
    }

    /// <summary>Clinics give no times on Saturdays and Sundays: the Friday before.</summary>
    private static int OnWorkday(int day) => SyntheticRegion.Epoch.PlusDays(day).DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day - 1,
        IsoDayOfWeek.Sunday => day - 2,
        _ => day,
    };
}
