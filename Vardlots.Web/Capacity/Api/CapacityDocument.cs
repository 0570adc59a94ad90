using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Vardlots.Web.Capacity.Api;

/// <summary>What the description says of itself, and how one is let in.</summary>
internal sealed class CapacityDocument : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo { Title = "Vårdlots: ledig kapacitet", Version = "1", Description = "Names and values are those of the capacity file." };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that an administrator has made for the provider." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }
}
