using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;

namespace Vardlots.Core.WaitingLists;

/// <summary>
/// The entries of a part of the official measure. Groups of days are days between dates; how an entry is judged depends on its rule:
/// the database narrows by <see cref="MeasureCutoffs"/>, and the few it cannot tell are asked of the rule book one by one.
/// </summary>
internal sealed class MeasureScope
{
    private readonly MeasurePart _part;
    private readonly LocalDate _today;
    private readonly MeasureCutoffs _visit, _treatment;
    private List<long> _asked = [];

    private MeasureScope(MeasurePart part, RuleBook book, LocalDate today)
    {
        (_part, _today) = (part, today);
        _visit = MeasureCutoffs.Of(book, GuaranteeType.FirstVisit, today);
        _treatment = MeasureCutoffs.Of(book, GuaranteeType.Treatment, today);
    }

    /// <param name="clinic">Only this clinic will be asked for.</param>
    public static async Task<MeasureScope> ReadAsync(
        VardlotsDb db, ViewContext view, MeasurePart part, int? clinic, RuleBook book, LocalDate today, CancellationToken ct)
    {
        var scope = new MeasureScope(part, book, today);
        if (part is MeasurePart.InTime or MeasurePart.Late or MeasurePart.NoRule)
            scope._asked = await scope.AskOpenAsync(EntryScope.Of(db, view).Where(e => clinic == null || e.ClinicId == clinic), book, ct);
        return scope;
    }

    public IQueryable<WaitingListEntry> Narrow(IQueryable<WaitingListEntry> entries)
    {
        var (v, t, asked) = (_visit, _treatment, _asked);
        var counted = Reached(Counted(entries));
        return _part switch
        {
            MeasurePart.All => counted,
            MeasurePart.InTime => counted.Where(e =>
                (e.Phase == CarePhase.FirstContact && e.DecidedOn >= v.InTimeFrom) || (e.Phase == CarePhase.Procedure && e.DecidedOn >= t.InTimeFrom)
                || EF.Parameter(asked).Contains(e.Id)),
            MeasurePart.Late => counted.Where(e =>
                (e.Phase == CarePhase.FirstContact && e.DecidedOn >= v.SureFrom && e.DecidedOn < v.LateBefore)
                || (e.Phase == CarePhase.Procedure && e.DecidedOn >= t.SureFrom && e.DecidedOn < t.LateBefore)
                || EF.Parameter(asked).Contains(e.Id)),
            // Phases that no rule can be about; nearly always these alone, and they have an index.
            MeasurePart.NoRule when asked.Count == 0 => counted.Where(e =>
                e.Phase == CarePhase.Examination || e.Phase == CarePhase.FollowUp || e.Phase == CarePhase.Emergency),
            MeasurePart.NoRule => counted.Where(e =>
                e.Phase == CarePhase.Examination || e.Phase == CarePhase.FollowUp || e.Phase == CarePhase.Emergency || EF.Parameter(asked).Contains(e.Id)),
            _ => InBucket(counted, MeasureParts.BucketOf(_part)!.Value),
        };
    }

    /// <summary>The days that can be judged so, where no entry had to be asked about: a stretch of the index instead of the whole.</summary>
    private IQueryable<WaitingListEntry> Reached(IQueryable<WaitingListEntry> counted)
    {
        if (_asked.Count > 0) return counted;
        var (from, before) = (LocalDate.Min(_visit.InTimeFrom, _treatment.InTimeFrom), LocalDate.Max(_visit.LateBefore, _treatment.LateBefore));
        return _part switch
        {
            MeasurePart.InTime => counted.Where(e => e.DecidedOn >= from),
            MeasurePart.Late => counted.Where(e => e.DecidedOn < before),
            _ => counted,
        };
    }

    /// <summary>In the measure, as <see cref="OfficialMeasure"/> has it.</summary>
    private IQueryable<WaitingListEntry> Counted(IQueryable<WaitingListEntry> entries)
    {
        var today = _today;
        return entries.Where(EntryScope.NotEnded).Where(e => e.GuaranteeApplies && e.Deviation != Deviation.PatientChosen && e.DecidedOn <= today);
    }

    private IQueryable<WaitingListEntry> InBucket(IQueryable<WaitingListEntry> counted, WaitBucket bucket)
    {
        var (from, to) = OfficialMeasure.DaysOf(bucket);
        var newest = _today.PlusDays(-from);
        if (to is not { } days) return counted.Where(e => e.DecidedOn <= newest);
        var oldest = _today.PlusDays(-days);
        return counted.Where(e => e.DecidedOn <= newest && e.DecidedOn >= oldest);
    }

    /// <summary>The entries that the cutoffs leave open, judged by their own rule.</summary>
    private async Task<List<long>> AskOpenAsync(IQueryable<WaitingListEntry> scope, RuleBook book, CancellationToken ct)
    {
        var (v, t) = (_visit, _treatment);
        var sure = LocalDate.Max(v.SureFrom, t.SureFrom);
        var (late, inTime) = (LocalDate.Max(sure, LocalDate.Min(v.LateBefore, t.LateBefore)), LocalDate.Max(v.InTimeFrom, t.InTimeFrom));
        var open = await AskAsync(scope.Where(e => e.DecidedOn < sure), book, ct);
        if (late < inTime) open.AddRange(await AskAsync(scope.Where(e => e.DecidedOn >= late && e.DecidedOn < inTime), book, ct));
        return open;
    }

    private async Task<List<long>> AskAsync(IQueryable<WaitingListEntry> days, RuleBook book, CancellationToken ct)
    {
        var (v, t) = (_visit, _treatment);
        var open = await Counted(days).Where(e =>
            (e.Phase == CarePhase.FirstContact && (e.DecidedOn < v.SureFrom || (e.DecidedOn >= v.LateBefore && e.DecidedOn < v.InTimeFrom)))
            || (e.Phase == CarePhase.Procedure && (e.DecidedOn < t.SureFrom || (e.DecidedOn >= t.LateBefore && e.DecidedOn < t.InTimeFrom))))
            .Select(e => new { e.Id, e.Clinic!.HsaId, e.Phase, e.MedicalField, e.DecidedOn, e.Patient!.BirthDate, e.Patient.BirthYear }).ToListAsync(ct);
        return open.Where(e => Judge(new DeadlineInput
        {
            ClinicHsaId = e.HsaId, MedicalField = e.MedicalField, Phase = e.Phase, GuaranteeApplies = true, Decided = e.DecidedOn,
            BirthDate = e.BirthDate, BirthYear = e.BirthYear,
        }, book) == _part).Select(e => e.Id).ToList();
    }

    private MeasurePart Judge(DeadlineInput input, RuleBook book) => OfficialMeasure.Of(input, book.Find(input), _today).InTime switch
    {
        true => MeasurePart.InTime,
        false => MeasurePart.Late,
        null => MeasurePart.NoRule,
    };
}
