using Vardlots.Core.Deadlines;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>Offers and PvV: what waived the guarantee, and what looks as if it did but does not.</summary>
internal static class WaiverText
{
    public static ExplanationStep? Step(DeadlineExplanation told)
    {
        List<string> sentences = [.. told.Offers.Select(Offer)];
        if (PatientChosen(told) is { } chosen) sentences.Add(chosen);
        var heading = told.Assessment.Waiver is null ? Pick("Erbjudanden", "Offers") : Pick("Avstående", "Waiver");
        return sentences.Count == 0 ? null : new ExplanationStep(heading, sentences);
    }

    private static string Offer(ExplainedOffer of)
    {
        var o = of.Offer;
        var what = Pick($"Erbjöds {Iso(o.OfferedOn)} vård {Iso(o.CareDate)}; svar {Iso(o.AnsweredOn)}: {(o.Declined ? "nej" : "ja")}.",
            $"Offered on {Iso(o.OfferedOn)} care on {Iso(o.CareDate)}; answer on {Iso(o.AnsweredOn)}: {(o.Declined ? "no" : "yes")}.");
        return $"{what} {Meaning(of)}";
    }

    private static string Meaning(ExplainedOffer of) => of.Effect switch
    {
        OfferEffect.Waives => Pick($"Patienten var informerad och vården låg inom gränsen, då {Iso(of.LimitThen!.Value)}: därmed har patienten avstått från garantin (HSF 6 kap. 2 § 3).",
            $"The patient was informed and the care lay within the limit, then {Iso(of.LimitThen!.Value)}: so the patient has waived the guarantee (HSF 6 kap. 2 § 3)."),
        OfferEffect.NotYetAnswered => Pick("Svaret ligger framåt i tiden och räknas inte än.", "The answer lies ahead and does not count yet."),
        OfferEffect.BeforeChangeOfMind => Pick("Det var före den nya klockan och räknas inte.", "That was before the new clock and does not count."),
        OfferEffect.NotDeclined => Pick("Patienten tackade inte nej, så klockan går vidare.", "The patient did not decline, so the clock goes on."),
        OfferEffect.NotInformed => Pick("Patienten var inte informerad om garantin, så nejet ändrar inget.", "The patient had not been told of the guarantee, so the no changes nothing."),
        OfferEffect.OutsideLimit => Pick($"Vården låg efter gränsen, då {Iso(of.LimitThen!.Value)}, så nejet ändrar inget.",
            $"The care lay after the limit, then {Iso(of.LimitThen!.Value)}, so the no changes nothing."),
        _ => Pick("Klockan stod i ett uppehåll utan slut, så det fanns ingen gräns att ligga inom. Nejet ändrar inget.",
            "The clock stood in an open pause, so there was no limit to be within. The no changes nothing."),
    };

    private static string? PatientChosen(DeadlineExplanation told)
    {
        var since = told.PatientChosenSince is { } day ? Pick($"sedan listan {Iso(day)}", $"since the list of {Iso(day)}") : Pick("från första listan", "from the first list");
        var file = Pick($"Kliniken anger patientvald väntan (PvV) {since}", $"The clinic gives the wait as the patient's own choice (PvV) {since}");
        var unsupported = (told.Assessment.Warnings & AssessmentWarnings.W03) != 0
            ? Pick(" Inget avböjt erbjudande är dokumenterat här (W03).", " No declined offer is recorded here (W03).") : "";
        return told.PatientChosen switch
        {
            PatientChosenEffect.Waives => Pick($"{file}. Det räknas som att patienten har avstått från garantin.{unsupported}", $"{file}. That counts as the patient's waiver.{unsupported}"),
            PatientChosenEffect.NotTrusted => Pick($"{file}, men regeln kräver ett dokumenterat erbjudande. Klockan går vidare.{unsupported}",
                $"{file}, but the rule asks for a recorded offer. The clock goes on.{unsupported}"),
            PatientChosenEffect.BeforeChangeOfMind => Pick($"{file}. Det var före den nya klockan och räknas inte.", $"{file}. That was before the new clock and does not count."),
            PatientChosenEffect.AfterLimit => Pick(
                $"{file}. Då var gränsen {Iso(told.Assessment.LimitWithoutWaiver!.Value)} redan passerad, så det ändrar inget (W03).",
                $"{file}. By then the limit {Iso(told.Assessment.LimitWithoutWaiver!.Value)} had passed, so it changes nothing (W03)."),
            PatientChosenEffect.NeverSeen => Pick("Filen anger patientvald väntan (PvV), men det är inte känt sedan när. Det ändrar inget.",
                "The file gives the wait as the patient's own choice (PvV), but it is not known since when. It changes nothing."),
            _ => null,
        };
    }
}
