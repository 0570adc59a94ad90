using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Capacity.Matching;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Capacity;

/// <summary>Who gives an offer, beside what decides whether it fits.</summary>
internal sealed record OfferSource(MatchOffer Offer, int ProviderId, string Provider, string Unit, string StatedBy, string? Contact, string? HowToRefer);

/// <summary>A case beside its patient, for the access log and the screens.</summary>
internal sealed record ReadCase(MatchCase Case, long PatientId);

/// <summary>Reads what is to be matched, a few statements however many cases there are.</summary>
internal static class MatchReader
{
    private const int Asked = 500;

    /// <summary>Cases of any number, a part of them in each statement.</summary>
    public static async Task<List<ReadCase>> CasesAsync(VardlotsDb db, IEnumerable<long> ids, CancellationToken ct)
    {
        var read = new List<ReadCase>();
        foreach (var part in ids.Order().Chunk(Asked)) read.AddRange(await CasesAsync(db, db.Cases.Where(c => EF.Parameter(part).Contains(c.Id)), ct));
        return read;
    }

    /// <summary>What decides where each may be given a place, with the answers that hold now.</summary>
    public static async Task<List<ReadCase>> CasesAsync(VardlotsDb db, IQueryable<CareCase> cases, CancellationToken ct)
    {
        var contacts = await ContactsAsync(db, cases, ct);
        var rows = from c in cases.AsNoTracking()
                   join k in db.Clinics on c.ClinicId equals k.Id
                   join p in db.Patients on c.PatientId equals p.Id
                   join entry in db.Entries on c.EntryId equals entry.Id into entries
                   from e in entries.DefaultIfEmpty()
                   select new
                   {
                       c.Id, c.PatientId, k.HsaId, ContactId = (string?)e!.ContactId, CaseLimit = c.LimitDate, EntryLimit = (LocalDate?)e.LimitDate, c.Guarantee, EntryGuarantee = (GuaranteeType?)e.Guarantee,
                       Phase = (CarePhase?)e.Phase, c.MedicalField, EntryField = (string?)e.MedicalField, Procedure = (string?)e.ProcedureCode, p.BirthDate, p.BirthYear, p.Municipality, p.InterpreterLanguage,
                   };
        var read = new List<ReadCase>();
        await foreach (var r in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var told = contacts.GetValueOrDefault(r.Id);
            var type = r.EntryGuarantee ?? (r.Phase is { } phase ? RuleBook.GuaranteeOf(phase) : r.Guarantee);
            read.Add(new(
                new MatchCase(r.Id, r.HsaId, r.ContactId ?? "", r.CaseLimit ?? r.EntryLimit, type, r.EntryField ?? r.MedicalField)
                {
                    Procedure = r.Procedure, BirthDate = r.BirthDate, BirthYear = r.BirthYear, Home = PlaceOf(r.Municipality), Wishes = told.Wishes ?? PatientWishes.None, Answer = told.Outcome,
                    NeedsInterpreter = told.Wishes?.Interpreter ?? r.InterpreterLanguage is { Length: > 0 },
                }, r.PatientId));
        }
        return read;
    }

    /// <summary>The newest conversation of each that reached somebody and counts.</summary>
    private static async Task<Dictionary<long, (PatientWishes? Wishes, ContactOutcome? Outcome)>> ContactsAsync(VardlotsDb db, IQueryable<CareCase> cases, CancellationToken ct)
    {
        var newest = new Dictionary<long, (PatientWishes?, ContactOutcome?)>();
        var told = db.CaseContacts.AsNoTracking().Where(c => c.Reached && c.StruckAt == null && cases.Any(x => x.Id == c.CaseId)).OrderBy(c => c.CaseId).ThenBy(c => c.StartedAt).ThenBy(c => c.Id);
        await foreach (var c in told.AsAsyncEnumerable().WithCancellation(ct)) newest[c.CaseId] = (c.Wishes, c.Outcome);
        return newest;
    }

    /// <summary>Offers that are not taken back and have not passed, in the fields asked for.</summary>
    public static async Task<List<OfferSource>> OffersAsync(VardlotsDb db, IEnumerable<string> fields, LocalDate day, Instant now, CancellationToken ct)
    {
        var asked = fields.Distinct().Order(StringComparer.Ordinal).ToList();
        var slots = await (
            from s in db.CapacitySlots.AsNoTracking()
            where EF.Parameter(asked).Contains(s.MedicalField) && s.LastDate > day && !s.IsWithdrawn
            join u in db.CareUnits on s.UnitId equals u.Id
            join p in db.CareProviders on u.ProviderId equals p.Id
            select new
            {
                Slot = s, Unit = u, Provider = p,
                Taken = db.CapacityReservations.Where(r => r.SlotId == s.Id && r.ReleasedAt == null && (r.HoldsUntil == null || r.HoldsUntil > now)).Sum(r => (int?)r.Places) ?? 0,
            }).ToListAsync(ct);
        var agreements = (await db.Agreements.AsNoTracking().ToListAsync(ct)).ToLookup(a => (a.ProviderId, a.Kind));
        return slots.ConvertAll(s =>
        {
            var own = agreements[(s.Provider.Id, s.Slot.Agreement)].OrderBy(a => a.Id).ToList();
            return new OfferSource(
                new MatchOffer(s.Slot.Id, s.Slot.OfferId, s.Unit.HsaId, PlaceOf(s.Unit.Municipality)!, s.Slot.Agreement, s.Slot.MedicalField, s.Slot.Type, s.Slot.Places - s.Taken,
                    s.Slot.EarliestDate, s.Slot.LastDate, s.Slot.StatedOn)
                {
                    Procedures = s.Slot.Procedures.Split('|', StringSplitOptions.RemoveEmptyEntries), AgeFrom = s.Slot.AgeFrom, AgeTo = s.Slot.AgeTo, MaxBmi = s.Slot.MaxBmi, MaxAsa = s.Slot.MaxAsa,
                    Interpreter = s.Slot.Interpreter, PriceDifference = s.Slot.PriceDifference, IsOwnRegion = s.Provider.Kind == ProviderKind.OwnRegion, IsWithdrawn = s.Provider.IsClosed,
                    Agreements = own.ConvertAll(a => new MatchAgreement(a.ValidFrom, a.ValidTo, a.Fields)),
                },
                s.Provider.Id, s.Provider.Name, s.Unit.Name, s.Slot.StatedBy, own.Select(a => a.Contact).FirstOrDefault(c => c is not null) ?? s.Provider.Contact,
                own.Select(a => a.HowToRefer).FirstOrDefault(h => h is not null) ?? s.Provider.HowToRefer);
        });
    }

    private static MatchPlace? PlaceOf(string? code) => code is null ? null : Municipalities.Find(code) is { } m ? new MatchPlace(m.Code, m.Latitude, m.Longitude) : new MatchPlace(code, null, null);
}
