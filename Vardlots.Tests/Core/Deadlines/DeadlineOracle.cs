using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>
/// The deadline worked out the slow and obvious way, day by day on the calendar, to hold the engine against. It shares nothing
/// with the engine but the inputs and the names, and not even the date arithmetic.
/// </summary>
internal sealed class DeadlineOracle(IReadOnlyList<DeadlineRule> rules, string ownRegion)
{
    private const int Horizon = 3000;

    public sealed record Verdict(DeadlineStatus Status, NotCoveredReason? Reason, DeadlineRule? Rule, DateOnly? Start, DateOnly? Limit,
        DateOnly? Target, int? Waited, AssessmentWarnings Warnings);

    public Verdict Judge(DeadlineInput entry, LocalDate asOf)
    {
        DateOnly today = Day(asOf);
        if (entry.ListStatus == ListStatus.Completed || entry.ListStatus == ListStatus.Removed)
        {
            return new Verdict(DeadlineStatus.Ended, null, null, null, null, null, null, AssessmentWarnings.None);
        }
        DeadlineRule? rule = null;
        NotCoveredReason? reason = Uncovered(entry);
        if (reason is null)
        {
            rule = PickRule(entry);
            reason = rule is null ? NotCoveredReason.NoRule : null;
        }
        AssessmentWarnings warnings = Warnings(entry, rule, reason, today);
        if (rule is null)
        {
            return new Verdict(DeadlineStatus.NotCovered, reason, null, null, null, null, null, warnings);
        }
        DateOnly start = Start(entry, rule, today);
        DateOnly? limit = FirstDayWaited(rule.LimitDays, entry, rule, start, today);
        int waited = Waited(today, entry, rule, start, today);
        if (IsWaived(entry, rule, start, limit, today))
        {
            return new Verdict(DeadlineStatus.Waived, null, rule, start, null, null, waited, warnings);
        }
        DateOnly? target = limit is not null && rule.TargetDays is not null
            ? FirstDayWaited(rule.TargetDays.Value, entry, rule, start, today) : null;
        return new Verdict(Status(entry, rule, limit, target, today), null, rule, start, limit, target, waited, warnings);
    }

    private NotCoveredReason? Uncovered(DeadlineInput entry)
    {
        if (entry.GuaranteeApplies == false)
        {
            return NotCoveredReason.GuaranteeNo;
        }
        if (entry.Phase != CarePhase.FirstContact && entry.Phase != CarePhase.Procedure)
        {
            return NotCoveredReason.PhaseNotCovered;
        }
        if (entry.ListStatus == ListStatus.Surveillance)
        {
            return NotCoveredReason.Surveillance;
        }
        if (entry.HomeRegion != ownRegion && (int)entry.Protection != 2)
        {
            return NotCoveredReason.OutOfRegion;
        }
        return null;
    }

    private DeadlineRule? PickRule(DeadlineInput entry)
    {
        GuaranteeType wanted = entry.Phase == CarePhase.FirstContact ? GuaranteeType.FirstVisit : GuaranteeType.Treatment;
        DeadlineRule? best = null;
        int bestSum = -1;
        foreach (DeadlineRule rule in rules)
        {
            if (rule.Guarantee != wanted || !Matches(rule, entry))
            {
                continue;
            }
            int sum = 0;
            if (rule.Clinic is not null)
            {
                sum += 4;
            }
            if (rule.MedicalField is not null)
            {
                sum += 2;
            }
            if (rule.AgeFrom is not null || rule.AgeTo is not null)
            {
                sum += 1;
            }
            Assert.True(sum != bestSum, "two published rules tie");
            if (sum > bestSum)
            {
                best = rule;
                bestSum = sum;
            }
        }
        return best;
    }

    private static bool Matches(DeadlineRule rule, DeadlineInput entry)
    {
        DateOnly decided = Day(entry.Decided);
        if (Day(rule.ValidFrom) > decided || (rule.ValidTo is not null && Day(rule.ValidTo.Value) <= decided))
        {
            return false;
        }
        if (rule.Clinic is not null && rule.Clinic != entry.ClinicHsaId)
        {
            return false;
        }
        if (rule.MedicalField is not null && rule.MedicalField != entry.MedicalField)
        {
            return false;
        }
        if (rule.AgeFrom is null && rule.AgeTo is null)
        {
            return true;
        }
        int? age = Age(entry, decided);
        if (age is null)
        {
            return false;
        }
        return (rule.AgeFrom is null || age >= rule.AgeFrom) && (rule.AgeTo is null || age <= rule.AgeTo);
    }

    private static int? Age(DeadlineInput entry, DateOnly decided)
    {
        if (entry.BirthDate is null)
        {
            return entry.BirthYear is null ? null : decided.Year - entry.BirthYear;
        }
        DateOnly born = Day(entry.BirthDate.Value);
        int birthdays = 0;
        while (born.AddYears(birthdays + 1) <= decided)
        {
            birthdays++;
        }
        return birthdays;
    }

    private static DateOnly Start(DeadlineInput entry, DeadlineRule rule, DateOnly knownOn)
    {
        DateOnly? changed = Changed(entry, knownOn);
        return changed ?? OwnStart(entry, rule) ?? Day(entry.Decided);
    }

    private static DateOnly? OwnStart(DeadlineInput entry, DeadlineRule rule)
    {
        StartEvent which = entry.ReferralType == ReferralType.Referral ? rule.StartEvent : rule.StartEventSelfReferral;
        LocalDate? date = null;
        if (which == StartEvent.Decided)
        {
            date = entry.Decided;
        }
        if (which == StartEvent.Issued)
        {
            date = entry.Issued;
        }
        if (which == StartEvent.Received)
        {
            date = entry.Received;
        }
        if (which == StartEvent.Accepted)
        {
            date = entry.Accepted;
        }
        return date is null ? null : Day(date.Value);
    }

    private static DateOnly? Changed(DeadlineInput entry, DateOnly knownOn)
    {
        List<DateOnly> known = [.. entry.ChangesOfMind.Select(Day).Where(day => day <= knownOn).Order()];
        return known.Count == 0 ? null : known[^1];
    }

    private static bool Paused(DateOnly day, DeadlineInput entry, DeadlineRule rule, DateOnly knownOn)
    {
        foreach (ClockPause pause in entry.Pauses)
        {
            if (pause.Kind == PauseKind.SpecialSpell && !rule.PauseOnSpecialDeviation)
            {
                continue;
            }
            if (pause.Last is null && Day(pause.First) > knownOn)
            {
                continue;
            }
            if (day >= Day(pause.First) && (pause.Last is null || day <= Day(pause.Last.Value)))
            {
                return true;
            }
        }
        return false;
    }

    private static int Waited(DateOnly to, DeadlineInput entry, DeadlineRule rule, DateOnly start, DateOnly knownOn)
    {
        int waited = 0;
        for (DateOnly day = start.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (!Paused(day, entry, rule, knownOn))
            {
                waited++;
            }
        }
        return waited;
    }

    private static DateOnly? FirstDayWaited(int days, DeadlineInput entry, DeadlineRule rule, DateOnly start, DateOnly knownOn)
    {
        // Past the last day that any pause names, either every day counts or none ever does.
        DateOnly lastNamed = start;
        foreach (ClockPause pause in entry.Pauses)
        {
            DateOnly named = Day(pause.Last ?? pause.First);
            lastNamed = named > lastNamed ? named : lastNamed;
        }
        int waited = 0;
        DateOnly day = start;
        for (int step = 0; step < Horizon; step++)
        {
            day = day.AddDays(1);
            bool paused = Paused(day, entry, rule, knownOn);
            if (paused && day > lastNamed)
            {
                return null;
            }
            waited += paused ? 0 : 1;
            if (waited == days)
            {
                return day;
            }
        }
        throw new InvalidOperationException("no end of the pauses");
    }

    private static bool IsWaived(DeadlineInput entry, DeadlineRule rule, DateOnly start, DateOnly? limit, DateOnly today)
    {
        DateOnly? changed = Changed(entry, today);
        foreach (OfferAnswer offer in entry.Offers)
        {
            DateOnly answered = Day(offer.AnsweredOn);
            if (answered > today || (changed is not null && answered < changed) || !offer.Informed || !offer.Declined)
            {
                continue;
            }
            DateOnly? limitThen = FirstDayWaited(rule.LimitDays, entry, rule, start, answered);
            if (limitThen is not null && Day(offer.CareDate) <= limitThen)
            {
                return true;
            }
        }
        if (entry.Deviation != Deviation.PatientChosen || !rule.TrustSourceDeviation)
        {
            return false;
        }
        DateOnly? seen = entry.PatientChosenSince is null ? null : Day(entry.PatientChosenSince.Value);
        if (seen > today)
        {
            return false;
        }
        if (changed is not null && (seen is null || seen < changed))
        {
            return false;
        }
        return entry.PatientChosenFromFirstRow || (seen is not null && (limit is null || seen <= limit));
    }

    private static DeadlineStatus Status(DeadlineInput entry, DeadlineRule rule, DateOnly? limit, DateOnly? target, DateOnly today)
    {
        if (limit is null)
        {
            return DeadlineStatus.Paused;
        }
        if (today > limit)
        {
            return DeadlineStatus.Breached;
        }
        if (entry.Booked is not null && Day(entry.Booked.Value) >= today)
        {
            return Day(entry.Booked.Value) <= limit ? DeadlineStatus.BookedInTime : DeadlineStatus.BookedLate;
        }
        int left = limit.Value.DayNumber - today.DayNumber;
        if (target is not null)
        {
            left = Math.Min(left, target.Value.DayNumber - today.DayNumber);
        }
        return left <= rule.UrgentDaysLeft ? DeadlineStatus.Urgent
            : left <= rule.OpenCaseDaysLeft ? DeadlineStatus.Approaching : DeadlineStatus.OnTrack;
    }

    private static AssessmentWarnings Warnings(DeadlineInput entry, DeadlineRule? rule, NotCoveredReason? reason, DateOnly today)
    {
        AssessmentWarnings warnings = AssessmentWarnings.None;
        if (rule is not null && OwnStart(entry, rule) is null)
        {
            warnings |= AssessmentWarnings.W02;
        }
        if (IsPatientChosenDoubtful(entry, rule, today))
        {
            warnings |= AssessmentWarnings.W03;
        }
        if (entry.ListStatus == ListStatus.Waiting && entry.Booked is not null && Day(entry.Booked.Value) < today)
        {
            warnings |= AssessmentWarnings.W05;
        }
        bool ignored = rule is null ? reason == NotCoveredReason.NoRule : !rule.PauseOnSpecialDeviation;
        if (entry.Deviation == Deviation.Special && ignored)
        {
            warnings |= AssessmentWarnings.W06;
        }
        return warnings;
    }

    private static bool IsPatientChosenDoubtful(DeadlineInput entry, DeadlineRule? rule, DateOnly today)
    {
        DateOnly? seen = entry.PatientChosenSince is null ? null : Day(entry.PatientChosenSince.Value);
        if (entry.Deviation != Deviation.PatientChosen || seen > today)
        {
            return false;
        }
        DateOnly changed = Changed(entry, today) ?? DateOnly.MinValue;
        if (!entry.Offers.Any(offer => offer.Declined && Day(offer.AnsweredOn) <= today && Day(offer.AnsweredOn) >= changed))
        {
            return true;
        }
        if (rule is null || !rule.TrustSourceDeviation || entry.PatientChosenFromFirstRow || seen is null || seen < changed)
        {
            return false;
        }
        return seen > FirstDayWaited(rule.LimitDays, entry, rule, Start(entry, rule, today), today);
    }

    public static DateOnly Day(LocalDate date) => new(date.Year, date.Month, date.Day);
}
