namespace Vardlots.Core.Letters;

public enum LetterBlockKind { Paragraph, Heading, List }

/// <summary>A part of a letter as it is set: a paragraph or a heading with its lines, or a list with its items.</summary>
public sealed record LetterBlock(LetterBlockKind Kind, IReadOnlyList<string> Lines);

/// <summary>How a letter's plain text is set: "# " begins a heading, "- " an item of a list, an empty line ends a paragraph. Pure.</summary>
public static class LetterBlocks
{
    public static IReadOnlyList<LetterBlock> Of(string body)
    {
        var blocks = new List<LetterBlock>();
        var lines = new List<string>();
        var kind = LetterBlockKind.Paragraph;
        foreach (var line in body.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            var next = line.StartsWith("# ", StringComparison.Ordinal) ? LetterBlockKind.Heading
                : line.StartsWith("- ", StringComparison.Ordinal) ? LetterBlockKind.List : LetterBlockKind.Paragraph;
            if (line.Length == 0 || next != kind || next == LetterBlockKind.Heading) Flush();
            kind = next;
            if (line.Length > 0) lines.Add(next == LetterBlockKind.Paragraph ? line : line[2..].Trim());
        }
        Flush();
        return blocks;

        void Flush()
        {
            if (lines.Count > 0) blocks.Add(new LetterBlock(kind, [.. lines]));
            lines.Clear();
        }
    }
}
