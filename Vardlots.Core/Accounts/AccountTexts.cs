using Vardlots.Core.Texts;

namespace Vardlots.Core.Accounts;

internal static class AccountTexts
{
    public static string NameMissing => Language.Pick("Användaren behöver ett namn på högst 100 tecken.", "The user needs a name of at most 100 characters.");
    public static string NameTaken(string name) => Language.Pick($"Det finns redan en användare som heter {name}.", $"There is already a user called {name}.");
    public static string UnknownRole(string role) => Language.Pick($"Rollen {role} finns inte; välj {string.Join(", ", Roles.All)}.", $"There is no role {role}; choose {string.Join(", ", Roles.All)}.");
    public static string ManagerNeedsClinic => Language.Pick("En klinikchef behöver minst en klinik.", "A clinic manager needs at least one clinic.");
    public static string OnlyManagersHaveClinics => Language.Pick("Bara klinikchefer knyts till kliniker.", "Only clinic managers are tied to clinics.");
    public static string OnlyNavigatorsUnmask => Language.Pick("Bara vårdlotsar kan få visa skyddade identiteter.", "Only navigators can be allowed to reveal protected identities.");
    public static string UnknownClinic(string hsaIds) => Language.Pick($"Ingen klinik har HSA-id {hsaIds}; kliniker skapas när deras första fil läses in.", $"No clinic has the HSA id {hsaIds}; clinics are made by their first file.");
    public static string CurrentPasswordWrong => Language.Pick("Det nuvarande lösenordet stämmer inte.", "The current password is wrong.");
    public static string SamePassword => Language.Pick("Välj ett annat lösenord än det nuvarande.", "Choose another password than the current one.");
    public static string LastAdministrator => Language.Pick("Det här är den sista administratören. Gör någon annan till administratör först.", "This is the last administrator. Make somebody else an administrator first.");
    public static string NotYourself => Language.Pick("Du kan inte stänga ditt eget konto. Be en annan administratör.", "You cannot close your own account. Ask another administrator.");
    public static string DisplayNameMissing => Language.Pick("Skriv det namn kollegorna ser, högst 100 tecken.", "Enter the name that colleagues see, at most 100 characters.");
}
