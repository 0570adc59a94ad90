using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Persistence;
using Vardlots.Core.Settings;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Letters;

/// <summary>What a letter on a case would be: the proposal, the template and the values. Every look is logged before anything is returned.</summary>
/// <exception cref="AccessDeniedException">Only navigators write letters.</exception>
/// <exception cref="NotFoundException">No such case, or not within the reader's clinics.</exception>
/// <exception cref="UserMistakeException">No letter may be written on this case; the sentence says why.</exception>
public sealed class LetterDraftQueries(
    IDbContextFactory<VardlotsDb> factory, AccessLog log, EntryClocks clocks, RegionSettings settings, IClock clock)
{
    /// <param name="kind">Null: the one the case needs.</param>
    /// <param name="language">Null: the one the patient reads, as far as is known.</param>
    public async Task<LetterDraft> DraftAsync(ViewContext view, long caseId, LetterKind? kind, LetterLanguage? language, CancellationToken ct)
    {
        view.RequirePatientAccess();
        await using var db = await factory.CreateDbContextAsync(ct);
        var about = await CaseScope.Of(db, view).AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, ct) ?? throw new NotFoundException($"Case {caseId}");
        var patient = await LetterFactsReader.RequireMayWriteAsync(db, about, view, ct);
        var facts = await LetterFactsReader.ReadAsync(db, about, patient, settings.Letters, clocks, view.UserName, clock.Today(), ct);
        var before = await db.Letters.AsNoTracking().Where(l => l.PatientId == patient.Id && l.State != LetterState.Struck).OrderByDescending(l => l.Id).ToListAsync(ct);
        var state = (await ContactReader.StatesAsync(db, [caseId], settings.Ladder, ct)).GetValueOrDefault(caseId);
        var isConfirmed = before.Exists(l => l.CaseId == caseId && l.Kind == LetterKind.WaiverConfirmed && l.MadeOn >= facts.WaivedOn);
        var proposed = LetterProposal.Kind(facts, state?.Next, about.InformSince is null || about.InformedOn is not null, isConfirmed);
        var chosen = language ?? LetterProposal.Language(patient.InterpreterLanguage, before.Find(l => l.CaseId == caseId)?.Language);
        var template = await LetterTemplateQueries.CurrentAsync(db, kind ?? proposed, chosen, ct);
        var (address, isFromFile) = AddressOf(patient, before);
        var draft = new LetterDraft(
            caseId, about.Version, template.Kind, chosen, proposed, facts.IsProtected, facts.IsProtected ? null : facts.Name, address, isFromFile,
            before.Exists(l => l.State == LetterState.Returned && l.Address == address), template, LetterValues.Of(facts, template.Kind, chosen), Letter.SenderOf(settings.Letters, chosen));
        await log.RecordAsync(view, AccessAction.Letter, $"Case {caseId}, letter", [patient.Id], ct);
        return draft;
    }

    /// <summary>A template filled in for nobody who lives.</summary>
    public IReadOnlyDictionary<string, FieldValue> Invented(ViewContext view, LetterKind kind, LetterLanguage language) => LetterValues.Of(
        LetterFacts.Invented(clock.Today(), settings.Letters, view.UserName, Texts.Language.Pick("Exempelkliniken", "The Example Clinic"), Texts.Language.Pick("operation av höftled", "operation av höftled"),
            Texts.Language.Pick("Provsjukhuset", "Provsjukhuset")), kind, language);

    /// <summary>What the clinic's list has, else what was last written on an envelope.</summary>
    private static (PostalAddress?, bool) AddressOf(Patient p, List<Letter> before)
    {
        if (p.Protection != ProtectedIdentity.None) return (null, false);
        var filed = new PostalAddress(null, p.Address, PostalCodes.Of(p.PostalCode) ?? p.PostalCode, p.City);
        if (!string.IsNullOrWhiteSpace(p.Address) && !string.IsNullOrWhiteSpace(p.City)) return (filed, true);
        return (before.Find(l => !l.ByForwarding)?.Address ?? filed, false);
    }
}
