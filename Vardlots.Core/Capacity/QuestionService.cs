using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Capacity;

/// <summary>A question as it stands in the form.</summary>
public sealed record AskCapacity(int? ClinicId, string? Field, string? Procedure, GuaranteeType? Type, int? Number, LocalDate? LatestDate, string? Text);

/// <param name="SlotIds">The offers; none where nobody was found, and then the text says so.</param>
public sealed record AnswerQuestion(long Id, int Version, IReadOnlyList<long> SlotIds, string? Text);

public sealed record CloseQuestion(long Id, int Version, int? Placed, string? Outcome);

/// <summary>Clinics' questions for capacity. A manager asks for the own clinics, a navigator for any; navigators answer; either closes.</summary>
/// <exception cref="AccessDeniedException">The role may not do this, or not for that clinic.</exception>
/// <exception cref="NotFoundException">No such question, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">Something is missing or cannot be; the sentence says what.</exception>
public sealed class QuestionService(IDbContextFactory<VardlotsDb> factory)
{
    /// <summary>Offers in one answer.</summary>
    public const int MaxOffers = 20;

    /// <returns>The id of the question.</returns>
    public async Task<long> AskAsync(AskCapacity command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequirePatientAccess();
        if (command.ClinicId is not { } clinic) throw new UserMistakeException(QuestionText.ClinicMissing);
        if (!view.MaySeeClinic(clinic)) throw new AccessDeniedException();
        if (command.Field is not { Length: 3 } field || !field.All(char.IsAsciiDigit)) throw new UserMistakeException(QuestionText.FieldMissing);
        var procedure = CleanText.OrNull(command.Procedure)?.ToUpperInvariant();
        if (procedure is not null && (procedure.Length > ClinicQuestion.MaxProcedure || !procedure.All(char.IsAsciiLetterOrDigit) || AnonymousText.HasPersonalNumber(procedure))) throw new UserMistakeException(QuestionText.Procedure);
        if (command.Type is not { } type) throw new UserMistakeException(QuestionText.TypeMissing);
        if (command.Number is not (>= 1 and <= ClinicQuestion.MaxNumber)) throw new UserMistakeException(QuestionText.Number(1, ClinicQuestion.MaxNumber));
        if (command.LatestDate is not { } latest || latest <= change.Today || latest > change.Today.PlusDays(730)) throw new UserMistakeException(QuestionText.Latest(change.Today));
        var question = ClinicQuestion.Ask(clinic, field, procedure, type, command.Number!.Value, latest, Anonymous(command.Text), change);
        await using var db = await factory.CreateDbContextAsync(ct);
        if (!await db.Clinics.AnyAsync(c => c.Id == clinic, ct)) throw new UserMistakeException(QuestionText.ClinicMissing);
        db.ClinicQuestions.Add(question);
        await db.SaveChangesAsync(ct);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"ClinicQuestion {question.Id}", ChangeAction.Asked, null));
        await db.SaveChangesAsync(ct);
        return question.Id;
    }

    /// <summary>Answers, or answers anew: the offers are those that are said now.</summary>
    public Task AnswerAsync(AnswerQuestion command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        return ChangeAsync(command.Id, command.Version, ChangeAction.Answered, view, change, async (db, question) =>
        {
            var (ids, text) = (command.SlotIds.Distinct().ToList(), Anonymous(command.Text));
            if (ids.Count == 0 && text is null) throw new UserMistakeException(QuestionText.AnswerMissing);
            if (ids.Count > MaxOffers) throw new UserMistakeException(QuestionText.TooMany(MaxOffers));
            var former = await db.QuestionOffers.Where(o => o.QuestionId == question.Id).ToListAsync(ct);
            // One that stands already may stay though its last day has come nearer.
            var added = ids.Except(former.Select(o => o.SlotId)).ToList();
            if (await QuestionQueries.Fitting(db, question, change.Today).CountAsync(s => added.Contains(s.Id), ct) != added.Count) throw new UserMistakeException(QuestionText.NotFitting);
            db.QuestionOffers.RemoveRange(former.Where(o => !ids.Contains(o.SlotId)));
            db.QuestionOffers.AddRange(added.Select(id => new QuestionOffer { QuestionId = question.Id, SlotId = id }));
            question.Answer(text, change);
        }, ct);
    }

    /// <summary>What came of it.</summary>
    public Task CloseAsync(CloseQuestion command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequirePatientAccess();
        return ChangeAsync(command.Id, command.Version, ChangeAction.Closed, view, change, (_, question) =>
        {
            if (command.Placed is not (>= 0 and <= ClinicQuestion.MaxNumber)) throw new UserMistakeException(QuestionText.Placed(ClinicQuestion.MaxNumber));
            question.Close(command.Placed!.Value, Anonymous(command.Outcome), change);
            return Task.CompletedTask;
        }, ct);
    }

    private async Task ChangeAsync(long id, int version, ChangeAction what, ViewContext view, ChangeContext change, Func<VardlotsDb, ClinicQuestion, Task> verb, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var question = await db.ClinicQuestions.SingleOrDefaultAsync(q => q.Id == id, ct);
        if (question is null || !view.MaySeeClinic(question.ClinicId)) throw new NotFoundException($"Question {id}");
        if (question.Version != version || question.IsClosed) throw new EditConflictException();
        await verb(db, question);
        // Also an answer with the same words is a new version: its offers may be others.
        db.Entry(question).Property(q => q.Version).IsModified = true;
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"ClinicQuestion {id}", what, null));
        await db.SaveSeenAsync(ct);
    }

    private static string? Anonymous(string? text)
    {
        var kept = CleanText.OrNull(text);
        if (kept?.Length > ClinicQuestion.MaxText) throw new UserMistakeException(QuestionText.TooLong(ClinicQuestion.MaxText));
        return kept is not null && AnonymousText.HasPersonalNumber(kept) ? throw new UserMistakeException(QuestionText.PersonalNumber) : kept;
    }
}
