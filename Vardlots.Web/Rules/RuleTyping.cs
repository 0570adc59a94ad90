using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Rules;

/// <summary>A rule as it is being typed: anything may be missing yet.</summary>
internal sealed class RuleTyping
{
    public GuaranteeType Guarantee { get; set; }
    public string? Clinic { get; set; }
    public string? Field { get; set; }
    public int? AgeFrom { get; set; }
    public int? AgeTo { get; set; }
    public DateOnly? From { get; set; }

    /// <summary>The last day, as people say it; the file has the day after.</summary>
    public DateOnly? Last { get; set; }
    public int? Limit { get; set; }
    public int? Target { get; set; }
    public StartEvent Start { get; set; }
    public StartEvent StartSelf { get; set; }
    public int? Opens { get; set; }
    public int? Urgent { get; set; }
    public bool Trust { get; set; } = true;
    public bool Special { get; set; }
    public string? Source { get; set; }
    public string? Note { get; set; }

    public static RuleTyping Of(DeadlineRule rule) => new()
    {
        Guarantee = rule.Guarantee, Clinic = rule.Clinic, Field = rule.MedicalField, AgeFrom = rule.AgeFrom, AgeTo = rule.AgeTo,
        From = rule.ValidFrom.ToDateOnly(), Last = rule.ValidTo?.PlusDays(-1).ToDateOnly(), Limit = rule.LimitDays, Target = rule.TargetDays,
        Start = rule.StartEvent, StartSelf = rule.StartEventSelfReferral, Opens = rule.OpenCaseDaysLeft, Urgent = rule.UrgentDaysLeft,
        Trust = rule.TrustSourceDeviation, Special = rule.PauseOnSpecialDeviation, Source = rule.LegalSource, Note = rule.Note,
    };

    /// <summary>Null while something that every rule has is missing.</summary>
    public DeadlineRule? Rule => From is { } from && Limit is { } limit && Opens is { } opens && Urgent is { } urgent
        ? new DeadlineRule(Guarantee, LocalDate.FromDateOnly(from), limit)
        {
            Clinic = Clinic, MedicalField = Field, AgeFrom = AgeFrom, AgeTo = AgeTo, ValidTo = Last is { } last ? LocalDate.FromDateOnly(last).PlusDays(1) : null,
            TargetDays = Target, StartEvent = Start, StartEventSelfReferral = StartSelf, OpenCaseDaysLeft = opens, UrgentDaysLeft = urgent,
            TrustSourceDeviation = Trust, PauseOnSpecialDeviation = Special, LegalSource = CleanText.OrNull(Source) ?? "", Note = CleanText.OrNull(Note),
        }
        : null;

    /// <summary>What is missing, each beside its field.</summary>
    public IEnumerable<(string Field, string Sentence)> Missing()
    {
        if (From is null) yield return ("validFrom", DraftText.Missing(RuleText.Field("validFrom")));
        if (Limit is null) yield return ("limitDays", DraftText.Missing(RuleText.Field("limitDays")));
        if (Opens is null) yield return ("openCaseDaysLeft", DraftText.Missing(RuleText.Field("openCaseDaysLeft")));
        if (Urgent is null) yield return ("urgentDaysLeft", DraftText.Missing(RuleText.Field("urgentDaysLeft")));
    }
}
