using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Letters;

/// <summary>What a letter is for.</summary>
public enum LetterKind { LimitMissed, Offer, WaiverConfirmed, NotReached, Validation }

public enum LetterLanguage { Swedish, EasySwedish, English }

/// <summary>How far a letter has come. A struck one was a mistake: it stays to be read.</summary>
public enum LetterState { Made, Printed, Sent, Returned, Struck }

/// <summary>What each kind of letter does and must say. Pure, and the only place that says so.</summary>
public static class LetterKinds
{
    public static readonly IReadOnlyList<LetterKind> All = Enum.GetValues<LetterKind>();
    public static readonly IReadOnlyList<LetterLanguage> Languages = Enum.GetValues<LetterLanguage>();

    /// <summary>It tells of the guarantee, the limit and the right to another provider (patientlagen 3 kap. 1–2 §§).</summary>
    public static bool Informs(LetterKind kind) => kind is LetterKind.LimitMissed or LetterKind.Offer or LetterKind.NotReached;

    /// <summary>A closed case gets no other letter: the confirmation often comes after the closing.</summary>
    public static bool AllowsClosed(LetterKind kind) => kind == LetterKind.WaiverConfirmed;

    /// <summary>Fields without which a template would not say what this kind of letter has to.</summary>
    public static IReadOnlyList<string> Required(LetterKind kind) => kind switch
    {
        LetterKind.LimitMissed => [LetterFields.WaitsFor, LetterFields.LimitNotice, LetterFields.Phone, LetterFields.PatientsBoard],
        LetterKind.Offer =>
        [
            LetterFields.WaitsFor, LetterFields.LimitNotice, LetterFields.OfferProvider, LetterFields.OfferDate, LetterFields.AnswerBy, LetterFields.IfNo,
            LetterFields.Phone, LetterFields.PatientsBoard,
        ],
        LetterKind.WaiverConfirmed => [LetterFields.OfferProvider, LetterFields.WaivedOn, LetterFields.Phone, LetterFields.PatientsBoard],
        LetterKind.NotReached => [LetterFields.WaitsFor, LetterFields.LimitNotice, LetterFields.Phone, LetterFields.PatientsBoard],
        _ => [LetterFields.WaitsFor, LetterFields.AnswerBy, LetterFields.Phone],
    };

    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.LimitMissed => Pick("Gränsen hålls inte", "The limit is missed"),
        LetterKind.Offer => Pick("Erbjudande", "Offer"),
        LetterKind.WaiverConfirmed => Pick("Bekräftelse av avstående", "Confirmation of waiver"),
        LetterKind.NotReached => Pick("Vi har inte nått dig", "We have not reached you"),
        _ => Pick("Fråga om vården behövs", "Is the care still needed?"),
    };

    public static string Of(LetterLanguage language) => language switch
    {
        LetterLanguage.Swedish => Pick("Svenska", "Swedish"),
        LetterLanguage.EasySwedish => Pick("Lättläst svenska", "Easy-to-read Swedish"),
        _ => Pick("Engelska", "English"),
    };

    public static string Of(LetterState state) => state switch
    {
        LetterState.Made => Pick("Skrivet", "Made"),
        LetterState.Printed => Pick("Utskrivet", "Printed"),
        LetterState.Sent => Pick("Skickat", "Sent"),
        LetterState.Returned => Pick("I retur", "Returned"),
        _ => Pick("Struket", "Struck out"),
    };
}
