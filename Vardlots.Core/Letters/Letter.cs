using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;

namespace Vardlots.Core.Letters;

/// <summary>
/// One letter to a patient, with the exact words that went out. The words never change; how far it has come does, and each step says who and when.
/// A mistaken letter is struck out and stays to be read.
/// </summary>
public sealed class Letter
{
    public const int MaxAddition = 2000, MaxReason = 500;

    private Letter() { }

    public long Id { get; private set; }
    public long CaseId { get; private set; }
    public long PatientId { get; private set; }
    public int ClinicId { get; private set; }
    public LetterKind Kind { get; private set; }
    public LetterLanguage Language { get; private set; }

    /// <summary>The template's version; 0 is the built-in text nobody had edited.</summary>
    public int TemplateNumber { get; private set; }

    /// <summary>The letterhead's lines.</summary>
    public string Sender { get; private set; } = "";
    public string Heading { get; private set; } = "";
    public string Body { get; private set; } = "";

    /// <summary>Goes by the Tax Agency's forwarding: neither name nor address is kept.</summary>
    public bool ByForwarding { get; private set; }
    public string? RecipientName { get; private set; }
    public string? Care { get; private set; }
    public string? Street { get; private set; }
    public string? PostalCode { get; private set; }
    public string? City { get; private set; }
    public string? Country { get; private set; }

    /// <summary>It says that the limit will be or was missed: sent, it is what the patient was told.</summary>
    public bool TellsOfMiss { get; private set; }

    public LetterState State { get; private set; }
    public LocalDate MadeOn { get; private set; }
    public Instant MadeAt { get; private set; }
    public string? MadeById { get; private set; }
    public string MadeByName { get; private set; } = "";
    public Instant? PrintedAt { get; private set; }
    public string? PrintedByName { get; private set; }
    public Instant? SentAt { get; private set; }
    public string? SentByName { get; private set; }
    public Instant? ReturnedAt { get; private set; }
    public string? ReturnedByName { get; private set; }
    public Instant? StruckAt { get; private set; }
    public string? StruckByName { get; private set; }
    public string? StruckReason { get; private set; }

    /// <summary>The line among the case's contacts that it became when it was sent.</summary>
    public long? ContactId { get; private set; }
    public CaseContact? Contact { get; private set; }
    public int Version { get; private set; }

    public PostalAddress Address => new(Care, Street, PostalCode, City, Country);

    /// <param name="address">Null: by the Tax Agency's forwarding.</param>
    internal static Letter Make(CareCase about, TemplateText template, MergedText text, LetterFacts facts, PostalAddress? address, ChangeContext change) => new()
    {
        CaseId = about.Id, PatientId = about.PatientId, ClinicId = about.ClinicId, Kind = template.Kind, Language = template.Language, TemplateNumber = template.Number,
        Sender = SenderOf(facts.Unit, template.Language), Heading = text.Heading, Body = CleanText.Of(text.Body), ByForwarding = address is null,
        RecipientName = address is null ? null : facts.Name, Care = address?.Care, Street = address?.Street, PostalCode = address?.PostalCode, City = address?.City, Country = address?.Country,
        TellsOfMiss = LetterKinds.Informs(template.Kind) && facts.TellsOfMiss, State = LetterState.Made,
        MadeOn = change.Now.ToSwedish().Date, MadeAt = change.Now, MadeById = change.UserId, MadeByName = change.UserName,
    };

    /// <summary>Unit, address, telephone; one a line.</summary>
    public static string SenderOf(LetterOptions unit, LetterLanguage language) => string.Join('\n',
        unit.Unit, unit.Street, $"{unit.PostalCode} {unit.City}", $"{(language == LetterLanguage.English ? "Telephone" : "Telefon")} {unit.Phone}", unit.Hours);

    /// <exception cref="UserMistakeException">It has come further, or is struck out.</exception>
    public void MarkPrinted(ChangeContext change)
    {
        RequireNotStruck();
        if (State != LetterState.Made) throw new UserMistakeException(LetterText.AlreadyPrinted);
        (State, PrintedAt, PrintedByName) = (LetterState.Printed, change.Now, change.UserName);
    }

    /// <exception cref="UserMistakeException">It is not printed, is sent already, or is struck out.</exception>
    internal void RequireReadyToSend()
    {
        RequireNotStruck();
        if (State == LetterState.Made) throw new UserMistakeException(LetterText.PrintFirst);
        if (State != LetterState.Printed) throw new UserMistakeException(LetterText.AlreadySent);
    }

    internal void MarkSent(CaseContact contact, ChangeContext change)
    {
        RequireReadyToSend();
        (State, SentAt, SentByName, Contact) = (LetterState.Sent, change.Now, change.UserName, contact);
    }

    /// <exception cref="UserMistakeException">It has not been sent.</exception>
    public void MarkReturned(ChangeContext change)
    {
        RequireNotStruck();
        if (State != LetterState.Sent) throw new UserMistakeException(LetterText.NotSent);
        (State, ReturnedAt, ReturnedByName) = (LetterState.Returned, change.Now, change.UserName);
    }

    /// <exception cref="UserMistakeException">It is struck out already.</exception>
    public void Strike(string reason, ChangeContext change)
    {
        RequireNotStruck();
        (State, StruckAt, StruckByName, StruckReason) = (LetterState.Struck, change.Now, change.UserName, reason);
    }

    private void RequireNotStruck()
    {
        if (State == LetterState.Struck) throw new UserMistakeException(LetterText.IsStruck);
    }
}
