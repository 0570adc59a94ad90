using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Cases;

/// <summary>Who turned to the unit about a wait that the scan had not raised.</summary>
public enum CaseCaller { Patient, Relative, Clinic, OtherRegion }

/// <summary>The verbs of cases that somebody asked for, and of several waits of one patient.</summary>
public sealed partial class CareCase
{
    /// <summary>As told when the case was opened by hand, for a patient on no list yet; two digits.</summary>
    public string? HomeRegion { get; private set; }

    /// <summary>Somebody turns to the unit about a wait that is on a list but has no case.</summary>
    public static CareCase OpenByHand(CaseFacts facts, CaseCaller caller, string about, ChangeContext change)
    {
        var opened = ByHand(caller, facts.PatientId, facts.ClinicId, change);
        opened.EntryId = facts.EntryId;
        opened.Copy(facts, change.Today);
        opened.RecordCall(CaseEventKind.OpenedByHand, caller, about, change);
        return opened;
    }

    /// <summary>The same about a wait that is on no list: without a row there is no limit to count.</summary>
    public static CareCase OpenByHand(long patientId, int clinicId, string? homeRegion, CaseCaller caller, string about, ChangeContext change)
    {
        var opened = ByHand(caller, patientId, clinicId, change);
        opened.HomeRegion = homeRegion;
        opened.RecordCall(CaseEventKind.OpenedByHand, caller, about, change);
        return opened;
    }

    /// <summary>A call about a case that is there already, or has just been taken up again.</summary>
    public void TellOfCall(CaseCaller caller, string about, ChangeContext change)
    {
        RequireOpen();
        RecordCall(CaseEventKind.CallTaken, caller, about, change);
    }

    /// <summary>The clinic's row has come: from now on the case is about it, and follows its clock.</summary>
    public void LinkTo(CaseFacts facts, ChangeContext change)
    {
        RequireOpen();
        if (EntryId is not null) throw new InvalidOperationException($"Case {Id} is about a wait already.");
        if (facts.PatientId != PatientId) throw new InvalidOperationException($"Case {Id} is another patient's.");
        EntryId = facts.EntryId;
        Copy(facts, change.Today);
        Record(CaseEventKind.LinkedToWait, change, to: facts.Status.ToString(), text: Iso(facts.Limit));
        HasPersonalWork = true;
    }

    /// <summary>Somebody has decided whether two of the patient's waits are taken on one trip.</summary>
    public void TellOfBundle(LocalDate week, bool together, string reason, ChangeContext change)
    {
        RequireOpen();
        Record(CaseEventKind.BundleDecided, change, from: Iso(week), to: together ? "Together" : "Apart", text: reason);
        HasPersonalWork = true;
    }

    private static CareCase ByHand(CaseCaller caller, long patientId, int clinicId, ChangeContext change) => new()
    {
        PatientId = patientId, ClinicId = clinicId, Origin = OriginOf(caller), Status = CaseStatus.New, OpenedOn = change.Today,
    };

    private static CaseOrigin OriginOf(CaseCaller caller) => caller switch
    {
        CaseCaller.Clinic => CaseOrigin.Clinic,
        CaseCaller.OtherRegion => CaseOrigin.OtherRegion,
        _ => CaseOrigin.Patient,
    };

    private void RecordCall(CaseEventKind kind, CaseCaller caller, string about, ChangeContext change)
    {
        Record(kind, change, to: caller.ToString(), text: about);
        HasPersonalWork = true;
    }
}
