using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

internal static class DraftTexts
{
    public static string TooLong(int max) => Language.Pick($"Texten får ha högst {max} tecken.", $"The text may have at most {max} characters.");
}
