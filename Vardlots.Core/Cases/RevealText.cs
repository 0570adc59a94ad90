using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

internal static class RevealText
{
    public static string Reason(int min, int max) => Language.Pick(
        $"Skriv varför du behöver uppgifterna, {min}–{max} tecken. Skälet sparas i åtkomstloggen.",
        $"Write why you need the details, {min}–{max} characters. The reason is kept in the access log.");
}
