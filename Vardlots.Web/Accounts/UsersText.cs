using Vardlots.Core.Accounts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Accounts;

internal static class UsersText
{
    public static string Title => Pick("Användare", "Users");
    public static string Sub => Pick("Vilka som kan logga in, och vad de får se. Varje ändring märks genast och står i ändringsloggen.", "Who can sign in, and what they may see. Every change is felt at once and stands in the change log.");
    public static string Open => Pick("Öppna konton", "Open accounts");
    public static string Closed => Pick("Stängda", "Closed");
    public static string Tabs => Pick("Vilka konton", "Which accounts");
    public static string None => Pick("Inga konton här", "No accounts here");
    public static string Back => Pick("Till användarna", "To the users");

    public static string Name => Pick("Användarnamn", "User name");
    public static string DisplayName => Pick("Namn som kollegor ser", "Name that colleagues see");
    public static string Role => Pick("Roll", "Role");
    public static string Clinics => Pick("Kliniker som chefen ser", "Clinics that the manager sees");
    public static string State => Pick("Läge", "State");
    public static string LastSeen => Pick("Senast inloggad", "Last signed in");
    public static string Never => Pick("aldrig", "never");
    public static string AllClinics => Pick("alla kliniker", "all clinics");
    public static string NoPatients => Pick("inga patienter", "no patients");
    public static string MayUnmask => Pick("Får visa skyddade identiteter, med skäl varje gång", "May reveal protected identities, with a reason each time");
    public static string Unmasks => Pick("får visa skyddade identiteter", "may reveal protected identities");
    public static string IsOpen => Pick("Öppet", "Open");
    public static string IsInvited => Pick("Har ett engångslösenord", "Has a one-time password");
    public static string IsClosed => Pick("Stängt", "Closed");

    public static string Invite => Pick("Bjud in en användare", "Invite a user");
    public static string InviteButton => Pick("Bjud in", "Invite");
    public static string Once(string name) => Pick($"Engångslösenord för {name}, visas bara nu", $"One-time password for {name}, shown only now");
    public static string OnceHint => Pick("Lämna det muntligt eller på papper, aldrig tillsammans med användarnamnet. Det byts vid första inloggningen.", "Hand it over by word of mouth or on paper, never together with the user name. It is changed at the first sign-in.");

    public static string Rights => Pick("Namn, roll och rättigheter", "Name, role and rights");
    public static string Save => Pick("Spara", "Save");
    public static string Account => Pick("Kontot", "The account");
    public static string Reset => Pick("Ge ett nytt engångslösenord", "Give a new one-time password");
    public static string ResetAsk => Pick("Det gamla lösenordet slutar gälla och alla öppna inloggningar avslutas.", "The old password ceases to work and every open session ends.");
    public static string Close => Pick("Stäng kontot", "Close the account");
    public static string CloseAsk => Pick("Personen kan inte längre logga in och alla öppna inloggningar avslutas. Det hen har gjort står kvar.", "The person can no longer sign in and every open session ends. What they have done stays.");
    public static string OwnsCases(int count) => Pick(
        count == 1 ? "Ett öppet ärende har personen som ansvarig. Be en vårdlots ta över det." : $"{count} öppna ärenden har personen som ansvarig. Be en vårdlots ta över dem.",
        count == 1 ? "The person owns one open case. Ask a navigator to take it over." : $"The person owns {count} open cases. Ask a navigator to take them over.");
    public static string Reopen => Pick("Öppna kontot igen", "Open the account again");
    public static string Reopened => Pick("Kontot är öppet", "The account is open");
    public static string WasClosed => Pick("Kontot är stängt", "The account is closed");

    public static string Of(string role) => role switch
    {
        Roles.Navigator => Pick("Vårdlots", "Care navigator"),
        Roles.Manager => Pick("Klinikchef", "Clinic manager"),
        Roles.Administrator => Pick("Administratör", "Administrator"),
        _ => role,
    };

    /// <summary>What a user sees, in a few words.</summary>
    public static string Reach(UserRow user) => user.Role switch
    {
        Roles.Navigator => AllClinics,
        Roles.Manager => string.Join(", ", user.Clinics),
        _ => NoPatients,
    };
}
