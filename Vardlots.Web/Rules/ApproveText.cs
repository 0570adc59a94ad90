using NodaTime;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of approving and publishing.</summary>
internal static class ApproveText
{
    public static string Approve => Pick("Godkänn och publicera …", "Approve and publish …");
    public static string Title(int number) => Pick($"Publicera som regelbok {number}?", $"Publish as rule book {number}?");
    public static string Confirm => Pick("Godkänn och publicera", "Approve and publish");
    public static string AtOnce => Pick("Boken börjar gälla nu. Alla som berörs räknas om i bakgrunden, och listorna byts på en gång när allt är räknat: ingen ser gammalt och nytt blandat.",
        "The book takes effect now. Everybody it touches is counted anew in the background, and the lists switch at once when all is counted: nobody sees old and new mixed.");
    public static string Later(LocalDate day) => Pick($"Boken väntar till {DateText.Iso(day)}. Natten dit räknas alla som berörs om, innan nattens genomgång.", $"The book waits until {DateText.Iso(day)}. That night everybody it touches is counted anew, before the night's scan.");
    public static string Kept => Pick("En publicerad bok ändras aldrig och tas aldrig bort. Den som ångrar sig återgår till en tidigare bok.", "A published book is never changed and never removed. Whoever regrets it goes back to an earlier book.");
    public static string DryRun(DryRunResult r) => Pick(
        $"Provkörningen: {Show.Number(r.Total.Opens)} ärenden öppnas, {Show.Number(r.Total.Closes)} stängs, {Show.Number(r.Total.LimitsMoved)} gränser flyttas.",
        $"The dry-run: {Show.Number(r.Total.Opens)} cases open, {Show.Number(r.Total.Closes)} close, {Show.Number(r.Total.LimitsMoved)} limits move.");
    public static string NotTried => Pick("Utkastet är inte provkört. Provkör det först, så vet du vad som händer.", "The draft has not been tried. Try it first, and you know what will happen.");
    public static string OldTrial => Pick("Provkörningen är inaktuell. Provkör igen för att veta vad som händer nu.", "The dry-run is out of date. Try it again to know what happens now.");
    public static string Published(int number) => Pick($"Regelbok {number} är publicerad.", $"Rule book {number} is published.");
    public static string NotYet(int number) => Pick($"Regelbok {number} är publicerad men gäller inte än", $"Rule book {number} is published but not in force yet");
    public static string WaitsForDay(LocalDate day) => Pick($"Den börjar gälla {DateText.Iso(day)}. Till dess gäller den tidigare boken för alla.", $"It takes effect on {DateText.Iso(day)}. Until then the earlier book holds for everybody.");
    public static string BeingCounted => Pick("De som berörs räknas om nu. Till dess gäller den tidigare boken för alla. Du kan lämna sidan.", "Those it touches are being counted anew. Until then the earlier book holds for everybody. You may leave the page.");
    public static string Interrupted => Pick("Omräkningen blev inte klar. Inget är ändrat och den tidigare boken gäller för alla. Starta den igen; natten gör det annars.", "The recount was not finished. Nothing has changed and the earlier book holds for everybody. Start it again; otherwise the night does.");
    public static string StartAgain => Pick("Räkna om nu", "Count anew now");
    public static string Activated => Pick("I kraft sedan", "In force since");
    public static string Touched(RulePublicationRow p) => Pick(
        $"{Show.Number(p.Touched)} berördes; {Show.Number(p.Changed)} ändrades, {Show.Number(p.Opened)} ärenden öppnades och {Show.Number(p.Closed)} stängdes.",
        $"{Show.Number(p.Touched)} were touched; {Show.Number(p.Changed)} changed, {Show.Number(p.Opened)} cases opened and {Show.Number(p.Closed)} closed.");
}
