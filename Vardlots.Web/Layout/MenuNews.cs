namespace Vardlots.Web.Layout;

/// <summary>Tells the menu of this circuit that something it counts has changed: letters, questions to the clinic, referrals to approve.</summary>
public sealed class MenuNews
{
    public event Action? Changed;

    public void Tell() => Changed?.Invoke();
}
