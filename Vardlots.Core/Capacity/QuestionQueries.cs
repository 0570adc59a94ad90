using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Time;

namespace Vardlots.Core.Capacity;

/// <summary>Which questions are shown; <see cref="Late"/> is a part of <see cref="Waiting"/>.</summary>
public enum QuestionTab { Waiting, Late, Answered, Closed }

public sealed record QuestionRow(long Id, string Clinic, string MedicalField, string? Procedure, GuaranteeType Type, int Number, LocalDate LatestDate, string AskedBy, LocalDate AskedOn, LocalDate? AnsweredOn, LocalDate? ClosedOn, int? Placed, int Offers)
{
    public bool IsLate(LocalDate today) => AnsweredOn is null && ClosedOn is null && today > AskedOn.PlusDays(ClinicQuestion.AnswerDays);
}

public sealed record QuestionList(IReadOnlyList<QuestionRow> Rows, int Total, int Page, IReadOnlyDictionary<QuestionTab, int> Counts);

/// <param name="HowToRefer">By provider, where it is known.</param>
public sealed record QuestionDetails(ClinicQuestion Question, string Clinic, IReadOnlyList<SlotRow> Offers, IReadOnlyDictionary<int, string> HowToRefer);

/// <summary>Clinics' questions and what fits them. No patient is in any of it: navigators see all, managers those of their clinics.</summary>
public sealed class QuestionQueries(IDbContextFactory<VardlotsDb> factory, CapacityQueries capacity, IClock clock)
{
    public const int PageSize = 50, MaxFitting = 100;

    public async Task<QuestionList> ListAsync(ViewContext view, QuestionTab tab, int page, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var counts = new Dictionary<QuestionTab, int>();
        foreach (var each in Enum.GetValues<QuestionTab>()) counts[each] = await Of(db, view, each).CountWithinReachAsync(ct);
        var shown = ListReach.Page(page, counts[tab], PageSize);
        var asked = Of(db, view, tab);
        var sorted = tab is QuestionTab.Waiting or QuestionTab.Late ? asked.OrderBy(q => q.AskedOn).ThenBy(q => q.Id) : asked.OrderByDescending(q => q.AskedOn).ThenByDescending(q => q.Id);
        var rows = await sorted.Skip((shown - 1) * PageSize).Take(PageSize).Select(q => new QuestionRow(
            q.Id, db.Clinics.First(c => c.Id == q.ClinicId).Name, q.MedicalField, q.Procedure, q.Type, q.Number, q.LatestDate, q.AskedByName, q.AskedOn, q.AnsweredOn, q.ClosedOn, q.Placed,
            db.QuestionOffers.Count(o => o.QuestionId == q.Id))).ToListAsync(ct);
        return new QuestionList(rows, counts[tab], shown, counts);
    }

    /// <summary>Null where there is none, or not within the reader's clinics.</summary>
    public async Task<QuestionDetails?> ShowAsync(ViewContext view, long id, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var question = await db.ClinicQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, ct);
        if (question is null || !view.MaySeeClinic(question.ClinicId)) return null;
        var offers = await capacity.SomeAsync(view, d => d.CapacitySlots.Where(s => d.QuestionOffers.Any(o => o.QuestionId == id && o.SlotId == s.Id)).OrderBy(s => s.EarliestDate).ThenBy(s => s.Id), ct);
        var providers = offers.Select(o => o.ProviderId).Distinct().ToList();
        var how = await db.CareProviders.Where(p => providers.Contains(p.Id) && p.HowToRefer != null).ToDictionaryAsync(p => p.Id, p => p.HowToRefer!, ct);
        return new QuestionDetails(question, await db.Clinics.Where(c => c.Id == question.ClinicId).Select(c => c.Name).SingleAsync(ct), offers, how);
    }

    /// <summary>Offers that fit a question's field, procedure, type and day, the earliest first; figures too old to be believed are among them and say so.</summary>
    public async Task<IReadOnlyList<SlotRow>> FittingAsync(ViewContext view, ClinicQuestion question, CancellationToken ct)
    {
        view.RequireNavigator();
        var rows = await capacity.SomeAsync(view, db => Fitting(db, question, clock.Today()).OrderBy(s => s.EarliestDate).ThenBy(s => s.Id).Take(MaxFitting), ct);
        return [.. rows.Where(r => r.Left > 0)];
    }

    /// <summary>The clinics the reader may ask for.</summary>
    public async Task<IReadOnlyList<CapacityChoice>> ClinicsAsync(ViewContext view, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var clinics = db.Clinics.AsNoTracking();
        if (view.ClinicIds is { } own) clinics = clinics.Where(c => own.Contains(c.Id));
        return await clinics.OrderBy(c => c.Name).ThenBy(c => c.Id).Take(1000).Select(c => new CapacityChoice(c.Id, c.Name)).ToListAsync(ct);
    }

    internal static IQueryable<CapacitySlot> Fitting(VardlotsDb db, ClinicQuestion q, LocalDate today)
    {
        var fitting = db.CapacitySlots.AsNoTracking().Where(s => !s.IsWithdrawn && s.MedicalField == q.MedicalField && s.Type == q.Type && s.LastDate > today && s.EarliestDate <= q.LatestDate);
        return q.Procedure is { } code ? fitting.Where(s => s.Procedures == "" || ("|" + s.Procedures + "|").Contains("|" + code + "|")) : fitting;
    }

    private IQueryable<ClinicQuestion> Of(VardlotsDb db, ViewContext view, QuestionTab tab)
    {
        var late = clock.Today().PlusDays(-ClinicQuestion.AnswerDays);
        var asked = db.ClinicQuestions.AsNoTracking();
        if (view.ClinicIds is { } own) asked = asked.Where(q => own.Contains(q.ClinicId));
        return tab switch
        {
            QuestionTab.Late => asked.Where(q => q.ClosedOn == null && q.AnsweredOn == null && q.AskedOn < late),
            QuestionTab.Answered => asked.Where(q => q.ClosedOn == null && q.AnsweredOn != null),
            QuestionTab.Closed => asked.Where(q => q.ClosedOn != null),
            _ => asked.Where(q => q.ClosedOn == null && q.AnsweredOn == null),
        };
    }
}
