using Vardlots.Core.Texts;

namespace Vardlots.Web.Jobs;

internal static class JobsText
{
    /// <summary>Who started what the schedule starts. Stored, so in Swedish whoever reads it.</summary>
    public const string Schedule = "schemat";

    public static string BadNightTime(string value) => Language.Pick(
        $"Inställningen Schedule:NightTime är ”{value}”; den ska vara ett klockslag som 03:30, inte mellan 02:00 och 02:59.",
        $"The setting Schedule:NightTime is \"{value}\"; it must be a time such as 03:30, not between 02:00 and 02:59.");

    public static string BadCatchUp(string value) => Language.Pick(
        $"Inställningen Schedule:CatchUpSeconds är ”{value}”; den ska vara ett helt tal från 0 till 3600.",
        $"The setting Schedule:CatchUpSeconds is \"{value}\"; it must be a whole number from 0 to 3600.");

    public static string BadEnabled(string value) => Language.Pick(
        $"Inställningen Schedule:Enabled är ”{value}”; den ska vara true eller false.",
        $"The setting Schedule:Enabled is \"{value}\"; it must be true or false.");
}
