using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Import;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>Whether what has been put down can be so. Pure.</summary>
internal static class ContactChecks
{
    public const int MaxNote = 2000;

    /// <summary>What will be stored, with the wishes that hold after it.</summary>
    /// <param name="before">The wishes of the conversation before.</param>
    /// <param name="from">The first day a conversation about this wait can have been.</param>
    /// <exception cref="UserMistakeException">Something is missing or cannot be.</exception>
    public static ContactFacts Of(RecordContact command, PatientWishes before, LocalDate? from, ChangeContext change)
    {
        var reached = command.Outcome != ContactOutcome.NotReached;
        var asked = ContactOutcomes.Of(command.Outcome).AsksWishes;
        var consequence = ContactOutcomes.Of(command.Outcome, command.FreeChoice?.Closes == true);
        if (consequence.NeedsConfirmation && !command.Confirmed) throw new UserMistakeException(ContactText.NotConfirmed);
        var wishes = !reached ? PatientWishes.None : asked ? WishesOf(command.Wishes ?? before, before, change) : before;
        if (asked && wishes.StillNeeds == false) throw new UserMistakeException(ContactText.NeedDiffers);
        return new ContactFacts(command.Channel, StartOf(command.StartedAt, from, change), command.Outcome, reached && command.Told, wishes, NoteOf(command.Note)) { Closes = consequence.Closes };
    }

    private static Instant StartOf(LocalDateTime? given, LocalDate? from, ChangeContext change)
    {
        if (given is not { } local) return change.Now;
        var at = local.InZoneLeniently(SwedishTime.Zone).ToInstant();
        return at > change.Now || local.Date < from ? throw new UserMistakeException(ContactText.TimeWrong(from)) : at;
    }

    private static string? NoteOf(string? note) => CaseService.CheckText(note) switch
    {
        { Length: > MaxNote } => throw new UserMistakeException(ContactText.NoteTooLong(MaxNote)),
        var text => text,
    };

    /// <summary>Answers that hang together; what hangs on an answer that was not given is left out.</summary>
    private static PatientWishes WishesOf(PatientWishes w, PatientWishes before, ChangeContext change)
    {
        if (w.Travel == TravelWish.Within && w.TravelKm is not (>= 1 and <= PatientWishes.MaxKm)) throw new UserMistakeException(ContactText.KmWrong(PatientWishes.MaxKm));
        var language = w.Interpreter == true && !string.IsNullOrEmpty(w.Language) ? LanguageCodes.Find(w.Language) ?? throw new UserMistakeException(ContactText.LanguageWrong) : null;
        var away = AwayDays.Canonical(w.Away) ?? throw new UserMistakeException(ContactText.AwayWrong(AwayDays.Most));
        var obstacle = w.Obstacle == true ? CleanText.OrNull(w.ObstacleText) : null;
        if (obstacle?.Length > PatientWishes.MaxObstacle) throw new UserMistakeException(ContactText.ObstacleTooLong(PatientWishes.MaxObstacle));
        return (w with
        {
            TravelKm = w.Travel == TravelWish.Within ? w.TravelKm : null, By = w.Travel is TravelWish.Within or TravelWish.Anywhere ? w.By : null,
            Language = language, Away = away, ObstacleText = obstacle,
        }).ConsentedAfter(before, change.Today, change.UserName);
    }
}
