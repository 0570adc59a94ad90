using NodaTime;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;

namespace Vardlots.Web.Layout;

internal static class LayoutText
{
    public static string AwaitYou(int count) => Language.Pick($"{count} väntar på dig", $"{count} await you");
    public static string SkipToContent => Language.Pick("Hoppa till innehållet", "Skip to content");
    public static string MainMenu => Language.Pick("Huvudmeny", "Main menu");
    public static string Menu => Language.Pick("Meny", "Menu");
    public static string Start => Language.Pick("Start", "Start");
    public static string Cases => Language.Pick("Ärenden", "Cases");
    public static string Patients => Language.Pick("Patienter", "Patients");
    public static string Capacity => Language.Pick("Ledig kapacitet", "Free capacity");
    public static string Letters => Language.Pick("Brev", "Letters");
    public static string WaitingLists => Language.Pick("Väntelistor", "Waiting lists");
    public static string ClinicQueue => Language.Pick("Klinikens kö", "The clinic's queue");
    public static string Import => Language.Pick("Import", "Import");
    public static string Inquiries => Language.Pick("Förfrågningar", "Inquiries");
    public static string Rules => Language.Pick("Regler", "Rules");
    public static string Runs => Language.Pick("Körningar", "Runs");
    public static string Accessibility => Language.Pick("Tillgänglighet", "Accessibility");
    public static string Starting => Language.Pick("Öppnar Vårdlots …", "Opening Vårdlots …");
    public static string NeedsScript => Language.Pick("Vårdlots behöver JavaScript. Slå på det i webbläsaren och ladda om sidan.", "Vårdlots needs JavaScript. Turn it on in the browser and reload the page.");

    public static string NightRunning(LocalTime since) => Language.Pick($"Nattens körning pågår sedan {Show.Time(since)}", $"Tonight's run started at {Show.Time(since)}");
    public static string NightDone(LocalTime at) => Language.Pick($"Nattens körning klar {Show.Time(at)}", $"Last night's run done {Show.Time(at)}");
    public static string NightDoneOn(LocalDate day, LocalTime at) => Language.Pick($"Senaste körningen klar {Show.DayMonth(day)} {Show.Time(at)}", $"Latest run done {Show.DayMonth(day)} {Show.Time(at)}");
    public static string NightFailed => Language.Pick("Nattens körning misslyckades", "Last night's run failed");
    public static string NightCancelled => Language.Pick("Nattens körning avbröts", "Last night's run was cancelled");
    public static string NightNone => Language.Pick("Ingen nattkörning än", "No nightly run yet");
    public static string NightCounts(int entries, int cases) => Language.Pick(
        $"{Show.Number(entries)} poster, {Show.Number(cases)} {(cases == 1 ? "nytt ärende" : "nya ärenden")}",
        $"{Show.Number(entries)} entries, {Show.Number(cases)} new {(cases == 1 ? "case" : "cases")}");

    public static string ConnectionLost => Language.Pick("Anslutningen bröts", "The connection was lost");
    public static string Reconnecting => Language.Pick("Försöker återansluta. Det du skriver sparas så fort servern svarar.", "Reconnecting. What you write is saved as soon as the server answers.");
    public static string Attempt => Language.Pick("Försök", "Attempt");
    public static string Of => Language.Pick("av", "of");
    public static string NextIn => Language.Pick("nästa om", "next in");
    public static string ReconnectFailed => Language.Pick("Servern svarar inte. Kontrollera nätverket och försök igen; det du skrev står kvar.", "The server does not answer. Check the network and try again; what you wrote is still here.");
    public static string ReconnectRejected => Language.Pick("Servern har startat om. Sidan laddas om så fort det du skrev är sparat.", "The server has restarted. The page reloads as soon as what you wrote is saved.");
    public static string TryAgain => Language.Pick("Försök igen", "Try again");
    public static string Reload => Language.Pick("Ladda om sidan", "Reload the page");

    public static string ErrorTitle => Language.Pick("Något gick fel", "Something went wrong");
    public static string ErrorLead => Language.Pick("Felet är noterat. Ingenting du sparat har gått förlorat. Försök igen; hjälper inte det, uppge felnumret till supporten.", "The error is noted. Nothing you saved is lost. Try again; if that does not help, give the error number to support.");
    public static string ErrorNumber => Language.Pick("Felnummer", "Error number");
    public static string ToStart => Language.Pick("Till startsidan", "To the start page");
    public static string NotFoundTitle => Language.Pick("Sidan finns inte", "The page does not exist");
    public static string NotFoundLead => Language.Pick("Adressen kan vara felskriven, eller det du söker är borttaget eller hör till en annan klinik.", "The address may be mistyped, or what you look for is gone or belongs to another clinic.");
    public static string NoAccessTitle => Language.Pick("Du har inte åtkomst hit", "You have no access here");
    public static string NoAccessLead => Language.Pick("Din roll ger inte rätt att se den här sidan. Behöver du den för ditt arbete, tala med en administratör.", "Your role does not allow this page. If you need it for your work, talk to an administrator.");
    public static string BadRequestTitle => Language.Pick("Sidan hade blivit för gammal", "The page had become too old");
    public static string BadRequestLead => Language.Pick("Begäran kunde inte läsas. Gå tillbaka, ladda om sidan och försök igen.", "The request could not be read. Go back, reload the page and try again.");
}
