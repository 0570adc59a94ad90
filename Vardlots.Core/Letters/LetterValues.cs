using System.Globalization;
using NodaTime;
using Vardlots.Core.Deadlines;

namespace Vardlots.Core.Letters;

/// <summary>A letter's fields in the letter's own language, whatever the reader's. Pure.</summary>
public static class LetterValues
{
    private static readonly CultureInfo SwedishCulture = CultureInfo.GetCultureInfo("sv-SE"), EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyDictionary<string, FieldValue> Of(LetterFacts f, LetterKind kind, LetterLanguage language)
    {
        var offer = kind == LetterKind.WaiverConfirmed ? f.Declined : f.Open;
        var noOffer = kind == LetterKind.WaiverConfirmed ? LetterText.NotWaived : LetterText.NoOffer;
        return new Dictionary<string, FieldValue>
        {
            [LetterFields.Name] = f.IsProtected ? new(null, LetterText.NameProtected) : FieldValue.Of(f.Name, LetterText.NameMissing),
            [LetterFields.WaitsFor] = FieldValue.Of(f.HasWait ? f.ProcedureText ?? Phase(f.Phase, language) : null, LetterText.NoWait),
            [LetterFields.Clinic] = FieldValue.Of(f.Clinic, LetterText.NoWait),
            [LetterFields.Guarantee] = FieldValue.Of(Guarantee(f.Guarantee, language), LetterText.NotCovered),
            [LetterFields.Days] = FieldValue.Of(f.LimitDays?.ToString(CultureInfo.InvariantCulture), LetterText.NotCovered),
            [LetterFields.WaitedSince] = FieldValue.Of(Day(f.Start, language), LetterText.NotCovered),
            [LetterFields.Limit] = FieldValue.Of(Day(f.Limit, language), LetterText.NoLimit),
            [LetterFields.LimitNotice] = FieldValue.Of(LimitNotice(f, language), LetterText.NoLimit),
            [LetterFields.Booked] = FieldValue.Of(Day(f.Booked, language), LetterText.NoBooking),
            [LetterFields.OfferProvider] = FieldValue.Of(offer?.Provider, noOffer),
            [LetterFields.OfferDate] = FieldValue.Of(Day(offer?.CareDate, language), noOffer),
            [LetterFields.AnswerBy] = AnswerBy(f, kind, language),
            [LetterFields.IfNo] = FieldValue.Of(f.Open is { } open ? IfNo(open, f, language) : null, LetterText.NoOffer),
            [LetterFields.WaivedOn] = FieldValue.Of(f.Declined is null ? null : Day(f.WaivedOn, language), LetterText.NotWaived),
            [LetterFields.Tries] = FieldValue.Of(f.Tries > 0 ? Tries(f.Tries, language) : null, LetterText.NoTries),
            [LetterFields.Phone] = new(f.Unit.Phone, null), [LetterFields.Hours] = new(f.Unit.Hours, null), [LetterFields.Unit] = new(f.Unit.Unit, null),
            [LetterFields.Address] = new(f.Unit.AddressLine, null), [LetterFields.PatientsBoard] = new(f.Unit.PatientsBoard, null),
            [LetterFields.Writer] = new(f.Writer, null), [LetterFields.Today] = new(Day(f.Today, language), null),
        };
    }

    /// <summary>8 december 2026, also 8 December 2026.</summary>
    public static string Day(LocalDate day, LetterLanguage language) => day.ToString("d MMMM uuuu", language == LetterLanguage.English ? EnglishCulture : SwedishCulture);

    private static string? Day(LocalDate? day, LetterLanguage language) => day is { } known ? Day(known, language) : null;

    private static FieldValue AnswerBy(LetterFacts f, LetterKind kind, LetterLanguage language) => (kind, f.Open) switch
    {
        (LetterKind.Offer, null) => new(null, LetterText.NoOffer),
        (LetterKind.Offer, { } offer) => FieldValue.Of(Day(offer.AnswerBy, language), LetterText.NoAnswerBy),
        _ => new(Day(f.Today.PlusDays(f.Unit.AnswerDays), language), null),
    };

    /// <summary>The limit is the last day in time, so it has passed from the day after (HSF 6 kap. 1 §).</summary>
    private static string? LimitNotice(LetterFacts f, LetterLanguage language)
    {
        if (f.Limit is not { } limit) return null;
        var day = Day(limit, language);
        return limit < f.Today
            ? Say(language, $"Din gräns var den {day}. Den har passerat.", $"Du skulle ha fått vård senast den {day}. Den dagen har varit.", $"Your limit was {day}. It has passed.")
            : f.KnownMissed
                ? Say(language, $"Din gräns är den {day}. Den kommer inte att hållas.", $"Du ska få vård senast den {day}. Det kommer inte att gå.", $"Your limit is {day}. It will not be kept.")
                : Say(language, $"Din gräns är den {day}. Än så länge finns ingen tid före den.", $"Du ska få vård senast den {day}. Det finns ingen tid än.", $"Your limit is {day}. So far there is no time before it.");
    }

    private static string IfNo(LetterOffer offer, LetterFacts f, LetterLanguage language)
    {
        var days = f.LimitDays ?? 90;
        return offer.NoWaives
            ? Say(language,
                $"Då gäller vårdgarantin inte längre för den här väntan. Du behåller din plats i kön hos {f.Clinic} och kan ångra dig: då börjar {days} nya dagar den dag du hör av dig.",
                $"Då gäller inte regeln längre. Men du är kvar i kön hos {f.Clinic}. Du kan ändra dig. Då börjar {days} nya dagar.",
                $"The guarantee then no longer applies to this wait. You keep your place on the list at {f.Clinic} and may change your mind: {days} new days then begin on the day you tell us.")
            : Say(language,
                "Då ändras ingenting: vårdgarantin gäller som förut, du behåller din plats i kön och vi fortsätter att söka.",
                "Då ändras ingenting. Regeln gäller. Du är kvar i kön. Vi letar vidare.",
                "Nothing changes: the guarantee applies as before, you keep your place on the list and we go on looking.");
    }

    private static string Tries(int tries, LetterLanguage language) => tries == 1
        ? Say(language, "en gång", "en gång", "once")
        : Say(language, $"{tries} gånger", $"{tries} gånger", tries == 2 ? "twice" : $"{tries} times");

    private static string? Guarantee(GuaranteeType? guarantee, LetterLanguage language) => guarantee switch
    {
        GuaranteeType.FirstVisit => Say(language, "ett första besök i den specialiserade vården", "ett första besök", "a first visit in specialised care"),
        GuaranteeType.Treatment => Say(language, "den vård som har beslutats", "den vård som är bestämd", "the care that has been decided"),
        _ => null,
    };

    private static string Phase(CarePhase phase, LetterLanguage language) => phase switch
    {
        CarePhase.FirstContact => Say(language, "ett första besök", "ett första besök", "a first visit"),
        CarePhase.Procedure => Say(language, "en operation eller annan åtgärd", "en operation eller behandling", "an operation or other procedure"),
        CarePhase.Examination => Say(language, "en undersökning", "en undersökning", "an examination"),
        CarePhase.FollowUp => Say(language, "ett återbesök", "ett nytt besök", "a follow-up visit"),
        _ => Say(language, "vård", "vård", "care"),
    };

    private static string Say(LetterLanguage language, string swedish, string easy, string english) => language switch
    {
        LetterLanguage.Swedish => swedish,
        LetterLanguage.EasySwedish => easy,
        _ => english,
    };
}
