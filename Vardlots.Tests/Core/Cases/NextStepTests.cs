using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

public sealed class NextStepTests
{
    private static readonly NextStepFacts New = new(CaseStatus.New, DeadlineStatus.Urgent, CareModel.A);

    [Fact]
    public void Of_Facts_SaysTheFirstThatApplies()
    {
        Assert.Equal("Ring, förklara garantin", NextStep.Of(New));
        Assert.Equal("Bokad efter gränsen: sök tidigare tid", NextStep.Of(New with { Deadline = DeadlineStatus.BookedLate }));
        Assert.Equal("Förbered samtal", NextStep.Of(New with { Status = CaseStatus.Assigned }));
        Assert.Equal("Sök annan vårdgivare", NextStep.Of(New with { Status = CaseStatus.Assigned, Deadline = DeadlineStatus.Breached }));
        Assert.Equal("Fråga kliniken", NextStep.Of(New with { Model = CareModel.B }));
        Assert.Equal("Kliniken ber om hjälp", NextStep.Of(New with { Model = CareModel.B, WantsHelp = true, Vanished = true }));
        Assert.Equal("Fråga kliniken varför raden saknas", NextStep.Of(New with { Vanished = true, Stale = true }));
        Assert.Equal("Be kliniken rätta raden", NextStep.Of(New with { Stale = true }));
        Assert.Equal("Kräver behörighet", NextStep.Of(New with { NeedsPermission = true }));
        Assert.Equal("Bokad inom gränsen: bevaka eller stäng", NextStep.Of(New with { NotAtRisk = true, Deadline = DeadlineStatus.BookedInTime }));
        Assert.Equal("Inget: ärendet är stängt", NextStep.Of(New with { Status = CaseStatus.Closed, WantsHelp = true }));
    }

    [Fact]
    public void Of_EveryCombination_IsAShortPhrase()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
            foreach (var deadline in Enum.GetValues<DeadlineStatus>())
                foreach (var model in Enum.GetValues<CareModel>())
                    Assert.InRange(NextStep.Of(new NextStepFacts(status, deadline, model)).Length, 5, 45);
    }
}
