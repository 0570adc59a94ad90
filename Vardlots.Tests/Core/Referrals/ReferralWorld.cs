using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Referrals;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Tests.Support;

namespace Vardlots.Tests.Core.Referrals;

/// <summary>Cases at the surgical clinic, and a private provider with places for them.</summary>
internal sealed class ReferralWorld : IAsyncDisposable
{
    public static readonly LocalDate Today = CaseWorld.Today;
    public static readonly ViewContext Anna = CaseWorld.Navigator;
    public static readonly ViewContext Chief = CaseWorld.Manager(1);

    private ReferralWorld(CaseWorld cases, long slot) => (Cases, Slot) = (cases, slot);

    public CaseWorld Cases { get; }
    public long Slot { get; }

    public static async Task<ReferralWorld> CreateAsync(int places = 3, ProviderKind kind = ProviderKind.Private, string unitHsaId = "SE5560000001-U1")
    {
        var cases = await CaseWorld.CreateAsync();
        await using var db = await cases.OpenAsync();
        var provider = new CareProvider { Name = "Provkirurgen AB", Kind = kind, Region = kind == ProviderKind.OwnRegion ? "63" : "12" };
        db.CareProviders.Add(provider);
        await db.SaveChangesAsync();
        var unit = new CareUnit { ProviderId = provider.Id, HsaId = unitHsaId, Name = "Provkirurgen Uppsala", Municipality = "0380" };
        db.CareUnits.Add(unit);
        await db.SaveChangesAsync();
        var slot = new CapacitySlot
        {
            OfferId = "V-1", UnitId = unit.Id, Agreement = kind == ProviderKind.OwnRegion ? AgreementKind.OwnRegion : AgreementKind.Contract, MedicalField = "301", Type = GuaranteeType.Treatment, Places = places,
            EarliestDate = Today.PlusDays(7), LastDate = Today.PlusDays(60), StatedOn = Today, StatedBy = "Provkirurgen", Source = SlotSource.Form, PriceDifference = 1200,
        };
        db.CapacitySlots.Add(slot);
        await db.SaveChangesAsync();
        return new ReferralWorld(cases, slot.Id);
    }

    public Task<long> CaseAsync(int daysLeft = 30) => Cases.AddAsync(new CaseSpec { Limit = Today.PlusDays(daysLeft), Owner = CaseWorld.Anna });

    public async Task<long> PlanAsync(params long[] cases) => await Cases.Get<ReferralBatchService>().PlanAsync(
        new PlanReferrals(Slot, [.. cases.Select(c => new PlannedPatient(c))]), Anna, Change(Anna), default);

    public async Task<CareReferral> ReferralAsync(long caseId)
    {
        await using var db = await Cases.OpenAsync();
        return await db.Referrals.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync(r => r.CaseId == caseId);
    }

    public ChangeContext Change(ViewContext view) => Cases.Change(view);

    /// <summary>Does the next thing with a case's referral.</summary>
    public async Task DoAsync(long caseId, Func<CareReferral, Task> verb) => await verb(await ReferralAsync(caseId));

    public Task ReserveAsync(long id) => DoAsync(id, r => Cases.Get<ReferralService>().ReserveAsync(new ReservePlace(r.Id, r.Version), Anna, Change(Anna), default));

    public Task AskAsync(long id) => DoAsync(id, r => Cases.Get<ReferralService>().AskAsync(
        new AskPatient(r.Id, r.Version, Today, Today.PlusDays(5), new GivenInformation(true, InformedHow.Phone)), Anna, Change(Anna), default));

    public Task AnswerAsync(long id, bool yes, bool consent = true) => DoAsync(id, r => Cases.Get<ReferralService>().AnswerAsync(
        new PatientAnswers(r.Id, r.Version, new GivenInformation(true, InformedHow.Phone), new ReplyFields(yes ? OfferReply.Accepted : OfferReply.Declined, Today, yes ? null : DeclineReason.TooFar), consent), Anna, Change(Anna), default));

    public Task PapersAsync(long id, string? document = "Remiss 4711", string? commitment = "BF-1", int? kronor = 40000) => DoAsync(id, r => Cases.Get<ReferralPapersService>().CompleteAsync(
        new CompletePapers(r.Id, r.Version, document, commitment, kronor), Anna, Change(Anna), default));

    public Task ApproveAsync(long id, ViewContext? by = null) => DoAsync(id, r => Cases.Get<ReferralPapersService>().ApproveAsync(new ApproveReferral(r.Id, r.Version), by ?? Chief, Change(by ?? Chief), default));

    public Task SendAsync(long id) => DoAsync(id, r => Cases.Get<ReferralPapersService>().SendAsync(new SendReferral(r.Id, r.Version, "Rekommenderad post"), Anna, Change(Anna), default));

    public Task ReceiverAsync(long id, ReceiverAnswer answer) => DoAsync(id, r => Cases.Get<ReferralFollowService>().AnswerAsync(
        new NoteReceiverAnswer(r.Id, r.Version, answer, Cases.Clock.Today(), "Som det sades"), Anna, Change(Anna), default));

    public Task BookAsync(long id, LocalDate day, bool keepLate = false) => DoAsync(id, r => Cases.Get<ReferralFollowService>().BookAsync(new BookCare(r.Id, r.Version, day, keepLate), Anna, Change(Anna), default));

    public Task GiveCareAsync(long id, LocalDate day) => DoAsync(id, r => Cases.Get<ReferralFollowService>().GiveCareAsync(new NoteCareGiven(r.Id, r.Version, day), Anna, Change(Anna), default));

    /// <summary>As far as the papers with the receiver.</summary>
    public async Task ToSentAsync(long id)
    {
        await ReserveAsync(id);
        await AskAsync(id);
        await AnswerAsync(id, yes: true);
        await PapersAsync(id);
        await ApproveAsync(id);
        await SendAsync(id);
    }

    public async ValueTask DisposeAsync() => await Cases.DisposeAsync();
}
