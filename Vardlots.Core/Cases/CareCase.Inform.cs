using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>The patient's right to be told that the limit is or was missed (patientlagen 3 kap. 1–2 §§), as a clock of its own.</summary>
public sealed partial class CareCase
{
    /// <summary>The day it was first known that the limit will be or was missed; null while that is not so.</summary>
    public LocalDate? InformSince { get; private set; }

    /// <summary>The day the patient was told after that; null until then.</summary>
    public LocalDate? InformedOn { get; private set; }

    /// <summary>Known to be missed: passed, or booked after it. An urgent wait without a booking may still be kept, so nothing is known yet.</summary>
    public static bool IsKnownMissed(DeadlineStatus status) => status is Deadlines.DeadlineStatus.BookedLate or Deadlines.DeadlineStatus.Breached;

    /// <summary>Another clock, or a limit that will be kept after all, ends the duty; a later miss is news again.</summary>
    private void FollowDutyToInform(CaseFacts facts, LocalDate today)
    {
        if (Clock != facts.Clock || !IsKnownMissed(facts.Status)) (InformSince, InformedOn) = (null, null);
        if (IsKnownMissed(facts.Status)) InformSince ??= today;
    }

    /// <summary>What was told before it was known did not tell it.</summary>
    private void Informed(LocalDate day)
    {
        if (InformSince <= day) InformedOn ??= day;
    }

    /// <summary>After a mistake was struck out: the first telling that is left, by us or by the clinic, whose replies are loaded with the contacts.</summary>
    private void InformedAnew()
    {
        InformedOn = null;
        var ours = _contacts.Where(c => c is { Told: true, IsStruck: false }).Select(c => c.StartedAt.ToSwedish().Date);
        var theirs = _events.Where(e => e is { Kind: CaseEventKind.ClinicReplied, To: nameof(CaseContact.Told), From: not null }).Select(e => LocalDatePattern.Iso.Parse(e.From!).Value);
        foreach (var day in ours.Concat(theirs).Order()) Informed(day);
    }
}
