using NodaTime;
using Vardlots.Core.Texts;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Handovers;

/// <summary>What is said when a handover cannot be done as asked.</summary>
internal static class HandoverText
{
    public static string NotANavigator => Pick("Välj en vårdlots att lämna över till. Den du valde är det inte längre.", "Choose a navigator to hand over to. The one you chose no longer is one.");
    public static string ToOneself => Pick("Du kan inte lämna över till dig själv. Ta ärendena i stället.", "You cannot hand over to yourself. Take the cases instead.");
    public static string WhyMissing(int max) => Pick($"Skriv varför, med högst {max} tecken.", $"Write why, in at most {max} characters.");
    public static string UntilPassed(LocalDate today) => Pick($"Dagen ska ligga efter {DateText.Iso(today)}.", $"The day must be after {DateText.Iso(today)}.");
    public static string Nothing => Pick(
        "Inget av ärendena kan lämnas över: de är stängda, redan kollegans eller redan erbjudna i en överlämning som inte är besvarad.",
        "None of the cases can be handed over: they are closed, the colleague's already, or already offered in a handover that is not answered.");
    public static string Answered => Pick("Överlämningen är redan besvarad eller återtagen.", "The handover has already been answered or withdrawn.");
    public static string ReasonMissing(int max) => Pick($"Skriv varför du avböjer, med högst {max} tecken.", $"Write why you decline, in at most {max} characters.");
    public static string NoneTicked => Pick("Inget ärende är valt. Avböj överlämningen i stället.", "No case is ticked. Decline the handover instead.");
}
