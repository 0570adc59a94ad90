using NodaTime;
using Vardlots.Core.Audit;

namespace Vardlots.Core.Letters;

/// <summary>One version of the unit's own words for a kind of letter in a language. Never changed: an edit is a new version.</summary>
public sealed class LetterTemplate
{
    public const int MaxHeading = 120, MaxBody = 7000;

    public long Id { get; init; }
    public required LetterKind Kind { get; init; }
    public required LetterLanguage Language { get; init; }

    /// <summary>From 1; 0 is the built-in text.</summary>
    public required int Number { get; init; }

    /// <summary>Null: from this version on the built-in text holds again.</summary>
    public string? Heading { get; init; }
    public string? Body { get; init; }
    public required Instant At { get; init; }
    public string? ById { get; init; }
    public required string ByName { get; init; }

    public bool IsBuiltIn => Body is null;

    public static LetterTemplate Of(LetterKind kind, LetterLanguage language, int number, string? heading, string? body, ChangeContext change) => new()
    {
        Kind = kind, Language = language, Number = number, Heading = heading, Body = body, At = change.Now, ById = change.UserId, ByName = change.UserName,
    };
}

/// <summary>The words that hold now.</summary>
/// <param name="Number">Of the version; 0 when nobody has edited it.</param>
public sealed record TemplateText(LetterKind Kind, LetterLanguage Language, int Number, bool IsBuiltIn, string Heading, string Body);
