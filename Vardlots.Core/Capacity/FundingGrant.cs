namespace Vardlots.Core.Capacity;

/// <summary>Money from somebody else that pays for referrals, such as a state grant. It stays once it has paid for something.</summary>
public sealed class FundingGrant
{
    public const int MaxName = 100;

    public int Id { get; init; }
    public required string Name { get; init; }
}
