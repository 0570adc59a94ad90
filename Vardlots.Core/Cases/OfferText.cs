using NodaTime;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>What is said when an offer, an answer or a change of mind cannot be recorded as asked.</summary>
internal static class OfferText
{
    public static string ProviderMissing => Pick("Skriv vilken vårdgivare erbjudandet gäller.", "Write which provider the offer is for.");
    public static string ProviderTooLong => Pick($"Vårdgivarens namn får ha högst {EntryOffer.MaxProvider} tecken.", $"The provider's name may have at most {EntryOffer.MaxProvider} characters.");
    public static string OfferedOnMissing => Pick("Ange vilken dag erbjudandet lämnades.", "Give the day the offer was made.");
    public static string OfferedAhead => Pick("Dagen då erbjudandet lämnades kan inte ligga framåt i tiden.", "The day the offer was made cannot lie ahead.");
    public static string OfferedBeforeWait(LocalDate decided) => Pick(
        $"Erbjudandet kan inte vara äldre än beslutet om vården, {Iso(decided)}.", $"The offer cannot be older than the decision about the care, {Iso(decided)}.");
    public static string CareDateMissing => Pick("Ange vilken dag vården erbjuds.", "Give the day on which the care is offered.");
    public static string CareBeforeOffer => Pick("Vårddagen ligger före dagen då erbjudandet lämnades.", "The care date lies before the day the offer was made.");
    public static string CareTooFar => Pick("Vårddagen ligger mer än två år framåt. Kontrollera året.", "The care date lies more than two years ahead. Check the year.");
    public static string AnswerByBeforeOffer => Pick("Sista svarsdagen ligger före dagen då erbjudandet lämnades.", "The last day to answer lies before the day the offer was made.");
    public static string AnswerByAfterCare => Pick("Sista svarsdagen ligger efter vårddagen.", "The last day to answer lies after the care date.");
    public static string InformedMissing => Pick("Ange om patienten är informerad om garantin.", "Say whether the patient has been told of the guarantee.");
    public static string InformedHowMissing => Pick("Ange hur patienten informerades.", "Say how the patient was told.");
    public static string ReplyMissing => Pick("Ange om patienten tackade ja eller nej.", "Say whether the patient said yes or no.");
    public static string AnsweredOnMissing => Pick("Ange vilken dag patienten svarade.", "Give the day of the answer.");
    public static string AnsweredBeforeOffer(LocalDate offered) => Pick(
        $"Svaret ligger före erbjudandet, som lämnades {Iso(offered)}.", $"The answer lies before the offer, which was made on {Iso(offered)}.");
    public static string AnsweredAhead => Pick("Svarsdagen kan inte ligga framåt i tiden.", "The day of the answer cannot lie ahead.");
    public static string AnsweredAfterCare(LocalDate care) => Pick(
        $"Svaret ligger efter vårddagen {Iso(care)}. Då fanns inget kvar att tacka ja eller nej till.", $"The answer lies after the care date {Iso(care)}. By then there was nothing left to answer.");
    public static string ReasonMissing => Pick("Välj varför patienten tackade nej.", "Choose why the patient said no.");
    public static string CommentMissing => Pick("Skriv vilken annan orsak patienten angav.", "Write which other reason the patient gave.");
    public static string TooLong => Pick($"Texten får ha högst {RecordedFact.MaxText} tecken.", $"The text may have at most {RecordedFact.MaxText} characters.");
    public static string AnsweredAlready => Pick("Svaret är redan registrerat. Är det fel, stryk erbjudandet och registrera det på nytt.", "The answer is already recorded. If it is wrong, strike the offer out and record it anew.");
    public static string StruckAlready => Pick("Uppgiften är redan struken.", "It has already been struck out.");
    public static string WhyMissing => Pick("Skriv vad som är fel.", "Write what is wrong.");
    public static string ChangeDayMissing => Pick("Ange vilken dag patienten ångrade sig.", "Give the day the patient changed their mind.");
    public static string ChangeAhead => Pick("Dagen kan inte ligga framåt i tiden.", "The day cannot lie ahead.");
    public static string NothingWaived => Pick("Garantin var inte avstådd den dagen, så det fanns inget att ångra.", "The guarantee was not waived on that day, so there was nothing to take back.");
    public static string LaterChange(LocalDate later) => Pick(
        $"En senare ånger, {Iso(later)}, är redan registrerad. Är den fel, stryk den först.", $"A later change of mind, {Iso(later)}, is already recorded. If it is wrong, strike it out first.");
    public static string ChangeOnWaiver(LocalDate waived) => Pick(
        $"Dagen måste ligga efter {Iso(waived)}, då patienten avstod. Ångrade patienten sig samma dag gällde inte nejet: stryk erbjudandet och registrera det med rätt svar.",
        $"The day must lie after {Iso(waived)}, the day of the waiver. If the patient changed their mind on that same day the no did not stand: strike the offer out and record it with the right answer.");
    public static string ChangeOnPatientChosen(LocalDate since) => Pick(
        $"Dagen måste ligga efter {Iso(since)}, då klinikens fil började ange patientvald väntan (PvV).", $"The day must lie after {Iso(since)}, when the clinic's file first gave the wait as the patient's choice (PvV).");
    public static string NoWait => Pick("Ärendet har ingen väntan på klinikens lista, så det finns ingen klocka.", "The case has no wait on the clinic's list, so there is no clock.");
    public static string WaitEnded => Pick("Väntan är avslutad i klinikens fil, så klockan har stannat.", "The wait has ended in the clinic's file, so the clock has stopped.");
}

/// <summary>What is said when a pause cannot be recorded as asked.</summary>
internal static class PauseMistakes
{
    public static string KindMissing => Pick("Välj vilket slags uppehåll det är.", "Choose what kind of pause it is.");
    public static string FirstMissing => Pick("Ange uppehållets första dag.", "Give the first day of the pause.");
    public static string LastMissing => Pick("Ange uppehållets sista dag.", "Give the last day of the pause.");
    public static string FirstBeforeWait(LocalDate decided) => Pick(
        $"Uppehållet kan inte börja före beslutet om vården, {Iso(decided)}.", $"The pause cannot begin before the decision about the care, {Iso(decided)}.");
    public static string EndBeforeStart(LocalDate first) => Pick($"Sista dagen ligger före den första, {Iso(first)}.", $"The last day lies before the first, {Iso(first)}.");
    public static string TooFar => Pick("Dagen ligger mer än två år framåt. Kontrollera året.", "The day lies more than two years ahead. Check the year.");
    public static string JudgeMissing => Pick("Skriv vem på kliniken som har bedömt hindret. Det är klinikens beslut.", "Write who at the clinic judged the obstacle. It is the clinic's decision.");
    public static string SourceTooLong => Pick($"Texten får ha högst {EntryPause.MaxSource} tecken.", $"The text may have at most {EntryPause.MaxSource} characters.");
    public static string EndedAlready => Pick("Uppehållet har redan en sista dag.", "The pause already has a last day.");
}
