using Microsoft.AspNetCore.Components;
using Vardlots.Core.Accounts;
using Vardlots.Core.Audit;

namespace Vardlots.Web.Accounts;

public sealed partial class ChangePasswordPage
{
    private string? _problem;
    private bool _isForced;
    private bool _done;

    [Inject] public required UserAccounts Accounts { get; set; }
    [Inject] public required CurrentUser User { get; set; }
    [Inject] internal SignIn SignIn { get; set; } = null!;
    [CascadingParameter] public required HttpContext Http { get; set; }
    [SupplyParameterFromForm] public PasswordInput Input { get; set; } = null!;

    protected override void OnInitialized()
    {
        Input ??= new PasswordInput();
        _isForced = Http.User.MustChoosePassword();
    }

    private async Task SaveAsync()
    {
        try
        {
            if (Input.Next != Input.Repeat) throw new UserMistakeException(AccountsText.NotSame);
            var change = await User.ChangeAsync();
            await Accounts.ChangePasswordAsync(new ChangePassword(change.UserId!, Input.Current, Input.Next), change, Http.RequestAborted);
            await SignIn.RestartAsync(change.UserId!);
            _done = true;
        }
        catch (UserMistakeException mistake)
        {
            _problem = mistake.Message;
        }
        Input = new PasswordInput();
    }

    public sealed class PasswordInput
    {
        public string Current { get; set; } = "";
        public string Next { get; set; } = "";
        public string Repeat { get; set; } = "";
    }
}
