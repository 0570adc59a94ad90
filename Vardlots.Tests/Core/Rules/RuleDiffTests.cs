using NodaTime;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Rules;
using Xunit;

namespace Vardlots.Tests.Core.Rules;

/// <summary>Pure: who is touched by another book, and how what it does is counted, on both sides of each boundary.</summary>
public sealed class RuleDiffTests
{
    private static readonly LocalDate Day = new(2026, 4, 1);

    private static DeadlineInput Entry(CarePhase phase = CarePhase.Procedure) => new()
    {
        ClinicHsaId = RulesWorld.Clinic, MedicalField = "301", Phase = phase, GuaranteeApplies = true, HomeRegion = "63", Decided = new LocalDate(2026, 1, 15), BirthDate = new LocalDate(1980, 1, 15),
    };

    private static RuleDiff Diff(RuleBook then) => new(new DeadlineCalculator(RuleBook.National, "63"), new DeadlineCalculator(then, "63"));

    [Fact]
    public void Touches_OnlyWhoGoesByAnotherRule()
    {
        var diff = Diff(RulesWorld.Shorter(60));
        Assert.True(diff.Touches(Entry()));
        Assert.False(diff.Touches(Entry(CarePhase.FirstContact)));
        Assert.False(diff.Touches(Entry() with { ClinicHsaId = "SE2321000214-H002" }));
        Assert.False(diff.Touches(Entry() with { GuaranteeApplies = false }));
        Assert.False(diff.Touches(Entry() with { HomeRegion = "01" }));
        Assert.False(diff.Touches(Entry() with { ListStatus = ListStatus.Completed }));
        Assert.False(Diff(RuleBook.Read(RuleBook.National.ToJson(), 7).Book!).Touches(Entry()));
        Assert.True(Diff(RulesWorld.Shorter(90, clinic: null, r => r with { LegalSource = "HSF 6 kap. 1 §", Note = "ny" })).Touches(Entry()));
    }

    [Theory]
    [InlineData("2026-01-14", false)]
    [InlineData("2026-01-15", true)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-01", false)]
    public void Touches_RuleForATime_OnlyDecisionsWithinIt(string decided, bool touched) => Assert.Equal(touched,
        Diff(RulesWorld.Shorter(60, more: r => r with { ValidFrom = new(2026, 1, 15), ValidTo = new(2026, 2, 1) })).Touches(Entry() with { Decided = Support.ListWorld.Day(decided) }));

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    [InlineData(47, false)]
    public void Touches_RuleForAnAge_OnlyThoseOfIt(int age, bool touched) =>
        Assert.Equal(touched, Diff(RulesWorld.Shorter(60, more: r => r with { AgeFrom = age, AgeTo = age })).Touches(Entry()));

    [Theory]
    [InlineData(-61, LimitMove.EarlierOver60)]
    [InlineData(-60, LimitMove.Earlier31To60)]
    [InlineData(-31, LimitMove.Earlier31To60)]
    [InlineData(-30, LimitMove.Earlier15To30)]
    [InlineData(-15, LimitMove.Earlier15To30)]
    [InlineData(-14, LimitMove.Earlier8To14)]
    [InlineData(-8, LimitMove.Earlier8To14)]
    [InlineData(-7, LimitMove.Earlier1To7)]
    [InlineData(-1, LimitMove.Earlier1To7)]
    [InlineData(1, LimitMove.Later1To7)]
    [InlineData(7, LimitMove.Later1To7)]
    [InlineData(8, LimitMove.Later8To14)]
    [InlineData(14, LimitMove.Later8To14)]
    [InlineData(15, LimitMove.Later15To30)]
    [InlineData(30, LimitMove.Later15To30)]
    [InlineData(31, LimitMove.Later31To60)]
    [InlineData(60, LimitMove.Later31To60)]
    [InlineData(61, LimitMove.LaterOver60)]
    public void MoveOf_Boundary_IsInOneStepAndItsDays(int days, LimitMove move)
    {
        Assert.Equal(move, DryRunTally.MoveOf(days));
        var (first, last) = DryRunTally.DaysOf(move);
        Assert.InRange(days, first, last);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(90, 12)]
    [InlineData(91, -1)]
    public void Add_OpeningDay_FallsIntoItsWeek(int days, int week)
    {
        var tally = new DryRunTally(Day);
        var fate = new EntryFate(DeadlineStatus.OnTrack, Day.PlusDays(days + 30), CaseIsOpen: false, Day.PlusDays(days));
        tally.Add(1, "301", isTouched: false, fate, fate);
        Assert.Equal(week < 0 ? 0 : 1, tally.OpensNow.Sum());
        if (week >= 0) Assert.Equal((1, 1), (tally.OpensNow[week], tally.OpensThen[week]));
    }
}
