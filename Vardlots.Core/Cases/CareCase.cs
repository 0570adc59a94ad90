using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Cases;

/// <summary>Where the work stands, in its order; stored and exported by name. <see cref="CaseMoves"/> says what may follow what.</summary>
public enum CaseStatus { New, Assigned, ContactingPatient, FindingProvider, Offered, Referred, Booked, Watching, Closed }

public enum CaseOrigin { Scan, Clinic, Patient, OtherRegion }

/// <summary>How a case ended; names are those of the exports.</summary>
public enum CaseOutcome
{
    CareGivenInTime, CareGivenLate,
    NeedGone, CareElsewhere, PatientDeclined, NoShow, Deceased, Moved, Duplicate, MedicalReasons, Other,
    NoLongerAtRisk, WaitsForHomeClinic, Waived, TreatedElsewhere,
    /// <summary>Care was given, but there was no limit to judge it by. Exported as empty.</summary>
    CareGivenNotJudged,
}

/// <summary>Which clock a case is about: another decision date or a change of mind is another clock.</summary>
public readonly record struct ClockKey(LocalDate DecidedOn, LocalDate? ChangeOfMindOn);

/// <summary>
/// One patient's wait that somebody must act on. It changes only through its verbs (the other files of this class),
/// each of which guards itself and writes the history in the same save.
/// </summary>
public sealed partial class CareCase
{
    /// <summary>Stands in <see cref="SortLimit"/> for "no limit".</summary>
    public static readonly LocalDate NoLimit = new(9999, 12, 31);

    private readonly List<CaseEvent> _events = [];

    private CareCase() { }

    public long Id { get; private set; }

    /// <summary>The wait it is about; null while the clinic has not put the patient on a list.</summary>
    public long? EntryId { get; private set; }
    public long PatientId { get; private set; }
    public int ClinicId { get; private set; }
    public CaseOrigin Origin { get; private set; }
    public CaseStatus Status { get; private set; }
    public string? OwnerId { get; private set; }
    public LocalDate OpenedOn { get; private set; }
    public LocalDate? ClosedOn { get; private set; }
    public CaseOutcome? Outcome { get; private set; }

    /// <summary>True when a person closed it: then it stays closed unless a new clock starts.</summary>
    public bool ClosedByPerson { get; private set; }

    /// <summary>Somebody has written, answered or asked something here, so a night never closes it unseen.</summary>
    public bool HasPersonalWork { get; private set; }

    /// <summary>The clinic has asked for the navigators' help.</summary>
    public bool WantsHelp { get; private set; }

    /// <summary>First day the risk was seen to be gone although the case is being worked on; a flag for the owner.</summary>
    public LocalDate? NotAtRiskSince { get; private set; }

    // What the last scan saw; copied here so that the queue is sorted and filtered by one index.
    public DeadlineStatus? DeadlineStatus { get; private set; }
    public LocalDate? LimitDate { get; private set; }

    /// <summary>The limit, or <see cref="NoLimit"/>: the order of the queue in one index, cases without a limit last.</summary>
    public LocalDate SortLimit { get; private set; } = NoLimit;
    public LocalDate? BookedOn { get; private set; }
    public LocalDate? MedicalTargetDate { get; private set; }
    public GuaranteeType? Guarantee { get; private set; }
    public string MedicalField { get; private set; } = "";

    // The clock it was last assessed by.
    public LocalDate? ClockDecidedOn { get; private set; }
    public LocalDate? ClockChangeOfMindOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<CaseEvent> Events => _events;

    public bool IsOpen => Status != CaseStatus.Closed;

    /// <summary>New, nobody's, and nobody has done anything with it: the scan may close it by itself.</summary>
    public bool IsUntouched => Status == CaseStatus.New && OwnerId is null && !HasPersonalWork;

    public ClockKey? Clock => ClockDecidedOn is { } decided ? new ClockKey(decided, ClockChangeOfMindOn) : null;

    private CaseEvent Record(CaseEventKind kind, ChangeContext change, string? from = null, string? to = null, string? text = null)
    {
        NoteNews(change);
        var added = CaseEvent.Of(kind, change, from, to, text);
        _events.Add(added);
        return added;
    }

    private void RequireOpen()
    {
        if (!IsOpen) throw new InvalidOperationException($"Case {Id} is closed.");
    }
}
