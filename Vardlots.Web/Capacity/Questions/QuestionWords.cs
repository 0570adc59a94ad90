using NodaTime;
using Vardlots.Core.Capacity;
using Vardlots.Core.Deadlines;
using Vardlots.Core.Texts;
using Vardlots.Core.WaitingLists;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Capacity.Questions;

internal static class QuestionWords
{
    public static string Title => Pick("Klinikernas frågor", "Clinics' questions");
    public static string Sub => Pick("Vem kan ta emot så här många, före en viss dag? Ingen patient nämns. Frågan ska ha svar inom tre dagar.", "Who can take so many, before a certain day? No patient is named. A question is to be answered within three days.");
    public static string New => Pick("Ny fråga", "New question");
    public static string Back => Pick("‹ Klinikernas frågor", "‹ Clinics' questions");
    public static string Views => Pick("Vyer", "Views");
    public static string Of(QuestionTab tab) => tab switch
    {
        QuestionTab.Late => Pick("Dröjer", "Late"),
        QuestionTab.Answered => Pick("Besvarade", "Answered"),
        QuestionTab.Closed => Pick("Avslutade", "Closed"),
        _ => Pick("Väntar på svar", "Await an answer"),
    };

    public static string Empty(QuestionTab tab) => tab switch
    {
        QuestionTab.Late => Pick("Ingen fråga dröjer.", "No question is late."),
        QuestionTab.Answered => Pick("Ingen besvarad fråga väntar på att avslutas.", "No answered question waits to be closed."),
        QuestionTab.Closed => Pick("Ingen fråga är avslutad än.", "No question is closed yet."),
        _ => Pick("Ingen fråga väntar på svar.", "No question awaits an answer."),
    };

    public static string Question => Pick("Fråga", "Question");
    public static string Clinic => Pick("Klinik", "Clinic");
    public static string ChooseClinic => Pick("Välj klinik", "Choose a clinic");
    public static string ChooseField => Pick("Välj område", "Choose a field");
    public static string Waited => Pick("Väntat", "Waited");
    public static string Answer => Pick("Svar", "Answer");
    public static string Number => Pick("Antal patienter", "Number of patients");
    public static string Latest => Pick("Senaste dag för vården", "Latest day of the care");
    public static string Procedure => Pick("Åtgärd (KVÅ), om det gäller en viss", "Procedure (KVÅ), where it is a certain one");
    public static string Text => Pick("Mer om frågan", "More about the question");
    public static string TextHint => Pick("Till exempel villkor eller önskad ort. Nämn ingen patient.", "For example conditions or a place. Name no patient.");
    public static string Ask => Pick("Ställ frågan", "Ask");
    public static string Asked => Pick("Frågan är ställd", "The question has been asked");
    public static string AskedBy(string by, LocalDate on) => Pick($"{by}, {Show.Date(on)}", $"{by}, {Show.Date(on)}");
    public static string Days(int days) => days switch { 0 => Pick("sedan idag", "since today"), 1 => Pick("1 dag", "1 day"), _ => Pick($"{days} dagar", $"{days} days") };
    public static string Late => Pick("▲ dröjer", "▲ late");
    public static string Summary(int number, string field, string? procedure, GuaranteeType type, LocalDate latest) => Pick(
        $"{number} inom {EnumText.Lower(MedicalFields.Name(field))}, {EnumText.Lower(CapacityText.Of(type))}{(procedure is null ? "" : $" {procedure}")}, senast {Show.Date(latest)}",
        $"{number} within {EnumText.Lower(MedicalFields.Name(field))}, {EnumText.Lower(CapacityText.Of(type))}{(procedure is null ? "" : $" {procedure}")}, by {Show.Date(latest)}");
    public static string Offers(int count) => count switch { 0 => Pick("inget erbjudande", "no offer"), 1 => Pick("1 erbjudande", "1 offer"), _ => Pick($"{count} erbjudanden", $"{count} offers") };
    public static string PlacedSo(int placed, int number) => Pick($"{placed} av {number} fick plats", $"{placed} of {number} got a place");
    public static string OffersTitle => Pick("Erbjudanden", "Offers");
    public static string HowToRefer => Pick("Så hänvisas", "How to refer");
    public static string NoHow => Pick("Fråga en vårdlots", "Ask a navigator");
    public static string Waiting => Pick("Vårdlotsarna har inte svarat än.", "The navigators have not answered yet.");
    public static string Choose => Pick("Välj erbjudanden", "Choose offers");
    public static string ChooseOf(SlotRow r) => Pick($"Välj {r.Unit}, {Show.Number(r.Left)} platser", $"Choose {r.Unit}, {Show.Number(r.Left)} places");
    public static string ChooseHint => Pick("Erbjudanden som passar område, åtgärd, typ och dag, och som har plats kvar.", "Offers that fit field, procedure, type and day, and have places left.");
    public static string NothingFits => Pick("Inget i den kända kapaciteten passar. Skriv det i svaret.", "Nothing in the known capacity fits. Say so in the answer.");
    public static string AnswerText => Pick("Svar till kliniken", "Answer to the clinic");
    public static string SendAnswer => Pick("Svara", "Answer");
    public static string AnswerAgain => Pick("Svara på nytt", "Answer anew");
    public static string Answered => Pick("Svaret är sparat", "The answer has been saved");
    public static string CloseTitle => Pick("Vad blev det av det?", "What came of it?");
    public static string Placed => Pick("Antal som fick plats", "Number who got a place");
    public static string Outcome => Pick("Anteckning", "Note");
    public static string Close => Pick("Avsluta frågan", "Close the question");
    public static string Closed => Pick("Frågan är avslutad", "The question has been closed");
    public static string Conflict => Pick("Någon annan hann ändra. Det senaste visas nu.", "Somebody else changed it first. The latest is shown now.");
    public static string Left => Pick("Kvar", "Left");
    public static string PageTitle(long id) => Pick($"Fråga {id}", $"Question {id}");
}
