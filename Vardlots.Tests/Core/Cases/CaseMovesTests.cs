using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Xunit;
using static Vardlots.Core.Cases.CaseStatus;

namespace Vardlots.Tests.Core.Cases;

/// <summary>The table of moves, every pair of it, and what is proposed.</summary>
public sealed class CaseMovesTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);
    private static readonly ChangeContext Change = new("anna", "Anna Lind", "navigator", Instant.FromUtc(2026, 11, 22, 9, 0), Today);

    private static readonly MoveEvidence All = new(HasOwner: true, HasOffer: true, HasYes: true, HasTime: true, HasNote: true, HasWait: true);

    /// <summary>Row: from; column: to; m a person's choice, t take, r release, c close, o reopen, . not allowed. In the order of the enum.</summary>
    private static readonly string[] Expected =
    [
        // New  Assigned Contacting Finding Offered Referred Booked Watching Closed
        ". t m m m . m m c",
        "r . m m m . m m c",
        "r m . m m . m m c",
        "r m m . m m m m c",
        "r . m m . m m m c",
        "r . m m . . m m c",
        "r . m m . m . m c",
        "r m m m m . m . c",
        "o o . . . . . . .",
    ];

    [Fact]
    public void All_EveryPair_IsAsTheTableSays()
    {
        var statuses = Enum.GetValues<CaseStatus>();
        for (var i = 0; i < statuses.Length; i++)
        {
            var row = statuses.Select(to => CaseMoves.Find(statuses[i], to)?.By switch
            {
                MoveBy.Move => "m", MoveBy.Take => "t", MoveBy.Release => "r", MoveBy.Close => "c", MoveBy.Reopen => "o", _ => ".",
            });
            Assert.Equal(Expected[i], string.Join(' ', row));
        }
        Assert.All(CaseMoves.All, m => Assert.InRange(m.Requires.Length, 5, 60));
        Assert.Equal(CaseMoves.All.Count, CaseMoves.All.DistinctBy(m => (m.From, m.To)).Count());
    }

    [Fact]
    public void MoveTo_EveryPair_GuardsItselfByTheTable()
    {
        foreach (var from in Enum.GetValues<CaseStatus>())
            foreach (var to in Enum.GetValues<CaseStatus>())
            {
                if (from is New or Closed) continue;
                var moved = In(from);
                if (CaseMoves.Find(from, to) is { By: MoveBy.Move })
                {
                    moved.MoveTo(to, All, Change);
                    var told = moved.Events[^1];
                    Assert.Equal((to, CaseEventKind.Moved, from.ToString(), to.ToString(), "Anna Lind"), (moved.Status, told.Kind, told.From, told.To, told.ActorName));
                    Assert.True(moved.HasPersonalWork);
                }
                else
                {
                    var events = moved.Events.Count;
                    Assert.Throws<InvalidOperationException>(() => moved.MoveTo(to, All, Change));
                    Assert.Equal((from, events), (moved.Status, moved.Events.Count));
                }
            }
    }

    /// <summary>What each status requires and what meets it: owner, offer, yes, time, note; and a note where the case has no row.</summary>
    [Theory]
    [InlineData(Assigned, "o", "")]
    [InlineData(ContactingPatient, "o", "")]
    [InlineData(FindingProvider, "o", "")]
    [InlineData(Watching, "o", "")]
    [InlineData(Offered, "of", "on")]
    [InlineData(Referred, "oy on", "on")]
    [InlineData(Booked, "ot", "on")]
    public void MoveTo_EveryPairAndEveryEvidence_NeedsWhatTheTableSays(CaseStatus to, string meets, string meetsWithoutRow)
    {
        foreach (var from in Enum.GetValues<CaseStatus>().Where(from => from is not (New or Closed) && CaseMoves.Find(from, to) is { By: MoveBy.Move }))
            for (var bits = 0; bits < 32; bits++)
            {
                var has = new MoveEvidence(HasOwner: true, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, HasWait: (bits & 16) == 0);
                var letters = "o" + (has.HasOffer ? "f" : "") + (has.HasYes ? "y" : "") + (has.HasTime ? "t" : "") + (has.HasNote ? "n" : "");
                var enough = (meets + (has.HasWait ? "" : " " + meetsWithoutRow)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var may = Array.Exists(enough, e => e.All(letters.Contains));
                var moved = In(from);
                Assert.Equal(may, has.Missing(CaseMoves.Find(from, to)!) is null);
                if (may) moved.MoveTo(to, has, Change);
                else Assert.Throws<InvalidOperationException>(() => moved.MoveTo(to, has, Change));
                Assert.Equal(may ? to : from, moved.Status);
            }
    }

    [Fact]
    public void Missing_EachNeed_SaysWhatToDo()
    {
        string? Said(CaseStatus to, bool hasWait = true) => (MoveEvidence.OwnerOnly with { HasWait = hasWait }).Missing(CaseMoves.Find(FindingProvider, to)!);
        Assert.StartsWith("Registrera erbjudandet", Said(Offered));
        Assert.Contains("anteckning", Said(Offered, hasWait: false));
        Assert.Contains("hänvisad", Said(Referred));
        Assert.StartsWith("Ingen kommande tid", Said(Booked));
        Assert.Contains("anteckning", Said(Booked, hasWait: false));
        Assert.Null(Said(Watching));
        Assert.NotNull((MoveEvidence.OwnerOnly with { HasOwner = false }).Missing(CaseMoves.Find(FindingProvider, Watching)!));
    }

    [Fact]
    public void MoveTo_NobodysOrClosed_IsRefused()
    {
        var nobodys = Opened();
        Assert.Throws<InvalidOperationException>(() => nobodys.MoveTo(ContactingPatient, All, Change));
        var closed = In(Offered);
        closed.Close(CaseOutcome.NeedGone, null, Change);
        Assert.Throws<InvalidOperationException>(() => closed.MoveTo(FindingProvider, All, Change));
    }

    [Fact]
    public void Assign_InTheMiddleOfTheWork_KeepsTheStatus()
    {
        var offered = In(Offered);
        offered.Assign("mats", "Mats Berg", Change);
        Assert.Equal((Offered, "mats"), (offered.Status, offered.OwnerId));
        offered.Release(Change);
        Assert.Equal((New, null, nameof(Offered)), (offered.Status, offered.OwnerId, offered.Events[^1].To));
    }

    [Fact]
    public void Names_AsExported_NeverChange() =>
        Assert.Equal(["New", "Assigned", "ContactingPatient", "FindingProvider", "Offered", "Referred", "Booked", "Watching", "Closed"], Enum.GetNames<CaseStatus>());

    [Fact]
    public void Words_EveryStatus_HasItsOwn() => Assert.Equal(
        ["Ny", "Tilldelad", "Söker patient", "Söker vårdgivare", "Erbjuden", "Hänvisad", "Bokad", "Bevakas", "Avslutad"], Enum.GetValues<CaseStatus>().Select(EnumText.Of));

    [Fact]
    public void Proposed_EveryCombination_IsAllowedAndNeverWhereItStands()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
            foreach (var deadline in Enum.GetValues<DeadlineStatus>())
                foreach (var lead in Enum.GetValues<ContactLead>())
                    foreach (var reply in new OfferReply?[] { null, OfferReply.Accepted, OfferReply.Declined })
                        foreach (var offered in new[] { false, true })
                        {
                            var proposed = ProposedMove.Of(new MoveFacts(status, deadline, CareModel.A, lead) { Offer = offered ? new StandingOffer("Aleris", reply) : null });
                            if (proposed is null) continue;
                            Assert.Equal(MoveBy.Move, CaseMoves.Find(status, proposed.To)?.By);
                            Assert.InRange(proposed.Why.Length, 10, 80);
                        }
    }

    [Fact]
    public void Proposed_Facts_TheFirstThatApplies()
    {
        var fresh = new MoveFacts(New, DeadlineStatus.Urgent, CareModel.A, ContactLead.None);
        var offered = fresh with { Status = FindingProvider, Offer = new StandingOffer("Aleris", null) };
        Assert.Equal(ContactingPatient, ProposedMove.Of(fresh)?.To);
        Assert.Null(ProposedMove.Of(fresh with { Model = CareModel.B }));
        Assert.Equal(FindingProvider, ProposedMove.Of(fresh with { Model = CareModel.B, WantsHelp = true })?.To);
        Assert.Equal(FindingProvider, ProposedMove.Of(fresh with { Status = ContactingPatient, Lead = ContactLead.FindProvider })?.To);
        Assert.Null(ProposedMove.Of(fresh with { Status = FindingProvider, Lead = ContactLead.FindProvider }));
        Assert.Equal(Offered, ProposedMove.Of(offered)?.To);
        Assert.Null(ProposedMove.Of(offered with { Status = Offered }));
        Assert.Equal(Referred, ProposedMove.Of(offered with { Status = Offered, Offer = new StandingOffer("Aleris", OfferReply.Accepted) })?.To);
        Assert.Null(ProposedMove.Of(offered with { Status = Referred, Offer = new StandingOffer("Aleris", OfferReply.Accepted) }));
        Assert.Equal(Referred, ProposedMove.Of(offered with { Offer = new StandingOffer("Aleris", OfferReply.Accepted) })?.To);
        Assert.Null(ProposedMove.Of(offered with { Offer = new StandingOffer("Aleris", OfferReply.Accepted, IsSpent: true) }));
        Assert.Equal(FindingProvider, ProposedMove.Of(offered with { Status = Offered, Offer = new StandingOffer("Aleris", OfferReply.Declined) })?.To);
        Assert.Equal(Watching, ProposedMove.Of(offered with { Status = Offered, Deadline = DeadlineStatus.Waived, Offer = new StandingOffer("Aleris", OfferReply.Declined) })?.To);
        Assert.Equal(Booked, ProposedMove.Of(fresh with { Deadline = DeadlineStatus.BookedInTime, BookedAhead = Today.PlusDays(3) })?.To);
        Assert.Equal(Watching, ProposedMove.Of(fresh with { IsParked = true })?.To);
        Assert.Null(ProposedMove.Of(fresh with { Status = Closed }));
    }

    [Theory]
    [InlineData(ContactOutcome.WantsOffer, New, FindingProvider)]
    [InlineData(ContactOutcome.WantsOffer, FindingProvider, null)]
    [InlineData(ContactOutcome.WantsOffer, Offered, null)]
    [InlineData(ContactOutcome.NotReached, Assigned, ContactingPatient)]
    [InlineData(ContactOutcome.NotReached, Watching, null)]
    [InlineData(ContactOutcome.WaitsForHomeClinic, ContactingPatient, Watching)]
    [InlineData(ContactOutcome.WaitsForHomeClinic, Watching, null)]
    [InlineData(ContactOutcome.NeedGone, Assigned, null)]
    public void After_Outcome_OffersTheStatusItMeans(ContactOutcome outcome, CaseStatus status, CaseStatus? to) => Assert.Equal(to, ProposedMove.After(outcome, status));

    private static CareCase Opened() => CareCase.OpenByScan(
        new CaseFacts(1, 1, 1, "301", GuaranteeType.Treatment, DeadlineStatus.Urgent, Today.PlusDays(9), null, null, new ClockKey(Today.PlusDays(-80), null)), Change);

    /// <summary>Owned, and moved there by allowed moves.</summary>
    private static CareCase In(CaseStatus status)
    {
        var made = Opened();
        made.Assign("anna", "Anna Lind", Change);
        if (status == Referred) made.MoveTo(FindingProvider, All, Change);
        if (status != Assigned) made.MoveTo(status, All, Change);
        return made;
    }
}
