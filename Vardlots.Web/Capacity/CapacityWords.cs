using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Capacity;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity;

internal static class CapacityWords
{
    public static string Title => Pick("Ledig kapacitet", "Free capacity");
    public static string Sub => Pick("Vem som kan ta emot, hur många och när. En uppgift som är äldre än sex veckor räknas som okänd.", "Who can take patients, how many and when. A figure more than six weeks old counts as unknown.");
    public static string Providers => Pick("Vårdgivare", "Providers");
    public static string Provider => Pick("Vårdgivare", "Provider");
    public static string Files => Pick("Filer", "Files");
    public static string New => Pick("Ny uppgift", "New figure");
    public static string Rooms => Pick("Mer om kapacitet", "More about capacity");
    public static string Views => Pick("Vyer", "Views");
    public static string Filters => Pick("Filter", "Filters");
    public static string Clear => Pick("Rensa filter", "Clear filters");
    public static string Of(CapacityTab tab) => tab switch
    {
        CapacityTab.Awaiting => Pick("Att bekräfta", "To confirm"),
        CapacityTab.Ended => Pick("Avslutade", "Ended"),
        _ => Pick("Aktuella", "Current"),
    };

    public static string Field => Pick("Område", "Field");
    public static string AnyField => Pick("Alla områden", "All fields");
    public static string Type => Pick("Typ", "Type");
    public static string AnyType => Pick("Alla typer", "All types");
    public static string Agreement => Pick("Avtal", "Agreement");
    public static string AnyAgreement => Pick("Alla avtal", "All agreements");
    public static string AnyProvider => Pick("Alla vårdgivare", "All providers");
    public static string Age => Pick("Uppgiftens ålder", "Age of the figure");
    public static string AnyAge => Pick("Alla åldrar", "All ages");
    public static string Fresh => Pick("Aktuella uppgifter", "Figures that count");
    public static string UnknownAge => Pick("Okända (äldre än sex veckor)", "Unknown (more than six weeks old)");
    public static string Own => Pick("Mina enheter", "My units");
    public static string Places => Pick("Kvar", "Left");
    public static string PlacesOf(int left, int places) => Pick($"{Show.Number(left)} av {Show.Number(places)}", $"{Show.Number(left)} of {Show.Number(places)}");
    public static string Full => Pick("fullt", "full");
    public static string When => Pick("Första dag", "First day");
    public static string Until(LocalDate last) => Pick($"till {Show.Date(last)}", $"until {Show.Date(last)}");
    public static string Conditions => Pick("Villkor", "Conditions");
    public static string Stated => Pick("Uppgift", "Figure");
    public static string AnyProcedure => Pick("alla åtgärder", "any procedure");

    public static string Empty(CapacityFilter filter) => filter.IsNarrowed
        ? Pick("Ingen kapacitet passar filtren", "No capacity matches the filters")
        : filter.Tab switch
        {
            CapacityTab.Awaiting => Pick("Ingen uppgift väntar på bekräftelse", "No figure awaits confirmation"),
            CapacityTab.Ended => Pick("Inget är återtaget eller har passerat", "Nothing has been withdrawn or has passed"),
            _ => Pick("Ingen ledig kapacitet är känd", "No free capacity is known"),
        };

    public static string EmptyHint => Pick("Lägg in en uppgift, eller läs in en fil.", "Add a figure, or import a file.");
    public static string OwnAwaiting(int count) => count == 1
        ? Pick("En av dina uppgifter behöver bekräftas", "One of your figures needs to be confirmed")
        : Pick($"{count} av dina uppgifter behöver bekräftas", $"{count} of your figures need to be confirmed");
    public static string OwnAwaitingHint => Pick("De är eller blir snart äldre än sex veckor, och räknas då som okända.", "They are, or will soon be, more than six weeks old, and then count as unknown.");
    public static string ShowThem => Pick("Visa dem", "Show them");

    /// <summary>How old a figure is, in words.</summary>
    public static string AgeOf(int days) => days switch
    {
        <= 0 => Pick("uppgift idag", "stated today"),
        1 => Pick("uppgift igår", "stated yesterday"),
        _ => Pick($"{days} dagar gammal", $"{days} days old"),
    };

    public static string UnknownOf(int days) => Pick($"okänd, {days} dagar gammal", $"unknown, {days} days old");
    public static string SaidBy(string by, LocalDate on, SlotSource source) => Pick(
        $"{by}, {Show.Date(on)} ({CapacityText.Of(source)})", $"{by}, {Show.Date(on)} ({CapacityText.Of(source)})");

    public static string Kronor(int price) => price switch
    {
        0 => Pick("samma pris", "same price"),
        > 0 => Pick($"{Show.Number(price)} kr mer", $"{Show.Number(price)} kr more"),
        _ => Pick($"{Show.Number(-price)} kr mindre", $"{Show.Number(-price)} kr less"),
    };

    /// <summary>Age, BMI, ASA class, interpreter and price in a line; empty when nothing is asked.</summary>
    public static string ConditionsOf(SlotRow r)
    {
        string?[] parts =
        [
            (r.AgeFrom, r.AgeTo) switch
            {
                (null, null) => null,
                ({ } from, null) => Pick($"från {from} år", $"from age {from}"),
                (null, { } to) => Pick($"till {to} år", $"to age {to}"),
                ({ } from, { } to) => Pick($"{from}–{to} år", $"age {from}–{to}"),
            },
            r.MaxBmi is { } bmi ? Pick($"BMI högst {bmi}", $"BMI at most {bmi}") : null,
            r.MaxAsa is { } asa ? Pick($"ASA högst {asa}", $"ASA at most {asa}") : null,
            r.Interpreter switch { true => Pick("tolk finns", "interpreter available"), false => Pick("ingen tolk", "no interpreter"), _ => null },
            r.PriceDifference is { } price ? Kronor(price) : null,
        ];
        return string.Join(", ", parts.Where(p => p is not null));
    }

    public static string NoConditions => Pick("inga", "none");
    public static string Back => Pick("‹ Ledig kapacitet", "‹ Free capacity");
    public static string BackToProviders => Pick("‹ Vårdgivare", "‹ Providers");
    public static string SlotTitle(long id) => Pick($"Erbjudande {id}", $"Offer {id}");
    public static string Offer => "ErbjudandeId";
    public static string Withdrawn => Pick("Återtaget", "Withdrawn");
    public static string Passed => Pick("Sista dagen har passerat", "The last day has passed");
    public static string Confirm => Pick("Bekräfta", "Confirm");
    public static string ConfirmOf(SlotRow r) => Pick($"Bekräfta {r.Unit}, {Show.Number(r.Places)} platser", $"Confirm {r.Unit}, {Show.Number(r.Places)} places");
    public static string ConfirmHint => Pick("Uppgiften stämmer fortfarande: den får dagens datum och ditt namn.", "The figure still holds: it gets today's date and your name.");
    public static string Confirmed => Pick("Uppgiften är bekräftad", "The figure has been confirmed");
    public static string Withdraw => Pick("Ta tillbaka", "Withdraw");
    public static string WithdrawTitle => Pick("Ta tillbaka erbjudandet?", "Withdraw the offer?");
    public static string WithdrawBody => Pick("Det erbjuds inte längre någon. Platser som redan är reserverade står kvar.", "It is offered to nobody any more. Places that are already reserved stay reserved.");
    public static string WithdrawDone => Pick("Erbjudandet är återtaget", "The offer has been withdrawn");
    public static string ChangeTitle => Pick("Ändra uppgiften", "Change the figure");
    public static string ReinstateTitle => Pick("Erbjud igen", "Offer again");
    public static string Save => Pick("Spara", "Save");
    public static string Saved => Pick("Uppgiften är sparad", "The figure has been saved");
    public static string Conflict(string? by) => by is null
        ? Pick("Någon annan hann ändra. Inget sparades; kontrollera och spara igen.", "Somebody else changed it first. Nothing was saved; check and save again.")
        : Pick($"{by} hann ändra. Inget sparades; kontrollera och spara igen.", $"{by} changed it first. Nothing was saved; check and save again.");
    public static string Unit => Pick("Enhet", "Unit");
    /// <summary>A unit and where it is, unless its name says so.</summary>
    public static string Placed(string unit, string municipality) =>
        (Municipalities.Name(municipality) ?? municipality) is var place && unit.EndsWith(place, StringComparison.Ordinal) ? unit : $"{unit}, {place}";

    public static string ChooseUnit => Pick("Välj enhet", "Choose a unit");
    public static string NoUnits => Pick("Det finns ingen enhet som du kan lämna uppgifter för. Lägg till enheten hos dess vårdgivare först, eller be en administratör.", "There is no unit that you can state figures for. Add the unit to its provider first, or ask an administrator.");
    public static string KvaHint => Pick("Koder om fem tecken med mellanslag mellan. Tomt: vad som helst i området.", "Codes of five characters with a space between. Empty: anything in the field.");
    public static string MaxBmi => Pick("Högsta BMI", "Highest BMI");
    public static string MaxAsa => Pick("Högsta ASA-klass", "Highest ASA class");
    public static string Interpreter => Pick("Tolk", "Interpreter");
    public static string InterpreterUnknown => Pick("Inte sagt", "Not said");
    public static string InterpreterYes => Pick("Kan ordnas", "Can be arranged");
    public static string InterpreterNo => Pick("Kan inte ordnas", "Cannot be arranged");
    public static string AsFarAs => Pick("Om inget sägs gäller inget villkor.", "What is left empty is no condition.");

    public static string Reserved => Pick("Reserverat just nu", "Reserved right now");
    public static string NothingReserved => Pick("Inget är reserverat.", "Nothing is reserved.");
    public static string ReservedPlaces(int places) => places == 1 ? Pick("1 plats", "1 place") : Pick($"{places} platser", $"{places} places");
    public static string CaseOf(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string Group => Pick("en grupp", "a group");
    public static string HoldsUntil(Instant? until, LocalDate today) => until is { } at ? Pick($"till {Show.When(at, today)}", $"until {Show.When(at, today)}") : Pick("hänvisad", "referred");
    public static string Release => Pick("Släpp", "Release");
    public static string ReleaseOf(ReservationRow r) => Pick($"Släpp {ReservedPlaces(r.Places)}", $"Release {ReservedPlaces(r.Places)}");
    public static string Released => Pick("Platserna är släppta", "The places have been released");
}
