namespace Vardlots.Core.Letters;

public static partial class BuiltInTemplates
{
    private static (string Heading, string Body) Swedish(LetterKind kind) => kind switch
    {
        LetterKind.LimitMissed => ("Information om din väntetid", """
            Hej!

            Du väntar på vård hos {Klinik}. Du väntar på: {VäntarPå}.

            # Din gräns
            Vårdgarantin säger att du ska få {Garanti} inom {Dagar} dagar. {Gränsbesked}

            # Det här har du rätt till
            När gränsen inte hålls ska regionen se till att du får vården hos en annan vårdgivare. Det kostar dig inget extra. Resa, och boende och ledsagare om du behöver det, ingår.

            - Säger du ja söker vi en ledig tid åt dig. Vi frågar om ditt samtycke innan vi lämnar uppgifter om dig till någon annan.
            - Du får säga nej. Säger du nej till ett erbjudande inom gränsen gäller garantin inte längre, men du behåller din plats hos {Klinik}. Ångrar du dig börjar {Dagar} nya dagar.
            - Du kan i stället använda det fria vårdvalet och själv söka öppen vård var du vill i landet. Då betalar du resan själv.

            {Tillägg}

            # Hör av dig
            Ring {Telefon}, {Telefontider}, gärna före den {Svarsdatum}. Säg till om du vill ha tolk eller det här brevet på lättläst svenska. Om du inte hör av dig behåller du din plats i kön.

            Har du synpunkter på vården kan du vända dig till patientnämnden: {Patientnämnden}.

            Vänliga hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.Offer => ("Erbjudande om en tid", """
            Hej!

            Du väntar på vård hos {Klinik}. Du väntar på: {VäntarPå}. Vårdgarantin säger att du ska få {Garanti} inom {Dagar} dagar. {Gränsbesked}

            # Vi kan erbjuda dig
            Vård hos {ErbjudandeVårdgivare} den {ErbjudandeDatum}. Svara senast den {Svarsdatum}.

            # Om du säger ja
            Det kostar dig inget extra. Resa, och boende och ledsagare om du behöver det, ingår. Vi frågar om ditt samtycke innan vi skickar dina handlingar till vårdgivaren.

            # Om du säger nej
            {OmNej}

            Du kan också använda det fria vårdvalet och själv söka öppen vård var du vill i landet. Då betalar du resan själv.

            {Tillägg}

            # Så svarar du
            Ring {Telefon}, {Telefontider}. Säg till om du vill ha tolk eller det här brevet på lättläst svenska. Om du inte svarar behåller du din plats i kön, men tiden kan gå till någon annan.

            Har du synpunkter på vården kan du vända dig till patientnämnden: {Patientnämnden}.

            Vänliga hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.WaiverConfirmed => ("Bekräftelse på ditt svar", """
            Hej!

            Den {Avståendedatum} sade du nej till vård hos {ErbjudandeVårdgivare} den {ErbjudandeDatum}. Det här brevet bekräftar ditt svar.

            # Det här betyder det
            - Vårdgarantin gäller inte längre för den här väntan.
            - Du behåller din plats i kön hos {Klinik} och får en tid därifrån.
            - Du kan ångra dig när du vill. Då börjar nya 90 dagar den dag du hör av dig.
            - Du kan använda det fria vårdvalet och själv söka öppen vård var du vill i landet.

            {Tillägg}

            # Har vi missförstått dig?
            Ring {Telefon}, {Telefontider}, så rättar vi det. Säg till om du vill ha tolk eller det här brevet på lättläst svenska.

            Har du synpunkter på vården kan du vända dig till patientnämnden: {Patientnämnden}.

            Vänliga hälsningar
            {Handläggare}
            {Enhet}
            """),
        LetterKind.NotReached => ("Vi har försökt nå dig", """
            Hej!

            Vi har ringt dig {Försök} utan att nå dig. Det gäller din väntan hos {Klinik}. Du väntar på: {VäntarPå}.

            # Därför vill vi prata med dig
            Vårdgarantin säger att du ska få {Garanti} inom {Dagar} dagar. {Gränsbesked}

            När gränsen inte hålls har du rätt till vården hos en annan vårdgivare. Det kostar dig inget extra. Resa, och boende och ledsagare om du behöver det, ingår. Vi behöver veta om du vill det, och om du samtycker till att vi lämnar uppgifter till den vårdgivaren.

            - Du får säga nej. Säger du nej till ett erbjudande inom gränsen gäller garantin inte längre, men du behåller din plats hos {Klinik}. Ångrar du dig börjar {Dagar} nya dagar.
            - Du kan i stället använda det fria vårdvalet och själv söka öppen vård var du vill i landet.

            {Tillägg}

            # Ring oss
            Ring {Telefon}, {Telefontider}, helst före den {Svarsdatum}. Säg till om du vill ha tolk eller det här brevet på lättläst svenska. Om du inte hör av dig behåller du din plats i kön.

            Har du synpunkter på vården kan du vända dig till patientnämnden: {Patientnämnden}.

            Vänliga hälsningar
            {Handläggare}
            {Enhet}
            """),
        _ => ("Stämmer det att du väntar?", """
            Hej!

            Vi går igenom kön till {Klinik}. Där står det att du väntar på: {VäntarPå}.

            # Vi vill veta
            - Behöver du fortfarande vården?
            - Har du redan fått den någon annanstans?
            - Vill du hellre vänta, eller finns det något som hindrar just nu?
            - Har du fått nytt telefonnummer eller ny adress?

            {Tillägg}

            # Svara senast den {Svarsdatum}
            Ring {Telefon}, {Telefontider}, eller skriv till {Enhet}, {Adress}. Säg till om du vill ha tolk eller det här brevet på lättläst svenska.

            Ingen tas bort ur kön för att den inte svarar. Du behåller din plats och dina rättigheter.

            Har du synpunkter på vården kan du vända dig till patientnämnden: {Patientnämnden}.

            Vänliga hälsningar
            {Handläggare}
            {Enhet}
            """),
    };
}
