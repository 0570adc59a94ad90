using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity;

internal static class KeyWords
{
    public static string Title => Pick("Nycklar för andra system", "Keys for other systems");
    public static string Sub => Pick("Med en nyckel lämnar vårdgivarens eget system uppgifter om vårdgivarens egna enheter, och ingenting annat.", "With a key the provider's own system states figures of the provider's own units, and nothing else.");
    public static string Once => Pick("Nyckeln visas bara nu. Kopiera den och lämna den säkert.", "The key is shown only now. Copy it and hand it over safely.");
    public static string Name => Pick("Nyckel", "Key");
    public static string For => Pick("Vad nyckeln är till för", "What the key is for");
    public static string Make => Pick("Skapa nyckel", "Make a key");
    public static string Made => Pick("Skapad", "Made");
    public static string LastUsed => Pick("Senast använd", "Last used");
    public static string Never => Pick("aldrig", "never");
    public static string State => Pick("Läge", "State");
    public static string Revoke => Pick("Återkalla", "Revoke");
    public static string RevokeOf(string name) => Pick($"Återkalla {name}", $"Revoke {name}");
    public static string RevokedAt(string when, string? by) => Pick($"återkallad {when}, {by}", $"revoked {when}, {by}");
}
