using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Explanations;

/// <summary>Why no guarantee covers the wait, so that no date is counted.</summary>
internal static class NotCoveredText
{
    public static ExplanationStep Step(EntryExplanation of) => new(Pick("Omfattas inte av vårdgarantin", "Not covered by the care guarantee"),
        [Sentence(of), Pick("Därför räknas ingen gräns.", "So no limit is counted.")], Emphasis: true);

    private static string Sentence(EntryExplanation of) => of.Told.Assessment.NotCovered switch
    {
        NotCoveredReason.GuaranteeNo => Pick("Kliniken anger Vardgaranti NEJ i filen.", "The clinic says Vardgaranti NEJ in the file."),
        NotCoveredReason.PhaseNotCovered => Pick(
            $"Väntan gäller fas {(int)of.Phase}, {EnumText.Lower(EnumText.Of(of.Phase))}. Garantin gäller första besök (fas 1) och operation eller åtgärd (fas 2) (HSF 6 kap. 1 §).",
            $"The wait is of phase {(int)of.Phase}, {EnumText.Lower(EnumText.Of(of.Phase))}. The guarantee is for first visits (1) and procedures (2) (HSF 6 kap. 1 §)."),
        NotCoveredReason.Surveillance => Pick("Raden är en bevakning: patienten väntar inte på vård nu.", "The row is surveillance: the patient does not wait for care now."),
        NotCoveredReason.OutOfRegion => of.HomeRegion is { } region
            ? Pick($"Patientens hemregion är {region}. Garantin är hemregionens (HSL 8 kap. 1 §).", $"The patient's home region is {region}. The guarantee is the home region's (HSL 8 kap. 1 §).")
            : Pick("Patienten hör till en annan region. Garantin är hemregionens (HSL 8 kap. 1 §).", "The patient belongs to another region. The guarantee is the home region's (HSL 8 kap. 1 §)."),
        _ => Pick($"Ingen regel i regelbok {of.Told.Assessment.RuleBookNumber} gäller ett beslut {Iso(of.Told.Decided)}.",
            $"No rule in rule book {of.Told.Assessment.RuleBookNumber} is for a decision of {Iso(of.Told.Decided)}."),
    };
}
