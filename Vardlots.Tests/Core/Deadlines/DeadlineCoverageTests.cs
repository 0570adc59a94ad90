using Vardlots.Core.Deadlines;
using Xunit;
using static Vardlots.Tests.Core.Deadlines.TestEntry;

namespace Vardlots.Tests.Core.Deadlines;

/// <summary>Who has no guarantee, and which reason comes first.</summary>
public class DeadlineCoverageTests
{
    [Fact]
    public void Assess_EveryReasonAtOnce_FirstInOrderWins()
    {
        DeadlineRule none = Rules.National() with { Clinic = "SE2321000999-Z9" };
        Assert.Equal(NotCoveredReason.GuaranteeNo, new TestEntry
        {
            GuaranteeApplies = false, Phase = CarePhase.FollowUp, ListStatus = ListStatus.Surveillance, HomeRegion = "10",
        }.On("2026-02-01", none).NotCovered);
        Assert.Equal(NotCoveredReason.PhaseNotCovered,
            new TestEntry { Phase = CarePhase.FollowUp, ListStatus = ListStatus.Surveillance, HomeRegion = "10" }.On("2026-02-01", none).NotCovered);
        Assert.Equal(NotCoveredReason.Surveillance,
            new TestEntry { ListStatus = ListStatus.Surveillance, HomeRegion = "10" }.On("2026-02-01", none).NotCovered);
        Assert.Equal(NotCoveredReason.OutOfRegion, new TestEntry { HomeRegion = "10" }.On("2026-02-01", none).NotCovered);
        Assert.Equal(NotCoveredReason.NoRule, new TestEntry().On("2026-02-01", none).NotCovered);
    }

    [Theory]
    [InlineData(CarePhase.FirstContact, GuaranteeType.FirstVisit)]
    [InlineData(CarePhase.Procedure, GuaranteeType.Treatment)]
    [InlineData(CarePhase.Examination, null)]
    [InlineData(CarePhase.FollowUp, null)]
    [InlineData(CarePhase.Emergency, null)]
    public void Assess_Phase_GivesTheGuarantee(CarePhase phase, GuaranteeType? guarantee)
    {
        Assessment assessment = new TestEntry { Phase = phase }.On("2026-02-01");
        Assert.Equal(guarantee, assessment.Guarantee);
        Assert.Equal(guarantee is null ? "PhaseNotCovered" : null, assessment.Reason);
    }

    [Theory]
    [InlineData("63", ProtectedIdentity.None, true)]
    [InlineData("10", ProtectedIdentity.None, false)]
    [InlineData("10", ProtectedIdentity.SecrecyMarking, false)]
    [InlineData("10", ProtectedIdentity.ProtectedRegistration, true)]
    [InlineData(null, ProtectedIdentity.ProtectedRegistration, true)]
    [InlineData("10", ProtectedIdentity.AssumedIdentity, false)]
    public void Assess_HomeRegion_OwnOrProtectedRegistration(string? region, ProtectedIdentity protection, bool covered)
    {
        Assessment assessment = new TestEntry { HomeRegion = region, Protection = protection }.On("2026-02-01");
        Assert.Equal(covered ? null : NotCoveredReason.OutOfRegion, assessment.NotCovered);
        Assert.Equal(covered, assessment.Start is not null);
    }

    [Fact]
    public void Assess_NotCovered_HasNoDatesButWarnsOfTheRow()
    {
        Assessment assessment = new TestEntry
        {
            GuaranteeApplies = false, Booked = "2026-01-20", Deviation = Deviation.PatientChosen, PatientChosenSince = "2026-01-20",
        }.On("2026-02-01");
        Assert.Null(assessment.Start);
        Assert.Null(assessment.Limit);
        Assert.Equal(AssessmentWarnings.W03 | AssessmentWarnings.W05, assessment.Warnings);
    }

    [Fact]
    public void Assess_SurveillanceRow_BookedDayPassedIsNoWarning() =>
        Assert.Equal(AssessmentWarnings.None, new TestEntry { ListStatus = ListStatus.Surveillance, Booked = "2026-01-20" }.On("2026-02-01").Warnings);
}
