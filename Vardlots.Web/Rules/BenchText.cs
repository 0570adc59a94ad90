using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of the bench where rules are tried on one wait.</summary>
internal static class BenchText
{
    public static string Title => Pick("Prova på en väntan", "Try it on one wait");
    public static string Hint => Pick("Hitta på en väntan och se hur datumet räknas i boken som gäller och i utkastet. Inget sparas.",
        "Make up a wait and see how its date is counted by the book in force and by the draft. Nothing is saved.");
    public static string Broken => Pick("Utkastet har fel och kan inte räkna än. Rätta dem först.", "The draft has mistakes and cannot count yet. Put them right first.");
    public static string Phase => Pick("Väntar på", "Waits for");
    public static string AnyClinic => Pick("En klinik utan egen regel", "A clinic without a rule of its own");
    public static string AnyField => Pick("Ett område utan egen regel", "A field without a rule of its own");
    public static string Age => Pick("Ålder vid beslutet", "Age at the decision");
    public static string Referral => Pick("Kom in som", "Came as");
    public static string Decided => Pick("Beslut", "Decision");
    public static string Issued => Pick("Remiss utfärdad", "Referral issued");
    public static string Received => Pick("Remiss mottagen", "Referral received");
    public static string Accepted => Pick("Remiss accepterad", "Referral accepted");
    public static string Booked => Pick("Bokad tid", "Booked");
    public static string Deviation => Pick("Avvikelse i klinikens fil", "Deviation in the clinic's file");
    public static string Since => Pick("Koden syns sedan", "The code is there since");
    public static string Covered => Pick("Vårdgarantin gäller enligt kliniken", "The clinic says that the guarantee applies");
    public static string OwnRegion => Pick("Patienten hör till den här regionen", "The patient belongs to this region");
    public static string AsOf => Pick("Räkna som om det vore", "Count as if it were");
    public static string Pause => Pick("Uppehåll", "Pause");
    public static string PauseKind => Pick("Slag av uppehåll", "Kind of pause");
    public static string PauseFirst => Pick("Första dag", "First day");
    public static string PauseLast => Pick("Sista dag (tomt: pågår)", "Last day (empty: goes on)");
    public static string AddPause => Pick("Lägg till ett uppehåll", "Add a pause");
    public static string RemovePause => Pick("Ta bort uppehållet", "Remove the pause");
    public static string PickRow => Pick("Eller välj en rad på en lista", "Or pick a row of a list");
    public static string PickHint => Pick("Det loggas att du har tittat på väntan. Id:t står i klinikens lista.", "It is logged that you have looked at the wait. The id stands in the clinic's list.");
    public static string Key => Pick("Radens id på listan", "The row's id on the list");
    public static string ChooseClinic => Pick("Välj klinik", "Choose a clinic");
    public static string Show => Pick("Visa raden", "Show the row");
    public static string Result => Pick("Så räknas datumet", "How the date is counted");
    public static string Step => Pick("Steg", "Step");
    public static string Now(int number) => Pick($"Regelbok {number}, gäller", $"Rule book {number}, in force");
    public static string Then(int number) => Pick($"Utkastet (blir regelbok {number})", $"The draft (becomes rule book {number})");
    public static string Standing => Pick("Läge", "State");
    public static string Differs => Pick("Skiljer sig", "Differs");
    public static string Same => Pick("Ingen skillnad: utkastet ger den här väntan samma datum och läge.", "No difference: the draft gives this wait the same date and state.");
    public static string Other => Pick("Utkastet räknar den här väntan annorlunda. Rader som skiljer sig är märkta.", "The draft counts this wait differently. Lines that differ are marked.");
    public static string NotThere => Pick("(inte här)", "(not here)");
}
