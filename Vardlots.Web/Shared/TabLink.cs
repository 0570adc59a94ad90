namespace Vardlots.Web.Shared;

/// <summary>A view of a list, with how many it holds.</summary>
public sealed record TabLink(string Text, string Url, int? Count, bool IsCurrent);
