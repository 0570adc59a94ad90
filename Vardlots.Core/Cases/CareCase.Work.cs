using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>The verbs of people: take, hand over, note, close, reopen, and what a clinic answers.</summary>
public sealed partial class CareCase
{
    /// <summary>Makes somebody the owner. Naming the present owner again changes nothing.</summary>
    /// <returns>True when the owner changed.</returns>
    public bool Assign(string userId, string userName, ChangeContext change)
    {
        RequireOpen();
        if (OwnerId == userId) return false;
        var kind = OwnerId is null ? CaseEventKind.Assigned : CaseEventKind.HandedOver;
        // A colleague takes over the work where it stands.
        Own(kind, userId, userName, change);
        return true;
    }

    /// <summary>Gives the case back to the common queue.</summary>
    public void Release(ChangeContext change)
    {
        RequireOpen();
        if (OwnerId is null) return;
        Record(CaseEventKind.Released, change, from: OwnerId, to: Status.ToString());
        OwnerId = null;
        NewsSince = null;
        Status = CaseStatus.New;
        // The common queue sees it at once.
        EndParking();
        HasPersonalWork = true;
    }

    /// <summary>Adds a note. Closed cases may be noted on too: what was done can be told afterwards.</summary>
    public void AddNote(string text, ChangeContext change)
    {
        Record(CaseEventKind.Note, change, text: text);
        HasPersonalWork = true;
    }

    /// <summary>A question to the unit turned out to be about this case.</summary>
    public void NoteInquiry(string from, string topic, string? answer, ChangeContext change)
    {
        RequireOpen();
        Record(CaseEventKind.Inquiry, change, from: from, to: topic, text: answer);
        HasPersonalWork = true;
    }

    /// <summary>A person ends the case; it then stays closed unless a new clock starts.</summary>
    /// <param name="careOn">The day the care was given, where that is why.</param>
    public void Close(CaseOutcome outcome, string? comment, ChangeContext change, LocalDate? careOn = null)
    {
        RequireOpen();
        if (!string.IsNullOrWhiteSpace(comment)) AddNote(comment, change);
        End(outcome, change, careOn);
        ClosedByPerson = true;
        HasPersonalWork = true;
    }

    /// <summary>A person takes a closed case up again.</summary>
    public void Reopen(ChangeContext change)
    {
        if (IsOpen) throw new InvalidOperationException($"Case {Id} is already open.");
        Record(CaseEventKind.Reopened, change, from: Outcome?.ToString());
        Status = OwnerId is null ? CaseStatus.New : CaseStatus.Assigned;
        ClosedOn = null;
        Outcome = null;
        ClosedByPerson = false;
        HasPersonalWork = true;
    }

    /// <summary>A clinic asks the navigators for help with a wait that has no case yet.</summary>
    public static CareCase OpenByClinic(CaseFacts facts, string? comment, ChangeContext change)
    {
        var opened = OpenByScan(facts, change);
        opened.Origin = CaseOrigin.Clinic;
        opened.AskForHelp(comment, change);
        return opened;
    }

    /// <summary>The clinic wants the navigators to find care elsewhere.</summary>
    public void AskForHelp(string? comment, ChangeContext change)
    {
        RequireOpen();
        WantsHelp = true;
        HasPersonalWork = true;
        Record(CaseEventKind.HelpWanted, change, text: comment);
        Wake(WakeReason.ClinicWantsHelp, change);
    }

    /// <summary>The clinic has planned the care itself.</summary>
    public void NoteClinicPlan(LocalDate plannedOn, string? comment, ChangeContext change)
    {
        WantsHelp = false;
        HasPersonalWork = true;
        Record(CaseEventKind.ClinicPlanned, change, to: Iso(plannedOn), text: comment);
        Wake(WakeReason.ClinicAnswered, change);
    }

    /// <summary>The clinic explains why the row is missing or wrong.</summary>
    public void NoteClinicExplanation(string explanation, string? comment, ChangeContext change)
    {
        HasPersonalWork = true;
        Record(CaseEventKind.ClinicExplained, change, to: explanation, text: comment);
        Wake(WakeReason.ClinicAnswered, change);
    }
}
