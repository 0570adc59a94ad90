using NodaTime;
using Vardlots.Core.Cases;
using Vardlots.Core.Explanations;
using Vardlots.Core.Letters;
using Vardlots.Core.Texts;
using Vardlots.Web.Shared;
using static Vardlots.Core.Texts.Language;
using PageFacts = Vardlots.Core.Cases.CasePage;

namespace Vardlots.Web.Cases;

/// <param name="Means">What it does to the guarantee, in a sentence.</param>
/// <param name="Struck">Who struck it out and why; null while it counts.</param>
public sealed record EvidenceLine(string What, string? Means = null, string? Struck = null);

/// <summary>The words of the page that proves what was done. Pure.</summary>
internal static class EvidenceText
{
    public static string Title(long id) => Pick($"Underlag, ärende {id}", $"Evidence, case {id}");
    public static string Heading => Pick("underlag om vårdgarantin", "evidence about the care guarantee");
    public static string Back(long id) => Pick($"Till ärende {id}", $"To case {id}");
    public static string Made(long id, LocalDate today, string by) => Pick($"Ärende {id}, sammanställt {Show.Date(today)} av {by} ur Vårdlots.", $"Case {id}, compiled on {Show.Date(today)} by {by} from Vårdlots.");
    public static string Print => Pick("Skriv ut", "Print");
    public static string PrintHint => Pick("Att sidan visas är loggat. Lämna ut den enligt regionens rutin.", "That the page is shown is logged. Hand it out by the region's routine.");
    public static string What => Pick("Vad det gäller", "What it is about");
    public static string Entitled => Pick("Vad patienten har rätt till", "What the patient is entitled to");
    public static string NoWaitYet => Pick("Kliniken har inte satt upp patienten på någon väntelista än, så ingen gräns löper.", "The clinic has not put the patient on a waiting list yet, so no limit runs.");
    public static string Told => Pick("Vad patienten har fått veta", "What the patient has been told");
    public static string NothingTold => Pick("Inget besked till patienten är antecknat.", "No information to the patient is recorded.");
    public static string Offered => Pick("Vad patienten har erbjudits och svarat", "What the patient has been offered and answered");
    public static string NothingOffered => Pick("Inget erbjudande är antecknat.", "No offer is recorded.");
    public static string Letters => Pick("Brev", "Letters");
    public static string Clock => Pick("Uppehåll, avstående och ånger", "Pauses, waivers and changes of mind");
    public static string Done => Pick("Vad som har gjorts", "What has been done");
    public static string DoneHint => Pick("I tidsordning. Det som strukits står kvar överstruket.", "In order of time. What has been struck out stays, struck through.");
    public static string Law => Pick("Rättskällor", "Legal sources");
    public static string Care => Pick("Innehåller patientuppgifter: hantera och förvara sidan därefter.", "Contains patient data: handle and keep the page accordingly.");

    /// <summary>The sources in our own words, for those who have not read them.</summary>
    public static IReadOnlyList<(string Source, string Says)> Sources =>
    [
        (Pick("HSF 6 kap. 1 §", "HSF 6:1"), Pick("Besök i specialiserad vård och beslutad vård ges inom 90 kalenderdagar. Startdagen är dag 0, dag 90 är i tid.", "A visit in specialised care and decided care are given within 90 calendar days. The day of the start is day 0, day 90 is in time.")),
        (Pick("HSF 6 kap. 2 §", "HSF 6:2"), Pick("Tid räknas inte medan patienten av medicinska skäl inte kan få vården, har valt vård i en annan region, eller frivilligt avstår efter information och ett erbjudande inom gränsen.", "Time is not counted while the patient cannot be given the care for medical reasons, has chosen care in another region, or voluntarily abstains when informed and offered care within the limit.")),
        (Pick("HSL 9 kap. 2 §", "HSL 9:2"), Pick("Hålls inte gränsen ska regionen se till att patienten får vården hos en annan vårdgivare utan extra kostnad.", "If the limit is not kept, the region sees to it that another provider gives the care at no extra cost to the patient.")),
        (Pick("Patientlagen 3 kap. 1–2 §§", "Patient Act 3:1–2"), Pick("Patienten ska få veta när vården kan väntas och vad vårdgarantin innebär.", "The patient is told when the care can be expected and what the guarantee means.")),
        (Pick("Patientdatalagen 3 kap. 17 §", "Patient Data Act 3:17"), Pick("Det som antecknats stryks inte ut ur handlingen: en rättelse visar vem och när.", "What has been recorded is not removed: a correction shows who and when.")),
    ];

    /// <summary>Conversations and clinic's replies by which the patient came to know, oldest first.</summary>
    public static IReadOnlyList<EvidenceLine> ToldLines(PageFacts page) =>
    [
        .. page.Timeline.Where(i => i.Event == CaseEventKind.ClinicReplied && i.To is not null)
            .Select(i => (i.At, Line: new EvidenceLine($"{Show.When(i.At, page.Today)} · {TimelineText.Title(i)}", Struck: i.IsStruck ? TimelineText.Struck.Trim() : null)))
            .Concat(page.Conversation.Lines.Where(l => l.Told).Select(l => (At: l.StartedAt, Line: new EvidenceLine(
                $"{Show.When(l.StartedAt, page.Today)} · {ContactWords.Line(l.Channel, l.Outcome)} · {l.By}", l.Channel == ContactChannel.Letter ? ToldByLetter : ToldOf, l.IsStruck ? ContactPanelText.StruckBy(l.StruckBy!, l.StruckReason) : null))))
            .OrderBy(t => t.At).Select(t => t.Line),
    ];

    private static string ToldOf => Pick("Berättade om garantin, gränsen och rätten till en annan vårdgivare utan extra kostnad.", "Told about the guarantee, the limit and the right to another provider at no extra cost.");

    private static string ToldByLetter => Pick("Brevet berättar om gränsen och om garantin; dess text finns kvar i ärendet.", "The letter tells of the limit and the guarantee; its words are kept with the case.");

    /// <summary>Letters and how far each has come, oldest first.</summary>
    public static IReadOnlyList<EvidenceLine> LetterLines(PageFacts page) =>
    [
        .. page.Letters.Reverse().Select(l => new EvidenceLine(
            $"{LetterKinds.Of(l.Kind)} · {EnumText.Lower(LetterKinds.Of(l.State))} {Show.When(l.At, page.Today)} · {l.By}", Struck: l.StruckReason)),
    ];

    public static IReadOnlyList<EvidenceLine> OfferLines(PageFacts page) => page.Clock is not { } clock ? [] :
    [
        .. clock.Offers.Reverse().Select(o => new EvidenceLine(
            $"{GuaranteeText.Title(o, page.Today)}. {GuaranteeText.Facts(o, page.Today)}",
            o.Effect is { } effect ? ClockEffectText.Offer(effect, page.Today) : o.IsOpen ? ClockEffectText.Unanswered(o.AnswerBy, page.Today) : null,
            o.Struck is { } struck ? GuaranteeText.Struck(struck, page.Today) : null)),
    ];

    public static IReadOnlyList<EvidenceLine> ClockLines(ClockCard clock, LocalDate today) =>
    [
        .. clock.PastClocks.Select(past => new EvidenceLine(ClockEffectText.Past(past, today))),
        .. clock.Pauses.Reverse().Select(p => new EvidenceLine(
            p.Source is null ? GuaranteeText.Title(p, today) : $"{GuaranteeText.Title(p, today)}. {p.Source}",
            p.Effect is { } effect ? ClockEffectText.Pause(effect, clock.Clock.Now) : null, p.Struck is { } struck ? GuaranteeText.Struck(struck, today) : null)),
        .. clock.ChangesOfMind.Reverse().Select(m => new EvidenceLine(GuaranteeText.Title(m, today), Struck: m.Struck is { } struck ? GuaranteeText.Struck(struck, today) : null)),
    ];
}
