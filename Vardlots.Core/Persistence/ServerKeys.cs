using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Vardlots.Core.Persistence;

/// <summary>A key that cookies and form tokens are protected with.</summary>
public sealed class ServerKey
{
    public int Id { get; private init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

/// <summary>The keys lie in the database, so that a restart signs nobody out and every node reads the others' cookies.</summary>
public sealed class ServerKeys(IDbContextFactory<VardlotsDb> factory) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return [.. db.ServerKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = factory.CreateDbContext();
        db.ServerKeys.Add(new ServerKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
