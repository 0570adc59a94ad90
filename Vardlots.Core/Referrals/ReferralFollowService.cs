using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using static Vardlots.Core.Referrals.ReferralEdit.Work;

namespace Vardlots.Core.Referrals;

/// <summary>
/// What becomes of a referral that has been sent: the receiver's answers, the time, the care, and the word to the home clinic. A no, a
/// broken promise or a time past the limit puts the case back to finding a provider; its clock never stopped. Only navigators.
/// </summary>
/// <inheritdoc cref="ReferralService" path="/exception"/>
public sealed class ReferralFollowService(ReferralEdit edit)
{
    /// <summary>Furthest ahead a time can be; a later year is a slip of the hand.</summary>
    private const int FurthestDays = 730;

    public Task AnswerAsync(NoteReceiverAnswer command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        if (command.Answer is not { } answer) throw new UserMistakeException(ReferralText.AnswerMissing);
        work.Require(CareReferral.VerbOf(answer));
        if (command.On is not { } day || day > change.Today || day < work.Referral.SentOn) throw new UserMistakeException(ReferralText.AnswerDay(work.Referral.SentOn!.Value, change.Today));
        var text = Text(command.Text);
        if (answer is not ReceiverAnswer.Confirmed && text is null) Refuse(ReferralText.AnswerTextMissing);
        if (answer is ReceiverAnswer.Rejected or ReceiverAnswer.Cancelled) await work.ReleaseAsync(change, ct);
        work.Referral.TakeAnswer(answer, day, text, change);
    }, ct);

    /// <summary>The receiver's time. One past the limit ends the referral, unless the patient wants to keep it.</summary>
    public Task BookAsync(BookCare command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.RequireOpenCase();
        work.Require(ReferralVerb.Book);
        if (command.Day is not { } day || day < change.Today || day > change.Today.PlusDays(FurthestDays)) throw new UserMistakeException(ReferralText.BookDay(change.Today, change.Today.PlusDays(FurthestDays)));
        work.Referral.Book(day, change);
        if (command.KeepLate || IsNoLaterThan(day, work.Case.LimitDate)) return;
        await work.ReleaseAsync(change, ct);
        work.Referral.GiveUp(ReferralEnd.MovedLate, ReferralText.TimePastLimit(day), change);
    }, ct);

    /// <summary>The care has taken place: the case closes, judged by its limit.</summary>
    public Task GiveCareAsync(NoteCareGiven command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        work.Require(ReferralVerb.GiveCare);
        if (command.Day is not { } day || day > change.Today || day < work.Referral.SentOn) throw new UserMistakeException(ReferralText.CareDay(work.Referral.SentOn!.Value, change.Today));
        work.Referral.GiveCare(day, work.Case.LimitDate, change);
        return Task.CompletedTask;
    }, ct, closes: command.Day);

    /// <summary>The home clinic has been told to strike the patient from its list (<c>BORTTAGEN</c>, <c>ANNAN_VARDGIVARE</c>).</summary>
    public Task TellClinicAsync(TellHomeClinic command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, work =>
    {
        if (work.Referral.Step is not (ReferralStep.Confirmed or ReferralStep.Booked or ReferralStep.CareGiven)) Refuse(ReferralText.NotConfirmed);
        if (work.Referral.ClinicToldOn is not null) return Task.CompletedTask;
        work.Referral.TellClinic(change);
        work.Case.AddNote(ReferralText.ClinicTold(work.Unit.Name), change);
        return Task.CompletedTask;
    }, ct);

    public Task GiveUpAsync(GiveUpReferral command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        work.Require(command.Broken ? ReferralVerb.BreakPromise : ReferralVerb.Withdraw);
        var why = Text(command.Why) ?? throw new UserMistakeException(ReferralText.WhyMissing(CareReferral.MaxText));
        await work.ReleaseAsync(change, ct);
        work.Referral.GiveUp(command.Broken ? ReferralEnd.PromiseBroken : ReferralEnd.Withdrawn, why, change);
    }, ct);

    private static bool IsNoLaterThan(LocalDate day, LocalDate? limit) => limit is not { } last || day <= last;

    private static string? Text(string? text)
    {
        var kept = CleanText.OrNull(text);
        return kept?.Length > CareReferral.MaxText ? throw new UserMistakeException(ReferralText.TooLong(CareReferral.MaxText)) : kept;
    }
}
