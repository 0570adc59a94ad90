using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Time;

namespace Vardlots.Core.Cases;

/// <summary>What letters do to a case. The letter itself keeps its words and how far it has come.</summary>
public sealed partial class CareCase
{
    /// <summary>The newest letter came back on this day, and nobody has been reached nor written to since.</summary>
    public LocalDate? LetterReturnedOn { get; private set; }

    /// <param name="letter">Its kind, as it is stored.</param>
    public void TellOfLetter(CaseEventKind kind, string letter, string? text, ChangeContext change)
    {
        Record(kind, change, from: letter, text: text);
        HasPersonalWork = true;
    }

    /// <summary>
    /// A sent letter is a contact by letter: it answers the ladder's step, and, where it tells of the miss, the duty to inform. A letter
    /// written before the miss was known did not tell of it.
    /// </summary>
    /// <param name="isNotice">No answer is awaited: where the conversations have led stays as it is.</param>
    public CaseContact SendLetter(string letter, bool tellsOfMiss, LocalDate madeOn, bool isNotice, ChangeContext change)
    {
        var told = tellsOfMiss && !(madeOn < InformSince);
        var contact = CaseContact.OfLetter(told, isNotice, change);
        _contacts.Add(contact);
        if (told) Informed(change.Now.ToSwedish().Date);
        LetterReturnedOn = null;
        TellOfLetter(CaseEventKind.LetterSent, letter, null, change);
        return contact;
    }

    /// <summary>The patient never had it: what it told was not told, and the try no longer counts.</summary>
    public void LetterCameBack(string letter, CaseContact contact, string why, string? note, ChangeContext change)
    {
        TakeBack(contact, why, change);
        LetterReturnedOn = change.Today;
        TellOfLetter(CaseEventKind.LetterReturned, letter, note, change);
    }

    /// <param name="contact">What it became when it was sent; null when it was not.</param>
    /// <param name="wasReturned">It had come back; that no longer asks for anything.</param>
    public void StrikeLetter(string letter, CaseContact? contact, bool wasReturned, string reason, ChangeContext change)
    {
        if (contact is not null) TakeBack(contact, reason, change);
        if (wasReturned) LetterReturnedOn = null;
        TellOfLetter(CaseEventKind.LetterStruck, letter, reason, change);
    }

    private void TakeBack(CaseContact contact, string reason, ChangeContext change)
    {
        if (contact.IsStruck) return;
        contact.Strike(reason, change);
        if (contact.Told) InformedAnew();
    }
}
