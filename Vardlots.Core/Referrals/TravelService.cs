using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Referrals.ReferralEdit.Work;

namespace Vardlots.Core.Referrals;

/// <param name="Version">Of the referral, as it was seen.</param>
public sealed record OrderTravel(long ReferralId, int Version, TravelKind Kind, LocalDate? On, string? Note) : ReferralCommand(ReferralId, Version);

public sealed record BookTravel(long ReferralId, int Version, long TravelId, LocalDate? On, int? Kronor, string? Note) : ReferralCommand(ReferralId, Version);

public sealed record StrikeTravel(long ReferralId, int Version, long TravelId, string? Why) : ReferralCommand(ReferralId, Version);

/// <summary>Travel, hotel and companion of one referral, from the patient's yes on. Only navigators; the case's history tells each.</summary>
/// <inheritdoc cref="ReferralService" path="/exception"/>
public sealed class TravelService(ReferralEdit edit)
{
    /// <summary>An order is put down at most so long after it was made.</summary>
    private const int OldestDays = 365;

    public Task OrderAsync(OrderTravel command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        if (!MayOrder(work.Referral.Step)) Refuse(TravelText.TooEarly);
        var first = change.Today.PlusDays(-OldestDays);
        if (command.On is not { } on || on < first || on > change.Today) throw new UserMistakeException(TravelText.OrderDay(first, change.Today));
        var travel = new ReferralTravel { ReferralId = work.Referral.Id, Kind = command.Kind, OrderedOn = on, OrderedBy = change.UserName };
        travel.Say(Text(command.Note), await TravelPayers.OfAsync(work.Db, work.Case.Id, work.Referral.EntryId, change.Today, ct));
        work.Db.ReferralTravels.Add(travel);
        Touch(work);
        work.Case.AddNote(TravelText.Ordered(travel, work.Unit.Name), change);
    }, ct);

    /// <summary>Booked, with what it costs; said again when that changes.</summary>
    public Task BookAsync(BookTravel command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var travel = await FindAsync(work, command.TravelId, ct);
        if (command.On is not { } on || on < travel.OrderedOn || on > change.Today) throw new UserMistakeException(TravelText.BookDay(travel.OrderedOn, change.Today));
        if (command.Kronor is not (>= 0 and <= ReferralTravel.MaxKronor)) Refuse(TravelText.Kronor(ReferralTravel.MaxKronor));
        travel.Say(Text(command.Note), await TravelPayers.OfAsync(work.Db, work.Case.Id, work.Referral.EntryId, change.Today, ct));
        travel.Book(on, command.Kronor!.Value);
        await SumAsync(work, ct);
        work.Case.AddNote(TravelText.Booked(travel, work.Unit.Name), change);
    }, ct);

    /// <summary>Called off, or put down by mistake: it stays to be read and no longer counts.</summary>
    public Task StrikeAsync(StrikeTravel command, ViewContext view, ChangeContext change, CancellationToken ct) => edit.RunAsync(command, view, change, async work =>
    {
        var travel = await FindAsync(work, command.TravelId, ct);
        var why = Text(command.Why) ?? throw new UserMistakeException(ReferralText.WhyMissing(RecordedFact.MaxText));
        travel.Strike(why, change);
        await SumAsync(work, ct);
        work.Case.AddNote(TravelText.Struck(travel, work.Unit.Name, why), change);
    }, ct);

    /// <summary>From the patient's yes until the referral has ended without care.</summary>
    public static bool MayOrder(ReferralStep step) => step is not (ReferralStep.Planned or ReferralStep.Reserved or ReferralStep.Asked or ReferralStep.Ended);

    private static async Task<ReferralTravel> FindAsync(ReferralEdit.Work work, long id, CancellationToken ct)
    {
        var travel = await work.Db.ReferralTravels.SingleOrDefaultAsync(t => t.Id == id && t.ReferralId == work.Referral.Id, ct) ?? throw new NotFoundException($"Travel {id}");
        return travel.IsStruck ? throw new EditConflictException(travel.StruckBy, travel.StruckAt) : travel;
    }

    /// <summary>What the region pays, kept on the referral for the ledger.</summary>
    private static async Task SumAsync(ReferralEdit.Work work, CancellationToken ct)
    {
        var all = await work.Db.ReferralTravels.Where(t => t.ReferralId == work.Referral.Id).ToListAsync(ct);
        work.Referral.CostTravel(all.Where(t => !t.IsStruck && t.Payer == TravelPayer.Region).Sum(t => t.Kronor ?? 0));
        Touch(work);
    }

    /// <summary>Two who write of the same referral's travel: the second is told.</summary>
    private static void Touch(ReferralEdit.Work work) => work.Db.Entry(work.Referral).Property(r => r.Version).IsModified = true;

    private static string? Text(string? text)
    {
        var kept = CleanText.OrNull(text);
        return kept?.Length > RecordedFact.MaxText ? throw new UserMistakeException(ReferralText.TooLong(RecordedFact.MaxText)) : kept;
    }
}
