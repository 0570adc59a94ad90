using NodaTime;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Xunit;

namespace Vardlots.Tests.Core.Capacity;

/// <summary>Every condition once more, said in another way than the rule says it.</summary>
internal static class PlanChecks
{
    public static void Hold(MatchRequest request, MatchPlan plan)
    {
        Assert.Equal(request.Cases.Select(c => c.Key).Order(), plan.Placements.Select(p => p.Case.Key).Concat(plan.Unplaced.Select(c => c.Key)).Order());
        Assert.All(plan.Placements.GroupBy(p => p.Offer.Id), g => Assert.True(g.Count() <= g.First().Offer.PlacesLeft));
        Assert.All(plan.Placements, p => Holds(request, p));
    }

    private static void Holds(MatchRequest request, Placement p)
    {
        var (c, o, w) = (p.Case, p.Offer, p.Case.Wishes);
        Assert.Equal((o.MedicalField, o.Type), (c.MedicalField, c.Guarantee));
        Assert.True(c.Procedure is null || o.Procedures.Count == 0 || o.Procedures.Contains(c.Procedure));
        Assert.True(p.On > request.Day && p.On >= o.Earliest && p.On <= o.Last);
        for (var day = LocalDate.Max(o.Earliest, request.Day.PlusDays(1)); day < p.On; day = day.PlusDays(1)) Assert.True(IsAway(w, day));
        Assert.False(IsAway(w, p.On));
        Assert.False(o.IsWithdrawn);
        Assert.True(Period.DaysBetween(o.StatedOn, request.Day) <= 42);
        if (o.AgeFrom is not null || o.AgeTo is not null)
        {
            var age = c.BirthDate is { } born ? Period.Between(born, p.On, PeriodUnits.Years).Years : p.On.Year - c.BirthYear!.Value;
            Assert.InRange(age, o.AgeFrom ?? 0, o.AgeTo ?? 200);
        }
        Assert.True(o.Agreements.Count == 0 || o.Agreements.Any(a => p.On >= a.From && (a.To is null || p.On <= a.To) && (a.Fields == "" || a.Fields.Contains(c.MedicalField))));
        if (w.Travel == TravelWish.No) Assert.Equal(o.Place.Municipality, c.Home!.Municipality);
        if (w.Travel == TravelWish.Within) Assert.True(c.Home is not null && p.Km <= w.TravelKm);
        Assert.NotEqual(false, w.StillNeeds);
        Assert.True(c.Answer is null or ContactOutcome.WantsOffer);
        Assert.False(c.NeedsInterpreter && o.Interpreter == false);
        Assert.True(w.ConsentRegion != false || o.IsOwnRegion);
        Assert.True(w.ConsentProvider != false || o.UnitHsaId == c.ClinicHsaId);
        Assert.DoesNotContain((c.Key, o.Id), request.Forbids);
        if (p.IsPinned) Assert.Equal(o.Id, request.Pins[c.Key]);
    }

    private static bool IsAway(PatientWishes wishes, LocalDate day) => wishes.IsAway(day);
}
