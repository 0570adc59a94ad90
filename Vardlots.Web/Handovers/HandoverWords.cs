using NodaTime;
using Vardlots.Core.Handovers;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Handovers;

/// <summary>Offering cases to a colleague, and answering.</summary>
internal static class HandoverWords
{
    public static string Title => Pick("Överlämningar", "Handovers");
    public static string Sub => Pick("Ärenden som erbjuds en kollega. Tills kollegan har svarat är allt som förut.", "Cases offered to a colleague. Until the colleague has answered everything is as before.");
    public static string OneTitle => Pick("Överlämning", "Handover");
    public static string All => Pick("Alla överlämningar", "All handovers");
    public static string Empty => Pick("Inga överlämningar just nu", "No handovers at present");
    public static string EmptyHint => Pick("Vid sjukdom eller ledighet kan alla ärenden erbjudas en kollega på en gång.", "At illness or leave all cases can be offered to a colleague at once.");
    public static string WaitForMe => Pick("väntar på ditt svar", "wait for your answer");
    public static string SentOnes(int count) => Pick($"{Show.Number(count)} väntar på en kollegas svar", $"{Show.Number(count)} wait for a colleague's answer");

    // Offering
    public static string Offer => Pick("Lämna över …", "Hand over …");
    public static string OfferMine => Pick("Lämna över alla mina …", "Hand over all of mine …");
    public static string OfferAll => Pick("Lämna över alla ärenden …", "Hand over all cases …");
    public static string DialogTitle => Pick("Lämna över till en kollega", "Hand over to a colleague");
    public static string DialogBody => Pick("Kollegan tar emot eller avböjer. Tills dess är handläggaren densamma. Det som skrivs och inte är sparat behåller var och en.", "The colleague accepts or declines. Until then the owner stays the same. Everybody keeps what they are writing and have not saved.");
    public static string Whose => Pick("Vems ärenden", "Whose cases");
    public static string Mine => Pick("Mina", "Mine");
    public static string To => Pick("Till", "To");
    public static string Choose => Pick("Välj …", "Choose …");
    public static string Why => Pick("Varför", "Why");
    public static string WhyHint => Pick("Till exempel sjukdom, ledighet eller vad kollegan behöver veta. Inget om patienten.", "For example illness, leave or what the colleague needs to know. Nothing about the patient.");
    public static string Until => Pick("Till och med (behövs inte)", "Until (optional)");
    public static string Confirm => Pick("Erbjud kollegan", "Offer the colleague");
    public static string ToMissing => Pick("Välj en kollega först.", "Choose a colleague first.");
    public static string Offered(string to) => Pick($"{to} har fått erbjudandet.", $"{to} has got the offer.");
    public static string Will(int count, string to) => Pick($"{CasesOf(count)} erbjuds {to}.", $"{CasesOf(count)} will be offered to {to}.");
    public static string Theirs(int count) => Pick($"{CasesOf(count)} är redan kollegans.", $"{CasesOf(count)} are already the colleague's.");
    public static string InAnother(int count) => Pick($"{CasesOf(count)} är redan erbjudna i en överlämning utan svar.", $"{CasesOf(count)} are already offered in a handover without an answer.");
    public static string Closed(int count) => Pick($"{CasesOf(count)} är stängda.", $"{CasesOf(count)} are closed.");

    // The list and the answer
    public static string Heading(HandoverLine line) => Pick($"{CasesOf(line.Cases)} från {FromOf(line)} till {line.To}", $"{CasesOf(line.Cases)} from {FromOf(line)} to {line.To}");
    public static string FromOf(HandoverLine line) => line.From ?? Pick("kön eller flera", "the queue or several");
    public static string About(HandoverLine line, LocalDate today) =>
        Pick($"Erbjuden av {line.By} {Show.When(line.OfferedAt, today)}", $"Offered by {line.By} {Show.When(line.OfferedAt, today)}")
        + (line.Until is { } until ? Pick($", till och med {Show.Date(until)}", $", until {Show.Date(until)}") : "");
    public static string From => Pick("Från", "From");
    public static string Cases => Pick("Ärenden", "Cases");
    public static string When => Pick("Erbjuden", "Offered");
    public static string State => Pick("Läge", "State");
    public static string StateOf(HandoverLine line) => line.State switch
    {
        HandoverState.Offered when line.MayAnswer => Pick("väntar på ditt svar", "waits for your answer"),
        HandoverState.Offered => Pick($"väntar på {line.To}", $"waits for {line.To}"),
        HandoverState.Accepted when line.Taken == line.Cases => Pick("mottagen", "accepted"),
        HandoverState.Accepted => Pick($"mottagen, {Show.Number(line.Taken)} av {Show.Number(line.Cases)}", $"accepted, {Show.Number(line.Taken)} of {Show.Number(line.Cases)}"),
        HandoverState.Declined => Pick("avböjd", "declined"),
        _ => Pick("återtagen", "withdrawn"),
    };
    public static string Answer(string text) => Pick($"Svar: {text}", $"Answer: {text}");
    public static string Accept(int count) => Pick($"Ta emot {CasesOf(count)}", $"Accept {CasesOf(count)}");
    public static string Decline => Pick("Avböj …", "Decline …");
    public static string DeclineTitle => Pick("Avböj överlämningen", "Decline the handover");
    public static string DeclineBody => Pick("Ärendena stannar hos sin handläggare, som ser ditt skäl.", "The cases stay with their owner, who sees your reason.");
    public static string DeclineConfirm => Pick("Avböj", "Decline");
    public static string Reason => Pick("Varför avböjer du?", "Why do you decline?");
    public static string ReasonOfUnticked => Pick("Varför tar du inte emot de avmarkerade?", "Why do you not accept those unticked?");
    public static string Withdraw => Pick("Ta tillbaka", "Withdraw");
    public static string Withdrawn => Pick("Överlämningen är återtagen.", "The handover is withdrawn.");
    public static string Declined => Pick("Överlämningen är avböjd.", "The handover is declined.");
    public static string Accepted(HandoverResult r) => (r.Taken == 1 ? Pick("1 ärende är ditt.", "1 case is yours.") : Pick($"{CasesOf(r.Taken)} är dina.", $"{CasesOf(r.Taken)} are yours."))
        + (r.Left > 0 ? Pick($" {CasesOf(r.Left)} hade ändrats under tiden och lämnades.", $" {CasesOf(r.Left)} had changed meanwhile and were left.") : "");
    public static string Tick(string who) => Pick($"Ta emot {who}", $"Accept {who}");
    public static string TickHead => Pick("Ta emot", "Accept");
    public static string Outcome => Pick("Svar", "Answer");
    public static string OutcomeOf(HandoverOutcome? outcome) => outcome switch
    {
        HandoverOutcome.Taken => Pick("mottaget", "accepted"),
        HandoverOutcome.Declined => Pick("avböjt", "declined"),
        HandoverOutcome.Withdrawn => Pick("återtaget", "withdrawn"),
        HandoverOutcome.Closed => Pick("stängdes under tiden", "was closed meanwhile"),
        HandoverOutcome.OtherOwner => Pick("fick annan handläggare under tiden", "got another owner meanwhile"),
        _ => Pick("utan svar", "no answer"),
    };

    // On the case
    public static string NoticeTitle(HandoverLine line) => line.MayAnswer
        ? Pick($"{line.By} erbjuder dig ärendet", $"{line.By} offers you the case")
        : Pick($"Ärendet är erbjudet {line.To}", $"The case is offered to {line.To}");
    public static string ToAnswer => Pick("Svara", "Answer");
    public static string ToHandover => Pick("Till överlämningen", "To the handover");
    public static string Draft(ColleagueDraft draft, LocalDate today) =>
        Pick($"{draft.Who} har skrivit något här som inte är sparat, senast {Show.When(draft.At, today)}", $"{draft.Who} has written something here that is not saved, latest {Show.When(draft.At, today)}");

    private static string CasesOf(int count) => count == 1 ? Pick("1 ärende", "1 case") : Pick($"{Show.Number(count)} ärenden", $"{Show.Number(count)} cases");
}
