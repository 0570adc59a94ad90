using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Letters;

/// <summary>An offer as a letter tells of it.</summary>
/// <param name="NoWaives">A no to it, given today by somebody who knows of the guarantee, would waive it: the calculator's own answer.</param>
public sealed record LetterOffer(string Provider, LocalDate CareDate, LocalDate? AnswerBy, bool NoWaives);

/// <summary>All that a letter's fields are filled from.</summary>
/// <param name="IsProtected">The identity is protected: the name is not written.</param>
/// <param name="KnownMissed">It is known that the limit will be or was missed.</param>
/// <param name="Open">The newest offer without an answer.</param>
/// <param name="Declined">The valid offer whose no waived the guarantee, with the day of the no.</param>
/// <param name="Tries">Calls that reached nobody since the patient was last reached.</param>
public sealed record LetterFacts(LocalDate Today, LetterOptions Unit, string Writer, string? Name, bool IsProtected, string Clinic)
{
    /// <summary>False while the clinic has not put the patient on a list.</summary>
    public bool HasWait { get; init; } = true;
    public CarePhase Phase { get; init; } = CarePhase.Procedure;
    public string? ProcedureText { get; init; }
    public GuaranteeType? Guarantee { get; init; }
    public int? LimitDays { get; init; }
    public LocalDate? Start { get; init; }
    public LocalDate? Limit { get; init; }
    public bool KnownMissed { get; init; }
    public LocalDate? Booked { get; init; }
    public LetterOffer? Open { get; init; }
    public LetterOffer? Declined { get; init; }
    public LocalDate? WaivedOn { get; init; }
    public int Tries { get; init; }

    /// <summary>A letter of an informing kind, made now, tells that the limit will be or was missed.</summary>
    public bool TellsOfMiss => KnownMissed || Limit < Today;

    /// <summary>An invented patient, for looking at templates.</summary>
    public static LetterFacts Invented(LocalDate today, LetterOptions unit, string writer, string clinic, string procedure, string provider) =>
        new(today, unit, writer, "Exempla Provsson", false, clinic)
        {
            ProcedureText = procedure, Guarantee = GuaranteeType.Treatment, LimitDays = 90, Start = today.PlusDays(-80), Limit = today.PlusDays(10), KnownMissed = true,
            Booked = today.PlusDays(40), Tries = 3, WaivedOn = today.PlusDays(-1), Open = new LetterOffer(provider, today.PlusDays(8), today.PlusDays(4), true),
            Declined = new LetterOffer(provider, today.PlusDays(8), today.PlusDays(4), true),
        };
}
