using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of what a draft would have done on the nights that were.</summary>
internal static class BacktestText
{
    public static string Title => Pick("Om utkastet hade gällt tidigare", "Had the draft applied earlier");
    public static string Hint => Pick("Samma listor som de var, en natt i veckan bakåt, räknade med utkastet och med regelboken som gällde då. Inget ändras.", "The same lists as they were, one night a week back, counted by the draft and by the rule book in force then. Nothing is changed.");
    public static string Run => Pick("Räkna mot nätterna som varit", "Count against the nights that were");
    public static string Running => Pick("Räknar mot nätterna som varit", "Counting against the nights that were");
    public static string Span(BacktestResult b) => Pick(
        $"{Show.Number(b.Nights)} nätter, {DateText.Iso(b.First)} – {DateText.Iso(b.Last)}. {Show.Number(b.Entries)} väntande hade följt en annan regel.",
        $"{Show.Number(b.Nights)} nights, {DateText.Iso(b.First)} – {DateText.Iso(b.Last)}. {Show.Number(b.Entries)} waits would have followed another rule.");
    public static string Seen => Pick("Ärenden", "Cases");
    public static string SeenBy(BacktestResult b) => Pick(
        $"{Show.Number(b.RiskThen)} med utkastet mot {Show.Number(b.RiskNow)} med regelboken som gällde då; {Show.Number(b.OnlyThen)} bara med utkastet, {Show.Number(b.OnlyNow)} bara utan.",
        $"{Show.Number(b.RiskThen)} with the draft against {Show.Number(b.RiskNow)} by the rule book in force then; {Show.Number(b.OnlyThen)} with the draft alone, {Show.Number(b.OnlyNow)} without it alone.");
    public static string HowEarly => Pick("Hur tidigt", "How early");
    public static string EarlyBy(BacktestResult b) => b.Earlier == 0
        ? Pick($"Inget tidigare, {Show.Number(b.Later)} senare.", $"None earlier, {Show.Number(b.Later)} later.")
        : Pick($"{Show.Number(b.Earlier)} tidigare, i genomsnitt {Show.Days((int)(b.DaysEarlier / b.Earlier))}; {Show.Number(b.Later)} senare.",
            $"{Show.Number(b.Earlier)} earlier, by {Show.Days((int)(b.DaysEarlier / b.Earlier))} on average; {Show.Number(b.Later)} later.");
    public static string Breaches => Pick("Passerade gränser", "Passed limits");
    public static string BreachesBy(BacktestResult b) => Pick(
        $"{Show.Number(b.Breaches)} gränser passerades med regelboken som gällde då; {Show.Number(b.BreachesSooner)} av dem hade uppmärksammats tidigare med utkastet.",
        $"{Show.Number(b.Breaches)} limits passed by the rule book in force then; {Show.Number(b.BreachesSooner)} of them would have been noticed sooner with the draft.");
}
