using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Cases;

/// <summary>The words of conversations: outcomes, channels, parts of the day, and what each outcome will do.</summary>
public static class ContactWords
{
    public static string Of(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.WantsOffer => Pick("Vill ha erbjudande", "Wants an offer"),
        ContactOutcome.WaitsForHomeClinic => Pick("Väntar på hemkliniken", "Waits for the home clinic"),
        ContactOutcome.FreeChoice => Pick("Använder fritt vårdval", "Uses free choice of care"),
        ContactOutcome.NeedGone => Pick("Behovet har upphört", "Need gone"),
        ContactOutcome.AlreadyTreated => Pick("Redan behandlad", "Already treated"),
        ContactOutcome.MedicalObstacle => Pick("Medicinskt hinder", "Medical obstacle"),
        ContactOutcome.Moved => Pick("Flyttat", "Moved away"),
        ContactOutcome.Deceased => Pick("Avliden", "Deceased"),
        _ => Pick("Ej nådd", "Not reached"),
    };

    /// <param name="closes">The case is closed by it; of free choice alone both are possible.</param>
    public static string Consequence(ContactOutcome outcome, bool closes) => outcome switch
    {
        ContactOutcome.WantsOffer => Pick(
            "Ärendet stannar: sök en annan vårdgivare. Klockan går vidare tills vården är given.",
            "The case stays: look for another provider. The clock goes on until the care has been given."),
        ContactOutcome.WaitsForHomeClinic => Pick(
            "Ärendet stannar och hemklinikens tid bevakas. Garantin gäller och klockan går vidare: bara ett nej till ett giltigt erbjudande upphäver den. Patienten behåller sin plats och kan ändra sig.",
            "The case stays and the home clinic's time is watched. The guarantee holds and the clock goes on: only a no to a valid offer waives it. The patient keeps the place and may have a change of mind."),
        ContactOutcome.FreeChoice when closes => Pick(
            "Behovet tillgodoses i den andra regionen: ärendet stängs. Inget uppehåll förs in, och resan betalas inte av garantin.",
            "The need is met in the other region: the case is closed. No pause is recorded, and the guarantee does not pay for the journey."),
        ContactOutcome.FreeChoice => Pick(
            "Tiden räknas inte medan patienten använder fritt vårdval i annan region (HSF 6 kap. 2 §): uppehållet förs in från första dagen och den nya gränsen visas nedan. Ärendet stannar och bevakas. Resan betalas inte av garantin.",
            "Time is not counted while the patient uses free choice of care in another region (HSF 6 kap. 2 §): the pause is recorded from its first day and the new limit is shown below. The case stays and is watched. The guarantee does not pay for the journey."),
        ContactOutcome.NeedGone => Pick(
            "Vården behövs inte längre: ärendet stängs, föreslå kliniken att ta bort raden. Tystnad tar aldrig bort någon.",
            "The care is no longer needed: the case is closed, propose to the clinic to remove the row. Silence never removes anyone."),
        ContactOutcome.AlreadyTreated => Pick(
            "Vården är redan given: ärendet stängs, föreslå kliniken att ta bort raden och ange var och när.",
            "The care has already been given: the case is closed, propose to the clinic to remove the row and say where and when."),
        ContactOutcome.MedicalObstacle => Pick(
            "Kliniken avgör om det är ett medicinskt hinder. Ärendet stannar och kliniken frågas; klockan går tills kliniken har fört in uppehållet.",
            "The clinic decides whether it is a medical obstacle. The case stays and the clinic is asked; the clock goes on until the clinic has recorded the pause."),
        ContactOutcome.Moved => Pick(
            "Patienten har flyttat från regionen: ärendet stängs. Garantin gäller mot den nya hemregionen; be kliniken rätta uppgiften.",
            "The patient has left the region: the case is closed. The guarantee is the new home region's; ask the clinic to correct the row."),
        ContactOutcome.Deceased => Pick(
            "Ärendet stängs. Inga fler samtal eller brev; säg till kliniken så att raden tas bort.",
            "The case is closed. No more calls or letters; tell the clinic so that the row is removed."),
        _ => Pick(
            "Ärendet stannar. Nästa försök föreslås på en annan tid på dagen; efter sista försöket ett brev. Tystnad tar aldrig bort någon.",
            "The case stays. The next try is proposed at another time of day; after the last one a letter. Silence never removes anyone."),
    };

    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Telephone => Pick("Telefon", "Telephone"),
        ContactChannel.Video => Pick("Video", "Video"),
        ContactChannel.Letter => Pick("Brev", "Letter"),
        ContactChannel.Visit => Pick("Besök", "Visit"),
        _ => "1177",
    };

    public static string Of(DayPart part) => part switch
    {
        DayPart.Morning => Pick("förmiddag", "morning"),
        DayPart.Afternoon => Pick("eftermiddag", "afternoon"),
        _ => Pick("efter kl 16", "after 16"),
    };

    /// <summary>"Ej nådd, telefon"; something sent is said to be sent.</summary>
    public static string Line(ContactChannel channel, ContactOutcome outcome) =>
        outcome == ContactOutcome.NotReached && channel is ContactChannel.Letter ? Pick("Brev skickat", "Letter sent")
        : outcome == ContactOutcome.NotReached && channel is ContactChannel.Portal ? Pick("Meddelande skickat i 1177", "Message sent by 1177")
        : $"{Of(outcome)}, {EnumText.Lower(Of(channel))}";

    /// <summary>What comes after tries in vain, in a few words.</summary>
    public static string Of(NextTry next, LocalDate today) => next switch
    {
        { Kind: NextTryKind.Letter } => Pick($"Ej nådd {next.Number} gånger: skriv brev", $"Not reached {next.Number} times: write a letter"),
        { Kind: NextTryKind.Answer } when next.On >= today => Pick($"Skickat: vänta svar till {Day(next.On, today)}", $"Sent: await the answer until {Day(next.On, today)}"),
        { Kind: NextTryKind.Answer } => Pick("Inget svar: ring igen", "No answer: call again"),
        { Part: { } part } => Pick($"Försök {next.Number}: {Day(next.On, today)}, {Of(part)}", $"Try {next.Number}: {Day(next.On, today)}, {Of(part)}"),
        _ => Pick($"Försök {next.Number}: {Day(next.On, today)}", $"Try {next.Number}: {Day(next.On, today)}"),
    };

    private static string Day(LocalDate day, LocalDate today) => day <= today ? Pick("idag", "today") : DateText.Short(day, today);

    public static string Of(TravelWish wish) => wish switch
    {
        TravelWish.No => Pick("vill inte resa", "will not travel"),
        TravelWish.Within => Pick("inom ett avstånd", "within a distance"),
        _ => Pick("vart som helst", "anywhere"),
    };

    public static string Of(TravelMeans means) => means switch
    {
        TravelMeans.OwnCar => Pick("egen bil", "own car"),
        TravelMeans.PublicTransport => Pick("tåg eller buss", "train or bus"),
        TravelMeans.PatientTravel => Pick("sjukresa", "patient transport"),
        _ => Pick("får skjuts", "is driven"),
    };
}
