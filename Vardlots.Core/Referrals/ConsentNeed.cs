using Vardlots.Core.Capacity;

namespace Vardlots.Core.Referrals;

/// <summary>What a patient must consent to before anything that says who it is may leave (OSL 25 kap. 1 §, 10 kap. 1 §).</summary>
public enum ConsentNeed
{
    /// <summary>The home clinic itself gives the care.</summary>
    None,
    /// <summary>Another provider within the region.</summary>
    Provider,
    /// <summary>Another region, or a private provider.</summary>
    Region,
}

/// <summary>Which consent a provider takes. Pure.</summary>
public static class ConsentNeeds
{
    public static ConsentNeed Of(ProviderKind provider, string unitHsaId, string clinicHsaId) => provider switch
    {
        not ProviderKind.OwnRegion => ConsentNeed.Region,
        _ => string.Equals(unitHsaId, clinicHsaId, StringComparison.OrdinalIgnoreCase) ? ConsentNeed.None : ConsentNeed.Provider,
    };
}
