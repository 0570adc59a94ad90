namespace Vardlots.Core.Letters;

public static partial class BuiltInTemplates
{
    /// <summary>Short lines, one thought each; no word that must be looked up.</summary>
    private static (string Heading, string Body) EasySwedish(LetterKind kind) => kind switch
    {
        LetterKind.LimitMissed => ("Din väntan på vård", """
            Hej!

            Du väntar på vård hos {Klinik}.
            Du väntar på: {VäntarPå}.

            # Du har väntat länge
            Det finns en regel som heter vårdgarantin.
            Du ska få vård inom {Dagar} dagar.
            {Gränsbesked}

            # Du kan få vård på ett annat ställe
            Du betalar inget extra.
            Resan ingår.
            Vi frågar dig innan vi berättar om dig för någon annan.

            # Du bestämmer
            - Du kan säga ja. Då letar vi efter en tid till dig.
            - Du kan säga nej till en tid. Då gäller inte regeln längre. Men du är kvar i kön.
            - Du kan ändra dig. Då börjar {Dagar} nya dagar.
            - Du kan också söka vård själv, var du vill i Sverige. Då betalar du resan själv.

            {Tillägg}

            # Ring oss
            Telefon: {Telefon}
            Vi svarar: {Telefontider}
            Ring gärna före den {Svarsdatum}.
            Vi kan ordna tolk.
            Du är kvar i kön även om du inte ringer.

            Är du inte nöjd? Prata med patientnämnden:
            {Patientnämnden}

            Hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.Offer => ("En tid till dig", """
            Hej!

            Du väntar på vård hos {Klinik}.
            Du väntar på: {VäntarPå}.
            Du ska få vård inom {Dagar} dagar.
            {Gränsbesked}

            # Du kan få den här tiden
            Vem: {ErbjudandeVårdgivare}
            Dag: den {ErbjudandeDatum}
            Svara senast: den {Svarsdatum}

            # Om du säger ja
            Du betalar inget extra.
            Resan ingår.
            Vi frågar dig innan vi skickar papper om dig.

            # Om du säger nej
            {OmNej}
            Du kan också söka vård själv, var du vill i Sverige. Då betalar du resan själv.

            {Tillägg}

            # Ring och svara
            Telefon: {Telefon}
            Vi svarar: {Telefontider}
            Vi kan ordna tolk.
            Du är kvar i kön även om du inte svarar. Men någon annan kan få tiden.

            Är du inte nöjd? Prata med patientnämnden:
            {Patientnämnden}

            Hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.WaiverConfirmed => ("Du sade nej till en tid", """
            Hej!

            Du sade nej till en tid.
            Tiden var hos {ErbjudandeVårdgivare} den {ErbjudandeDatum}.
            Du sade nej den {Avståendedatum}.

            # Det betyder
            - Vårdgarantin gäller inte längre.
            - Du är kvar i kön hos {Klinik}.
            - Du kan ändra dig när du vill. Då börjar nya dagar.
            - Du kan söka vård själv, var du vill i Sverige.

            {Tillägg}

            # Är det fel? Ring oss
            Telefon: {Telefon}
            Vi svarar: {Telefontider}
            Vi kan ordna tolk.

            Är du inte nöjd? Prata med patientnämnden:
            {Patientnämnden}

            Hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.NotReached => ("Vi har ringt dig", """
            Hej!

            Vi har ringt dig {Försök}.
            Du svarade inte.

            # Det handlar om din vård
            Du väntar hos {Klinik}.
            Du väntar på: {VäntarPå}.
            Du ska få vård inom {Dagar} dagar.
            {Gränsbesked}

            # Du kan få vård på ett annat ställe
            Du betalar inget extra.
            Resan ingår.
            Vi frågar dig innan vi berättar om dig för någon annan.

            - Du kan säga nej till en tid. Då gäller inte regeln längre. Men du är kvar i kön.
            - Du kan ändra dig. Då börjar {Dagar} nya dagar.
            - Du kan också söka vård själv, var du vill i Sverige.

            {Tillägg}

            # Ring oss
            Telefon: {Telefon}
            Vi svarar: {Telefontider}
            Ring helst före den {Svarsdatum}.
            Vi kan ordna tolk.
            Du är kvar i kön även om du inte ringer.

            Är du inte nöjd? Prata med patientnämnden:
            {Patientnämnden}

            Hälsningar
            {Handläggare}
            {Enhet}
            """),
        _ => ("Väntar du på vård?", """
            Hej!

            Du står i kö hos {Klinik}.
            Du väntar på: {VäntarPå}.

            # Vi undrar
            - Behöver du vården?
            - Har du redan fått den?
            - Vill du vänta?
            - Har du ny telefon eller ny adress?

            {Tillägg}

            # Svara senast den {Svarsdatum}
            Telefon: {Telefon}
            Vi svarar: {Telefontider}
            Vi kan ordna tolk.

            Du är kvar i kön även om du inte svarar.

            Är du inte nöjd? Prata med patientnämnden:
            {Patientnämnden}

            Hälsningar
            {Handläggare}
            {Enhet}
            """),
    };
}
