using System.Globalization;

namespace Vardlots.Web.Hosting;

/// <summary>Swedish wherever no reader has chosen: the console, jobs, a first visit.</summary>
internal static class SwedishCulture
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";

    public static void Apply()
    {
        var swedish = CultureInfo.GetCultureInfo(Swedish);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = swedish;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = swedish;
    }
}
