using System.Globalization;
using NodaTime;
using static Vardlots.Core.Texts.DateText;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Core.Referrals;

/// <summary>Words and sentences of travel, hotel and companion.</summary>
public static class TravelText
{
    public static string Of(TravelKind kind) => kind switch
    {
        TravelKind.Hotel => Pick("Hotell", "Hotel"),
        TravelKind.Companion => Pick("Ledsagare", "Companion"),
        _ => Pick("Resa", "Travel"),
    };

    public static string Of(TravelPayer payer) => payer == TravelPayer.Region ? Pick("Regionen betalar", "The region pays") : Pick("Patienten betalar själv", "The patient pays");

    public static string Of(PayerReason why) => why switch
    {
        PayerReason.PatientChoseFreely => Pick("patienten använder fritt vårdval enligt senaste samtalet", "the patient uses free choice of care, as last said"),
        PayerReason.FreeChoicePause => Pick("väntan är pausad för fritt vårdval", "the wait is paused for free choice of care"),
        _ => Pick("vården ges inom vårdgarantin", "the care is given under the guarantee"),
    };

    internal static string Ordered(ReferralTravel t, string unit) => $"{Pick($"{Of(t.Kind)} till {unit} beställd {Iso(t.OrderedOn)}", $"{Of(t.Kind)} to {unit} ordered {Iso(t.OrderedOn)}")}. {Of(t.Payer)}: {Of(t.PayerWhy)}.";
    internal static string Booked(ReferralTravel t, string unit) => $"{Pick($"{Of(t.Kind)} till {unit} bokad {Iso(t.BookedOn!.Value)}, {Kr(t)} kr", $"{Of(t.Kind)} to {unit} booked {Iso(t.BookedOn!.Value)}, {Kr(t)} kr")}. {Of(t.Payer)}: {Of(t.PayerWhy)}.";
    internal static string Struck(ReferralTravel t, string unit, string why) => $"{Pick($"{Of(t.Kind)} till {unit} struken", $"{Of(t.Kind)} to {unit} struck out")}. {why}";
    internal static string TooEarly => Pick("Resan beställs när patienten har tackat ja, och inte när hänvisningen är avslutad utan vård.", "Travel is ordered once the patient has said yes, and not for a referral that ended without care.");
    internal static string OrderDay(LocalDate first, LocalDate last) => Pick($"Ange dagen för beställningen, från {Iso(first)} till {Iso(last)}.", $"Give the day of the order, from {Iso(first)} to {Iso(last)}.");
    internal static string BookDay(LocalDate first, LocalDate last) => Pick($"Ange dagen för bokningen, från {Iso(first)} till {Iso(last)}.", $"Give the day of the booking, from {Iso(first)} to {Iso(last)}.");
    internal static string Kronor(int max) => Pick($"Ange kostnaden i hela kronor, 0–{max}.", $"Give the cost in whole kronor, 0–{max}.");

    private static string Kr(ReferralTravel t) => (t.Kronor ?? 0).ToString(CultureInfo.InvariantCulture);
}
