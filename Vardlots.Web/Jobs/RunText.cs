using NodaTime;
using Vardlots.Core.Import;
using Vardlots.Core.Scanning;
using static Vardlots.Core.Texts.Language;

namespace Vardlots.Web.Jobs;

internal static class RunText
{
    public static string Title => Pick("Körningar", "Runs");
    public static string Sub => Pick("Nattens arbete: inkorgen läses, alla gränser räknas och ärendena följer.", "The night's work: the inbox is read, every deadline computed, and the cases follow.");
    public static string RunNow => Pick("Kör nu", "Run now");
    public static string Cancel => Pick("Avbryt", "Cancel");
    public static string Cancelling => Pick("Avbryter …", "Cancelling …");
    public static string Ordered => Pick("Nattens arbete startar nu.", "The night's work is starting now.");
    public static string Off => Pick("Schemat är avstängt på den här servern (Schedule:Enabled).", "The schedule is off on this server (Schedule:Enabled).");
    public static string None => Pick("Ingen natt har körts än.", "No night has been run yet.");
    public static string NoneHint => Pick("Lägg väntelistor i inkorgen eller ladda upp dem under Import, och välj Kör nu.", "Put waiting lists into the inbox or upload them under Import, and choose Run now.");
    public static string Night => Pick("Natt", "Night");
    public static string Result => Pick("Resultat", "Result");
    public static string Files => Pick("Filer", "Files");
    public static string Assessed => Pick("Bedömda", "Assessed");
    public static string ChangedEntries => Pick("Ändrade", "Changed");
    public static string Opened => Pick("Nya ärenden", "New cases");
    public static string Closed => Pick("Stängda", "Closed");
    public static string Time => Pick("Tid", "Time");
    public static string By => Pick("Startad av", "Started by");
    public static string Book => Pick("regelbok", "rule book");
    public static string FailedTitle => Pick("Den senaste natten misslyckades", "The latest night failed");
    public static string LateTitle => Pick("Nattens körning har inte gjorts", "The night's run has not been done");
    public static string LateHint => Pick("Gränserna på skärmen är från en tidigare natt. Välj Kör nu, eller kontrollera servern.", "The limits on screen are from an earlier night. Choose Run now, or check the server.");
    public static string OtherScans => Pick("Genomgångar från kommandoraden", "Scans from the command line");
    public static string Next(LocalDateTime at) => Pick($"Nästa natt: {at:uuuu-MM-dd HH':'mm}, svensk tid.", $"The next night runs {at:uuuu-MM-dd HH':'mm}, Swedish time.");

    public static string Stopped => Pick("Körningen avbröts.", "The run was stopped.");
    public static string Broke => Pick("Körningen misslyckades. Inget är ändrat. Försök igen; hjälper inte det, se serverns logg.", "The run failed. Nothing has changed. Try again; if that does not help, see the server's log.");
    public static string Log => Pick("Logg", "Log");
    public static string UsualAssessed(int usual) => Pick($"vanligen {usual:N0}", $"usually {usual:N0}");
    public static string UsualTime(int seconds) => Pick($"vanligen {Span(Duration.FromSeconds(seconds))}", $"usually {Span(Duration.FromSeconds(seconds))}");
    public static string MailTo(string to) => Pick($"Larm om nätter som misslyckas eller dröjer skickas till {to}.", $"Notices of nights that fail or are late are sent to {to}.");
    public static string MailOff => Pick("Inga larm skickas med e-post: Mail:Host är inte inställd på servern.", "No notices are sent by e-mail: Mail:Host is not set on the server.");
    public static string MailTrial => Pick("Skicka ett provmeddelande", "Send a trial message");
    public static string MailSent => Pick("Provmeddelandet är skickat.", "The trial message has been sent.");
    public static string MailFailed => Pick("Provmeddelandet kunde inte skickas. Kontrollera inställningarna Mail:* och att e-postservern svarar.", "The trial message could not be sent. Check the settings Mail:* and that the mail server answers.");

    public static string StartedBy(string who, string time) => Pick($"startad {time} av {who}", $"started {time} by {who}");

    public static string Live(LiveRun run) => run.Kind switch
    {
        LiveRunKind.Night => Pick("Nattens arbete pågår", "The night's work is running"),
        LiveRunKind.Rules => Pick("En ny regelbok börjar gälla", "A new rule book takes effect"),
        LiveRunKind.DryRun => Pick($"Provkör {run.Label}", $"Trying {run.Label}"),
        LiveRunKind.Inbox => Pick("Inkorgen läses", "The inbox is being read"),
        _ => Pick($"Importerar {run.Label}", $"Importing {run.Label}"),
    };

    public static string Of(RunStatus status) => status switch
    {
        RunStatus.Running => Pick("pågår", "running"),
        RunStatus.Completed => Pick("klar", "done"),
        RunStatus.Rejected => Pick("avvisad", "rejected"),
        RunStatus.Failed => Pick("misslyckades", "failed"),
        RunStatus.Interrupted => Pick("avbröts oväntat", "was interrupted"),
        _ => Pick("avbruten", "cancelled"),
    };

    /// <summary>Colour and shape of a status; words stand beside it.</summary>
    public static (string Class, string Shape) MarkOf(RunStatus status) => status switch
    {
        RunStatus.Completed => ("calm", "✓"),
        RunStatus.Running => ("near", "●"),
        RunStatus.Cancelled => ("urgent", "◆"),
        _ => ("passed", "▲"),
    };

    public static string FilesOf(int imported, int rejected) => rejected == 0
        ? Pick($"{imported} lästa", $"{imported} read")
        : Pick($"{imported} lästa, {rejected} avvisade", $"{imported} read, {rejected} rejected");

    public static string TriggerOf(RunTrigger trigger, string by) => trigger switch
    {
        RunTrigger.Schedule => Pick("schemat", "the schedule"),
        RunTrigger.Demo => Pick("demo", "demo"),
        RunTrigger.CommandLine => Pick($"kommandoraden ({by})", $"the command line ({by})"),
        _ => by,
    };

    /// <summary>12 s, 3 min 4 s</summary>
    public static string Took(Instant from, Instant? to)
    {
        if (to is not { } end) return "";
        var took = Duration.Max(end - from, Duration.Zero); // the clock may have been set back meanwhile
        return Span(took);
    }

    private static string Span(Duration took) =>
        took.TotalMinutes < 1 ? $"{took.TotalSeconds:0} s" : $"{(int)took.TotalMinutes} min {took.Seconds} s";
}
