using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

internal static class CaseText
{
    public static string AssigneeMustBeNavigator => Language.Pick("Välj en vårdlots som handläggare.", "Choose a care navigator as owner.");
    public static string CareGivenOneByOne => Language.Pick(
        "Vården gavs olika dagar. Stäng de ärendena ett i taget, så att varje får sin dag.", "The care was given on different days. Close those cases one by one, each with its day.");
    public static string ConfirmPassing(int count) => count == 1
        ? Language.Pick("Kryssa i att det ärende vars gräns eller måldatum passeras ska parkeras ändå.", "Tick that the case whose limit or target date passes is to be parked all the same.")
        : Language.Pick($"Kryssa i att de {count} ärenden vars gräns eller måldatum passeras ska parkeras ändå.", $"Tick that the {count} cases whose limit or target date passes are to be parked all the same.");
    public static string UndoTooLate => Language.Pick("Tio minuter har gått. Ändra i ärendena i stället.", "Ten minutes have passed. Change the cases themselves instead.");
    public static string UndoBusy => Language.Pick("Arbetet pågår fortfarande eller ångras redan.", "The work is still going on or is already being undone.");
    public static string UndoDone => Language.Pick("Det är redan ångrat.", "It has already been undone.");
}
