using Microsoft.AspNetCore.Components;

namespace Vardlots.Web.Accounts;

public sealed partial class SignInPage
{
    private string? _problem;

    [Inject] internal SignIn SignIn { get; set; } = null!;
    [Inject] public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")] public string? ReturnUrl { get; set; }
    [SupplyParameterFromQuery(Name = "orsak")] public string? Reason { get; set; }
    [SupplyParameterFromForm] public SignInInput Input { get; set; } = null!;

    protected override void OnInitialized() => Input ??= new SignInInput();

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Name)) { _problem = AccountsText.UserNameNeeded; return; }
        if (string.IsNullOrEmpty(Input.Password)) { _problem = AccountsText.PasswordNeeded; return; }
        switch (await SignIn.TryAsync(Input.Name, Input.Password))
        {
            case SignInResultKind.Done: Navigation.NavigateTo(Urls.LocalOrStart(ReturnUrl)); break;
            case SignInResultKind.Locked: _problem = AccountsText.Locked; break;
            default: _problem = AccountsText.Wrong; break;
        }
        Input.Password = "";
    }

    public sealed class SignInInput
    {
        public string Name { get; set; } = "";
        public string Password { get; set; } = "";
    }
}
