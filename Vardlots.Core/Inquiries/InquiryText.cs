using Vardlots.Core.Texts;

namespace Vardlots.Core.Inquiries;

/// <summary>The words for what is stored, and what is said when an inquiry cannot be put down as asked.</summary>
public static class InquiryText
{
    public static string Of(InquiryFrom from) => from switch
    {
        InquiryFrom.Public => Language.Pick("Allmänheten", "The public"),
        InquiryFrom.OtherRegion => Language.Pick("Annan region", "Another region"),
        _ => Language.Pick("Klinik", "Clinic"),
    };

    public static string Of(InquiryTopic topic) => topic switch
    {
        InquiryTopic.OwnWait => Language.Pick("Egen väntan", "One's own wait"),
        InquiryTopic.Guarantee => Language.Pick("Vad garantin innebär", "What the guarantee means"),
        InquiryTopic.OtherProvider => Language.Pick("Annan vårdgivare", "Another provider"),
        InquiryTopic.FreeChoice => Language.Pick("Fritt vårdval", "Free choice of care"),
        InquiryTopic.WaitingTimes => Language.Pick("Väntetider", "Waiting times"),
        InquiryTopic.TravelAndCosts => Language.Pick("Resor och kostnader", "Travel and costs"),
        InquiryTopic.Referral => Language.Pick("Remiss", "Referral"),
        InquiryTopic.Capacity => Language.Pick("Ledig kapacitet", "Free capacity"),
        InquiryTopic.Complaint => Language.Pick("Synpunkt", "Complaint"),
        _ => Language.Pick("Annat", "Other"),
    };

    public static string Of(InquiryResult result) => result == InquiryResult.Solved ? Language.Pick("Löst direkt", "Solved at once") : Language.Pick("Blir ärende", "Becomes a case");

    internal static string NotChosen => Language.Pick("Välj vem som frågar, vad det gäller och vad det blev.", "Choose who asks, what it is about and what came of it.");
    internal static string WrongMinutes => Language.Pick($"Ange hur många minuter det tog, 1–{Inquiry.MaxMinutes}.", $"Give how many minutes it took, 1–{Inquiry.MaxMinutes}.");
    internal static string TooLong => Language.Pick($"Texten får ha högst {Inquiry.MaxAnswer} tecken och Vem högst {Inquiry.MaxWho}.", $"The text may have at most {Inquiry.MaxAnswer} characters and Who at most {Inquiry.MaxWho}.");
    internal static string WrongNumber => Language.Pick("Numret kan inte stämma. Kontrollera siffrorna, eller lämna rutan tom.", "The number cannot be right. Check the digits, or leave the box empty.");
    internal static string NobodyFound => Language.Pick(
        "Ingen med det numret syns på listorna. Lämna rutan tom och skriv vem det gäller under Vem.",
        "Nobody with that number is to be seen on the lists. Leave the box empty and write who it is about under Who.");
    internal static string StrikeReason => Language.Pick($"Skriv varför förfrågan stryks, högst {Inquiry.MaxText} tecken.", $"Write why the inquiry is struck out, at most {Inquiry.MaxText} characters.");
    internal static string AlreadyStruck => Language.Pick("Förfrågan är redan struken.", "The inquiry is already struck out.");
    internal static string NoCaseAwaited => Language.Pick("Förfrågan väntar inte på något ärende. Visa listan på nytt.", "The inquiry does not await a case. Show the list again.");
    internal static string OtherPatient => Language.Pick("Ärendet gäller en annan patient.", "The case is about another patient.");
}
