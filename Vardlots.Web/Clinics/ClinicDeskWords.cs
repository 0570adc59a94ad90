using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Clinics;

internal static class ClinicDeskWords
{
    public static string Title => Pick("Kliniker", "Clinics");
    public static string Sub => Pick("Kliniker kommer med sina första filer. Här bekräftas de och får kontaktuppgifter, modell och spärr.", "Clinics come with their first files. Here they are confirmed and get contact details, model and guard.");
    public static string Sees => Pick("Ser", "Sees");
    public static string Active => Pick("Aktiva", "Active");
    public static string New => Pick("Nya", "New");
    public static string Closed => Pick("Avslutade", "Closed");
    public static string Tabs => Pick("Vilka kliniker", "Which clinics");
    public static string None => Pick("Inga kliniker här", "No clinics here");
    public static string Back => Pick("Till klinikerna", "To the clinics");
    public static string Name => Pick("Namn", "Name");
    public static string HsaId => Pick("HSA-id", "HSA id");
    public static string Model => Pick("Vem har patientkontakten", "Who has the patient contact");
    public static string ModelShort => Pick("Patientkontakt", "Patient contact");
    public static string LatestFile => Pick("Senaste lista", "Latest list");
    public static string NoFile => Pick("ingen än", "none yet");
    public static string Managers => Pick("Chefer med konto", "Managers with account");
    public static string State => Pick("Läge", "State");
    public static string IsNew => Pick("Ny, inte bekräftad", "New, not confirmed");
    public static string IsActive => Pick("Aktiv", "Active");
    public static string ClosedSince(string day) => Pick($"Avslutad {day}", $"Closed {day}");
    public static string Contact => Pick("Kontakt: funktion, telefon, tider", "Contact: function, telephone, hours");
    public static string Guard => Pick("Spärr mot ofullständiga filer", "Guard against incomplete files");
    public static string GuardHint => Pick("Om fler poster än båda talen försvinner i en fil frågar importen innan de räknas bort.", "If more entries than both figures are missing from a file, the import asks before they are counted out.");
    public static string GuardEntries => Pick("Fler än så många poster", "More than so many entries");
    public static string GuardPercent => Pick("Och mer än så många procent av listan", "And more than this per cent of the list");
    public static string Close => Pick("Avslutad: inga fler filer väntas och ingen påminner om dem", "Closed: no more files are expected and nothing reminds of them");
    public static string Save => Pick("Spara", "Save");
    public static string SaveNew => Pick("Spara och bekräfta", "Save and confirm");
    public static string NewTitle => Pick("Kliniken är ny", "The clinic is new");
    public static string NewHint => Pick("En fil har tagit med den. Kontrollera namn och modell; den bekräftas när du sparar.", "A file has brought it. Check name and model; saving confirms it.");

    public static string Of(CareModel model) => model == CareModel.A ? Pick("A: vårdlotsarna", "A: the navigators") : Pick("B: kliniken", "B: the clinic");
}
