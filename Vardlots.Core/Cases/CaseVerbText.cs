using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Cases;

/// <summary>What is said when a verb cannot be done as asked.</summary>
internal static class CaseVerbText
{
    public static string NoteEmpty => Language.Pick("Skriv en anteckning först.", "Write a note first.");
    public static string NoteTooLong => Language.Pick(
        $"Texten får ha högst {CaseEvent.MaxText.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("sv-SE"))} tecken. Dela upp den i flera anteckningar.",
        $"The text may have at most {CaseEvent.MaxText} characters. Split it into several notes.");
    public static string NotAnOutcome => Language.Pick("Välj varför ärendet stängs.", "Choose why the case is closed.");
    public static string NotWaived => Language.Pick(
        "Garantin är inte avstådd. Registrera erbjudandet och patientens nej först, eller välj ett annat skäl.",
        "The guarantee has not been waived. Record the offer and the patient's no first, or choose another reason.");
    public static string CareDateMissing => Language.Pick("Ange vilken dag vården gavs.", "Give the day of the care.");
    public static string CareDateWrong(LocalDate? from, LocalDate today) => from is { } first
        ? Language.Pick($"Vårddagen ska ligga mellan {DateText.Iso(first)} och {DateText.Iso(today)}.", $"The day of the care must be between {DateText.Iso(first)} and {DateText.Iso(today)}.")
        : Language.Pick($"Vårddagen får inte ligga efter {DateText.Iso(today)}.", $"The day of the care cannot be after {DateText.Iso(today)}.");
    public static string IsClosed => Language.Pick("Ärendet är stängt. Öppna det igen först.", "The case is closed. Reopen it first.");
    public static string IsOpen => Language.Pick("Ärendet är redan öppet.", "The case is already open.");
    public static string OtherIsOpen => Language.Pick("Samma väntan har redan ett annat öppet ärende. Använd det.", "The same wait already has another open case. Use that one.");
}
