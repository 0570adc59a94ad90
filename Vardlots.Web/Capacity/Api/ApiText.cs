using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity.Api;

internal static class ApiText
{
    public static string NoKey => Pick("Nyckeln saknas, är okänd eller återkallad. Skicka den som Authorization: Bearer.", "The key is missing, unknown or revoked. Send it as Authorization: Bearer.");
    public static string NoJson => Pick("Innehållet är inte JSON i den form som beskrivs i /openapi/capacity.json.", "The content is not JSON of the form described at /openapi/capacity.json.");
    public static string Wrong => Pick("Uppgiften kan inte tas emot.", "The figure cannot be accepted.");
    public static string NotYours => Pick("Enheten eller erbjudandet hör till en annan vårdgivare, eller finns inte i katalogen. Be vårdlotsarna lägga till enheten.", "The unit or the offer belongs to another provider, or is not in the directory. Ask the care navigators to add the unit.");
    public static string Older => Pick("En nyare uppgift finns redan. Skicka en med senare UppgiftDatum.", "A newer figure is already held. Send one with a later UppgiftDatum.");
    public static string NotFound => Pick("Erbjudandet finns inte.", "There is no such offer.");
    public static string TooMany => Pick("För många anrop. Vänta en minut.", "Too many calls. Wait a minute.");
}
