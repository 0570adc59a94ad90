using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Referrals;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Referrals;

/// <summary>Words of the board and of a group's page.</summary>
internal static class ReferralsText
{
    public static string Title => Pick("Hänvisningar", "Referrals");
    public static string Sub => Pick("Omgångar av patienter på väg till en annan vårdgivare: vad som väntar på vem, och vad som dröjer.", "Groups of patients on their way to another provider: what waits for whom, and what is late.");
    public static string Views => Pick("Vyer", "Views");
    public static string ToApprove => Pick("Att godkänna", "To approve");
    public static string ToApproveSub => Pick("Hänvisningar med betalningsförbindelse som väntar på verksamhetschefens ja. Den binder kliniken först när du har godkänt den.", "Referrals with a payment commitment that await the manager's yes. It binds the clinic only once you have approved it.");
    public static string NothingToApprove => Pick("Inget väntar på godkännande.", "Nothing awaits approval.");
    public static string Batch => Pick("Omgång", "Group");
    public static string Patients => Pick("Patienter", "Patients");
    public static string Patient => Pick("Patient", "Patient");
    public static string Steps => Pick("Lägen", "Steps");
    public static string WaitsFor => Pick("Väntar på", "Waits for");
    public static string Since => Pick("Sedan", "Since");
    public static string Late => Pick("Dröjer", "Late");
    public static string Step => Pick("Läge", "Step");
    public static string CareOn => Pick("Vårddag", "Care date");
    public static string Limit => Pick("Gräns", "Limit");
    public static string Next => Pick("Gör", "Do");
    public static string Place => Pick("Platsen", "The place");
    public static string Unit => Pick("Vårdenhet", "Unit");
    public static string Left => Pick("Platser kvar", "Places left");
    public static string Dates => Pick("Vård kan ges", "Care can be given");
    public static string Stated => Pick("Uppgiften", "The figure");
    public static string HowToRefer => Pick("Så hänvisas", "How to refer");
    public static string Papers => Pick("Papper", "Papers");
    public static string Tick(string name) => Pick($"Markera {name}", $"Select {name}");
    public static string TickAll => Pick("Markera alla", "Select all");
    public static string Selected(int count) => Pick(count == 1 ? "1 vald" : $"{count} valda", $"{count} selected");
    public static string Clear => Pick("Avmarkera", "Clear");
    public static string NothingInCommon => Pick("De valda står i olika lägen. Välj sådana som ska göra samma sak.", "Those selected are at different steps. Select such as are to do the same.");
    public static string Back => Pick("Alla omgångar", "All groups");
    public static string OfCase => Pick("Hänvisning", "Referral");
    public static string ReferHere => Pick("Hänvisa hit", "Refer here");
    public static string ReferAll => Pick("Hänvisa enligt förslaget", "Refer as proposed");
    public static string ReferAllBody(int cases, int groups) => Pick(
        $"{cases} ärenden blir {groups} omgångar på tavlan, en för varje plats. Inget reserveras och ingen tillfrågas förrän du gör det där.",
        $"{cases} cases become {groups} groups on the board, one for each place. Nothing is reserved and nobody is asked until you do so there.");
    public static string Referred(int cases, int groups, int leftOut) => Pick($"{cases} ärenden i {groups} omgångar.", $"{cases} cases in {groups} groups.")
        + (leftOut == 0 ? "" : Pick($" {leftOut} lämnades: de är stängda eller redan på väg.", $" {leftOut} were left out: closed, or on their way already."));
    public static string Empty(BoardTab tab) => tab switch
    {
        BoardTab.Late => Pick("Inget dröjer.", "Nothing is late."),
        BoardTab.Done => Pick("Ingen omgång är klar än.", "No group is done yet."),
        _ => Pick("Ingen hänvisning är på väg.", "No referral is under way."),
    };
    public static string EmptyHint => Pick("Sök plats för ett ärende på dess sida, eller för flera från kön.", "Look for a place on a case's page, or for several from the queue.");
    public static string Of(BoardTab tab) => tab switch
    {
        BoardTab.Late => Pick("Dröjer", "Late"),
        BoardTab.Done => Pick("Klara", "Done"),
        _ => Pick("Pågår", "Under way"),
    };

    public static string CountsOf(BoardRow row) => string.Join(" · ", row.Counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {EnumText.Lower(ReferralWords.Of(c.Key))}"));
    public static string WaitsOf(BoardRow row) => string.Join(", ", row.WaitsFor.Where(w => w.Key != ReferralWaitsFor.Nobody).OrderBy(w => w.Key).Select(w => $"{EnumText.Lower(ReferralWords.Of(w.Key))} {w.Value}"));
    public static string LateCount(int count) => Pick($"▲ {count} dröjer", $"▲ {count} late");
    public static string LateTitle => Pick("Hänvisningar som dröjer", "Referrals that are late");
    public static string LateLine(LateStep s, LocalDate today)
    {
        var (days, step, whom) = (Days(Period.DaysBetween(s.LastDay, today)), EnumText.Lower(ReferralWords.Of(s.Step)), EnumText.Lower(ReferralWords.Of(s.WaitsFor)));
        return Pick($"{s.Count} {step}, väntar på {whom}: {days} över tiden", $"{s.Count} {step}, waiting for {whom}: {days} overdue");
    }

    public static string LateAll(int groups) => groups == 1 ? Pick("Omgången som dröjer", "The group that is late") : Pick($"Alla {groups} omgångar som dröjer", $"All {groups} groups that are late");
    public static string NextPlace => Pick("Nästa plats att föreslå", "The next place to propose");
    public static string NextPlaceWhy(ReferralEnd end) => end switch
    {
        ReferralEnd.PatientDeclined => Pick("Patienten tackade nej till den förra.", "The patient declined the last one."),
        ReferralEnd.Rejected => Pick("Mottagaren avvisade den förra.", "The receiver rejected the last one."),
        ReferralEnd.MovedLate => Pick("Den förra gav en tid efter gränsen.", "The last one gave a time past the limit."),
        _ => Pick("Den förra gick inte.", "The last one came to nothing."),
    };
    public static string NoNextPlace => Pick("Ingen annan känd plats passar.", "No other known place fits.");
    public static string OtherPlaces => Pick("Alla platser, utan dem som har prövats", "All places, without those tried");
    public static string AnswerAwaited(LocalDate since) => Pick($"Förfrågan {Show.Date(since)} är obesvarad", $"Enquiry of {Show.Date(since)} is unanswered");
    public static string Days(int days) => days == 1 ? Pick("1 dag", "1 day") : Pick($"{days} dagar", $"{days} days");
    public static string IsLate => Pick("▲ dröjer", "▲ late");
    public static string PastLimit => Pick("▲ efter gränsen", "▲ past the limit");
    public static string InTime(bool? inTime) => inTime switch { true => Pick("i tid", "in time"), false => Pick("efter gränsen", "past the limit"), _ => Pick("ingen gräns att bedöma mot", "no limit to judge by") };
    public static string HeldUntil(string when) => Pick($"platsen hålls till {when}", $"place kept until {when}");
    public static string NotHeld => Pick("▲ platsen hålls inte längre", "▲ the place is no longer kept");
    public static string CaseClosed => Pick("ärendet är stängt", "the case is closed");
    public static string Returned(string why) => Pick($"Tillbaka från chefen: {why}", $"Sent back by the manager: {why}");
    public static string TellClinicLeft => Pick("hemkliniken ska meddelas", "the home clinic is to be told");
    public static string ClinicTold(LocalDate on) => Pick($"hemkliniken meddelad {Show.Date(on)}", $"home clinic told {Show.Date(on)}");

    public static string Enquiry => Pick("Förfrågan, anonym", "Enquiry, anonymous");
    public static string EnquiryHint => Pick("Slag av vård, antal och senaste dag. Ingen patient nämns. Ringer du räcker det att anteckna vad du frågade.", "Kind of care, number and latest date. No patient is named. If you call, note what you asked.");
    public static string EnquiryWords => Pick("Det vi frågar", "What we ask");
    public static string NoteEnquiry => Pick("Anteckna som ställd", "Note as asked");
    public static string Asked(LocalDate on) => Pick($"Ställd {Show.Date(on)}", $"Asked {Show.Date(on)}");
    public static string CanTake => Pick("Kan ta emot", "Can take");
    public static string ProvidersWords => Pick("Vad de sade", "What they said");
    public static string NoteAnswer => Pick("Anteckna svaret", "Note the answer");
    public static string CanTakeSo(int count, LocalDate on) => count == 0 ? Pick($"Kan inte ta emot någon ({Show.Date(on)})", $"Can take nobody ({Show.Date(on)})") : Pick($"Kan ta emot {count} ({Show.Date(on)})", $"Can take {count} ({Show.Date(on)})");
    public static string AskNow => Pick("Fråga om plats", "Ask for places");
    public static string AskAgain => Pick("Fråga på nytt", "Ask anew");
    public static string Proposed(string field, int count, LocalDate latest) => Pick(
        $"Vi söker plats för {count} {(count == 1 ? "patient" : "patienter")} inom {EnumText.Lower(field)}, senast {Show.Date(latest)}. Kan ni ta emot, och när?",
        $"We look for places for {count} {(count == 1 ? "patient" : "patients")} within {EnumText.Lower(field)}, by {Show.Date(latest)}. Can you take them, and when?");
}
