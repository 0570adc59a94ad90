namespace Vardlots.Core.Letters;

/// <summary>
/// The words a unit begins with. They say all that a letter to a patient has to: who writes and how to be reached, what is waited for, the limit,
/// what the guarantee means, what is offered, that it costs nothing extra, what a no means, free choice of care, consent, interpreter, complaints.
/// </summary>
public static partial class BuiltInTemplates
{
    public static TemplateText Of(LetterKind kind, LetterLanguage language, int number = 0)
    {
        var (heading, body) = language switch
        {
            LetterLanguage.Swedish => Swedish(kind),
            LetterLanguage.EasySwedish => EasySwedish(kind),
            _ => English(kind),
        };
        return new TemplateText(kind, language, number, IsBuiltIn: true, heading, body.ReplaceLineEndings("\n"));
    }
}
