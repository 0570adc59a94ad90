using NodaTime;
using Vardlots.Core.Deadlines;
using Xunit;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>What must hold for every entry, whatever its dates.</summary>
public class DeadlinePropertyTests
{
    private const int Entries = 4000;

    [Fact]
    public void Assess_PausesInAnotherOrder_SameAnswer()
    {
        ForEach(1, (random, calculator, entry, asOf) =>
        {
            Assessment turned = calculator.Assess(With(entry, [.. entry.Pauses.Reverse()]), asOf);
            Assert.Equal(Summary(calculator.Assess(entry, asOf)), Summary(turned));
        });
    }

    [Fact]
    public void Assess_OnePauseMore_LimitNeverEarlier()
    {
        ForEach(2, (random, calculator, entry, asOf) =>
        {
            Assessment before = calculator.Assess(entry, asOf);
            Assessment after = calculator.Assess(With(entry, [.. entry.Pauses, random.Pause(entry.Decided)]), asOf);
            Assert.True((after.LimitWithoutWaiver ?? LocalDate.MaxIsoValue) >= (before.LimitWithoutWaiver ?? LocalDate.MaxIsoValue));
            Assert.True(after.WaitedDays(asOf) is null || after.WaitedDays(asOf) <= before.WaitedDays(asOf));
        });
    }

    [Fact]
    public void Assess_SamePauseTwice_SameAnswer()
    {
        ForEach(3, (random, calculator, entry, asOf) =>
        {
            Assessment doubled = calculator.Assess(With(entry, [.. entry.Pauses, .. entry.Pauses]), asOf);
            Assert.Equal(Summary(calculator.Assess(entry, asOf)), Summary(doubled));
        });
    }

    [Fact]
    public void Assess_DaysPass_StatusStepsBackOnlyOnAKnownDay()
    {
        int steps = 0;
        ForEach(4, (random, calculator, entry, asOf) =>
        {
            HashSet<LocalDate> known = KnownDays(entry);
            DeadlineStatus before = calculator.Assess(entry, entry.Decided).Status;
            for (int day = 1; day <= 150; day++)
            {
                LocalDate next = entry.Decided.PlusDays(day);
                DeadlineStatus now = calculator.Assess(entry, next).Status;
                bool back = Rank(now) < Rank(before);
                Assert.False(back && !known.Contains(next), $"{before} became {now} on {next:uuuu-MM-dd}");
                steps += now == before ? 0 : 1;
                before = now;
            }
        }, 1000);
        Assert.True(steps > 1000, $"only {steps} changes of status");
    }

    [Fact]
    public void Assess_EveryNightOrOnlyTheLast_SameEnd()
    {
        ForEach(5, (random, calculator, entry, asOf) =>
        {
            DeadlineCalculator rested = new(calculator.Book, RandomDeadlines.OwnRegion);
            Assessment last = rested.Assess(entry, asOf.PlusDays(30));
            for (int night = 0; night < 30; night++)
            {
                calculator.Assess(entry, asOf.PlusDays(night));
            }
            Assert.Equal(Summary(last), Summary(calculator.Assess(entry, asOf.PlusDays(30))));
        }, 500);
    }

    [Fact]
    public void Assess_FactsStillToCome_AreNotKnown()
    {
        ForEach(6, (random, calculator, entry, asOf) =>
        {
            DeadlineInput unknowing = Copy(entry, [.. entry.Pauses.Where(pause => pause.Last is not null || pause.First <= asOf)],
                [.. entry.Offers.Where(offer => offer.AnsweredOn <= asOf)], [.. entry.ChangesOfMind.Where(day => day <= asOf)]);
            Assert.Equal(Summary(calculator.Assess(unknowing, asOf)), Summary(calculator.Assess(entry, asOf)));
        });
    }

    [Fact]
    public void LimitAsIfActive_EndedEntry_IsLimitOfTheSameRowWaiting()
    {
        ForEach(7, (random, calculator, entry, asOf) =>
        {
            LocalDate? limit = calculator.Assess(Copy(entry, entry.Pauses, entry.Offers, entry.ChangesOfMind, ListStatus.Waiting), asOf).Limit;
            DeadlineInput ended = Copy(entry, entry.Pauses, entry.Offers, entry.ChangesOfMind, ListStatus.Completed);
            Assert.Equal(limit, calculator.LimitAsIfActive(ended, asOf));
            Assert.Null(calculator.Assess(ended, asOf).Limit);
        });
    }

    private static void ForEach(int seed, Action<RandomDeadlines, DeadlineCalculator, DeadlineInput, LocalDate> check, int entries = Entries)
    {
        RandomDeadlines random = new(seed);
        DeadlineCalculator calculator = new(random.Book(), RandomDeadlines.OwnRegion);
        for (int i = 0; i < entries; i++)
        {
            if (i % 50 == 0)
            {
                calculator = new DeadlineCalculator(random.Book(), RandomDeadlines.OwnRegion);
            }
            DeadlineInput entry = random.Entry();
            check(random, calculator, entry, random.Today(entry));
        }
    }

    /// <summary>Days on which something already written down takes effect.</summary>
    private static HashSet<LocalDate> KnownDays(DeadlineInput entry)
    {
        HashSet<LocalDate> days = [.. entry.Offers.Select(offer => offer.AnsweredOn), .. entry.ChangesOfMind];
        days.UnionWith(entry.Pauses.Where(pause => pause.Last is null).Select(pause => pause.First));
        if (entry.Booked is { } booked)
        {
            days.Add(booked.PlusDays(1));
        }
        if (entry.PatientChosenSince is { } since)
        {
            days.Add(since);
        }
        return days;
    }

    private static int Rank(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Breached => 3,
        DeadlineStatus.Urgent or DeadlineStatus.BookedInTime or DeadlineStatus.BookedLate => 2,
        DeadlineStatus.Approaching => 1,
        _ => 0,
    };

    private static object Summary(Assessment a) => (a.Status, a.NotCovered, a.Rule, a.Start, a.Limit, a.Target, a.Warnings, a.Waiver,
        a.WaivedOn, PauseDays.Format(a.CountedPauses));

    private static DeadlineInput With(DeadlineInput entry, IReadOnlyList<ClockPause> pauses) =>
        Copy(entry, pauses, entry.Offers, entry.ChangesOfMind);

    private static DeadlineInput Copy(DeadlineInput entry, IReadOnlyList<ClockPause> pauses, IReadOnlyList<OfferAnswer> offers,
        IReadOnlyList<LocalDate> changes, ListStatus? status = null) => new()
    {
        ClinicHsaId = entry.ClinicHsaId, MedicalField = entry.MedicalField, BirthDate = entry.BirthDate, BirthYear = entry.BirthYear,
        Phase = entry.Phase, GuaranteeApplies = entry.GuaranteeApplies, ListStatus = status ?? entry.ListStatus,
        HomeRegion = entry.HomeRegion, Protection = entry.Protection, Deviation = entry.Deviation, ReferralType = entry.ReferralType,
        Decided = entry.Decided, Issued = entry.Issued, Received = entry.Received, Accepted = entry.Accepted, Booked = entry.Booked,
        PatientChosenSince = entry.PatientChosenSince, PatientChosenFromFirstRow = entry.PatientChosenFromFirstRow,
        Pauses = pauses, Offers = offers, ChangesOfMind = changes,
    };
}
