using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Letters;

/// <summary>How a verb went for one letter of many.</summary>
/// <param name="Mistake">Null when it was done.</param>
public sealed record LetterResult(long Id, string? Mistake);

/// <summary>Makes letters and follows them until they are sent. Only navigators; each step stands in the case's history, in the same save.</summary>
/// <exception cref="AccessDeniedException">The role may not do this.</exception>
/// <exception cref="NotFoundException">No such case or letter, or not within the reader's clinics.</exception>
/// <exception cref="EditConflictException">Somebody else was first; nothing was saved.</exception>
/// <exception cref="UserMistakeException">A value is missing, or the letter cannot be so; the sentence says what.</exception>
public sealed class LetterService(IDbContextFactory<VardlotsDb> factory, EntryClocks clocks, RegionSettings settings)
{
    /// <summary>Makes a letter of the template that holds now. A missing value stops it.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> MakeAsync(MakeLetter command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        var addition = CleanText.OrNull(command.Addition);
        if (addition?.Length > Letter.MaxAddition) throw new UserMistakeException(LetterText.AdditionTooLong(Letter.MaxAddition));
        await using var db = await factory.CreateDbContextAsync(ct);
        var about = await CaseEdit.LoadAsync(db, command, view, ct);
        if (!about.IsOpen && !LetterKinds.AllowsClosed(command.Kind)) throw new UserMistakeException(LetterText.Closed);
        var patient = await LetterFactsReader.RequireMayWriteAsync(db, about, view, ct);
        var facts = await LetterFactsReader.ReadAsync(db, about, patient, settings.Letters, clocks, view.UserName, change.Today, ct);
        var template = await LetterTemplateQueries.CurrentAsync(db, command.Kind, command.Language, ct);
        var text = LetterMerge.Fill(template.Heading, template.Body, LetterValues.Of(facts, command.Kind, command.Language), addition);
        if (text.Missing.Count > 0) throw new UserMistakeException(string.Join(' ', text.Missing));
        var address = facts.IsProtected ? null : (command.Address ?? new PostalAddress(null, null, null, null)).Checked();
        if (!facts.IsProtected && facts.Name is null) throw new UserMistakeException(LetterText.NameMissing);
        var made = Letter.Make(about, template, text, facts, address, change);
        db.Letters.Add(made);
        about.TellOfLetter(CaseEventKind.LetterMade, command.Kind.ToString(), null, change);
        await DraftService.RemoveAsync(db, view.UserId, CaseDrafts.Letter(about.Id), ct);
        await CaseEdit.SaveAsync(db, about, ct);
        return made.Id;
    }

    public Task PrintedAsync(long letterId, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(letterId, view, true, (_, about, letter) =>
    {
        letter.MarkPrinted(change);
        about.TellOfLetter(CaseEventKind.LetterPrinted, letter.Kind.ToString(), null, change);
        return Task.CompletedTask;
    }, ct);

    /// <summary>It is in the post. Where it tells of the miss, the duty to inform is done; the ladder waits for an answer.</summary>
    public Task SentAsync(long letterId, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(letterId, view, true, async (db, about, letter) =>
    {
        letter.RequireReadyToSend();
        var newest = await db.CaseContacts.Where(c => c.CaseId == about.Id && c.StruckAt == null && !c.IsNotice).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id)
            .Select(c => (bool?)c.Reached).FirstOrDefaultAsync(ct);
        // A letter that only tells does not undo where a conversation has led.
        var isNotice = letter.Kind == LetterKind.WaiverConfirmed || letter.Kind == LetterKind.LimitMissed && newest == true;
        letter.MarkSent(about.SendLetter(letter.Kind.ToString(), letter.TellsOfMiss, letter.MadeOn, isNotice, change), change);
    }, ct);

    /// <summary>It came back: the patient was not told after all, and the next step says so.</summary>
    public Task ReturnedAsync(long letterId, string? note, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(letterId, view, false, async (db, about, letter) =>
    {
        var told = CleanText.OrNull(note);
        if (told?.Length > Letter.MaxReason) throw new UserMistakeException(LetterText.NoteTooLong(Letter.MaxReason));
        letter.MarkReturned(change);
        about.LetterCameBack(letter.Kind.ToString(), (await ContactOfAsync(db, about, letter, ct))!, LetterText.CameBack, told, change);
    }, ct);

    /// <summary>A mistaken letter. It stays to be read; what it did is undone.</summary>
    public Task StrikeAsync(long letterId, string? reason, ViewContext view, ChangeContext change, CancellationToken ct) => RunAsync(letterId, view, false, async (db, about, letter) =>
    {
        if (CleanText.OrNull(reason) is not { Length: <= Letter.MaxReason } why) throw new UserMistakeException(LetterText.Why(Letter.MaxReason));
        var wasReturned = letter.State == LetterState.Returned;
        letter.Strike(why, change);
        about.StrikeLetter(letter.Kind.ToString(), await ContactOfAsync(db, about, letter, ct), wasReturned, why, change);
    }, ct);

    /// <summary>The same for many, each in a save of its own. Letters to people with protected identity are never among them.</summary>
    public Task<IReadOnlyList<LetterResult>> PrintedAsync(IReadOnlyList<long> ids, ViewContext view, ChangeContext change, CancellationToken ct) => EachAsync(ids, view, id => PrintedAsync(id, view, change, ct), ct);

    public Task<IReadOnlyList<LetterResult>> SentAsync(IReadOnlyList<long> ids, ViewContext view, ChangeContext change, CancellationToken ct) => EachAsync(ids, view, id => SentAsync(id, view, change, ct), ct);

    private async Task<IReadOnlyList<LetterResult>> EachAsync(IReadOnlyList<long> ids, ViewContext view, Func<long, Task> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var chosen = ids.Distinct().Take(LetterQueries.MaxBatch).ToList();
        var apart = (await LetterScope.Of(db, view).Where(l => chosen.Contains(l.Id) && (l.ByForwarding || db.Patients.Any(p => p.Id == l.PatientId && p.Protection != ProtectedIdentity.None)))
            .Select(l => l.Id).ToListAsync(ct)).ToHashSet();
        var results = new List<LetterResult>(chosen.Count);
        foreach (var id in chosen) results.Add(new LetterResult(id, apart.Contains(id) ? LetterText.OneByOne : await MistakeAsync(() => verb(id))));
        return results;
    }

    private static async Task<string?> MistakeAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return null;
        }
        catch (UserMistakeException e)
        {
            return e.Message;
        }
        catch (EditConflictException)
        {
            return LetterText.ChangedMeanwhile;
        }
        catch (NotFoundException)
        {
            return LetterText.Gone;
        }
    }

    /// <param name="goesOut">The verb brings it nearer to the patient, so the contact must still be the unit's to have.</param>
    private async Task RunAsync(long letterId, ViewContext view, bool goesOut, Func<VardlotsDb, CareCase, Letter, Task> verb, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var letter = await LetterScope.Of(db, view).SingleOrDefaultAsync(l => l.Id == letterId, ct) ?? throw new NotFoundException($"Letter {letterId}");
        var about = await CaseScope.Of(db, view).SingleOrDefaultAsync(c => c.Id == letter.CaseId, ct) ?? throw new NotFoundException($"Case {letter.CaseId}");
        if (goesOut)
        {
            var patient = await LetterFactsReader.RequireMayWriteAsync(db, about, view, ct);
            if (patient.Protection != ProtectedIdentity.None && !letter.ByForwarding) throw new UserMistakeException(LetterText.NowProtected);
        }
        else if (letter.ByForwarding && !view.MayUnmask)
        {
            throw new UserMistakeException(LetterText.NeedsPermission);
        }
        await verb(db, about, letter);
        await CaseEdit.SaveAsync(db, about, ct);
    }

    /// <summary>All contacts are loaded, so that what else has told the patient is known.</summary>
    private static async Task<CaseContact?> ContactOfAsync(VardlotsDb db, CareCase about, Letter letter, CancellationToken ct)
    {
        if (letter.ContactId is not { } id) return null;
        await ContactReader.LoadToldAsync(db, about.Id, ct);
        return about.Contacts.First(c => c.Id == id);
    }
}
