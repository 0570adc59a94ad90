using NodaTime;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Synthetic;

public static class DemoText
{
    public static string Begins(int entries, int nights) => Language.Pick(
        $"Databasen är tom: en påhittad region skapas ({entries} poster, {nights} nätter).",
        $"The database is empty: an invented region is made ({entries} entries, {nights} nights).");

    public static string NightDone(LocalDate night) => Language.Pick($"Natten till {night:uuuu-MM-dd} klar.", $"The night of {night:uuuu-MM-dd} is done.");
    public static string Done => Language.Pick("Demoregionen är klar.", "The demo region is ready.");
    public static string SignInAs => Language.Pick("Logga in som (lösenord för alla: ", "Sign in as (password for all: ");
}
