namespace Vardlots.Core.Synthetic;

/// <summary>One row of an invented list.</summary>
/// <param name="Fields">In the order of <see cref="Import.FileColumn"/>; a row with too few fields is short on purpose.</param>
/// <param name="Clinic">Whose list it stands on.</param>
/// <param name="PlannedError">The code that reading it will give; null for a good row.</param>
public sealed record SyntheticRow(string[] Fields, SyntheticClinic Clinic, string? PlannedError);
