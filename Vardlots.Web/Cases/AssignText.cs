using Vardlots.Core.Cases;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Selecting and assigning in the queue.</summary>
internal static class AssignText
{
    public static string Bar => Pick("Valda ärenden", "Selected cases");
    public static string Selected(int count) => count == 1 ? Pick("1 vald", "1 selected") : Pick($"{Show.Number(count)} valda", $"{Show.Number(count)} selected");
    public static string SelectAll(int count) => Pick($"Välj alla {Show.Count(count)} som matchar", $"Select all {Show.Count(count)} that match");
    public static string AllSelected => Pick("Alla som matchar är valda, också på andra sidor", "All that match are selected, on other pages too");
    public static string ClearSelection => Pick("Avmarkera", "Clear selection");
    public static string Assign => Pick("Tilldela …", "Assign …");
    public static string Title(int count) => count == 1 ? Pick("Tilldela 1 ärende", "Assign 1 case") : Pick($"Tilldela {Show.Number(count)} ärenden", $"Assign {Show.Number(count)} cases");
    public static string To => Pick("Ny handläggare", "New owner");
    public static string Choose => Pick("Välj vårdlots", "Choose a care navigator");
    public static string Counting => Pick("Räknar …", "Counting …");
    public static string Confirm(int count) => Pick($"Tilldela {Cases(count)}", $"Assign {Cases(count)}");
    public static string WillGet(int count, string name) => Pick($"{Cases(count)} får {name} som handläggare.", $"{Cases(count)} will be owned by {name}.");
    public static string FromOthers(int count) => Pick($"{Cases(count)} har redan en annan handläggare och byter.", $"{Cases(count)} already have another owner and change hands.");
    public static string ModelB(int count) => Pick($"{Cases(count)} gäller kliniker som själva kontaktar patienten (modell B).", $"{Cases(count)} concern clinics that contact the patient themselves (model B).");
    public static string AlreadyTheirs(int count, string name) => Pick($"{Cases(count)} har redan {name}; de lämnas som de är.", $"{Cases(count)} are already {name}'s; they are left as they are.");
    public static string Closed(int count) => Pick($"{Cases(count)} är stängda och lämnas.", $"{Cases(count)} are closed and left alone.");
    public static string Nothing(string name) => Pick($"Inget att göra: {name} har redan alla öppna ärenden i urvalet.", $"Nothing to do: {name} already has every open case of the selection.");
    public static string Busy => Pick("En tilldelning pågår redan. Vänta tills den är klar.", "An assignment is already running. Wait until it has finished.");
    public static string Working(string name) => Pick($"Tilldelar till {name}", $"Assigning to {name}");
    public static string MayLeave => Pick("Du kan lämna sidan; arbetet fortsätter.", "You may leave the page; the work goes on.");
    public static string Cancel => Pick("Avbryt", "Cancel");
    public static string Cancelling => Pick("Avbryter …", "Cancelling …");
    public static string Failed => Pick("Tilldelningen bröts. Det som hann tilldelas är tilldelat; gör om den så fortsätter den därifrån.", "The assignment broke off. What was assigned stays assigned; do it again and it goes on from there.");
    public static string Ok => Pick("Stäng", "Close");

    public static string Done(AssignResult r) => Pick(
        $"{Show.Number(r.Assigned)} tilldelade till {r.To.Name}", $"{Show.Number(r.Assigned)} assigned to {r.To.Name}")
        + (r.Unchanged > 0 ? Pick($", {Show.Number(r.Unchanged)} var det redan", $", {Show.Number(r.Unchanged)} already were") : "")
        + (r.NotReached > 0 ? Pick($", {Show.Number(r.NotReached)} hanns inte med", $", {Show.Number(r.NotReached)} were not reached") : "");
    public static string Conflicts(int count) => count == 1
        ? Pick("1 hade ändrats av någon annan och lämnades – visa det", "1 had been changed by somebody else and was left – show it")
        : Pick($"{Show.Number(count)} hade ändrats av någon annan och lämnades – visa dem", $"{Show.Number(count)} had been changed by somebody else and were left – show them");
    public static string Conflict(AssignConflict c) => c.Kind switch
    {
        AssignConflictKind.Closed => Pick("stängdes under tiden", "was closed meanwhile"),
        AssignConflictKind.OtherOwner when c.Owner is null => Pick("lämnades tillbaka till kön under tiden", "was given back to the queue meanwhile"),
        AssignConflictKind.OtherOwner => Pick($"togs av {c.Owner} under tiden", $"was taken by {c.Owner} meanwhile"),
        _ => Pick("finns inte längre", "no longer exists"),
    };
    public static string CaseNumber(long id) => Pick($"Ärende {id}", $"Case {id}");

    private static string Cases(int count) => count == 1 ? Pick("1 ärende", "1 case") : Pick($"{Show.Number(count)} ärenden", $"{Show.Number(count)} cases");
}
