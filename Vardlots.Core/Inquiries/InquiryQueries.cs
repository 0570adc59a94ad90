using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Inquiries;

/// <param name="Patient">Null when nobody on a list was named; masked as everywhere.</param>
/// <param name="Strike">Who struck it out and why; null while it counts.</param>
public sealed record InquiryRow(
    long Id, Instant At, string By, InquiryFrom From, InquiryTopic Topic, string? Answer, int Minutes, InquiryResult Result, string? Who, PatientCard? Patient, long? CaseId, InquiryStrike? Strike)
{
    public bool AwaitsCase => Result == InquiryResult.BecomesCase && CaseId is null && Strike is null;
}

public sealed record InquiryStrike(string By, Instant At, string Why);

/// <param name="AwaitCase">How many shall become a case and have none yet: the count of that tab.</param>
public sealed record InquiryList(IReadOnlyList<InquiryRow> Rows, int Total, int Page, int AwaitCase);

/// <summary>An open case that an inquiry may turn out to be about.</summary>
public sealed record InquiryCase(long Id, string Clinic, LocalDate? LimitDate, LocalDate OpenedOn);

/// <summary>The log of inquiries, newest first.</summary>
/// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
public sealed class InquiryQueries(IDbContextFactory<VardlotsDb> factory, AccessLog log, IClock clock)
{
    public async Task<InquiryList> ListAsync(ViewContext view, InquiryFilter filter, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var chosen = Filtered(db, filter);
        var total = await chosen.CountWithinReachAsync(ct);
        var page = ListReach.Page(filter.Page, total, InquiryFilter.PageSize);
        var rows = await chosen.OrderByDescending(i => i.Id).Skip((page - 1) * InquiryFilter.PageSize).Take(InquiryFilter.PageSize).AsNoTracking().ToListAsync(ct);
        var awaiting = await Awaiting(db.Inquiries).CountWithinReachAsync(ct);
        var patients = rows.Select(r => r.PatientId).OfType<long>().Distinct().ToList();
        await log.RecordAsync(view, AccessAction.Inquiry, "inquiries", patients, ct);
        var cards = (await db.Patients.AsNoTracking().Where(p => patients.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => PatientCards.Of(p, clock.Today()));
        return new InquiryList(rows.ConvertAll(r => Row(r, r.PatientId is { } id ? cards[id] : null)), total, page, awaiting);
    }

    /// <summary>The open cases of the inquiry's patient; none when nobody was named.</summary>
    public async Task<IReadOnlyList<InquiryCase>> CasesAsync(ViewContext view, long inquiryId, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Inquiries.Where(i => i.Id == inquiryId).Select(i => i.PatientId).SingleOrDefaultAsync(ct) is not { } patient) return [];
        await log.RecordAsync(view, AccessAction.Inquiry, "inquiry", [patient], ct);
        return await db.Cases.Where(c => c.PatientId == patient && c.ClosedOn == null).OrderBy(c => c.SortLimit).ThenBy(c => c.Id)
            .Join(db.Clinics, c => c.ClinicId, k => k.Id, (c, k) => new InquiryCase(c.Id, k.Name, c.LimitDate, c.OpenedOn)).ToListAsync(ct);
    }

    private static IQueryable<Inquiry> Awaiting(IQueryable<Inquiry> inquiries) => inquiries.Where(i => i.Result == InquiryResult.BecomesCase && i.CaseId == null && i.StruckAt == null);

    private static IQueryable<Inquiry> Filtered(VardlotsDb db, InquiryFilter f)
    {
        var inquiries = f.Tab == InquiryTab.AwaitsCase ? Awaiting(db.Inquiries) : db.Inquiries;
        if (f.Month is { } month) inquiries = inquiries.Where(i => i.Month == month);
        if (f.Topic is { } topic) inquiries = inquiries.Where(i => i.Topic == topic);
        if (f.From is { } from) inquiries = inquiries.Where(i => i.From == from);
        if (f.Result is { } result) inquiries = inquiries.Where(i => i.Result == result);
        // A number of the statistics leads here: what is struck out is no part of it.
        return f.Tab == InquiryTab.All && !f.IsNarrowed ? inquiries : inquiries.Where(i => i.StruckAt == null);
    }

    private static InquiryRow Row(Inquiry r, PatientCard? patient) => new(
        r.Id, r.At, r.ByName, r.From, r.Topic, r.Answer, r.Minutes, r.Result, r.Who, patient, r.CaseId, r.StruckAt is { } at ? new InquiryStrike(r.StruckBy!, at, r.StruckWhy!) : null);
}
