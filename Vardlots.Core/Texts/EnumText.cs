using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Texts;

/// <summary>The words for stored values, with a capital, as labels and histories show them; <see cref="Lower"/> for the middle of a sentence.</summary>
public static class EnumText
{
    /// <summary>The words of a value in the middle of a sentence.</summary>
    public static string Lower(string words) => words.Length == 0 ? words : char.ToLower(words[0], System.Globalization.CultureInfo.CurrentUICulture) + words[1..];

    public static string Of(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Breached => Pick("Passerad", "Passed"),
        DeadlineStatus.Urgent => Pick("Brådskande", "Urgent"),
        DeadlineStatus.Approaching => Pick("Närmar sig", "Approaching"),
        DeadlineStatus.BookedLate => Pick("Bokad efter gränsen", "Booked after the limit"),
        DeadlineStatus.BookedInTime => Pick("Bokad i tid", "Booked in time"),
        DeadlineStatus.OnTrack => Pick("God tid", "On track"),
        DeadlineStatus.Paused => Pick("Uppehåll", "Paused"),
        DeadlineStatus.Waived => Pick("Avstått", "Waived"),
        DeadlineStatus.NotCovered => Pick("Omfattas inte", "Not covered"),
        _ => Pick("Avslutad", "Ended"),
    };

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.New => Pick("Ny", "New"),
        CaseStatus.Assigned => Pick("Tilldelad", "Assigned"),
        CaseStatus.ContactingPatient => Pick("Söker patient", "Contacting the patient"),
        CaseStatus.FindingProvider => Pick("Söker vårdgivare", "Finding a provider"),
        CaseStatus.Offered => Pick("Erbjuden", "Offered"),
        CaseStatus.Referred => Pick("Hänvisad", "Referred"),
        CaseStatus.Booked => Pick("Bokad", "Booked"),
        CaseStatus.Watching => Pick("Bevakas", "Watched"),
        _ => Pick("Avslutad", "Closed"),
    };

    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.CareGivenInTime => Pick("Vård given i tid", "Care given in time"),
        CaseOutcome.CareGivenLate => Pick("Vård given efter gränsen", "Care given after the limit"),
        CaseOutcome.CareGivenNotJudged => Pick("Vård given, utan gräns att bedöma mot", "Care given, no limit to judge by"),
        CaseOutcome.NoLongerAtRisk => Pick("Inte längre i riskzonen", "No longer at risk"),
        CaseOutcome.WaitsForHomeClinic => Pick("Väntar på hemkliniken", "Waits for the home clinic"),
        CaseOutcome.Waived => Pick("Patienten avstår garantin", "The patient waives the guarantee"),
        CaseOutcome.TreatedElsewhere => Pick("Har fått vården någon annanstans", "Has had the care elsewhere"),
        CaseOutcome.NeedGone => Of(RemovalReason.NeedGone),
        CaseOutcome.CareElsewhere => Of(RemovalReason.CareElsewhere),
        CaseOutcome.PatientDeclined => Of(RemovalReason.PatientDeclined),
        CaseOutcome.NoShow => Of(RemovalReason.NoShow),
        CaseOutcome.Deceased => Of(RemovalReason.Deceased),
        CaseOutcome.Moved => Of(RemovalReason.Moved),
        CaseOutcome.Duplicate => Of(RemovalReason.Duplicate),
        CaseOutcome.MedicalReasons => Of(RemovalReason.MedicalReasons),
        _ => Of(RemovalReason.Other),
    };

    public static string Of(RemovalReason reason) => reason switch
    {
        RemovalReason.NeedGone => Pick("Behovet har upphört", "Need gone"),
        RemovalReason.CareElsewhere => Pick("Annan vårdgivare tar över", "Another provider takes over"),
        RemovalReason.PatientDeclined => Pick("Patienten har avböjt vården", "The patient has declined the care"),
        RemovalReason.NoShow => Pick("Uteblev", "Did not come"),
        RemovalReason.Deceased => Pick("Avliden", "Deceased"),
        RemovalReason.Moved => Pick("Flyttat", "Moved away"),
        RemovalReason.Duplicate => Pick("Dubblett", "Duplicate"),
        RemovalReason.MedicalReasons => Pick("Medicinska skäl", "Medical reasons"),
        _ => Pick("Annat", "Other"),
    };

    public static string Of(CaseOrigin origin) => origin switch
    {
        CaseOrigin.Scan => Pick("Nattens genomgång", "The nightly scan"),
        CaseOrigin.Clinic => Pick("Kliniken", "The clinic"),
        CaseOrigin.Patient => Pick("Patienten", "The patient"),
        _ => Pick("Annan region", "Another region"),
    };

    public static string Of(GuaranteeType guarantee) =>
        guarantee == GuaranteeType.FirstVisit ? Pick("Besöksgaranti", "First visit") : Pick("Behandlingsgaranti", "Treatment");

    public static string Of(CarePhase phase) => phase switch
    {
        CarePhase.FirstContact => Pick("Första besök", "First visit"),
        CarePhase.Procedure => Pick("Operation eller åtgärd", "Operation or procedure"),
        CarePhase.Examination => Pick("Undersökning", "Examination"),
        CarePhase.FollowUp => Pick("Återbesök", "Follow-up"),
        _ => Pick("Akut", "Emergency"),
    };

    public static string Of(ListStatus status) => status switch
    {
        ListStatus.Waiting => Pick("Väntande", "Waiting"),
        ListStatus.Surveillance => Pick("Bevakning", "Surveillance"),
        ListStatus.Completed => Pick("Genomförd", "Completed"),
        _ => Pick("Borttagen", "Removed"),
    };

    public static string Of(EntryState state) => state switch
    {
        EntryState.Active => Pick("Aktiv", "Active"),
        EntryState.Vanished => Pick("Försvunnen ur filen", "Missing from the file"),
        EntryState.Stale => Pick("Inte uppdaterad", "Not updated"),
        _ => Pick("Avslutad", "Ended"),
    };

    public static string Of(Deviation deviation) => deviation switch
    {
        Deviation.PatientChosen => Pick("Patientvald väntan (PvV)", "Wait chosen by the patient (PvV)"),
        Deviation.Medical => Pick("Medicinskt orsakad väntan (MoV)", "Wait for medical reasons (MoV)"),
        Deviation.Special => Pick("Särskilt orsakad väntan (SoV)", "Wait for special reasons (SoV)"),
        _ => Pick("Ingen", "None"),
    };

    public static string Of(NotCoveredReason reason) => reason switch
    {
        NotCoveredReason.GuaranteeNo => Pick("Kliniken har angett att vårdgarantin inte gäller", "The clinic says that the guarantee does not apply"),
        NotCoveredReason.PhaseNotCovered => Pick("Undersökning, återbesök och akut vård omfattas inte", "Examinations, follow-ups and emergency care are not covered"),
        NotCoveredReason.Surveillance => Pick("Bevakning omfattas inte", "Surveillance is not covered"),
        NotCoveredReason.OutOfRegion => Pick("Patienten hör till en annan region", "The patient belongs to another region"),
        _ => Pick("Ingen regel gäller", "No rule applies"),
    };

    public static string Of(PauseKind kind) => kind switch
    {
        PauseKind.Medical => Pick("Medicinskt hinder", "Medical obstacle"),
        PauseKind.FreeChoice => Pick("Fritt vårdval i annan region", "Free choice of care in another region"),
        PauseKind.MedicalSpell => Pick("Medicinskt orsakad väntan (MoV)", "Wait for medical reasons (MoV)"),
        _ => Pick("Särskilt orsakad väntan (SoV)", "Wait for special reasons (SoV)"),
    };

    public static string Of(OfferReply reply) => reply == OfferReply.Accepted ? Pick("Ja", "Yes") : Pick("Nej", "No");

    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.WantsHomeClinic => Pick("Vill till hemkliniken", "Wants the home clinic"),
        DeclineReason.TooFar => Pick("För långt bort", "Too far away"),
        DeclineReason.TimeDoesNotSuit => Pick("Tiden passar inte", "The time does not suit"),
        DeclineReason.UsesFreeChoice => Pick("Använder fritt vårdval", "Uses free choice of care"),
        _ => Pick("Annan orsak", "Another reason"),
    };

    public static string Of(InformedHow how) => how switch
    {
        InformedHow.Phone => Pick("Per telefon", "By telephone"),
        InformedHow.Letter => Pick("I brev", "By letter"),
        InformedHow.Video => Pick("I videosamtal", "In a video call"),
        InformedHow.Visit => Pick("Vid besök", "At a visit"),
        _ => Pick("Digitalt, till exempel 1177", "Digitally, for example 1177"),
    };

    /// <summary>What starts the clock; of which guarantee decides what the decision was about.</summary>
    public static string Of(StartEvent startEvent, GuaranteeType guarantee) => startEvent switch
    {
        StartEvent.Issued => Pick("Remissen utfärdad", "Referral issued"),
        StartEvent.Received => Pick("Remissen mottagen", "Referral received"),
        StartEvent.Accepted => Pick("Remissen accepterad", "Referral accepted"),
        _ => guarantee == GuaranteeType.FirstVisit ? Pick("Beslut om remiss eller begäran", "Decision to refer or request") : Pick("Beslut om behandling", "Decision to treat"),
    };

    public static string Of(ReferralType referral) =>
        referral == ReferralType.SelfReferral ? Pick("Egen vårdbegäran", "Self-referral") : Pick("Remiss", "Referral");

    public static string Of(ProtectedIdentity protection) => protection switch
    {
        ProtectedIdentity.None => Pick("Inget skydd", "None"),
        ProtectedIdentity.SecrecyMarking => Pick("Sekretessmarkering", "Secrecy marking"),
        ProtectedIdentity.ProtectedRegistration => Pick("Skyddad folkbokföring", "Protected registration"),
        _ => Pick("Fingerade personuppgifter", "Assumed identity"),
    };

    public static string Of(CareModel model) => model == CareModel.A ? Pick("Modell A", "Model A") : Pick("Modell B", "Model B");

    public static string Of(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Planned => Pick("Planerad på kliniken", "Planned at the clinic"),
        ReviewAnswer.WantsHelp => Pick("Vill ha hjälp av vårdlotsen", "Wants the navigators' help"),
        _ => Pick("Förklarad", "Explained"),
    };

    public static string Of(VanishedExplanation explanation) => explanation switch
    {
        VanishedExplanation.Treated => Pick("Behandlad", "Treated"),
        VanishedExplanation.Moved => Pick("Flyttat", "Moved away"),
        VanishedExplanation.Duplicate => Pick("Dubblett", "Duplicate"),
        _ => Pick("Fel i filen", "Mistake in the file"),
    };
}
