using Vardlots.Core.Cases;

namespace Vardlots.Core.Letters;

/// <summary>What is needed to write a letter on a case, and to see it while it is written.</summary>
/// <param name="Version">Of the case.</param>
/// <param name="Name">Who it is to; null where the identity is protected.</param>
/// <param name="Address">The file's, else the one of the letter before; null where the identity is protected.</param>
/// <param name="AddressIsFromFile">The clinic's list has it, so it need not be typed.</param>
/// <param name="CameBack">A letter to this address has come back.</param>
public sealed record LetterDraft(
    long CaseId, int Version, LetterKind Kind, LetterLanguage Language, LetterKind ProposedKind, bool IsProtected, string? Name, PostalAddress? Address,
    bool AddressIsFromFile, bool CameBack, TemplateText Template, IReadOnlyDictionary<string, FieldValue> Values, string Sender)
{
    /// <summary>The letter as it would be.</summary>
    public MergedText With(string? addition) => LetterMerge.Fill(Template.Heading, Template.Body, Values, addition);
}

/// <param name="Address">Null where the identity is protected.</param>
public sealed record MakeLetter(long CaseId, int Version, LetterKind Kind, LetterLanguage Language, string? Addition = null, PostalAddress? Address = null)
    : CaseCommand(CaseId, Version);
