namespace Vardlots.Core.Audit;

/// <summary>Everything that can stand as the verb of a line in the change log, stored by name. A new one needs its words where the log is shown.</summary>
public enum ChangeAction
{
    // Whatever is kept in a register
    Added, Changed, Closed, Opened, Confirmed, Withdrawn,

    // What is older than it is to be kept
    Removed,

    // Accounts and keys
    Created, ChangedAndRenamed, PasswordReset, PasswordChanged, KeyMade, KeyRevoked,

    // Imports
    HoldConfirmed, HoldDiscarded,

    // Free capacity
    Reserved, Released, UsedUp, Asked, Answered,

    // Letter templates
    Edited, Reset,

    // Patients' coordination
    CareContactNamed, PhysicianContactNamed, ContactNurseNamed, ContactEnded, SipRecorded, NoSipRecorded, ConsentGiven, ConsentDeclined, BundleTogether, BundleApart,

    // Rules
    Returned, Imported, RuleAdded, RuleChanged, RuleRemoved, RuleEnded, ShorterLimit, ChildPsychiatryTargets, Submitted, SentBack, Discarded, Approved, Published, Activated,
}
