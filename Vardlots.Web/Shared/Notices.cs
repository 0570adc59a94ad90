using Radzen;

namespace Vardlots.Web.Shared;

public enum NoticeKind { Info, Done, Warning, Problem }

/// <summary>Short messages in the corner, read aloud politely, gone by themselves. What must not be missed belongs in a <see cref="Notice"/> on the page.</summary>
public sealed class Notices(NotificationService notifications)
{
    public void Done(string text) => Tell(NotificationSeverity.Success, text, 4_000);
    public void Info(string text) => Tell(NotificationSeverity.Info, text, 5_000);
    public void Problem(string text) => Tell(NotificationSeverity.Error, text, 12_000);

    private void Tell(NotificationSeverity severity, string text, double milliseconds) =>
        notifications.Notify(new NotificationMessage { Severity = severity, Summary = text, Duration = milliseconds, CloseOnClick = true });
}
