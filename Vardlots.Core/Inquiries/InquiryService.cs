using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Patients;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Inquiries;

/// <summary>Puts down questions from the public, other regions and clinics. Navigators only.</summary>
/// <exception cref="AccessDeniedException">The reader is no navigator.</exception>
/// <exception cref="UserMistakeException">What is put down cannot be so; the sentence says what to do.</exception>
public sealed class InquiryService(IDbContextFactory<VardlotsDb> factory, AccessLog log)
{
    /// <summary>
    /// Puts down a question. Where it is to become a case and the patient has exactly one open, it becomes that one; otherwise it waits
    /// among those that shall become cases.
    /// </summary>
    public async Task<InquirySaved> RecordAsync(RecordInquiry command, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (!Enum.IsDefined(command.From) || !Enum.IsDefined(command.Topic) || !Enum.IsDefined(command.Result)) throw new UserMistakeException(InquiryText.NotChosen);
        if (command.Minutes is < 1 or > Inquiry.MaxMinutes) throw new UserMistakeException(InquiryText.WrongMinutes);
        var (answer, who) = (CleanText.OrNull(command.Answer), CleanText.OrNull(command.Who));
        if (answer?.Length > Inquiry.MaxAnswer || who?.Length > Inquiry.MaxWho) throw new UserMistakeException(InquiryText.TooLong);

        await using var db = await factory.CreateDbContextAsync(ct);
        var patientId = CleanText.OrNull(command.Number) is { } number ? await FindAsync(db, number, command.Topic, view, change.Today, ct) : (long?)null;
        var inquiry = Inquiry.Of(command, patientId, answer, who, change);
        if (command.Result == InquiryResult.BecomesCase && patientId is { } id && await OnlyOpenAsync(db, id, ct) is { } only) Become(inquiry, only, change);
        db.Inquiries.Add(inquiry);
        await DraftService.RemoveAsync(db, view.UserId, DraftKey, ct);
        await SaveAsync(db, ct);
        return new InquirySaved(inquiry.Id, inquiry.CaseId);
    }

    /// <summary>Says which case an inquiry became; the case's history gets a line of it.</summary>
    /// <exception cref="NotFoundException">No such inquiry, or no such open case.</exception>
    public async Task LinkAsync(long inquiryId, long caseId, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Id == inquiryId, ct) ?? throw new NotFoundException($"Inquiry {inquiryId}");
        if (inquiry.IsStruck || inquiry.Result != InquiryResult.BecomesCase || inquiry.CaseId is not null) throw new UserMistakeException(InquiryText.NoCaseAwaited);
        var found = await CaseScope.Of(db, view).SingleOrDefaultAsync(c => c.Id == caseId && c.ClosedOn == null, ct) ?? throw new NotFoundException($"Case {caseId}");
        if (inquiry.PatientId is { } patient && patient != found.PatientId) throw new UserMistakeException(InquiryText.OtherPatient);
        Become(inquiry, found, change);
        await SaveAsync(db, ct);
    }

    /// <summary>Strikes out a mistaken inquiry: it stays to be read and counts no more.</summary>
    /// <exception cref="NotFoundException">No such inquiry.</exception>
    public async Task StrikeAsync(long inquiryId, string? why, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireNavigator();
        if (CleanText.OrNull(why) is not { Length: <= Inquiry.MaxText } reason) throw new UserMistakeException(InquiryText.StrikeReason);
        await using var db = await factory.CreateDbContextAsync(ct);
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Id == inquiryId, ct) ?? throw new NotFoundException($"Inquiry {inquiryId}");
        if (inquiry.IsStruck) throw new UserMistakeException(InquiryText.AlreadyStruck);
        inquiry.Strike(reason, change);
        await SaveAsync(db, ct);
    }

    /// <summary>Of what is being typed about a new inquiry.</summary>
    public const string DraftKey = "inquiry/new";

    private static void Become(Inquiry inquiry, CareCase found, ChangeContext change)
    {
        inquiry.Become(found.Id);
        found.NoteInquiry($"{inquiry.From}", $"{inquiry.Topic}", inquiry.Answer, change);
    }

    private static async Task<CareCase?> OnlyOpenAsync(VardlotsDb db, long patientId, CancellationToken ct) =>
        await db.Cases.Where(c => c.PatientId == patientId && c.ClosedOn == null).OrderBy(c => c.Id).Take(2).ToListAsync(ct) is [var only] ? only : null;

    /// <summary>Somebody by the whole number, present or former. Who may not be revealed to the reader is not found, as if not there.</summary>
    private async Task<long> FindAsync(VardlotsDb db, string number, InquiryTopic topic, ViewContext view, LocalDate today, CancellationToken ct)
    {
        if (!PatientIdentityNumber.TryParse(string.Concat(number.Where(c => !char.IsWhiteSpace(c))), null, today, out var kind, out var value, out _)) throw new UserMistakeException(InquiryText.WrongNumber);
        if (await KnownPatients.FindAsync(db, kind, value, ct) is not { Id: var id } found || found.Protection != ProtectedIdentity.None && !view.MayUnmask) throw new UserMistakeException(InquiryText.NobodyFound);
        // That somebody asks about this person is the reason for looking them up.
        await log.RecordAsync(view, AccessAction.Inquiry, "inquiry", [id], ct, $"Förfrågan: {topic}");
        return id;
    }

    private static async Task SaveAsync(VardlotsDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException e)
        {
            // Somebody changed the case, the inquiry or the draft in the same moment; what was typed is still in the form.
            throw new EditConflictException(e.Entries.Select(x => x.Entity).OfType<Inquiry>().FirstOrDefault()?.StruckBy);
        }
    }
}
