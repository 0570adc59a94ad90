using NodaTime;
using NodaTime.Text;
using Vardlots.Core.Cases;
using Vardlots.Core.Clinics;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Inquiries;
using Vardlots.Core.Texts;
using Vardlots.Core.Time;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Handovers;
using Vardlots.Web.Letters;
using Vardlots.Web.Patients;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Cases;

/// <summary>Lines of the history in words. Pure.</summary>
internal static class TimelineText
{
    public static string Heading => Pick("Händelser", "History");
    public static string Evidence => Pick("Underlag att skriva ut", "Evidence to print");
    public static string Filter => Pick("Visa händelser", "Show events");
    public static string Empty => Pick("Inga händelser av det slaget.", "No events of that kind.");
    public static string Struck => Pick(" (struket)", " (struck out)");
    public static string New => Pick("Nytt", "New");
    public static string All => Pick("Alla", "All");
    public static string Of(TimelineSource source) => source switch
    {
        TimelineSource.Contact => Pick("Samtal", "Conversations"),
        TimelineSource.Clock => Pick("Erbjudanden och uppehåll", "Offers and pauses"),
        TimelineSource.Letter => Pick("Brev", "Letters"),
        TimelineSource.Task => Pick("Uppgifter", "Tasks"),
        TimelineSource.Note => Pick("Anteckningar", "Notes"),
        TimelineSource.Scan => Pick("Körningar", "Runs"),
        TimelineSource.File => Pick("Klinikens fil", "The clinic's file"),
        _ => Pick("Ändringar", "Changes"),
    };

    /// <summary>What happened, in one line.</summary>
    public static string Title(TimelineItem item) => item switch
    {
        { Event: { } kind } => Event(kind, item),
        { Change: { } kind } => Change(kind),
        { Review: { } answer } => Review(answer, item),
        _ => "",
    };

    /// <summary>When and who: "idag 04:11 · nattens körning".</summary>
    public static string Meta(TimelineItem item, LocalDate today)
    {
        var sameDay = item.At.ToSwedish().Date == item.OnDay;
        var when = sameDay && item.Source != TimelineSource.File ? Show.When(item.At, today) : Day(item.OnDay, today);
        var who = item.Source switch
        {
            TimelineSource.File => Pick("ur klinikens fil", "from the clinic's file"),
            _ => item.By ?? (item.ByRules ? Pick("nya regler", "new rules") : item.AtOnce ? Pick("räknat om direkt", "worked out anew at once") : Pick("nattens körning", "the nightly run")),
        };
        return $"{when} · {who}{(item.RuleBook is { } book ? Pick($" · regelbok {book}", $" · rule book {book}") : "")}";
    }

    private static string Event(CaseEventKind kind, TimelineItem i) => kind switch
    {
        CaseEventKind.Opened => Pick($"Ärende öppnat{Left(i)}", $"Case opened{Left(i)}"),
        CaseEventKind.Reopened => Pick($"Ärendet öppnat igen{Left(i)}", $"Case reopened{Left(i)}"),
        CaseEventKind.Closed => Pick("Ärendet stängt", "Case closed") + OutcomeText(i),
        CaseEventKind.Assigned => i.To == i.By ? Pick($"Taget av {i.To}", $"Taken by {i.To}") : Pick($"Tilldelat {i.To}", $"Assigned to {i.To}"),
        CaseEventKind.HandedOver => Pick($"Överlämnat från {i.From} till {i.To}", $"Handed over from {i.From} to {i.To}"),
        CaseEventKind.Released => Pick("Släppt till kön", "Released to the queue"),
        CaseEventKind.StatusChanged => $"{StatusWord(i.From)} → {StatusWord(i.To)}",
        CaseEventKind.LimitMoved => Moved(i, Pick("Gränsen flyttad", "Limit moved"), Pick("Gränsen satt till", "Limit set to"), Pick("Ingen gräns längre, var", "No limit any more, was")),
        CaseEventKind.BookingChanged => Moved(i, Pick("Ombokad", "Rebooked"), Pick("Bokad", "Booked"), Pick("Bokningen borta, var", "Booking gone, was")),
        CaseEventKind.NotAtRisk => Pick("Inte längre i riskzonen", "No longer at risk"),
        CaseEventKind.AtRiskAgain => Pick("Åter i riskzonen", "At risk again"),
        CaseEventKind.Note => Pick("Anteckning", "Note"),
        CaseEventKind.Contact => ContactLine(i),
        CaseEventKind.ContactStruck => Pick("Samtal struket: ", "Conversation struck out: ") + EnumText.Lower(ContactLine(i)),
        CaseEventKind.ClinicAsked => Pick("Fråga till kliniken", "Question to the clinic"),
        CaseEventKind.ClinicReplied when i.To is not null && Date(i.From) is { } told => Pick($"Kliniken har svarat, patienten informerad {DateText.Short(told, i.OnDay)}", $"The clinic has answered, the patient told {DateText.Short(told, i.OnDay)}"),
        CaseEventKind.ClinicReplied when i.To is not null => Pick("Kliniken har svarat, patienten informerad", "The clinic has answered, the patient told"),
        CaseEventKind.ClinicReplied => Pick("Kliniken har svarat", "The clinic has answered"),
        CaseEventKind.Inquiry => InquiryLine(i),
        CaseEventKind.HelpWanted => EnumText.Of(ReviewAnswer.WantsHelp),
        CaseEventKind.ClinicPlanned => Pick($"Kliniken har planerat vården {i.To}", $"The clinic has planned the care for {i.To}"),
        CaseEventKind.ClinicExplained => Pick("Kliniken förklarar", "The clinic explains") + Explained(i.To),
        CaseEventKind.OpenedByHand => Pick("Ärende öppnat: ", "Case opened: ") + Caller(i.To),
        CaseEventKind.CallTaken => Pick("Ny kontakt om ärendet: ", "Another call about the case: ") + Caller(i.To),
        CaseEventKind.LinkedToWait => Pick("Länkat till klinikens rad", "Linked to the clinic's row"),
        CaseEventKind.BundleDecided => PatientsText.BundleDecided(i.To == "Together") + Pick($", vecka från {i.From}", $", week from {i.From}"),
        _ when LetterEventText.IsLetter(kind) => LetterEventText.Title(kind, i.From),
        _ => FlowEventText.Title(kind, i) ?? HandoverEventText.Title(kind, i) ?? ReferralEventText.Title(kind, i) ?? ClockEventText.Title(kind, i),
    };

    private static string Caller(string? stored) => Enum.TryParse<CaseCaller>(stored, out var caller) ? EnumText.Lower(PatientsText.CallerOf(caller)) : "";

    private static string Change(EntryChangeKind kind) => kind switch
    {
        EntryChangeKind.Added => Pick("Ny på klinikens lista", "New on the clinic's list"),
        EntryChangeKind.Changed => Pick("Ändrat av kliniken", "Changed by the clinic"),
        EntryChangeKind.Ended => Pick("Avslutat av kliniken", "Ended by the clinic"),
        EntryChangeKind.Reinstated => Pick("Åter på klinikens lista", "Back on the clinic's list"),
        EntryChangeKind.Vanished => Pick("Raden saknas i klinikens lista", "The row is missing from the clinic's list"),
        EntryChangeKind.Returned => Pick("Raden är tillbaka", "The row is back"),
        EntryChangeKind.Stale => Pick("Klinikens nya rad avvisades", "The clinic's new row was rejected"),
        _ => Pick("Klinikens rad godkänd igen", "The clinic's row accepted again"),
    };

    private static string Review(ReviewAnswer answer, TimelineItem i) => answer switch
    {
        ReviewAnswer.Planned => Pick($"Kliniken har planerat vården {i.To}", $"The clinic has planned the care for {i.To}"),
        ReviewAnswer.WantsHelp => EnumText.Of(answer),
        _ => Pick("Kliniken förklarar", "The clinic explains") + Explained(i.To),
    };

    /// <summary>", 30 dagar kvar": the limit as it was, seen from that day.</summary>
    private static string Left(TimelineItem i) => Date(i.Text) is { } limit ? ", " + SharedText.DaysLeft(Period.DaysBetween(i.OnDay, limit)) : "";

    private static string ContactLine(TimelineItem i) =>
        Enum.TryParse<ContactChannel>(i.From, out var channel) && Enum.TryParse<ContactOutcome>(i.To, out var outcome)
            ? ContactWords.Line(channel, outcome) : Pick("Samtal", "Conversation");

    private static string InquiryLine(TimelineItem i) => string.Join(" · ", new[]
    {
        Pick("Förfrågan", "Inquiry"), Enum.TryParse<InquiryFrom>(i.From, out var from) ? InquiryText.Of(from) : null, Enum.TryParse<InquiryTopic>(i.To, out var topic) ? InquiryText.Of(topic) : null,
    }.OfType<string>());

    private static string OutcomeText(TimelineItem i)
    {
        var outcome = Enum.TryParse<CaseOutcome>(i.To, out var known) ? ": " + EnumText.Lower(EnumText.Of(known)) : "";
        return Date(i.Text) is { } care ? $"{outcome}, {Show.Date(care)}" : outcome;
    }

    private static string Explained(string? to) => Enum.TryParse<VanishedExplanation>(to, out var known) ? ": " + EnumText.Lower(EnumText.Of(known)) : "";

    private static string Moved(TimelineItem i, string moved, string set, string gone) => (Date(i.From), Date(i.To)) switch
    {
        ({ } from, { } to) => $"{moved} {DateText.Short(from, to)} → {DateText.Short(to)}",
        (null, { } to) => $"{set} {DateText.Short(to, i.OnDay)}",
        ({ } from, null) => $"{gone} {DateText.Short(from, i.OnDay)}",
        _ => moved,
    };

    private static string StatusWord(string? stored) => Enum.TryParse<DeadlineStatus>(stored, out var status) ? EnumText.Of(status) : Pick("Okänt", "Unknown");

    internal static LocalDate? Date(string? iso) => iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } parsed ? parsed.Value : null;

    private static string Day(LocalDate day, LocalDate today) =>
        day == today ? Pick("idag", "today") : day == today.PlusDays(-1) ? Pick("igår", "yesterday") : Show.Date(day);
}
