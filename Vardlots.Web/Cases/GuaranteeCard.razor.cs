using Microsoft.AspNetCore.Components;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Web.Cases;

public sealed partial class GuaranteeCard
{
    private enum Question { Offer, Answer, Pause, EndPause, ChangeOfMind, Strike }

    private Question? _asked;
    private OfferLine? _offer;
    private PauseLine? _pause;
    private StrikeTarget? _strike;

    [Inject] public required OfferService Offers { get; set; }
    [Inject] public required PauseService Pauses { get; set; }

    [Parameter, EditorRequired] public required CaseCard Card { get; set; }
    [Parameter, EditorRequired] public required ClockCard Clock { get; set; }
    [Parameter, EditorRequired] public CareModel Model { get; set; }

    /// <summary>The reader is a navigator.</summary>
    [Parameter, EditorRequired] public bool MayAct { get; set; }

    private LocalDate Today => Clock.Clock.Today;

    /// <summary>An ended wait's facts may still be put right.</summary>
    private bool MayRecord => MayAct && Card.IsOpen;
    private bool MayAdd => MayRecord && Clock.Clock.Now.Assessment.EndedAs is null;
    private bool MayChangeMind => MayAct && Clock.Clock.Now.Assessment.Status == DeadlineStatus.Waived;

    private void Ask(Question question, OfferLine? offer = null, PauseLine? pause = null) => (_asked, _offer, _pause) = (question, offer ?? _offer, pause ?? _pause);

    private void AskStrike(string title, OfferLine offer) => AskStrike(new StrikeTarget(
        title, CaseDrafts.Strike(Card.Id, "offer", offer.Id), offer.Answer is { } answer ? Clock.Clock.WithoutOffer(answer) : null,
        (why, view, change) => Offers.StrikeAsync(new StrikeOffer(Card.Id, Card.Version, offer.Id, why), view, change, CancellationToken.None)));

    private void AskStrike(string title, PauseLine pause) => AskStrike(new StrikeTarget(
        title, CaseDrafts.Strike(Card.Id, "pause", pause.Id), Clock.Clock.WithoutPause(pause.Pause),
        (why, view, change) => Pauses.StrikeAsync(new StrikePause(Card.Id, Card.Version, pause.Id, why), view, change, CancellationToken.None)));

    private void AskStrike(string title, ChangeOfMindLine line) => AskStrike(new StrikeTarget(
        title, CaseDrafts.Strike(Card.Id, "mind", line.Id), Clock.Clock.WithoutChangeOfMind(line.Day),
        (why, view, change) => Offers.StrikeChangeOfMindAsync(new StrikeChangeOfMind(Card.Id, Card.Version, line.Id, why), view, change, CancellationToken.None)));

    private void AskStrike(StrikeTarget target) => (_asked, _strike) = (Question.Strike, target);

    protected override bool IsAsking => _asked is not null;

    private void Answered(bool open)
    {
        if (!open) _asked = null;
    }
}
