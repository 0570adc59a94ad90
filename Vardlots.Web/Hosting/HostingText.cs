using Vardlots.Core.Texts;

namespace Vardlots.Web.Hosting;

internal static class HostingText
{
    public static string Answers(string addresses) => Language.Pick($"Vårdlots svarar på {addresses}", $"Vårdlots answers at {addresses}");
    public static string PortTaken => Language.Pick("Porten används redan av ett annat program; stäng det eller välj en annan adress med Urls, till exempel --urls http://localhost:5081.", "The port is already used by another program; close it or choose another address with Urls, such as --urls http://localhost:5081.");
    public static string AddressUnusable(string why) => Language.Pick($"Adressen i Urls går inte att lyssna på ({why}); välj en annan, till exempel http://localhost:5080.", $"The address in Urls cannot be listened on ({why}); choose another, such as http://localhost:5080.");
    public static string BadUrl(string url) => Language.Pick($"Inställningen Urls innehåller ”{url}”; den ska vara adresser som http://localhost:5080.", $"The setting Urls contains \"{url}\"; it must hold addresses such as http://localhost:5080.");
    public static string SettingsUnreadable => Language.Pick("Inställningsfilen appsettings.json går inte att läsa; kontrollera att den är giltig JSON.", "The settings file appsettings.json cannot be read; check that it is valid JSON.");
    public static string BadNumber(string key, string? value, int least, int most) => Language.Pick($"Inställningen {key} är ”{value}”; den ska vara ett helt tal från {least} till {most}.", $"The setting {key} is \"{value}\"; it must be a whole number from {least} to {most}.");
    public static string BadFlag(string key, string? value) => Language.Pick($"Inställningen {key} är ”{value}”; den ska vara true eller false.", $"The setting {key} is \"{value}\"; it must be true or false.");
    public static string BadProxy(string? value) => Language.Pick($"Inställningen Https:KnownProxies innehåller ”{value}”; den ska vara IP-adresser.", $"The setting Https:KnownProxies contains \"{value}\"; it must hold IP addresses.");
    public static string HttpsNeeded => Language.Pick("I produktion krävs HTTPS: ange en https-adress i Urls eller Kestrel:Endpoints, eller sätt Https:BehindProxy till true när en proxy framför sköter den.", "Production needs HTTPS: give an https address in Urls or Kestrel:Endpoints, or set Https:BehindProxy to true when a proxy in front handles it.");
}
