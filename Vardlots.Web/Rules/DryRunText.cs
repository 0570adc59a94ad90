using NodaTime;
using Vardlots.Core.Rules;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Rules;

/// <summary>The words of dry-runs.</summary>
internal static class DryRunText
{
    public static string Title => Pick("Provkör mot kvällens listor", "Try it against tonight's lists");
    public static string Hint => Pick("Utkastet räknas mot alla som väntar just nu. Ingen lista, gräns eller ärende ändras.", "The draft is counted against everybody who waits now. No list, limit or case is changed.");
    public static string Run => Pick("Provkör", "Try it");
    public static string Again => Pick("Provkör igen", "Try it again");
    public static string Running => Pick("Provkör", "Trying");
    public static string MayLeave => Pick("Du kan lämna sidan. Resultatet sparas med utkastet.", "You may leave the page. The result is kept with the draft.");
    public static string Broken => Pick("Rätta felen i utkastet först.", "Put the draft's mistakes right first.");
    public static string None => Pick("Utkastet är inte provkört.", "The draft has not been tried.");
    public static string Failed => Pick("Provkörningen blev inte klar.", "The dry-run was not finished.");
    public static string Done(LocalDate asOf, string when, string by) => Pick($"Räknat som för {DateText.Iso(asOf)}, {when}, av {by}.", $"Counted as of {DateText.Iso(asOf)}, {when}, by {by}.");
    public static string OutOfDateTitle => Pick("Resultatet är inaktuellt", "The result is out of date");
    public static string DraftChanged => Pick("Utkastet har ändrats sedan dess.", "The draft has been changed since.");
    public static string ListsChanged => Pick("Listorna eller regelboken som gäller har ändrats sedan dess.", "The lists or the book in force have changed since.");
    public static string Nothing => Pick("Ingen som väntar idag berörs. Regeln gäller bara beslut som inte finns på listorna än.", "Nobody who waits today is touched. The rule is only for decisions that are not on the lists yet.");
    public static string Assessed(DryRunCounts c) => Pick(
        $"{Show.Number(c.Assessed)} väntande räknade; {Show.Number(c.Touched)} följer en annan regel, {Show.Number(c.Changed)} får annan gräns eller annat läge.",
        $"{Show.Number(c.Assessed)} waits counted; {Show.Number(c.Touched)} follow another rule, {Show.Number(c.Changed)} get another limit or state.");

    public static string Opens => Pick("ärenden öppnas", "cases open");
    public static string Closes => Pick("ärenden stängs", "cases close");
    public static string Status => Pick("ärenden byter läge", "cases change state");
    public static string Moved => Pick("gränser flyttas", "limits move");
    public static string Of(CaseFate fate) => fate switch { CaseFate.Opens => Pick("Ärende öppnas", "Case opens"), CaseFate.Closes => Pick("Ärende stängs", "Case closes"), _ => Pick("Ärende byter läge", "Case changes state") };

    public static string Moves => Pick("Hur gränserna flyttas", "How the limits move");
    public static string Move => Pick("Gränsen", "The limit");
    public static string Count => Pick("Antal", "Count");
    public static string Of(LimitMove move) => move switch
    {
        LimitMove.EarlierOver60 => Pick("mer än 60 dagar tidigare", "more than 60 days earlier"),
        LimitMove.Earlier31To60 => Pick("31–60 dagar tidigare", "31–60 days earlier"),
        LimitMove.Earlier15To30 => Pick("15–30 dagar tidigare", "15–30 days earlier"),
        LimitMove.Earlier8To14 => Pick("8–14 dagar tidigare", "8–14 days earlier"),
        LimitMove.Earlier1To7 => Pick("1–7 dagar tidigare", "1–7 days earlier"),
        LimitMove.Later1To7 => Pick("1–7 dagar senare", "1–7 days later"),
        LimitMove.Later8To14 => Pick("8–14 dagar senare", "8–14 days later"),
        LimitMove.Later15To30 => Pick("15–30 dagar senare", "15–30 days later"),
        LimitMove.Later31To60 => Pick("31–60 dagar senare", "31–60 days later"),
        LimitMove.LaterOver60 => Pick("mer än 60 dagar senare", "more than 60 days later"),
        LimitMove.Lost => Pick("försvinner", "goes away"),
        _ => Pick("tillkommer", "comes"),
    };

    public static string Groups => Pick("Per klinik och område", "By clinic and field");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string Field => Pick("Område", "Field");
    public static string OpensHead => Pick("Öppnas", "Open");
    public static string ClosesHead => Pick("Stängs", "Close");
    public static string StatusHead => Pick("Byter läge", "Change state");
    public static string MovedHead => Pick("Gränser flyttas", "Limits move");
    public static string ChangedHead => Pick("Väntande som berörs", "Waits affected");
    public static string Total => Pick("Summa", "Total");

    public static string Chart => Pick("Ärenden som öppnas per vecka det kommande kvartalet, nu och med utkastet", "Cases opening each week of the coming quarter, now and with the draft");
    public static string ChartCaption => Pick("Ljus stapel: med boken som gäller. Mörk stapel: med utkastet. Den första veckan rymmer dem som öppnas genast.", "Light bar: by the book in force. Dark bar: by the draft. The first week holds those that open at once.");
    public static string Workload => Pick("Arbete per vecka", "Work each week");
    public static string Numbers => Pick("Samma sak i siffror", "The same in numbers");
    public static string Week => Pick("Vecka från", "Week from");
    public static string Now => Pick("Nu", "Now");
    public static string Then => Pick("Utkastet", "The draft");
    public static string Bar(LocalDate from, int now, int then) => Pick($"Vecka från {DateText.Iso(from)}: {now} nu, {then} med utkastet", $"Week from {DateText.Iso(from)}: {now} now, {then} with the draft");

    public static string ListTitle => Pick("Väntande som utkastet ändrar", "Waits that the draft changes");
    public static string ListBack => Pick("‹ Utkastet", "‹ The draft");
    public static string All => Pick("Alla som ändras", "All that change");
    public static string LimitMoved => Pick("Gränsen flyttas", "Limit moves");
    public static string Before => Pick("Nu", "Now");
    public static string After => Pick("Med utkastet", "With the draft");
    public static string NoLimit => Pick("ingen gräns", "no limit");
    public static string Empty => Pick("Ingen väntan ändras så", "No wait changes like that");
}
