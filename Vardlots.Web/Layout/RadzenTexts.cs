using System.Globalization;
using Radzen;

namespace Vardlots.Web.Layout;

/// <summary>Swedish for the parts of Radzen that are used; English is its own.</summary>
internal sealed class RadzenTexts : ILocalizer
{
    private static readonly Dictionary<string, string> Swedish = new()
    {
        ["DatePicker_TodayAriaLabel"] = "idag", ["DatePicker_SelectedAriaLabel"] = "vald", ["DatePicker_DisabledAriaLabel"] = "går inte att välja",
        ["DatePicker_NextMonthAriaLabel"] = "Nästa månad", ["DatePicker_PrevMonthAriaLabel"] = "Föregående månad",
        ["DatePicker_NextYearAriaLabel"] = "Nästa år", ["DatePicker_PrevYearAriaLabel"] = "Föregående år",
        ["DatePicker_ToggleAriaLabel"] = "Öppna kalendern", ["DatePicker_ClearAriaLabel"] = "Töm", ["DatePicker_PopupAriaLabel"] = "Kalender",
        ["DatePicker_CalendarWeekTitle"] = "v.", ["DatePicker_OkAriaLabel"] = "OK",
        ["Dialog_CloseAriaLabel"] = "Stäng", ["Dialog_CancelText"] = "Avbryt", ["Dialog_OkText"] = "OK", ["Dialog_ConfirmTitle"] = "Bekräfta", ["Dialog_ConfirmMessage"] = "Vill du fortsätta?",
        ["Notification_CloseAriaLabel"] = "Stäng", ["Alert_CloseAriaLabel"] = "Stäng", ["Numeric_UpAriaLabel"] = "Öka", ["Numeric_DownAriaLabel"] = "Minska",
    };

    public string? Get(string key, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "sv" ? Swedish.GetValueOrDefault(key) : null;
}
