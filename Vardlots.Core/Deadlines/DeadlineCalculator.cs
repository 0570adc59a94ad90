using NodaTime;

namespace Vardlots.Core.Deadlines;

/// <summary>
/// From an entry and a date to where it stands (HSF 6 kap. 1–2 §§). Pure: the same book, entry and date always give the same
/// answer, and what is dated after the date is not known yet. May be used from several threads.
/// </summary>
/// <param name="book">The published rules.</param>
/// <param name="ownRegion">Two digits: the guarantee is the home region's (HSL 8 kap. 1 §).</param>
public sealed class DeadlineCalculator(RuleBook book, string ownRegion)
{
    /// <summary>The rules it was made with.</summary>
    public RuleBook Book => book;

    /// <summary>Where the entry stands on a day.</summary>
    public Assessment Assess(DeadlineInput input, LocalDate asOf) => input.HasEnded
        ? new Assessment
        {
            Status = DeadlineStatus.Ended,
            EndedAs = input.ListStatus,
            RemovalReason = input.RemovalReason,
            RuleBookNumber = book.Number,
        }
        : AssessAsIfActive(input, asOf);

    /// <summary>The same for an entry that has ended but keeps its clock, as one struck from a list because we referred the patient.</summary>
    public Assessment AssessAsIfActive(DeadlineInput input, LocalDate asOf)
    {
        NotCoveredReason? reason = ReasonNotCovered(input);
        DeadlineRule? rule = reason is null ? book.Find(input) : null;
        return rule is null ? NotCovered(input, reason ?? NotCoveredReason.NoRule, asOf) : Covered(input, rule, asOf);
    }

    /// <summary>The rule the entry goes by; null when it has ended, is not covered or no rule matches.</summary>
    public DeadlineRule? RuleFor(DeadlineInput input) => input.HasEnded || ReasonNotCovered(input) is not null ? null : book.Find(input);

    /// <summary>The limit of an ended entry as its last row gives it; null when it is not covered, waived, or paused without one.</summary>
    public LocalDate? LimitAsIfActive(DeadlineInput input, LocalDate asOf) => AssessAsIfActive(input, asOf).Limit;

    private NotCoveredReason? ReasonNotCovered(DeadlineInput input)
    {
        if (!input.GuaranteeApplies)
        {
            return NotCoveredReason.GuaranteeNo;
        }
        if (RuleBook.GuaranteeOf(input.Phase) is null)
        {
            return NotCoveredReason.PhaseNotCovered;
        }
        if (input.ListStatus == ListStatus.Surveillance)
        {
            return NotCoveredReason.Surveillance;
        }
        bool own = input.Protection == ProtectedIdentity.ProtectedRegistration || input.HomeRegion == ownRegion;
        return own ? null : NotCoveredReason.OutOfRegion;
    }

    private Assessment NotCovered(DeadlineInput input, NotCoveredReason reason, LocalDate asOf) => new()
    {
        Status = DeadlineStatus.NotCovered,
        NotCovered = reason,
        RuleBookNumber = book.Number,
        Warnings = WarningsFor.NotCovered(input, reason, asOf),
    };

    private Assessment Covered(DeadlineInput input, DeadlineRule rule, LocalDate asOf)
    {
        ClockStart clock = ClockStart.Of(input, rule, asOf);
        DayInterval[] pauses = PauseUnion.Of(input.Pauses, clock.Date, asOf, rule.PauseOnSpecialDeviation);
        LocalDate? limit = PauseDays.DayWhenWaited(clock.Date, pauses, rule.LimitDays);
        OfferAnswer? offer = Waivers.DeclinedOffer(input, rule, clock, asOf);
        PatientChosenEffect chosen = Waivers.PatientChosen(input, rule, clock.ChangeOfMind, limit, asOf);
        bool waived = offer is not null || chosen == PatientChosenEffect.Waives;
        LocalDate? target = waived || limit is null || rule.TargetDays is not { } days
            ? null
            : PauseDays.DayWhenWaited(clock.Date, pauses, days);
        return new Assessment
        {
            Status = waived ? DeadlineStatus.Waived : StatusRule.At(asOf, rule, limit, target, input.Booked),
            Rule = rule,
            RuleBookNumber = book.Number,
            StartEvent = clock.Event,
            StartFellBack = clock.FellBack,
            StartIsChangeOfMind = clock.ChangeOfMind is not null,
            Start = clock.Date,
            Limit = waived ? null : limit,
            LimitWithoutWaiver = limit,
            Target = target,
            CountedPauses = pauses,
            Warnings = WarningsFor.Covered(input, rule, clock, chosen, asOf),
            Waiver = !waived ? null : offer is null ? WaiverCause.PatientChosenInFile : WaiverCause.DeclinedOffer,
            WaivedOn = !waived ? null : offer is null ? input.PatientChosenSince : offer.Value.AnsweredOn,
            DeclinedOffer = offer,
        };
    }
}
