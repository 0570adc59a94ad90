using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Letters;

/// <summary>A merge field as the editor lists it.</summary>
public sealed record LetterField(string Name, string Explanation);

/// <summary>The names that stand between braces in a template. They are Swedish in every language's template, so that one list serves all.</summary>
public static class LetterFields
{
    public const string Name = "Namn", WaitsFor = "VäntarPå", Clinic = "Klinik", Guarantee = "Garanti", Days = "Dagar", WaitedSince = "VäntatSedan",
        Limit = "Garantigräns", LimitNotice = "Gränsbesked", Booked = "BokadTid", OfferProvider = "ErbjudandeVårdgivare", OfferDate = "ErbjudandeDatum",
        AnswerBy = "Svarsdatum", IfNo = "OmNej", WaivedOn = "Avståendedatum", Tries = "Försök", Phone = "Telefon", Hours = "Telefontider", Unit = "Enhet",
        Address = "Adress", PatientsBoard = "Patientnämnden", Writer = "Handläggare", Today = "Datum", Addition = "Tillägg";

    public static IReadOnlyList<LetterField> All =>
    [
        new(Name, Pick("Patientens namn. Skrivs aldrig i brev till den som har skyddad identitet.", "The patient's name. Never written to somebody with a protected identity.")),
        new(WaitsFor, Pick("Vad patienten väntar på", "What the patient waits for")),
        new(Clinic, Pick("Kliniken patienten väntar hos", "The clinic the patient waits at")),
        new(Guarantee, Pick("Vad garantin gäller: första besök eller planerad vård", "What the guarantee is about: a first visit or planned care")),
        new(Days, Pick("Garantins antal dagar", "The guarantee's number of days")),
        new(WaitedSince, Pick("Dagen väntan räknas från", "The day the wait is counted from")),
        new(Limit, Pick("Sista dagen i tid", "The last day in time")),
        new(LimitNotice, Pick("En mening: gränsen och om den har passerat, inte kommer att hållas eller ännu saknar tid", "A sentence: the limit, and whether it has passed, will be missed or has no time before it yet")),
        new(Booked, Pick("Bokad tid på hemkliniken", "The time booked at the home clinic")),
        new(OfferProvider, Pick("Vem som erbjuder vården", "Who offers the care")),
        new(OfferDate, Pick("Dagen för den erbjudna vården", "The day of the care offered")),
        new(AnswerBy, Pick("Sista svarsdag: erbjudandets, annars några veckor fram", "Answer by: the offer's day, otherwise some weeks ahead")),
        new(IfNo, Pick("Vad ett nej till erbjudandet betyder, härlett ur klockan", "What a no to the offer means, derived from the clock")),
        new(WaivedOn, Pick("Dagen patienten tackade nej och avstod garantin", "The day the patient said no and waived the guarantee")),
        new(Tries, Pick("Hur många gånger ni har försökt ringa", "How many times you have tried to call")),
        new(Phone, Pick("Enhetens telefon", "The unit's telephone")),
        new(Hours, Pick("När telefonen är öppen", "When the telephone is open")),
        new(Unit, Pick("Enhetens namn", "The unit's name")),
        new(Address, Pick("Enhetens postadress på en rad", "The unit's postal address on one line")),
        new(PatientsBoard, Pick("Patientnämnden och hur den nås", "The patients' board and how to reach it")),
        new(Writer, Pick("Den som skriver brevet", "Who writes the letter")),
        new(Today, Pick("Brevets dag", "The day of the letter")),
        new(Addition, Pick("Platsen för det du lägger till i det enskilda brevet", "Where what you add to a single letter is put")),
    ];

    /// <summary>The field as it is spelled, whatever the case it was typed in; null when there is no such field.</summary>
    public static string? Find(string typed) => All.FirstOrDefault(f => string.Equals(f.Name, typed, StringComparison.OrdinalIgnoreCase))?.Name;
}
