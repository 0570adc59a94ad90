using Vardlots.Core.Cases;
using Vardlots.Core.Letters;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Letters;

/// <summary>Lines of the history about letters.</summary>
internal static class LetterEventText
{
    public static bool IsLetter(CaseEventKind kind) =>
        kind is CaseEventKind.LetterMade or CaseEventKind.LetterPrinted or CaseEventKind.LetterSent or CaseEventKind.LetterReturned or CaseEventKind.LetterStruck;

    public static string Title(CaseEventKind kind, string? letter)
    {
        var which = Enum.TryParse<LetterKind>(letter, out var known) ? ": " + EnumText.Lower(LetterKinds.Of(known)) : "";
        return which.Insert(0, kind switch
        {
            CaseEventKind.LetterMade => Pick("Brev skrivet", "Letter made"),
            CaseEventKind.LetterPrinted => Pick("Brev utskrivet", "Letter printed"),
            CaseEventKind.LetterSent => Pick("Brev skickat", "Letter sent"),
            CaseEventKind.LetterReturned => Pick("Brev i retur", "Letter returned"),
            _ => Pick("Brev struket", "Letter struck out"),
        });
    }
}
