using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vardlots.Core.Audit;
using Vardlots.Core.Persistence;
using Vardlots.Core.Texts;

namespace Vardlots.Core.Capacity;

/// <summary>Whose key it is.</summary>
public sealed record KeyHolder(int KeyId, string KeyName, int ProviderId, string Provider);

/// <summary>Keys with which providers' own systems state their capacity. Administrators make and revoke them; both stand in the change log.</summary>
/// <exception cref="AccessDeniedException">Only administrators handle keys.</exception>
public sealed class CapacityKeyService(IDbContextFactory<VardlotsDb> factory, IClock clock)
{
    /// <summary>How exactly it is known when a key was last used.</summary>
    private static readonly Duration Step = Duration.FromMinutes(1);

    /// <returns>The key itself: shown once, and never to be had again.</returns>
    /// <exception cref="UserMistakeException">It has no name.</exception>
    public async Task<string> MakeAsync(int providerId, string? name, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireAdministrator();
        var purpose = CleanText.OrNull(name);
        if (purpose is null || purpose.Length > CapacityKey.MaxName) throw new UserMistakeException(CapacityText.KeyNameMissing);
        await using var db = await factory.CreateDbContextAsync(ct);
        if (!await db.CareProviders.AnyAsync(p => p.Id == providerId, ct)) throw new NotFoundException("The provider");
        var secret = CapacityKey.NewSecret();
        db.CapacityKeys.Add(new CapacityKey { ProviderId = providerId, Name = purpose, Hash = CapacityKey.HashOf(secret), MadeBy = change.UserName, MadeAt = change.Now });
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CareProvider {providerId}", ChangeAction.KeyMade));
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>From now on it opens nothing. Revoking twice is no mistake.</summary>
    public async Task RevokeAsync(int keyId, ViewContext view, ChangeContext change, CancellationToken ct)
    {
        view.RequireAdministrator();
        await using var db = await factory.CreateDbContextAsync(ct);
        var key = await db.CapacityKeys.SingleOrDefaultAsync(k => k.Id == keyId, ct) ?? throw new NotFoundException("The key");
        if (key.IsRevoked) return;
        (key.RevokedAt, key.RevokedBy) = (change.Now, change.UserName);
        db.ChangeLog.Add(ChangeLogEntry.Of(change, $"CareProvider {key.ProviderId}", ChangeAction.KeyRevoked, $"{key.Id}"));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whose the key is, and that it has been used; null for one that is unknown, revoked, or of a provider no longer used.</summary>
    public async Task<KeyHolder?> FindAsync(string secret, CancellationToken ct)
    {
        if (secret.Length is < 16 or > 200) return null;
        var hash = CapacityKey.HashOf(secret);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await db.CapacityKeys.Where(k => k.Hash == hash && k.RevokedAt == null && !k.Provider!.IsClosed)
            .Select(k => new { Holder = new KeyHolder(k.Id, k.Name, k.ProviderId, k.Provider!.Name), k.LastUsedAt }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var now = clock.GetCurrentInstant();
        if (found.LastUsedAt is not { } last || last + Step < now)
            await db.CapacityKeys.Where(k => k.Id == found.Holder.KeyId).ExecuteUpdateAsync(s => s.SetProperty(k => k.LastUsedAt, now), ct);
        return found.Holder;
    }
}
