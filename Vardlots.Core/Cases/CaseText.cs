using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

internal static class CaseText
{
    public static string AssigneeMustBeNavigator => Language.Pick("Välj en vårdlots som handläggare.", "Choose a care navigator as owner.");
}
