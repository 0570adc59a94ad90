using Microsoft.EntityFrameworkCore;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Scanning;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Cases;

/// <summary>
/// The way of everything that moves a clock: a navigator's own change to one case and its wait, in one save, and the wait assessed
/// at once afterwards.
/// </summary>
public sealed class ClockEdit(IDbContextFactory<VardlotsDb> factory, EntryClocks clocks, EntryReassessment reassessment)
{
    /// <summary>What a verb works with.</summary>
    internal sealed record Work(VardlotsDb Db, CareCase Case, long EntryId, EntryClock Clock)
    {
        /// <exception cref="UserMistakeException">There is a mistake.</exception>
        public static void Refuse(string? mistake)
        {
            if (mistake is not null) throw new UserMistakeException(mistake);
        }

        /// <exception cref="UserMistakeException">The wait has ended.</exception>
        public void RequireWaiting()
        {
            if (Clock.Now.Assessment.EndedAs is not null) throw new UserMistakeException(OfferText.WaitEnded);
        }

        /// <exception cref="UserMistakeException">No reason is given, or it has been struck out already.</exception>
        public static void Strike(RecordedFact fact, string? why, ChangeContext change)
        {
            Refuse(OfferChecks.MistakeInWhy(why));
            if (fact.IsStruck) throw new UserMistakeException(OfferText.StruckAlready);
            fact.Strike(CleanText.OrNull(why)!, change);
        }
    }

    /// <param name="draft">Key of what was being typed, which the save makes an end of.</param>
    /// <param name="evenClosed">A closed case may be told of it as well.</param>
    internal async Task RunAsync(CaseCommand command, ViewContext view, ChangeContext change, Func<Work, Task> verb, CancellationToken ct, string? draft = null, bool evenClosed = false)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await CaseEdit.LoadAsync(db, command, view, ct);
        if (!evenClosed) CaseEdit.RequireOpen(found);
        var entryId = found.EntryId ?? throw new UserMistakeException(OfferText.NoWait);
        if (!found.IsOpen && await db.Cases.AnyAsync(c => c.EntryId == entryId && c.ClosedOn == null, ct)) throw new UserMistakeException(CaseVerbText.OtherIsOpen);
        await verb(new Work(db, found, entryId, await clocks.ReadAsync(db, entryId, change.Today, ct)));
        if (draft is not null) await DraftService.RemoveAsync(db, view.UserId, draft, ct);
        await CaseEdit.SaveAsync(db, found, ct);
        await reassessment.RunAsync(entryId, ct);
    }
}
