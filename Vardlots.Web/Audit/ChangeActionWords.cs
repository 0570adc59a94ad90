using Vardlots.Core.Audit;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Audit;

/// <summary>What was done, in words that follow the name of who did it.</summary>
internal static class ChangeActionWords
{
    /// <summary>Whatever an older version wrote and this one does not know stands as it is.</summary>
    public static string Of(string action) => Enum.TryParse<ChangeAction>(action, out var known) ? Of(known) ?? Coordination(known) ?? Rules(known) ?? action : action;

    private static string? Of(ChangeAction action) => action switch
    {
        ChangeAction.Added or ChangeAction.Created => Pick("lade till", "added"),
        ChangeAction.Changed => Pick("ändrade", "changed"),
        ChangeAction.ChangedAndRenamed => Pick("ändrade, och namnet", "changed, and the name"),
        ChangeAction.Closed => Pick("stängde", "closed"),
        ChangeAction.Opened => Pick("öppnade", "opened"),
        ChangeAction.Confirmed => Pick("bekräftade", "confirmed"),
        ChangeAction.Withdrawn => Pick("tog tillbaka", "withdrew"),
        ChangeAction.Removed => Pick("gallrade", "removed what was old"),
        ChangeAction.PasswordReset => Pick("gav engångslösenord", "gave a one-time password"),
        ChangeAction.PasswordChanged => Pick("bytte lösenord", "changed password"),
        ChangeAction.KeyMade => Pick("skapade nyckel", "made a key"),
        ChangeAction.KeyRevoked => Pick("återkallade nyckel", "revoked a key"),
        ChangeAction.HoldConfirmed => Pick("bekräftade att de spärrade är borta", "confirmed that those held are gone"),
        ChangeAction.HoldDiscarded => Pick("behöll de spärrade", "kept those held"),
        ChangeAction.Reserved => Pick("reserverade", "reserved"),
        ChangeAction.Released => Pick("släppte", "released"),
        ChangeAction.UsedUp => Pick("förbrukade", "used up"),
        ChangeAction.Asked => Pick("frågade", "asked"),
        ChangeAction.Answered => Pick("besvarade", "answered"),
        ChangeAction.Edited => Pick("ändrade texten", "changed the text"),
        ChangeAction.Reset => Pick("återställde den inbyggda texten", "restored the built-in text"),
        _ => null,
    };

    private static string? Coordination(ChangeAction action) => action switch
    {
        ChangeAction.CareContactNamed => Pick("utsåg fast vårdkontakt", "named a care contact"),
        ChangeAction.PhysicianContactNamed => Pick("utsåg fast läkarkontakt", "named a physician contact"),
        ChangeAction.ContactNurseNamed => Pick("utsåg kontaktsjuksköterska", "named a contact nurse"),
        ChangeAction.ContactEnded => Pick("avslutade kontakt", "ended a contact"),
        ChangeAction.SipRecorded => Pick("antecknade samordnad individuell plan", "recorded a coordinated individual plan"),
        ChangeAction.NoSipRecorded => Pick("antecknade att samordnad individuell plan saknas", "recorded that there is no coordinated individual plan"),
        ChangeAction.ConsentGiven => Pick("antecknade samtycke", "recorded consent"),
        ChangeAction.ConsentDeclined => Pick("antecknade att samtycke inte ges", "recorded that consent is declined"),
        ChangeAction.BundleTogether => Pick("förde ihop två väntande", "put two waits together"),
        ChangeAction.BundleApart => Pick("höll isär två väntande", "kept two waits apart"),
        _ => null,
    };

    private static string? Rules(ChangeAction action) => action switch
    {
        ChangeAction.Returned => Pick("gjorde ett utkast för att återgå", "made a draft to return"),
        ChangeAction.Imported => Pick("läste in ur fil", "imported from a file"),
        ChangeAction.RuleAdded => Pick("lade till en regel", "added a rule"),
        ChangeAction.RuleChanged => Pick("ändrade en regel", "changed a rule"),
        ChangeAction.RuleRemoved => Pick("tog bort en regel", "removed a rule"),
        ChangeAction.RuleEnded => Pick("satte slutdag för en regel", "set a rule's last day"),
        ChangeAction.ShorterLimit => Pick("lade in mallen för kortare gräns", "put in the template of a shorter limit"),
        ChangeAction.ChildPsychiatryTargets => Pick("lade in mallen för barn- och ungdomspsykiatrins mål", "put in the template of child psychiatry's target"),
        ChangeAction.Submitted => Pick("skickade för godkännande", "submitted for approval"),
        ChangeAction.SentBack => Pick("skickade tillbaka", "sent back"),
        ChangeAction.Discarded => Pick("kastade", "discarded"),
        ChangeAction.Approved => Pick("godkände", "approved"),
        ChangeAction.Published => Pick("publicerade", "published"),
        ChangeAction.Activated => Pick("satte i kraft", "put into force"),
        _ => null,
    };
}
