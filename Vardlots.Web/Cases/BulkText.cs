using NodaTime.Text;
using Vardlots.Core.Cases;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Selecting in the queue and doing something to what is selected.</summary>
internal static class BulkText
{
    public static string Bar => Pick("Valda ärenden", "Selected cases");
    public static string Selected(int count) => count == 1 ? Pick("1 vald", "1 selected") : Pick($"{Show.Number(count)} valda", $"{Show.Number(count)} selected");
    public static string SelectAll(int count) => Pick($"Välj alla {Show.Count(count)} som matchar", $"Select all {Show.Count(count)} that match");
    public static string AllSelected => Pick("Alla som matchar är valda, också på andra sidor", "All that match are selected, on other pages too");
    public static string ClearSelection => Pick("Avmarkera", "Clear selection");

    public static string Verb(BulkKind kind) => kind switch
    {
        BulkKind.Assign => Pick("Tilldela", "Assign"),
        BulkKind.Park => Pick("Bevaka till", "Park until"),
        BulkKind.AddTask => Pick("Lägg till uppgift", "Add task"),
        _ => Pick("Stäng", "Close"),
    };

    public static string Title(BulkKind kind, int count) => $"{Verb(kind)}: {Cases(count)}";
    public static string Confirm(BulkKind kind, int? count) => count is not { } n ? Verb(kind) : kind switch
    {
        BulkKind.Assign => Pick($"Tilldela {Cases(n)}", $"Assign {Cases(n)}"),
        BulkKind.Park => Pick($"Parkera {Cases(n)}", $"Park {Cases(n)}"),
        BulkKind.AddTask => Pick($"Lägg till i {Cases(n)}", $"Add to {Cases(n)}"),
        _ => Pick($"Stäng {Cases(n)}", $"Close {Cases(n)}"),
    };

    // Fields
    public static string To => Pick("Ny handläggare", "New owner");
    public static string Choose => Pick("Välj vårdlots", "Choose a care navigator");
    public static string Task => Pick("Vad ska göras?", "What is to be done?");
    public static string Me => Pick("Jag gör det", "I do it");
    public static string CaseOwner => Pick("Ärendets handläggare", "The case's owner");
    public static string Confirmed => Pick("Jag har sett det. Parkera dem ändå", "I have seen it. Park them all the same");
    public static string CloseBody => Pick(
        "Ärendena lämnar kön. Nattens körning öppnar dem inte igen för samma klocka, även om gränsen passeras.", "The cases leave the queue. The nightly run does not reopen them for the same clock, even if the limit passes.");
    public static string CareGivenHint => Pick("Är vården given stängs ärendena ett i taget, så att varje får sin dag.", "Where the care has been given, cases are closed one by one, each with its day.");

    // Preview
    public static string Counting => Pick("Räknar …", "Counting …");
    public static string WillDo(BulkKind kind, int count) => kind switch
    {
        BulkKind.Assign => Pick($"{Cases(count)} byter handläggare.", $"{Cases(count)} will have another owner."),
        BulkKind.Park => Pick($"{Cases(count)} lämnar dagens listor.", $"{Cases(count)} leave the day's lists."),
        BulkKind.AddTask => Pick($"{Cases(count)} får uppgiften.", $"{Cases(count)} get the task."),
        _ => Pick($"{Cases(count)} stängs.", $"{Cases(count)} will be closed."),
    };
    public static string Nothing => Pick("Inget att göra med urvalet.", "Nothing to do with the selection.");
    public static string UndoHint => Pick("Kan ångras i tio minuter.", "Can be undone for ten minutes.");

    public static string Of(BulkConcern concern, int count) => concern switch
    {
        BulkConcern.OthersOwner => Pick($"{Cases(count)} har en kollega som handläggare.", $"{Cases(count)} have a colleague as owner."),
        BulkConcern.NobodysTaken => Pick($"{Cases(count)} har ingen handläggare; du blir det.", $"{Cases(count)} have no owner; you become it."),
        BulkConcern.ModelB => Pick($"{Cases(count)} gäller kliniker som själva kontaktar patienten (modell B).", $"{Cases(count)} concern clinics that contact the patient themselves (model B)."),
        BulkConcern.Parked => Pick($"{Cases(count)} är parkerade nu.", $"{Cases(count)} are parked now."),
        BulkConcern.Offered => Pick($"{Cases(count)} är erbjudna en kollega som inte har svarat än.", $"{Cases(count)} are offered to a colleague who has not answered yet."),
        BulkConcern.Protected => Pick($"{Cases(count)} gäller skyddad identitet.", $"{Cases(count)} concern protected identities."),
        BulkConcern.PassesLimit => Pick($"{Cases(count)}: garantigränsen passeras medan ärendet är parkerat.", $"{Cases(count)}: the guarantee's limit passes while the case is parked."),
        BulkConcern.LimitHasPassed => Pick($"{Cases(count)}: garantigränsen har redan passerat.", $"{Cases(count)}: the guarantee's limit has already passed."),
        _ => Pick($"{Cases(count)}: medicinskt måldatum passeras utan bokad tid.", $"{Cases(count)}: the medical target date passes without a booked time."),
    };

    public static string Of(BulkException exception, int count) => exception switch
    {
        BulkException.Closed => Pick($"{Cases(count)} är stängda och lämnas.", $"{Cases(count)} are closed and left alone."),
        BulkException.AlreadySo => Pick($"{Cases(count)} är redan så och lämnas.", $"{Cases(count)} are so already and left alone."),
        BulkException.NoOwner => Pick($"{Cases(count)} har ingen handläggare som kan få uppgiften och lämnas.", $"{Cases(count)} have no owner to get the task and are left alone."),
        BulkException.Referred => Pick($"{Cases(count)} lämnas: en hänvisning är på väg. Ta tillbaka den först.", $"{Cases(count)} are left alone: a referral is under way. Take it back first."),
        BulkException.Offered => Pick($"{Cases(count)} lämnas: de är erbjudna i en överlämning som inte är besvarad.", $"{Cases(count)} are left alone: they are offered in a handover that is not answered."),
        BulkException.NeedsWaiver => Pick($"{Cases(count)} lämnas: garantin är inte avstådd där.", $"{Cases(count)} are left alone: the guarantee has not been waived there."),
        _ => Pick($"{Cases(count)} gäller skyddad identitet och kräver behörighet; de lämnas.", $"{Cases(count)} concern protected identities and need permission; they are left alone."),
    };

    public static string Which => Pick("Visa vilka", "Show which");
    public static string LeftOutOf(BulkException exception, int count) => $"{Which}: {Of(exception, count)}";
    public static string LeftOutPage(int first, int last, int count) => Pick($"{Show.Number(first)}–{Show.Number(last)} av {Show.Number(count)}", $"{Show.Number(first)}–{Show.Number(last)} of {Show.Number(count)}");
    public static string Earlier => Pick("Föregående", "Previous");
    public static string Later => Pick("Nästa", "Next");

    // Going on
    public static string Busy => Pick("Ett annat arbete pågår redan. Vänta tills det är klart.", "Other work is already going on. Wait until it has finished.");
    public static string Working(BulkKind kind) => kind switch
    {
        BulkKind.Assign => Pick("Tilldelar", "Assigning"),
        BulkKind.Park => Pick("Parkerar", "Parking"),
        BulkKind.AddTask => Pick("Lägger till uppgift", "Adding the task"),
        _ => Pick("Stänger", "Closing"),
    };
    public static string Undoing => Pick("Ångrar", "Undoing");
    public static string MayLeave => Pick("Du kan lämna sidan; arbetet fortsätter.", "You may leave the page; the work goes on.");
    public static string Cancel => Pick("Avbryt", "Cancel");
    public static string Cancelling => Pick("Avbryter …", "Cancelling …");
    public static string Failed => Pick("Arbetet bröts. Det som hann göras är gjort; gör om det så fortsätter det därifrån.", "The work broke off. What was done stays done; do it again and it goes on from there.");
    public static string Ok => Pick("Stäng", "Close");

    // What came of it
    public static string Done(BulkRunInfo r) => Parts(
        Did(r),
        r.Unchanged > 0 ? Pick($"{Show.Number(r.Unchanged)} var det redan", $"{Show.Number(r.Unchanged)} already were") : null,
        r.Left > 0 ? Pick($"{Show.Number(r.Left)} lämnades", $"{Show.Number(r.Left)} left alone") : null,
        r.NotReached > 0 ? Pick($"{Show.Number(r.NotReached)} är inte gjorda", $"{Show.Number(r.NotReached)} are not done") : null);

    public static string Undone(BulkRunInfo r) => Parts(
        Pick($"Ångrat: {Show.Number(r.Undone)} av {Cases(r.Done)}", $"Undone: {Show.Number(r.Undone)} of {Cases(r.Done)}"),
        r.NotUndone > 0 ? Pick($"{Show.Number(r.NotUndone)} gick inte", $"{Show.Number(r.NotUndone)} could not be") : null);

    public static string Undo(int minutes) => Pick($"Ångra ({minutes} min kvar)", $"Undo ({minutes} min left)");
    public static string TooLate => Pick("Tio minuter har gått. Ändra i ärendena i stället.", "Ten minutes have passed. Change the cases themselves instead.");
    public static string UndoBusy => Pick("Det ångras redan.", "It is already being undone.");
    public static string Details => Pick("Visa ärende för ärende", "Show case by case");

    private static string Did(BulkRunInfo r) => r.Kind switch
    {
        BulkKind.Assign => Pick($"{Show.Number(r.Done)} tilldelade till {r.Detail}", $"{Show.Number(r.Done)} assigned to {r.Detail}"),
        BulkKind.Park => Pick($"{Show.Number(r.Done)} parkerade till {Day(r.Detail)}", $"{Show.Number(r.Done)} parked until {Day(r.Detail)}"),
        BulkKind.AddTask => Pick($"”{r.Detail}” tillagd i {Cases(r.Done)}", $"\"{r.Detail}\" added to {Cases(r.Done)}"),
        _ => Pick($"{Show.Number(r.Done)} stängda: {Outcome(r.Detail)}", $"{Show.Number(r.Done)} closed: {Outcome(r.Detail)}"),
    };

    // Case by case
    public static string RunTitle => Pick("Ärende för ärende", "Case by case");
    public static string Views => Pick("Vyer", "Views");
    public static string ToQueue => Pick("Ärenden", "Cases");
    public static string Case => Pick("Ärende", "Case");
    public static string What => Pick("Vad som hände", "What happened");
    public static string CaseNumber(long id) => Pick($"Ärende {id}", $"Case {id}");
    public static string Empty => Pick("Inga ärenden här", "No cases here");
    public static string Tab(BulkItemTab tab) => tab switch
    {
        BulkItemTab.Done => Pick("Gjorda", "Done"),
        BulkItemTab.Left => Pick("Lämnade", "Left alone"),
        BulkItemTab.NotUndone => Pick("Inte ångrade", "Not undone"),
        _ => Pick("Alla", "All"),
    };

    public static string Of(BulkItemRow row) => row.Undo is { } undo ? Of(undo, row.UndoBy) : row.Outcome switch
    {
        BulkOutcome.Done => Pick("gjort", "done"),
        BulkOutcome.Unchanged => Pick("var redan så", "was so already"),
        BulkOutcome.Closed => Pick("lämnat: stängdes under tiden", "left alone: was closed meanwhile"),
        BulkOutcome.OtherOwner when row.By is null => Pick("lämnat: handläggaren byttes under tiden", "left alone: the owner changed meanwhile"),
        BulkOutcome.OtherOwner => Pick($"lämnat: togs av {row.By} under tiden", $"left alone: was taken by {row.By} meanwhile"),
        BulkOutcome.Changed => Pick("lämnat: ändrades under tiden", "left alone: was changed meanwhile"),
        BulkOutcome.DatesMoved => Pick("lämnat: gränsen eller måldatumet flyttades under tiden", "left alone: the limit or the target date moved meanwhile"),
        BulkOutcome.Offered => Pick("lämnat: erbjöds en kollega under tiden", "left alone: was offered to a colleague meanwhile"),
        BulkOutcome.NoOwner => Pick("lämnat: ingen handläggare", "left alone: no owner"),
        _ => Pick("finns inte längre", "no longer exists"),
    };

    private static string Of(BulkUndoOutcome undo, string? by) => undo switch
    {
        BulkUndoOutcome.Undone => Pick("ångrat", "undone"),
        BulkUndoOutcome.Changed => Pick($"inte ångrat: ändrat efteråt av {by ?? "nattens körning"}", $"not undone: changed afterwards by {by ?? "the nightly run"}"),
        BulkUndoOutcome.OwnerGone => Pick("inte ångrat: den förra handläggaren är inte vårdlots längre", "not undone: the former owner is no navigator any more"),
        BulkUndoOutcome.OtherIsOpen => Pick("inte ångrat: samma väntan har ett annat öppet ärende", "not undone: the same wait has another open case"),
        _ => Pick("finns inte längre", "no longer exists"),
    };

    private static string Parts(params string?[] parts) => string.Join(", ", parts.Where(p => p is not null));
    private static string Day(string iso) => LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? Show.DayMonth(day.Value) : iso;
    private static string Outcome(string stored) => Enum.TryParse<CaseOutcome>(stored, out var outcome) ? EnumText.Lower(EnumText.Of(outcome)) : stored;
    private static string Cases(int count) => count == 1 ? Pick("1 ärende", "1 case") : Pick($"{Show.Number(count)} ärenden", $"{Show.Number(count)} cases");
}
