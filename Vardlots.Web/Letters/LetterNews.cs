namespace Vardlots.Web.Letters;

/// <summary>Tells the menu of this circuit that a letter has been made, sent or struck out, so that its count is right.</summary>
public sealed class LetterNews
{
    public event Action? Changed;

    public void Tell() => Changed?.Invoke();
}
