using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>What the next step of a case is derived from.</summary>
/// <param name="NeedsPermission">The identity is protected and this reader may not reveal it.</param>
public readonly record struct NextStepFacts(
    CaseStatus Status, DeadlineStatus? Deadline, CareModel Model,
    bool WantsHelp = false, bool Vanished = false, bool Stale = false, bool NotAtRisk = false, bool NeedsPermission = false)
{
    /// <summary>Somebody who may not be called: letters go by the Tax Agency.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Where the conversations have led; null is as <see cref="ContactState.None"/>.</summary>
    public ContactState? Contacts { get; init; }

    /// <summary>The newest letter came back.</summary>
    public bool LetterReturned { get; init; }

    /// <summary>The last day to answer an offer has passed without an answer.</summary>
    public bool AnswerLate { get; init; }

    /// <summary>For saying which day a next try is.</summary>
    public LocalDate Today { get; init; }
}

/// <summary>What to do next with a case, in a few words. Pure; the first that applies.</summary>
public static class NextStep
{
    public static string Of(NextStepFacts f) => f switch
    {
        { Status: CaseStatus.Closed } => Language.Pick("Inget: ärendet är stängt", "Nothing: the case is closed"),
        { WantsHelp: true } => Language.Pick("Kliniken ber om hjälp", "The clinic asks for help"),
        { Vanished: true } => Language.Pick("Fråga kliniken varför raden saknas", "Ask the clinic why the row is missing"),
        { Stale: true } => Language.Pick("Be kliniken rätta raden", "Ask the clinic to correct the row"),
        { Deadline: DeadlineStatus.Paused, Contacts.Lead: ContactLead.WatchFreeChoice } => WatchFreeChoice,
        { NotAtRisk: true, Deadline: DeadlineStatus.BookedInTime } => Language.Pick("Bokad inom gränsen: bevaka eller stäng", "Booked within the limit: watch or close"),
        { NotAtRisk: true } => Language.Pick("Risken är borta: bevaka eller stäng", "The risk is gone: watch or close"),
        { NeedsPermission: true } => Language.Pick("Kräver behörighet", "Needs permission"),
        { LetterReturned: true } => Language.Pick("Brev i retur: kontrollera adressen", "Letter returned: check the address"),
        { AnswerLate: true, Model: CareModel.B } => Language.Pick("Fråga kliniken om svaret", "Ask the clinic about the answer"),
        { AnswerLate: true } => Language.Pick("Fråga om svaret", "Ask about the answer"),
        { Status: CaseStatus.Referred } => Language.Pick("Vänta på mottagarens svar", "Await the receiver's answer"),
        { Status: CaseStatus.Booked } => Language.Pick("Följ upp att vården blir av", "Follow up that the care is given"),
        { Contacts.Lead: ContactLead.AwaitClinic } => Language.Pick("Vänta på klinikens svar", "Await the clinic's answer"),
        { Contacts.Lead: ContactLead.ReadReply } => Language.Pick("Kliniken har svarat: läs och gå vidare", "The clinic has answered: read and go on"),
        { Contacts.Lead: ContactLead.AskClinic } => Language.Pick("Fråga kliniken om hindret", "Ask the clinic about the obstacle"),
        { Status: CaseStatus.Offered } => Language.Pick("Vänta på patientens svar", "Await the patient's answer"),
        { Contacts.Lead: ContactLead.FindProvider } => Language.Pick("Vill ha erbjudande: sök vårdgivare", "Wants an offer: look for a provider"),
        { Contacts.Lead: ContactLead.WatchFreeChoice } => WatchFreeChoice,
        { Contacts.Lead: ContactLead.WatchHomeClinic } => Language.Pick("Bevaka hemklinikens tid", "Watch the home clinic's time"),
        { Model: CareModel.A, IsProtected: true, Contacts.Next: { Kind: not NextTryKind.Answer } } => ByTaxAgency,
        { Model: CareModel.A, Contacts.Next: { } next } => ContactWords.Of(next, f.Today),
        { Status: CaseStatus.Watching, Deadline: not DeadlineStatus.Breached and not DeadlineStatus.BookedLate } => Language.Pick("Bevaka", "Watch"),
        { Model: CareModel.B, Deadline: DeadlineStatus.BookedLate } => Language.Pick("Bokad efter gränsen: fråga kliniken", "Booked after the limit: ask the clinic"),
        { Model: CareModel.B } => Language.Pick("Fråga kliniken", "Ask the clinic"),
        { Deadline: DeadlineStatus.BookedLate } => Language.Pick("Bokad efter gränsen: sök tidigare tid", "Booked after the limit: look for an earlier time"),
        { Status: CaseStatus.FindingProvider } => Language.Pick("Sök annan vårdgivare", "Look for another provider"),
        { IsProtected: true, Status: CaseStatus.New or CaseStatus.ContactingPatient } => ByTaxAgency,
        { Status: CaseStatus.New or CaseStatus.ContactingPatient } => Language.Pick("Ring, förklara garantin", "Call, explain the guarantee"),
        { Deadline: DeadlineStatus.Breached } => Language.Pick("Sök annan vårdgivare", "Look for another provider"),
        _ => Language.Pick("Förbered samtal", "Prepare the call"),
    };

    private static string WatchFreeChoice => Language.Pick("Bevaka vården i den andra regionen", "Watch the care in the other region");
    private static string ByTaxAgency => Language.Pick("Skriv via Skatteverkets förmedling", "Write by the Tax Agency's forwarding");
}
