using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Rules;

/// <summary>Rules in the words of somebody who works with patients. Pure.</summary>
public static class RuleText
{
    /// <summary>"Första besök, Ögonkliniken, ortopedi, 0–17 år"; for everybody only the guarantee.</summary>
    /// <param name="clinics">Names by HSA-id.</param>
    public static string Scope(DeadlineRule rule, IReadOnlyDictionary<string, string> clinics) => string.Join(", ", new[]
    {
        EnumText.Of(rule.Guarantee), rule.Clinic is { } clinic ? ClinicName(clinic, clinics) : null,
        rule.MedicalField is { } field ? EnumText.Lower(MedicalFields.Name(field)) : null, Age(rule),
    }.OfType<string>());

    /// <summary>Who it is for, without the guarantee.</summary>
    public static string For(DeadlineRule rule, IReadOnlyDictionary<string, string> clinics) => rule.Specificity == 0
        ? Pick("Alla som ingen annan regel passar bättre", "Everybody whom no other rule fits better")
        : string.Join(", ", new[] { rule.Clinic is { } clinic ? ClinicName(clinic, clinics) : null, rule.MedicalField is { } field ? MedicalFields.Name(field) : null, Age(rule) }.OfType<string>());

    public static string ClinicName(string hsaId, IReadOnlyDictionary<string, string> clinics) => clinics.TryGetValue(hsaId, out var name) ? name : hsaId;

    public static string? Age(DeadlineRule rule) => (rule.AgeFrom, rule.AgeTo) switch
    {
        (null, null) => null,
        ({ } from, null) => Pick($"från {from} år", $"from {from} years"),
        (null, { } to) => Pick($"till och med {to} år", $"up to {to} years"),
        ({ } from, { } to) => Pick($"{from}–{to} år", $"{from}–{to} years"),
    };

    /// <summary>"beslut från 2026-12-01", "beslut 2010-01-01 – 2026-11-30".</summary>
    public static string Validity(DeadlineRule rule) => rule.ValidTo is { } end
        ? $"{Iso(rule.ValidFrom)} – {Iso(end.PlusDays(-1))}"
        : Pick($"från {Iso(rule.ValidFrom)}", $"from {Iso(rule.ValidFrom)}");

    /// <summary>The whole rule, one sentence for each thing it decides.</summary>
    public static IReadOnlyList<string> Sentences(DeadlineRule rule)
    {
        var care = rule.Guarantee == GuaranteeType.FirstVisit ? Pick("Första besöket", "The first visit") : Pick("Behandlingen", "The treatment");
        List<string> said =
        [
            Pick($"{care} ska ges inom {Days(rule.LimitDays)}. Dag 0 är {Day0(rule.StartEvent, rule.Guarantee)}.",
                $"{care} is to be given within {Days(rule.LimitDays)}. Day 0 is {Day0(rule.StartEvent, rule.Guarantee)}."),
        ];
        if (rule.StartEventSelfReferral != rule.StartEvent)
            said.Add(Pick($"För den som själv sökt vård är dag 0 {Day0(rule.StartEventSelfReferral, rule.Guarantee)}.",
                $"For self-referrals day 0 is {Day0(rule.StartEventSelfReferral, rule.Guarantee)}."));
        if (rule.TargetDays is { } target)
            said.Add(Pick($"Målet är {Days(target)}. Det är ett mål, ingen rättighet: det styr när ärendet öppnas och brådskar.",
                $"The target is {Days(target)}. It is a goal, no right: it decides when the case opens and becomes urgent."));
        said.Add(Pick($"Ett ärende öppnas när {Days(rule.OpenCaseDaysLeft)} återstår och brådskar när {Days(rule.UrgentDaysLeft)} återstår.",
            $"A case opens when {Days(rule.OpenCaseDaysLeft)} are left and is urgent when {Days(rule.UrgentDaysLeft)} are left."));
        if (!rule.TrustSourceDeviation)
            said.Add(Pick("Klinikens kod PvV (patienten väljer att vänta) räcker inte: ett avböjt erbjudande måste vara dokumenterat.",
                "The clinic's code PvV (the patient chooses to wait) is not enough: a declined offer must be recorded."));
        if (rule.PauseOnSpecialDeviation)
            said.Add(Pick("Medan klinikens kod är SoV (särskilda skäl) räknas inte tiden.", "While the clinic's code is SoV (special reasons) time is not counted."));
        return said;
    }

    /// <summary>A field in a person's words, by its name in the file.</summary>
    public static string Field(string name) => name switch
    {
        "guarantee" => Pick("Garanti", "Guarantee"),
        "clinic" => Pick("Klinik", "Clinic"),
        "medicalField" => Pick("Område", "Medical field"),
        "ageFrom" => Pick("Ålder från", "Age from"),
        "ageTo" => Pick("Ålder till och med", "Age up to"),
        "validFrom" => Pick("Gäller beslut från", "For decisions from"),
        "validTo" => Pick("Gäller beslut före", "For decisions before"),
        "limitDays" => Pick("Gräns, dagar", "Limit, days"),
        "targetDays" => Pick("Mål, dagar", "Target, days"),
        "startEvent" => Pick("Dag 0 för remiss", "Day 0 for a referral"),
        "startEventSelfReferral" => Pick("Dag 0 för egen vårdbegäran", "Day 0 for a self-referral"),
        "openCaseDaysLeft" => Pick("Ärende öppnas, dagar kvar", "Case opens, days left"),
        "urgentDaysLeft" => Pick("Brådskande, dagar kvar", "Urgent, days left"),
        "trustSourceDeviation" => Pick("Lita på klinikens PvV", "Trust the clinic's PvV"),
        "pauseOnSpecialDeviation" => Pick("SoV stoppar klockan", "SoV stops the clock"),
        "legalSource" => Pick("Rättskälla", "Legal source"),
        "note" => Pick("Anteckning", "Note"),
        DraftChecks.AppliesFromField => Pick("Boken gäller från", "The book applies from"),
        _ => name,
    };

    /// <summary>A value of such a field in a person's words.</summary>
    public static string Value(string field, string? value, GuaranteeType guarantee, IReadOnlyDictionary<string, string> clinics) => (field, value) switch
    {
        ("clinic", null) => Pick("alla kliniker", "all clinics"),
        ("medicalField", null) => Pick("alla områden", "all fields"),
        ("validTo", null) => Pick("tills vidare", "until further notice"),
        (_, null or "") => Pick("inget", "none"),
        ("clinic", { } clinic) => ClinicName(clinic, clinics),
        ("medicalField", { } code) => MedicalFields.Name(code),
        ("trustSourceDeviation" or "pauseOnSpecialDeviation", { } flag) => string.Equals(flag, "true", StringComparison.OrdinalIgnoreCase) ? Pick("ja", "yes") : Pick("nej", "no"),
        ("startEvent" or "startEventSelfReferral", { } start) when Enum.TryParse<StartEvent>(start, out var known) => EnumText.Lower(EnumText.Of(known, guarantee)),
        (_, { } other) => other,
    };

    /// <summary>A problem beside its own rule: "Regeln har …" in place of "Regel 3 har …".</summary>
    public static string Beside(RuleProblem problem)
    {
        var text = Language.IsEnglish ? problem.English : problem.Swedish;
        var (own, the) = (Pick($"Regel {problem.Rule} ", $"Rule {problem.Rule} "), Pick("Regeln ", "The rule "));
        return text.StartsWith(own, StringComparison.Ordinal) && !text.StartsWith(own + Pick("och ", "and "), StringComparison.Ordinal) ? the + text[own.Length..] : text;
    }

    /// <summary>The same in a list of them all.</summary>
    public static string InList(RuleProblem problem) => Language.IsEnglish ? problem.English : problem.Swedish;

    private static string Day0(StartEvent start, GuaranteeType guarantee) => start switch
    {
        StartEvent.Issued => Pick("dagen remissen utfärdades", "the day the referral was issued"),
        StartEvent.Received => Pick("dagen remissen kom fram", "the day the referral was received"),
        StartEvent.Accepted => Pick("dagen remissen accepterades", "the day the referral was accepted"),
        _ => guarantee == GuaranteeType.FirstVisit ? Pick("dagen för beslutet om remiss eller begäran", "the day of the decision to refer or of the request") : Pick("dagen för beslutet om behandling", "the day of the decision to treat"),
    };
}
