using System.Text;
using System.Text.RegularExpressions;

namespace Vardlots.Core.Letters;

/// <summary>A field's words for one letter, or the sentence that says what is missing and where to fill it in.</summary>
public readonly record struct FieldValue(string? Text, string? Missing)
{
    public static FieldValue Of(string? text, string missing) => string.IsNullOrWhiteSpace(text) ? new(null, missing) : new(text, null);
}

/// <summary>A letter's words, and what stops it.</summary>
/// <param name="Missing">One sentence for each value that is missing; empty when the letter can be made.</param>
public sealed record MergedText(string Heading, string Body, IReadOnlyList<string> Missing);

/// <summary>Puts values into a template's braces. Pure.</summary>
public static partial class LetterMerge
{
    /// <summary>What stands for a value that is missing, in a preview.</summary>
    public const string Gap = "……";

    /// <summary>The fields a text names, as typed, in order and once each.</summary>
    public static IReadOnlyList<string> FieldsOf(string text) => [.. Field().Matches(text).Select(m => m.Groups[1].Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is wrong with a template before it is saved; null when nothing is.</summary>
    public static string? Mistake(LetterKind kind, string? heading, string? body)
    {
        if (string.IsNullOrWhiteSpace(heading)) return LetterText.HeadingMissing;
        if (heading.Length > LetterTemplate.MaxHeading) return LetterText.HeadingTooLong(LetterTemplate.MaxHeading);
        if (string.IsNullOrWhiteSpace(body)) return LetterText.BodyMissing;
        if (body.Length > LetterTemplate.MaxBody) return LetterText.BodyTooLong(LetterTemplate.MaxBody);
        if (FieldsOf(heading).Count > 0) return LetterText.HeadingHasField;
        if (Field().Replace(body, "").AsSpan().ContainsAny('{', '}')) return LetterText.LooseBrace;
        var used = FieldsOf(body);
        var unknown = used.Where(f => LetterFields.Find(f) is null).ToList();
        if (unknown.Count > 0) return LetterText.UnknownFields(unknown);
        var known = used.Select(f => LetterFields.Find(f)!).ToHashSet();
        var left = LetterKinds.Required(kind).Where(f => !known.Contains(f)).ToList();
        return left.Count > 0 ? LetterText.RequiredFields(left) : null;
    }

    /// <summary>Fills a template in. What is missing stands as <see cref="Gap"/>, once for each sentence in the list.</summary>
    /// <param name="addition">What is added to this letter alone; stands where the template says, otherwise last.</param>
    public static MergedText Fill(string heading, string body, IReadOnlyDictionary<string, FieldValue> values, string? addition)
    {
        var missing = new List<string>();
        var added = addition?.Trim() ?? "";
        var hasPlace = FieldsOf(body).Any(f => LetterFields.Find(f) == LetterFields.Addition);
        var text = hasPlace || added.Length == 0 ? body : $"{body.TrimEnd()}\n\n{{{LetterFields.Addition}}}";
        var filled = Field().Replace(text, m => ValueOf(m.Groups[1].Value.Trim()));
        return new MergedText(heading.Trim(), Tidy(filled), missing);

        string ValueOf(string typed)
        {
            var name = LetterFields.Find(typed);
            if (name == LetterFields.Addition) return added;
            var value = name is not null && values.TryGetValue(name, out var known) ? known : new FieldValue(null, LetterText.UnknownFields([typed]));
            if (value.Text is { } words) return words;
            if (!missing.Contains(value.Missing!)) missing.Add(value.Missing!);
            return Gap;
        }
    }

    /// <summary>One kind of line break, no trailing spaces, at most one empty line in a row.</summary>
    internal static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (line.Length == 0 && empty) continue;
            tidy.Append(line).Append('\n');
            empty = line.Length == 0;
        }
        return tidy.ToString().TrimEnd();
    }

    [GeneratedRegex(@"\{([^{}\r\n]{1,60})\}")]
    private static partial Regex Field();
}
