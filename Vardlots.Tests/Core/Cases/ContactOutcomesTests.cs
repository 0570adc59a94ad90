using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;
using Xunit;

namespace Vardlots.Tests.Core.Cases;

/// <summary>What each outcome leads to, what is said, and the next step that comes of it.</summary>
public sealed class ContactOutcomesTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 20, 8, 0);

    [Fact]
    public void All_EveryOutcome_HasOneLineAndLeadsSomewhere()
    {
        Assert.Equal(Enum.GetValues<ContactOutcome>().Order(), ContactOutcomes.All.Select(c => c.Outcome).Order());
        Assert.All(ContactOutcomes.All, c => Assert.True(c.Closes is null ^ c.Lead == ContactLead.None, c.Outcome.ToString()));
        Assert.All(ContactOutcomes.All, c => Assert.True(c.Closes is null || CaseClosing.Choices.Contains(c.Closes.Value)));
        Assert.Equal(ContactOutcomes.All.Count, ContactOutcomes.All.Select(c => c.Says).Distinct().Count());
    }

    [Fact]
    public void NextStep_AfterEachLead_SaysIt()
    {
        Assert.Equal("Vill ha erbjudande: sök vårdgivare", After(ContactOutcome.WantsOffer));
        Assert.Equal("Bevaka hemklinikens tid", After(ContactOutcome.WaitsForHomeClinic));
        Assert.Equal("Fråga kliniken om hindret", After(ContactOutcome.MedicalObstacle));
        Assert.Equal("Försök 2: 23 nov, eftermiddag", After(ContactOutcome.NotReached));
        Assert.Equal("Försök 2: idag, eftermiddag", After(ContactOutcome.NotReached, today: Today.PlusDays(4)));
        Assert.Equal("Ej nådd 3 gånger: skriv brev", Step(State(ContactOutcome.NotReached, ContactOutcome.NotReached, ContactOutcome.NotReached)));
        Assert.Equal("Skriv via Skatteverkets förmedling", Step(State(ContactOutcome.NotReached), isProtected: true));
        Assert.Equal("Skriv via Skatteverkets förmedling", Step(ContactState.None, isProtected: true));
        Assert.Equal("Fråga kliniken", Step(State(ContactOutcome.NotReached), model: CareModel.B));
        Assert.Equal("Vänta på klinikens svar", Step(new(ContactLead.AwaitClinic), model: CareModel.B));

        static string After(ContactOutcome outcome, LocalDate? today = null) => Step(State(outcome), today: today);
    }

    [Fact]
    public void State_ClinicAskedAndReplied_TheNewestCounts()
    {
        CountedContact obstacle = new(ContactChannel.Telephone, Morning, Morning, ContactOutcome.MedicalObstacle);
        var later = Morning + Duration.FromMinutes(5);
        Assert.Equal(ContactLead.AskClinic, ContactState.Of([obstacle], null, ContactLadder.Default).Lead);
        Assert.Equal(ContactLead.AwaitClinic, ContactState.Of([obstacle], (CaseEventKind.ClinicAsked, later), ContactLadder.Default).Lead);
        Assert.Equal(ContactLead.ReadReply, ContactState.Of([obstacle], (CaseEventKind.ClinicReplied, later), ContactLadder.Default).Lead);
        Assert.Equal(ContactLead.AskClinic, ContactState.Of([obstacle with { RecordedAt = later }], (CaseEventKind.ClinicAsked, Morning), ContactLadder.Default).Lead);
        Assert.Equal(ContactState.None, ContactState.Of([], null, ContactLadder.Default));
    }

    [Theory]
    [InlineData(DeadlineStatus.Urgent, "2026-11-20", null, "är i dag, 20 november 2026")]
    [InlineData(DeadlineStatus.Breached, "2026-11-19", null, "har passerats med 1 dag.")]
    [InlineData(DeadlineStatus.BookedLate, "2026-12-08", "2026-12-09", "Gränsen kommer alltså inte att hållas.")]
    [InlineData(DeadlineStatus.BookedInTime, "2026-12-08", "2026-12-08", "inom gränsen.")]
    public void Script_Limit_SaysWhetherItIsOrWasMissed(DeadlineStatus status, string limit, string? booked, string said)
    {
        var script = ContactScript.Of(new(status, GuaranteeType.Treatment, 90, Day(limit), booked is null ? null : Day(booked), Today));
        Assert.Contains(said, script[1]);
        Assert.Equal(5, script.Count);
        Assert.Contains("utan extra kostnad", script[2]);
    }

    [Fact]
    public void Script_NoLimit_PromisesNone()
    {
        Assert.DoesNotContain(ContactScript.Of(new(DeadlineStatus.Paused, GuaranteeType.Treatment, 90, null, null, Today)), s => s.Contains("Din gräns"));
        Assert.Contains("gäller inte", ContactScript.Of(new(DeadlineStatus.NotCovered, null, null, null, null, Today))[0]);
        Assert.Contains("avstått", ContactScript.Of(new(DeadlineStatus.Waived, GuaranteeType.Treatment, 90, null, null, Today))[0]);
    }

    [Fact]
    public void Consent_SameAnswer_KeepsItsDayAndHand()
    {
        var first = new PatientWishes { ConsentRegion = true }.ConsentedAfter(PatientWishes.None, Today, "Anna Lind");
        Assert.Equal((Today, "Anna Lind"), (first.ConsentOn, first.ConsentBy));
        var again = new PatientWishes { ConsentRegion = true, Companion = true }.ConsentedAfter(first, Today.PlusDays(5), "Bo Ek");
        Assert.Equal((Today, "Anna Lind"), (again.ConsentOn, again.ConsentBy));
        var taken = new PatientWishes { ConsentRegion = false }.ConsentedAfter(first, Today.PlusDays(5), "Bo Ek");
        Assert.Equal((Today.PlusDays(5), "Bo Ek"), (taken.ConsentOn, taken.ConsentBy));
        Assert.Null(new PatientWishes().ConsentedAfter(first, Today, "Bo Ek").ConsentOn);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static ContactState State(params ContactOutcome[] outcomes) => ContactState.Of(
        outcomes.Select((o, i) => new CountedContact(ContactChannel.Telephone, Morning + Duration.FromMinutes(i), Morning + Duration.FromMinutes(i), o)), null, ContactLadder.Default);

    private static string Step(ContactState state, CareModel model = CareModel.A, bool isProtected = false, LocalDate? today = null) =>
        NextStep.Of(new NextStepFacts(CaseStatus.New, DeadlineStatus.Urgent, model) { Contacts = state, IsProtected = isProtected, Today = today ?? Today });
}
