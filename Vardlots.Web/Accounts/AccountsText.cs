using Vardlots.Core.Accounts;
using Vardlots.Core.Texts;

namespace Vardlots.Web.Accounts;

internal static class AccountsText
{
    public static string SignIn => Language.Pick("Logga in", "Sign in");
    public static string SignOut => Language.Pick("Logga ut", "Sign out");
    public static string SignInLead => Language.Pick("Vårdgarantin för regionens patienter, dag för dag.", "The care guarantee of the region's patients, day by day.");
    public static string UserName => Language.Pick("Användarnamn", "User name");
    public static string Password => Language.Pick("Lösenord", "Password");
    public static string UserNameNeeded => Language.Pick("Skriv ditt användarnamn.", "Enter your user name.");
    public static string PasswordNeeded => Language.Pick("Skriv ditt lösenord.", "Enter your password.");
    public static string Wrong => Language.Pick("Användarnamnet eller lösenordet stämmer inte. Försök igen.", "The user name or the password is wrong. Try again.");
    public static string Locked => Language.Pick("För många misslyckade försök. Inloggningen är spärrad en stund; försök igen om 5–15 minuter eller be en administratör om hjälp.", "Too many failed attempts. Sign-in is locked for a while; try again in 5–15 minutes or ask an administrator for help.");
    public static string SignedOutIdle => Language.Pick("Du har loggats ut eftersom ingenting hände på en stund. Det du skrev är sparat.", "You were signed out because nothing happened for a while. What you wrote is saved.");
    public static string SignedOut => Language.Pick("Du är utloggad.", "You are signed out.");
    public static string SessionOver => Language.Pick("Din session är avslutad. Logga in igen för att fortsätta.", "Your session has ended. Sign in again to go on.");
    public static string Attention => Language.Pick("Logga bara in för arbete du har uppdrag för. Varje öppnad patientuppgift loggas.", "Sign in only for work assigned to you. Every patient record opened is logged.");

    public static string ChangePassword => Language.Pick("Byt lösenord", "Change password");
    public static string ChooseOwn => Language.Pick("Du har loggat in med ett engångslösenord. Välj ett eget innan du fortsätter.", "You signed in with a one-time password. Choose your own before you go on.");
    public static string Current => Language.Pick("Nuvarande lösenord", "Current password");
    public static string Next => Language.Pick("Nytt lösenord", "New password");
    public static string NextHint => Language.Pick($"Minst {PasswordRules.MinLength} tecken. En mening med flera ord är både säker och lätt att minnas.", $"At least {PasswordRules.MinLength} characters. A sentence of several words is both safe and easy to remember.");
    public static string Repeat => Language.Pick("Nytt lösenord igen", "New password again");
    public static string NotSame => Language.Pick("De nya lösenorden är inte lika.", "The new passwords differ.");
    public static string FieldNeeded => Language.Pick("Fyll i fältet.", "Fill in the field.");
    public static string PasswordChanged => Language.Pick("Lösenordet är bytt. Andra inloggningar har avslutats.", "The password is changed. Other sessions have ended.");
    public static string OnToWork => Language.Pick("Till startsidan", "To the start page");
    public static string SavePassword => Language.Pick("Spara lösenordet", "Save the password");

    public static string Role(string role) => role switch
    {
        Roles.Navigator => Language.Pick("Vårdlots", "Care navigator"),
        Roles.Manager => Language.Pick("Klinikchef", "Clinic manager"),
        Roles.Administrator => Language.Pick("Administratör", "Administrator"),
        _ => role,
    };

    public static string IdleTitle => Language.Pick("Är du kvar?", "Are you still there?");
    public static string IdleLead => Language.Pick("Du loggas ut om två minuter eftersom ingenting har hänt på en stund. Det du skriver är sparat.", "You will be signed out in two minutes because nothing has happened for a while. What you write is saved.");
    public static string IdleStay => Language.Pick("Fortsätt arbeta", "Keep working");
}
