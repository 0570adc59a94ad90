using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Referrals;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Cases;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Referrals;

/// <summary>What a button on the page does with one referral, or with several at once.</summary>
public enum ReferralAction { Reserve, Ask, PatientAnswer, Papers, Approve, Return, Send, Supplement, ReceiverAnswer, Book, CareGiven, TellClinic, GiveUp }

/// <summary>What is filled in for an action; the same for everybody it is done for.</summary>
public sealed class ReferralForm
{
    public AnswerForm Answer { get; set; } = new();
    public DateOnly? OfferedOn { get; set; }
    public DateOnly? AnswerBy { get; set; }
    public bool Consented { get; set; }
    public string? Document { get; set; }
    public string? Commitment { get; set; }
    public int? Kronor { get; set; }
    public string? Grant { get; set; }
    public string? How { get; set; }
    public string Receiver { get; set; } = "";
    public DateOnly? Day { get; set; }
    public bool KeepLate { get; set; }
    public bool Broken { get; set; }
    public string? Text { get; set; }

    /// <summary>What a draft had kept. What is ticked is ticked anew each time: it says something of these patients.</summary>
    public void Restore(IReadOnlyDictionary<string, string> kept)
    {
        Answer.Restore(kept);
        (OfferedOn, AnswerBy, Day, Kronor) = (kept.Day("made") ?? OfferedOn, kept.Day("by"), kept.Day("day") ?? Day, kept.Number("kronor"));
        (Document, Commitment, Grant, How, Receiver, Text) = (kept.Text("document"), kept.Text("commitment"), kept.Text("grant"), kept.Text("how"), kept.Text("receiver"), kept.Text("text"));
    }

    internal static LocalDate? Date(DateOnly? day) => day is { } given ? LocalDate.FromDateOnly(given) : null;
}

/// <summary>Which actions a referral allows, and who does them.</summary>
internal sealed class ReferralActions(ReferralService toTheYes, ReferralPapersService papers, ReferralFollowService after)
{
    /// <summary>The next first, then the others.</summary>
    public static IReadOnlyList<ReferralAction> For(ReferralRow row, bool isManager, Instant now)
    {
        if (isManager) return row.Step == ReferralStep.PapersComplete && row.IsCaseOpen ? [ReferralAction.Approve, ReferralAction.Return] : [];
        var actions = new List<ReferralAction>();
        if (row.IsCaseOpen && Next(row.Step) is { } next) actions.Add(next);
        if (row.Step == ReferralStep.CompletionAsked) actions.Add(ReferralAction.ReceiverAnswer);
        if (row.Step is ReferralStep.Confirmed or ReferralStep.Booked && row.IsCaseOpen) actions.Add(row.Step == ReferralStep.Booked ? ReferralAction.Book : ReferralAction.ReceiverAnswer);
        if (row.Step == ReferralStep.Booked) actions.Add(ReferralAction.ReceiverAnswer);
        if (row.Step is ReferralStep.Confirmed or ReferralStep.Booked or ReferralStep.CareGiven && row.ClinicToldOn is null) actions.Add(ReferralAction.TellClinic);
        // A place whose time has run out is kept anew before anything else.
        if (row.IsCaseOpen && row.HoldsUntil <= now && ReferralMoves.Find(row.Step, ReferralVerb.Reserve) is not null) actions.Insert(0, ReferralAction.Reserve);
        if (ReferralMoves.IsOpen(row.Step)) actions.Add(ReferralAction.GiveUp);
        return actions;
    }

    private static ReferralAction? Next(ReferralStep step) => step switch
    {
        ReferralStep.Planned => ReferralAction.Reserve,
        ReferralStep.Reserved => ReferralAction.Ask,
        ReferralStep.Asked => ReferralAction.PatientAnswer,
        ReferralStep.Agreed => ReferralAction.Papers,
        ReferralStep.Approved => ReferralAction.Send,
        ReferralStep.Sent => ReferralAction.ReceiverAnswer,
        ReferralStep.CompletionAsked => ReferralAction.Supplement,
        ReferralStep.Confirmed => ReferralAction.Book,
        ReferralStep.Booked => ReferralAction.CareGiven,
        _ => null,
    };

    public Task RunAsync(ReferralAction action, ReferralRow r, ReferralForm f, ViewContext view, ChangeContext change) => action switch
    {
        ReferralAction.Reserve => toTheYes.ReserveAsync(new ReservePlace(r.Id, r.Version), view, change, CancellationToken.None),
        ReferralAction.Ask => toTheYes.AskAsync(new AskPatient(r.Id, r.Version, ReferralForm.Date(f.OfferedOn), ReferralForm.Date(f.AnswerBy), f.Answer.Information), view, change, CancellationToken.None),
        ReferralAction.PatientAnswer => toTheYes.AnswerAsync(
            new PatientAnswers(r.Id, r.Version, f.Answer.Information, f.Answer.Fields ?? new ReplyFields(null, null), f.Consented && f.Answer.GivenReply == OfferReply.Accepted), view, change, CancellationToken.None),
        ReferralAction.Papers => papers.CompleteAsync(new CompletePapers(r.Id, r.Version, f.Document, f.Commitment, f.Kronor, f.Grant), view, change, CancellationToken.None),
        ReferralAction.Approve => papers.ApproveAsync(new ApproveReferral(r.Id, r.Version), view, change, CancellationToken.None),
        ReferralAction.Return => papers.ReturnAsync(new ReturnReferral(r.Id, r.Version, f.Text), view, change, CancellationToken.None),
        ReferralAction.Send => papers.SendAsync(new SendReferral(r.Id, r.Version, f.How), view, change, CancellationToken.None),
        ReferralAction.Supplement => papers.SupplementAsync(new SupplementReferral(r.Id, r.Version), view, change, CancellationToken.None),
        ReferralAction.ReceiverAnswer => after.AnswerAsync(
            new NoteReceiverAnswer(r.Id, r.Version, Enum.TryParse<ReceiverAnswer>(f.Receiver, out var answer) ? answer : null, ReferralForm.Date(f.Day), f.Text), view, change, CancellationToken.None),
        ReferralAction.Book => after.BookAsync(new BookCare(r.Id, r.Version, ReferralForm.Date(f.Day), f.KeepLate), view, change, CancellationToken.None),
        ReferralAction.CareGiven => after.GiveCareAsync(new NoteCareGiven(r.Id, r.Version, ReferralForm.Date(f.Day)), view, change, CancellationToken.None),
        ReferralAction.TellClinic => after.TellClinicAsync(new TellHomeClinic(r.Id, r.Version), view, change, CancellationToken.None),
        _ => after.GiveUpAsync(new GiveUpReferral(r.Id, r.Version, f.Broken && ReferralMoves.IsWithReceiver(r.Step), f.Text), view, change, CancellationToken.None),
    };
}
